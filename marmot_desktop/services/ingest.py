"""Kind 445 in, state moved, rows written, facts out: the heart of receiving.

`IngestService` is the shell that the subscription manager calls. `apply_group_events` is one transaction for a batch:
every event gets a verdict, state is written once per group, and a bad event never blocks its neighbours. What cannot
be read yet is kept and tried again after every change of the epoch.

Source: MIP-03; the receive pipeline in `docs/protocol-map.md`.
"""

import logging
from collections.abc import Iterator, Sequence
from typing import Final

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.marmot.group_event import check_group_event
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services import commits, departures
from marmot_desktop.services.group_batch import GroupBatch
from marmot_desktop.services.outbox import OutboxService
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxRow

log = logging.getLogger(__name__)

BATCH: Final = 256
"""Events per transaction."""

ROUTES_PER_FILTER: Final = 50
OVERLAP_S: Final = 86_400
"""Events may reach a relay late; what it answered last is asked for again from this much earlier."""

MAX_HELD_PER_GROUP: Final = 2_000
MAX_HELD_AGE_S: Final = 45 * 86_400

Wanted = tuple[tuple[RelayUrl, tuple[Filter, ...]], ...]


class IngestService:
    """Takes in group events and says what to ask relays for.

    Args:
        session: of the account.
        outbox: told when an own commit came back, lost a race, or can go nowhere any more.
    """

    def __init__(self, session: AccountSession, outbox: OutboxService) -> None:
        self._session = session
        self._outbox = outbox

    async def ingest(self, events: Sequence[Event], *, backlog: bool = False) -> None:
        """Give every event a verdict, in batches of one transaction each.

        Args:
            events: verified (id and signature).
            backlog: they were stored and come in any order: sorted here; live ones keep the order of arrival.
        """
        ordered = sorted(events, key=lambda event: (event.created_at, event.id)) if backlog else events
        for batch in batches(ordered):
            await self._session.run(apply_group_events, batch)
            await self._outbox.settle_ended()

    async def wanted(self) -> Wanted:
        """For each relay of an active group the filters to subscribe with."""
        return await self._session.run(wanted_subscriptions)

    async def stored_end(self, relay: RelayUrl, at: Timestamp) -> None:
        """A relay has answered with all it had at this time, and all of that has its verdict."""
        await self._session.run(move_cursors, relay, at)


def batches(events: Sequence[Event]) -> Iterator[tuple[Event, ...]]:
    """Parts of about `BATCH` events that do not cut through a second: within one the order is found by content."""
    start = 0
    while start < len(events):
        end = min(start + BATCH, len(events))
        while end < min(start + 4 * BATCH, len(events)) and events[end].created_at == events[end - 1].created_at:
            end += 1
        yield tuple(events[start:end])
        start = end


def wanted_subscriptions(turn: Turn) -> Wanted:
    """One set of filters per relay for all joined groups: from that relay's last end of stored events, with overlap."""
    by_relay: dict[RelayUrl, list[tuple[Timestamp, NostrGroupId]]] = {}
    for nostr_group_id, group_key in turn.tx.groups.routes():
        row = turn.tx.groups.row(group_key)
        for relay in row.relays:
            last = turn.tx.cursors.get(relay, group_topic(group_key))
            since = row.subscribe_since if last is None else Timestamp(max(0, last - OVERLAP_S))
            by_relay.setdefault(relay, []).append((since, nostr_group_id))
    wanted = []
    for relay, routes in sorted(by_relay.items()):
        routes.sort()
        filters = []
        for start in range(0, len(routes), ROUTES_PER_FILTER):
            chunk = routes[start : start + ROUTES_PER_FILTER]
            ids = tuple(dict.fromkeys(nostr_group_id.hex() for _, nostr_group_id in chunk))
            filters.append(Filter(kinds=(GROUP_EVENT,), tags={"h": ids}, since=chunk[0][0]))
        wanted.append((relay, tuple(filters)))
    return tuple(wanted)


def group_topic(group_key: int) -> str:
    """The name of a group's cursor."""
    return f"group:{group_key}"


def move_cursors(turn: Turn, relay: RelayUrl, at: Timestamp) -> None:
    """Remember, for each group on a relay, up to when it has been read."""
    for _, group_key in turn.tx.groups.routes():
        if relay in turn.tx.groups.row(group_key).relays:
            turn.tx.cursors.put(relay, group_topic(group_key), at)


def apply_group_events(turn: Turn, events: Sequence[Event]) -> None:
    """Give each event of a batch its verdict.

    Args:
        turn: the open turn.
        events: verified; a backlog sorted by date and id.
    """
    known = turn.tx.seen.known([event.id for event in events])
    by_group: dict[int, list[Event]] = {}
    routes: dict[NostrGroupId, tuple[int, ...]] = {}
    for event in events:
        if event.id in known and not _is_own_commit(turn, event):
            continue
        group_key = _route(turn, event, routes)
        if group_key is not None:
            by_group.setdefault(group_key, []).append(event)
    for group_key, fresh in by_group.items():
        GroupBatch(turn, group_key, fresh).run()
        # What has waited too long, or is too much, is given up.
        oldest = Timestamp(turn.now - MAX_HELD_AGE_S)
        turn.tx.seen.trim_retryable(group_key, keep=MAX_HELD_PER_GROUP, older_than=oldest)


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
        GroupBatch(turn, row.group_key, ()).run(with_held=True)


def _is_own_commit(turn: Turn, event: Event) -> bool:
    """Our own commits are known before they leave; that one has come back from a relay is news all the same."""
    commits_of = turn.tx.commits
    return commits_of.find_by_event(event.id) is not None or commits_of.find_given_up(event.id) is not None


def _route(turn: Turn, event: Event, routes: dict[NostrGroupId, tuple[int, ...]]) -> int | None:
    """The group an event is for; `None` if it is for none of ours or was refused here.

    Args:
        turn: the open turn.
        event: of a relay.
        routes: the groups behind each routing id met so far.
    """
    try:
        nostr_group_id = check_group_event(event, turn.now)
    except PeerFaultError as err:
        log.info("group event refused: %s", err.code.value)
        return None
    live = routes.get(nostr_group_id)
    if live is None:
        rows = turn.tx.groups.resolve(nostr_group_id)
        live = tuple(
            row.group_key
            for row in rows
            if row.state in (GroupState.ACTIVE, GroupState.LEAVING) or departures.is_returning(turn, row.group_key)
        )
        routes[nostr_group_id] = live
    for group_key in live[1:]:
        # The routing id is public and not unique (MIP-01): the group whose keys open the event is the one.
        if GroupBatch(turn, group_key, ()).can_open(event):
            return group_key
    return live[0] if live else None
