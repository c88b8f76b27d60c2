"""Kind 445 in, state moved, rows written, facts out: the heart of receiving.

`IngestService` is the shell that the subscription manager calls. `apply_group_events` is one transaction for a batch:
every event gets a verdict, state is written once per group, and a bad event never blocks its neighbours. What cannot
be read yet is kept and tried again after every change of the epoch.

Source: MIP-03; the receive pipeline in `docs/protocol-map.md`.
"""

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from enum import Enum, auto
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.log import short
from marmot_desktop.marmot.errors import BrokenGroupError, CorruptGroupStateError
from marmot_desktop.marmot.group_event import check_group_event
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services import commits, departures, forks
from marmot_desktop.services.group_batch import GroupBatch
from marmot_desktop.services.group_subscriptions import Wanted, move_cursors, wanted_subscriptions
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.services.verdicts import Verdicts
from marmot_desktop.storage.outbox import OutboxRow

log = logging.getLogger(__name__)

BATCH: Final = 256
"""Events per transaction."""

MAX_HELD_PER_GROUP: Final = 2_000
MAX_HELD_IN_PART: Final = 20_000
"""While older events are still to come, more may become readable."""
MAX_HELD_AGE_S: Final = 45 * 86_400

_GROUP_ID_DIGITS: Final = 64
_HEX_DIGITS: Final = frozenset("0123456789abcdef")

Progress = Callable[[Sequence[Event]], Awaitable[None]]
"""Told of events that have just got their verdicts."""


class Origin(Enum):
    """How a batch of events came.

    Dates outside the window are a sign of a forgery where events are live; a group that was not looked at for long has
    old ones. Where older events are still to come, a gap is no reason to give anything up.
    """

    LIVE = auto()
    STORED = auto()
    STORED_IN_PART = auto()


class IngestService:
    """Takes in group events and says what to ask relays for.

    Args:
        session: of the account.
        outbox: told when an own commit came back, lost a race, or can go nowhere any more.
    """

    def __init__(self, session: AccountSession, outbox: OutboxService) -> None:
        self._session = session
        self._outbox = outbox

    async def ingest(
        self,
        events: Sequence[Event],
        *,
        backlog: bool = False,
        incomplete: bool = False,
        on_batch: Progress | None = None,
    ) -> None:
        """Give every event a verdict, in batches of one transaction each.

        Args:
            events: verified (id and signature).
            backlog: they were stored and come in any order: sorted here; live ones keep the order of arrival.
            incomplete: older ones of the backlog are still to come.
            on_batch: told of each batch.
        """
        origin = (Origin.STORED_IN_PART if incomplete else Origin.STORED) if backlog else Origin.LIVE
        ordered = sorted(events, key=lambda event: (event.created_at, event.id)) if backlog else events
        for batch in batches(ordered):
            await self._session.run(apply_group_events, batch, origin)
            await self._outbox.settle_ended()
            if on_batch is not None:
                await on_batch(batch)

    async def try_again(self) -> None:
        """Look again at what waits to become readable, in every group; give up what has waited too long."""
        for group_key in await self._session.run(groups_with_unread):
            await self._session.run(run_held, group_key)

    async def wanted(self) -> Wanted:
        """For each relay of an active group the filters to subscribe with."""
        return await self._session.run(wanted_subscriptions)

    async def stored_end(self, relay: RelayUrl, filters: Sequence[Filter], at: Timestamp) -> None:
        """A relay has answered with all it had at this time for these filters, and all of that has its verdict."""
        await self._session.run(move_cursors, relay, filters, at)


def batches(events: Sequence[Event]) -> Iterator[tuple[Event, ...]]:
    """Parts of about `BATCH` events that do not cut through a second: within one the order is found by content."""
    start = 0
    while start < len(events):
        end = min(start + BATCH, len(events))
        while end < min(start + 4 * BATCH, len(events)) and events[end].created_at == events[end - 1].created_at:
            end += 1
        yield tuple(events[start:end])
        start = end


def apply_group_events(turn: Turn, events: Sequence[Event], origin: Origin = Origin.STORED) -> None:
    """Give each event of a batch its verdict.

    Args:
        turn: the open turn.
        events: verified; a backlog sorted by date and id.
        origin: how they came.
    """
    known = turn.tx.seen.known([event.id for event in events])
    by_group: dict[int, list[Event]] = {}
    routes = _Routes(turn)
    for event in events:
        if event.id in known and not _is_own_commit(turn, event):
            continue
        group_key = routes.choose(event, origin)
        if group_key is not None:
            by_group.setdefault(group_key, []).append(event)
    for group_key, fresh in by_group.items():
        run_batch(turn, group_key, fresh, origin)


def run_batch(turn: Turn, group_key: int, events: Sequence[Event], origin: Origin, *, with_held: bool = False) -> None:
    """Give the events of one group their verdicts; damage in the state of one group is no matter of the others."""
    incomplete = origin is Origin.STORED_IN_PART
    try:
        with turn.attempt(group_key):
            GroupBatch(turn, group_key, events, incomplete=incomplete).run(with_held=with_held)
    except CorruptGroupStateError as err:
        log.error("the stored state of group %d is damaged: %s", group_key, err.detail)
        forks.keep_unreadable(turn, group_key, events)
    except BrokenGroupError:
        # The engine has failed inside: the group is loaded again, and whichever event did it is found out.
        for event in events:
            _run_alone(turn, group_key, event, incomplete=incomplete)
    # What has waited too long, or is too much, is given up.
    keep = MAX_HELD_IN_PART if incomplete else MAX_HELD_PER_GROUP
    turn.tx.seen.trim_retryable(group_key, keep=keep, older_than=Timestamp(turn.now - MAX_HELD_AGE_S))


def _run_alone(turn: Turn, group_key: int, event: Event, *, incomplete: bool) -> None:
    try:
        with turn.attempt(group_key):
            GroupBatch(turn, group_key, (event,), incomplete=incomplete).run()
    except BrokenGroupError as err:
        log.error("the engine failed on event %s", short(event.id))
        Verdicts(turn, group_key).refuse(event, err.code)


def groups_with_unread(turn: Turn) -> tuple[int, ...]:
    """The groups we are in that have events which wait to become readable."""
    keys = [row.group_key for row in turn.tx.groups.rows() if row.state.is_member]
    return tuple(key for key in keys if turn.tx.seen.retryable(key, limit=1))


def run_held(turn: Turn, group_key: int) -> None:
    """Look again at what waits in one group."""
    run_batch(turn, group_key, (), Origin.STORED, with_held=True)


def confirm_commit(turn: Turn, row: OutboxRow) -> None:
    """A relay has our commit: apply it, then read what others have already sent in the new epoch."""
    commits.confirm_commit(turn, row)
    _run_held(turn, row)


def abandon_commit(turn: Turn, row: OutboxRow, error: ErrorCode) -> None:
    """Our commit is given up: step back, then let a rival that had lost against it have its way."""
    commits.abandon_commit(turn, row, error)
    _run_held(turn, row)


def _run_held(turn: Turn, row: OutboxRow) -> None:
    if row.group_key is not None:
        run_held(turn, row.group_key)


def _is_own_commit(turn: Turn, event: Event) -> bool:
    """Our own commits are known before they leave; that one has come back from a relay is news all the same."""
    commits_of = turn.tx.commits
    return commits_of.find_by_event(event.id) is not None or commits_of.find_given_up(event.id) is not None


class _Routes:
    """Finds the groups that events are for; looks each routing id up once."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._groups: dict[NostrGroupId, tuple[int, ...]] = {}

    def choose(self, event: Event, origin: Origin) -> int | None:
        """The group an event is for; `None` if it is for none of ours or was refused here."""
        try:
            group_keys = self._find(check_group_event(event, self._turn.now, backfill=origin is not Origin.LIVE))
        except PeerFaultError as err:
            self._refuse(event, err.code)
            return None
        for group_key in group_keys[1:]:
            # The routing id is public and not unique (MIP-01): the group whose keys open the event is the one.
            if GroupBatch(self._turn, group_key, ()).can_open(event):
                return group_key
        return group_keys[0] if group_keys else None

    def _refuse(self, event: Event, code: ErrorCode) -> None:
        """Remembered with a group it names; what names none of ours leaves no trace."""
        named = [
            NostrGroupId(bytes.fromhex(tag[1])) for tag in event.tags if tag[:1] == ("h",) and _is_hex_id(tag[1:2])
        ]
        group_key = next((key for each in named for key in self._find(each)), None)
        if group_key is None:
            log.info("group event refused: %s", code.value)
        else:
            Verdicts(self._turn, group_key).refuse(event, code)

    def _find(self, nostr_group_id: NostrGroupId) -> tuple[int, ...]:
        known = self._groups.get(nostr_group_id)
        if known is None:
            rows = self._turn.tx.groups.resolve(nostr_group_id)
            known = tuple(
                row.group_key
                for row in rows
                if row.state.is_member or departures.is_returning(self._turn, row.group_key)
            )
            self._groups[nostr_group_id] = known
        return known


def _is_hex_id(values: Sequence[str]) -> bool:
    return len(values) == 1 and len(values[0]) == _GROUP_ID_DIGITS and _HEX_DIGITS.issuperset(values[0])
