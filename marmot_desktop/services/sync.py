"""How far each group is behind its relays, and catching up on demand.

A group is live when every relay of it that can be reached has told all, and nothing is left that we should be able to
read and cannot. Where the relays no longer hold a change that newer events depend on, that is said.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from marmot_desktop.domain.chat import GroupState, SyncState, SyncStatus
from marmot_desktop.domain.facts import SyncChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import Frozen, field, replace
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.catch_up import CatchUp
from marmot_desktop.services.group_subscriptions import came_in_at, whole_range
from marmot_desktop.services.ingest import IngestService
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.ports import EventSource, Publisher
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.groups import GroupRow

DEFAULT_TIMEOUT_S: Final = 30.0
CLOCK_SLACK_S: Final = 300
"""Other people's clocks may run ahead of ours by this much."""
REFETCH_S: Final = 45 * 86_400


class Progress(Frozen, frozen=True):
    """What the subscription manager knows of a catch-up.

    Args:
        behind: relays that are sending what they have stored.
        slow: relays that should and do not.
        cut: relays that have more than they hand out.
        left: fetched events that wait for a verdict, by routing id.
        done: events that got one since the catch-up began, by routing id.
    """

    behind: frozenset[RelayUrl] = frozenset()
    slow: frozenset[RelayUrl] = frozenset()
    cut: frozenset[RelayUrl] = frozenset()
    left: Mapping[str, int] = field(default_factory=dict)
    done: Mapping[str, int] = field(default_factory=dict)


class _GroupLine(Frozen, frozen=True):
    group_key: int
    group: NostrGroupId
    routes: tuple[str, ...]
    relays: tuple[RelayUrl, ...]
    problem: ErrorCode | None


class SyncService:
    """Knows what the subscription manager is doing; asks relays afresh when told to.

    Args:
        session: of the account.
        ingest: takes group events in.
        invites: takes gift wraps in.
        source: the relays.
        publisher: whether relays are connected.
    """

    def __init__(
        self,
        session: AccountSession,
        ingest: IngestService,
        invites: InviteService,
        source: EventSource,
        publisher: Publisher,
    ) -> None:
        self._session = session
        self._ingest = ingest
        self._publisher = publisher
        self._catch_up = CatchUp(ingest, invites, source, session.clock)
        self._progress = Progress()
        self._told: dict[int, SyncStatus] = {}

    async def status(self) -> tuple[SyncStatus, ...]:
        """Every group we are in."""
        lines = await self._session.run(_lines)
        return tuple(self._judge(line) for line in lines)

    def told(self) -> tuple[SyncStatus, ...]:
        """What the hub was told last of each group; nothing before the first report, when nobody knows anything."""
        return tuple(self._told.values())

    async def note_progress(self, progress: Progress) -> None:
        """The subscription manager reports; groups whose state changed are told to the hub."""
        self._progress = progress
        for status in await self.status():
            if self._told.get(status.group_key) != status:
                self._told[status.group_key] = status
                self._session.hub.publish(self._session.me, SyncChanged(status))

    async def wait(self, timeout_s: float = DEFAULT_TIMEOUT_S) -> tuple[SyncStatus, ...]:
        """Ask every relay afresh and return when every event has its verdict.

        Raises:
            EnvironmentFaultError: `sync_timeout`, when a relay did not come to the end of its stored events in time.
        """
        if not await self._catch_up.run(timeout_s):
            raise EnvironmentFaultError(ErrorCode.SYNC_TIMEOUT)
        # All have told all just now, whatever the subscription still waits for.
        self._progress = replace(self._progress, behind=frozenset(), slow=frozenset(), left={})
        return await self.status()

    async def refetch(self, group: NostrGroupId, timeout_s: float = DEFAULT_TIMEOUT_S) -> SyncStatus:
        """Ask all relays of one group for the last 45 days again, and look once more at what could not be read.

        This is what can be done for a group that is broken or has a gap: a change that is found now is applied, on the
        way back to an earlier epoch where it has to be.

        Raises:
            RefusedError: `group_unknown`; `not_member` where it turns out that we are out of it.
            EnvironmentFaultError: `sync_timeout`, when a relay did not come to the end of its stored events in time.
        """
        group_key, wanted = await self._session.run(_reopen, group)
        told_all = await self._catch_up.run_for(wanted, timeout_s)
        await self._ingest.try_again()
        if not told_all:
            raise EnvironmentFaultError(ErrorCode.SYNC_TIMEOUT)
        for status in await self.status():
            if status.group_key == group_key:
                return status
        raise RefusedError(ErrorCode.NOT_MEMBER)

    def _judge(self, line: _GroupLine) -> SyncStatus:
        progress = self._progress
        left = sum(progress.left.get(route, 0) for route in line.routes)
        done = sum(progress.done.get(route, 0) for route in line.routes)
        connected = {relay for relay in line.relays if self._publisher.is_connected([relay])}
        problem = line.problem
        if problem is None and connected and connected <= progress.cut:
            problem = ErrorCode.RELAY_INCOMPLETE
        if not connected:
            state = SyncState.OFFLINE
        elif left or connected & progress.behind or connected <= progress.slow:
            state = SyncState.CATCHING_UP
        elif problem is not None:
            return SyncStatus(line.group, line.group_key, SyncState.NEEDS_ATTENTION, done, left, problem)
        else:
            state = SyncState.LIVE
        return SyncStatus(line.group, line.group_key, state, done, left)


def _lines(turn: Turn) -> tuple[_GroupLine, ...]:
    routes: dict[int, list[str]] = {}
    for nostr_group_id, group_key in turn.tx.groups.routes():
        routes.setdefault(group_key, []).append(nostr_group_id.hex())
    return tuple(
        _GroupLine(
            row.group_key,
            row.nostr_group_id,
            tuple(routes.get(row.group_key, ())),
            row.relays,
            _problem(turn, row),
        )
        for row in turn.tx.groups.rows()
        if row.state.is_member
    )


def _problem(turn: Turn, row: GroupRow) -> ErrorCode | None:
    if row.state is GroupState.BROKEN:
        return row.problem or ErrorCode.FORK_DETECTED
    # What was sent before we came in never will be readable.
    unread = turn.tx.unread
    if not unread.has_newer(row.group_key, Timestamp(came_in_at(row) + CLOCK_SLACK_S)):
        return None
    # What could be read since shows that we follow: the unreadable is a stranger's, or lost, and no gap.
    newest = unread.newest_read(row.group_key).created_at
    return ErrorCode.HISTORY_GAP if unread.has_newer(row.group_key, newest) else None


def _reopen(turn: Turn, group: NostrGroupId) -> tuple[int, Sequence[tuple[RelayUrl, Sequence[Filter]]]]:
    group_key = turn.resolve(group).group_key
    turn.tx.unread.reopen(group_key)
    return group_key, whole_range(turn, group_key, Timestamp(max(0, turn.now - REFETCH_S)))
