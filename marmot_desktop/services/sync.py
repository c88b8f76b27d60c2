"""How far each group is behind its relays, and catching up on demand.

Source: protocol rules on catch-up: all stored events of all relays, collected to the end, sorted, then run.
"""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from marmot_desktop.domain.chat import GroupState, SyncState, SyncStatus
from marmot_desktop.domain.facts import SyncChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.ingest import IngestService
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.ports import EventSource, Publisher
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.groups import GroupRow

log = logging.getLogger(__name__)

DEFAULT_TIMEOUT_S: Final = 30.0
CLOCK_SLACK_S: Final = 300
"""Other people's clocks may run ahead of ours by this much."""
MAX_LOOKED_AT: Final = 2_000


@dataclass(frozen=True, slots=True)
class _GroupLine:
    group_key: int
    group: NostrGroupId
    relays: tuple[RelayUrl, ...]
    unreadable: bool


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
        self._invites = invites
        self._source = source
        self._publisher = publisher
        self._behind: frozenset[RelayUrl] = frozenset()
        self._left = 0
        self._done = 0
        self._told: dict[int, SyncStatus] = {}

    async def status(self) -> tuple[SyncStatus, ...]:
        """Every group we are in."""
        lines = await self._session.run(_lines)
        return tuple(self._judge(line) for line in lines)

    def told(self) -> tuple[SyncStatus, ...]:
        """What the hub was told last of each group; nothing before the first report, when nobody knows anything."""
        return tuple(self._told.values())

    async def note_progress(self, *, behind: Iterable[RelayUrl], left: int, done: int) -> None:
        """The subscription manager reports; groups whose state changed are told to the hub.

        Args:
            behind: relays that have not come to the end of their stored events.
            left: events fetched that wait for a verdict.
            done: events that got one since the catch-up began.
        """
        self._behind = frozenset(behind)
        self._left = left
        self._done = done
        for status in await self.status():
            if self._told.get(status.group_key) != status:
                self._told[status.group_key] = status
                self._session.hub.publish(self._session.me, SyncChanged(status))

    async def wait(self, timeout_s: float = DEFAULT_TIMEOUT_S) -> tuple[SyncStatus, ...]:
        """Ask every relay afresh and return when every event has its verdict.

        Raises:
            EnvironmentFaultError: `sync_timeout`, when a relay did not come to the end of its stored events in time.
        """
        failed = False
        try:
            async with asyncio.timeout(timeout_s):
                wraps, wraps_failed = await self._fetch_all(await self._invites.wanted(), timeout_s)
                await self._invites.receive(wraps)
                events, events_failed = await self._fetch_all(await self._ingest.wanted(), timeout_s)
                await self._ingest.ingest(events, backlog=True)
                failed = wraps_failed or events_failed
        except TimeoutError:
            failed = True
        if failed:
            raise EnvironmentFaultError(ErrorCode.SYNC_TIMEOUT)
        return await self.status()

    async def _fetch_all(
        self, wanted: Sequence[tuple[RelayUrl, Sequence[Filter]]], timeout_s: float
    ) -> tuple[list[Event], bool]:
        """Stored events of all relays, each once, and whether one of them failed."""
        async with asyncio.TaskGroup() as tasks:
            fetches = [
                tasks.create_task(self._source.fetch([relay], filters, timeout_s=timeout_s))
                for relay, filters in wanted
            ]
        events: dict[bytes, Event] = {}
        failed = False
        for fetch in fetches:
            result = fetch.result()
            failed = failed or bool(result.failed)
            events.update((event.id, event) for event in result.events)
        return list(events.values()), failed

    def _judge(self, line: _GroupLine) -> SyncStatus:
        if not self._publisher.is_connected(line.relays):
            state = SyncState.OFFLINE
        elif self._left or any(relay in self._behind for relay in line.relays):
            state = SyncState.CATCHING_UP
        elif line.unreadable:
            state = SyncState.NEEDS_ATTENTION
        else:
            state = SyncState.LIVE
        return SyncStatus(line.group, line.group_key, state, self._done, self._left)


def _lines(turn: Turn) -> tuple[_GroupLine, ...]:
    return tuple(
        _GroupLine(row.group_key, row.nostr_group_id, row.relays, _has_unreadable(turn, row))
        for row in turn.tx.groups.rows()
        if row.state in (GroupState.ACTIVE, GroupState.LEAVING)
    )


def _has_unreadable(turn: Turn, row: GroupRow) -> bool:
    """Whether something waits that we should be able to read: what was sent before we came in never will be."""
    waiting = turn.tx.seen.retryable(row.group_key, limit=MAX_LOOKED_AT)
    return any(event.created_at > row.created_at + CLOCK_SLACK_S for event in waiting)
