"""What each relay is asked for: from where it ended last, for each routing id by itself.

A routing id that a group takes on while we are away has no end on any relay yet, so it is asked for from the beginning
of our membership, like a relay that was added.

Source: MIP-03, group relays; protocol rules on catch-up.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.groups import GroupRow

ROUTES_PER_FILTER: Final = 50
MAX_FILTERS: Final = 10
"""Relays take few filters in one request; more dates than that are asked for from the earliest of each part."""
OVERLAP_S: Final = 86_400
"""Events may reach a relay late; what it answered last is asked for again from this much earlier."""
FIRST_LOOK_BACK_S: Final = 86_400
"""Members whose clocks are slow write events that are dated before the group was made."""
JOIN_LOOK_BACK_S: Final = 2 * 86_400
"""Who joins asks for what came from this long before the invitation was written."""

Wanted = tuple[tuple[RelayUrl, tuple[Filter, ...]], ...]


class _Route(Frozen, frozen=True, order=True):
    since: Timestamp
    nostr_group_id: NostrGroupId


def wanted_subscriptions(turn: Turn) -> Wanted:
    """One set of filters per relay for all groups we are in: from that relay's last end of stored events, with overlap."""
    by_relay: dict[RelayUrl, set[_Route]] = {}
    for nostr_group_id, group_key in turn.tx.groups.routes():
        row = turn.tx.groups.row(group_key)
        for relay in _relays(turn, row):
            last = turn.tx.cursors.get(relay, route_topic(group_key, nostr_group_id))
            since = row.subscribe_since if last is None else Timestamp(max(0, last - OVERLAP_S))
            by_relay.setdefault(relay, set()).add(_Route(since, nostr_group_id))
    return tuple((relay, _filters(sorted(routes))) for relay, routes in sorted(by_relay.items()))


def wanted_of_group(turn: Turn, group_key: int) -> Wanted:
    """The same for one group."""
    row = turn.tx.groups.row(group_key)
    ids = [route for route, key in turn.tx.groups.routes() if key == group_key]
    wanted = []
    for relay in _relays(turn, row):
        ends = [(route, turn.tx.cursors.get(relay, route_topic(group_key, route))) for route in ids]
        routes = [
            _Route(row.subscribe_since if last is None else Timestamp(max(0, last - OVERLAP_S)), route)
            for route, last in ends
        ]
        wanted.append((relay, _filters(sorted(routes))))
    return tuple(wanted) if ids else ()


def whole_range(turn: Turn, group_key: int, since: Timestamp) -> Wanted:
    """All relays of one group, asked for everything since a date, whatever they have told before."""
    routes = sorted(_Route(since, route) for route, key in turn.tx.groups.routes() if key == group_key)
    return tuple((relay, _filters(routes)) for relay in _relays(turn, turn.tx.groups.row(group_key)))


def _relays(turn: Turn, row: GroupRow) -> tuple[RelayUrl, ...]:
    """The relays of a group, and those it has left lately: who has not heard of it yet still writes there."""
    former = turn.tx.former_relays.since(row.group_key, row.epoch - LOOK_BACK_EPOCHS)
    return tuple(dict.fromkeys((*row.relays, *former)))


def move_cursors(turn: Turn, relay: RelayUrl, filters: Iterable[Filter], at: Timestamp) -> None:
    """Remember up to when a relay has been read, for what it was asked for and nothing else."""
    asked = routes_in(filters)
    for nostr_group_id, group_key in turn.tx.groups.routes():
        if nostr_group_id.hex() in asked:
            turn.tx.cursors.put(relay, route_topic(group_key, nostr_group_id), at)


def routes_in(filters: Iterable[Filter]) -> frozenset[str]:
    """The routing ids that filters ask for."""
    return frozenset(value for each in filters for value in (each.tags or {}).get("h", ()))


def came_in_at(row: GroupRow) -> Timestamp:
    """From when on the events of a group are meant for us: since it was made here, or the invitation was written."""
    made_here = row.created_at - row.subscribe_since == FIRST_LOOK_BACK_S
    return Timestamp(row.subscribe_since + (FIRST_LOOK_BACK_S if made_here else JOIN_LOOK_BACK_S))


def route_topic(group_key: int, nostr_group_id: NostrGroupId) -> str:
    """The name of the cursor of a group under one of its routing ids."""
    return f"group:{group_key}:{nostr_group_id.hex()}"


def _filters(routes: Sequence[_Route]) -> tuple[Filter, ...]:
    """Routes that begin within one day share a filter, as long as these stay few."""
    parts = list(_parts(routes, OVERLAP_S))
    if len(parts) > MAX_FILTERS:
        parts = list(_parts(routes, None))
    return tuple(
        Filter(
            kinds=(GROUP_EVENT,),
            tags={"h": tuple(dict.fromkeys(route.nostr_group_id.hex() for route in part))},
            since=part[0].since,
        )
        for part in parts
    )


def _parts(routes: Sequence[_Route], spread_s: int | None) -> Iterator[Sequence[_Route]]:
    start = 0
    for end in range(1, len(routes) + 1):
        full = end - start == ROUTES_PER_FILTER
        if end == len(routes) or full or (spread_s is not None and routes[end].since - routes[start].since > spread_s):
            yield routes[start:end]
            start = end
