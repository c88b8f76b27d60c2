"""Filters as SQL find what `Filter.matches` says, in the order of the answer."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.relay.store.ports import Reader
from marmot_desktop.relay.store.postgres.opening import PostgresStore
from tests.helpers.relay_events import ALICE, BOB, CAROL, NOW, make_event, make_incoming

AUTHORS = [ALICE, BOB, CAROL]
EVENTS = [
    make_event(
        kind,
        author=author,
        created_at=NOW + number % 5,
        content=str(number),
        tags=[["h", "ab"[number % 2]], ["t", "long" * 200 if number % 3 else "short"], ["t", "x"]],
    )
    for number, (kind, author) in enumerate((kind, author) for kind in (1, 9, 445) for author in AUTHORS)
]
FILTERS = st.builds(
    Filter,
    ids=st.none() | st.lists(st.sampled_from([event.id for event in EVENTS]), max_size=4).map(tuple),
    authors=st.none() | st.lists(st.sampled_from(AUTHORS), max_size=2).map(tuple),
    kinds=st.none() | st.lists(st.sampled_from([1, 9, 445, 7]), max_size=3).map(tuple),
    tags=st.none()
    | st.dictionaries(
        st.sampled_from("ht"),
        st.lists(st.sampled_from(["a", "b", "x", "long" * 200]), max_size=2).map(tuple),
        min_size=1,
    ),
    since=st.none() | st.integers(NOW, NOW + 5).map(Timestamp),
    until=st.none() | st.integers(NOW, NOW + 5).map(Timestamp),
    limit=st.none() | st.integers(0, 6),
)


def expected(filters: list[Filter]) -> list[Event]:
    found: dict[bytes, Event] = {}
    for each in filters:
        matching = sorted(
            (event for event in EVENTS if each.matches(event)), key=lambda event: (-event.created_at, event.id)
        )
        found |= {event.id: event for event in matching[: each.limit]}
    return sorted(found.values(), key=lambda event: (-event.created_at, event.id))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=80)
@given(filters=st.lists(FILTERS, min_size=1, max_size=3))
async def test_the_answer_is_what_the_filters_say(store: PostgresStore, filters: list[Filter]) -> None:
    await store.events.add([make_incoming(event) for event in EVENTS])
    reader = Reader(frozenset())
    found = await store.events.find(filters, reader, now=NOW, max_results=100)
    stored, _ = await store.events.read(found.keys, max_bytes=10**7) if found.keys else ((), 0)
    assert [event.to_json().encode() for event in expected(filters)] == list(stored)
    unlimited = [
        Filter(each.ids, each.authors, each.kinds, each.tags, each.since, each.until, None) for each in filters
    ]
    assert len(expected(unlimited)) == await store.events.count(filters, reader, now=NOW)
