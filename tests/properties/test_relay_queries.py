"""What the database finds, and whom an event is pushed to, is what the filters say; and the rules do not depend on order."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.relay.read_gate import is_readable
from marmot_desktop.relay.retention import is_expired
from marmot_desktop.relay.store.ports import Reader, StoreResult
from marmot_desktop.relay.store.sqlite import SqliteStore
from marmot_desktop.relay.subscriptions import Subscription, SubscriptionIndex
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import ALICE, BOB, CAROL, NOW, make_event, make_incoming

AUTHORS = (ALICE, BOB, CAROL)
KINDS = (0, 1, 4, 443, 445, 1059, 10002, 30443)
DATES = tuple(range(NOW - 4, NOW + 1))
VALUES: Final[tuple[str, ...]] = ("", "g", "h", ALICE.hex(), BOB.hex(), "x" * 300, "x" * 301, "\x00", "é🦫")
LETTERS: Final = tuple("hpdP")

tags = st.lists(
    st.one_of(
        st.tuples(st.sampled_from((*LETTERS, "client")), st.sampled_from(VALUES)),
        st.tuples(st.just("h")),
        st.just(()),
        st.tuples(st.just("expiration"), st.sampled_from((str(NOW), str(NOW + 1), "never"))),
    ),
    max_size=4,
)
events = st.builds(
    make_event,
    st.sampled_from(KINDS),
    author=st.sampled_from(AUTHORS),
    tags=tags,
    created_at=st.sampled_from(DATES),
    content=st.sampled_from("abc"),
)


def some(values: Sequence[object]) -> st.SearchStrategy[tuple[object, ...] | None]:
    return st.none() | st.lists(st.sampled_from(values), max_size=3).map(tuple)


@st.composite
def filters(draw: st.DrawFn, known: Sequence[Event]) -> Filter:
    ids = [event.id for event in known] or [EventId(bytes(32))]
    return Filter(
        ids=draw(st.none() | st.lists(st.sampled_from(ids), max_size=4).map(tuple)),
        authors=draw(some(AUTHORS)),  # type: ignore[arg-type]
        kinds=draw(some(KINDS)),  # type: ignore[arg-type]
        tags=draw(
            st.none()
            | st.dictionaries(
                st.sampled_from(LETTERS), st.lists(st.sampled_from(VALUES), max_size=3).map(tuple), max_size=2
            )
        ),
        since=draw(st.none() | st.sampled_from(DATES).map(Timestamp)),
        until=draw(st.none() | st.sampled_from(DATES).map(Timestamp)),
        limit=draw(st.none() | st.integers(0, 5)),
    )


@contextmanager
def opened_store() -> Iterator[SqliteStore]:
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore.open(Path(folder) / "relay.db", FakeClock(), query_threads=1, max_query_s=10)
        try:
            yield store
        finally:
            store._shut_down()


def stored_events(store: SqliteStore) -> list[Event]:
    rows = store._connections[0].execute("SELECT json FROM event").fetchall()
    return [parse_event(json) for (json,) in rows]


def expected_answer(
    stored: Sequence[Event], asked: Sequence[Filter], readers: frozenset[PubKey], max_results: int
) -> list[bytes]:
    visible = [event for event in stored if not is_expired(event, NOW) and is_readable(event, readers)]
    visible.sort(key=lambda event: (-event.created_at, event.id))
    wanted: set[bytes] = set()
    for each in asked:
        limit = max_results if each.limit is None else min(each.limit, max_results)
        wanted.update([event.id for event in visible if each.matches(event)][:limit])
    return [event.id for event in visible if event.id in wanted]


@settings(max_examples=60)
@given(data=st.data(), published=st.lists(events, max_size=25), readers=st.frozensets(st.sampled_from(AUTHORS)))
def test_the_database_finds_what_the_filters_match_in_the_right_order(
    data: st.DataObject, published: list[Event], readers: frozenset[PubKey]
) -> None:
    asked = data.draw(st.lists(filters(published), min_size=1, max_size=3))
    with opened_store() as store:
        store._event_writer.write([make_incoming(event) for event in published])
        stored = stored_events(store)
        found = store._find(asked, Reader(readers), NOW, 8)
        answer, used = store._read(found.keys, 10**9)
        assert used == len(found.keys)
        assert expected_answer(stored, asked, readers, 8) == [parse_event(json).id for json in answer]
        unlimited = [Filter(f.ids, f.authors, f.kinds, f.tags, f.since, f.until) for f in asked]
        count = len(expected_answer(stored, unlimited, readers, 10**6))
        assert count == store._count(asked, Reader(readers), NOW)


class Inbox:
    """A client that counts what it is sent."""

    def __init__(self, authenticated: frozenset[PubKey]) -> None:
        self.authenticated = authenticated
        self.received = 0

    def send(self, text: bytes) -> None:
        self.received += 1


@settings(max_examples=80)
@given(
    data=st.data(), published=st.lists(events, min_size=1, max_size=10), readers=st.frozensets(st.sampled_from(AUTHORS))
)
def test_an_event_is_pushed_once_to_every_subscription_that_matches(
    data: st.DataObject, published: list[Event], readers: frozenset[PubKey]
) -> None:
    index = SubscriptionIndex()
    subscriptions = []
    for asked in data.draw(st.lists(st.lists(filters(published), min_size=1, max_size=3), max_size=6)):
        subscription = Subscription("s", asked, Inbox(readers))
        subscription.go_live(0)
        index.add(subscription)
        subscriptions.append(subscription)
    for position, event in enumerate(published, 1):
        before = [_inbox(subscription).received for subscription in subscriptions]
        index.push(event, b"{}", position)
        after = [_inbox(subscription).received for subscription in subscriptions]
        expected = [
            count + (is_readable(event, readers) and any(each.matches(event) for each in subscription.filters))
            for count, subscription in zip(before, subscriptions, strict=True)
        ]
        assert expected == after
    for subscription in subscriptions:
        index.remove(subscription)
    assert index._by_key == {}


def _inbox(subscription: Subscription) -> Inbox:
    assert isinstance(subscription.subscriber, Inbox)
    return subscription.subscriber


addressed = st.builds(
    make_event,
    st.sampled_from((0, 10002, 30443)),
    author=st.sampled_from((ALICE, BOB)),
    tags=st.sampled_from(((), (("d", "slot"),))),
    created_at=st.sampled_from(DATES),
    content=st.sampled_from("abc"),
)
address_deletions = st.builds(
    lambda author, kind, d, created_at: make_event(
        5, author=author, tags=[("a", f"{kind}:{author.hex()}:{d}")], created_at=created_at
    ),
    st.sampled_from((ALICE, BOB)),
    st.sampled_from((0, 10002, 30443)),
    st.sampled_from(("", "slot")),
    st.sampled_from(DATES),
)
regular = st.builds(
    make_event, st.sampled_from((1, 443)), author=st.sampled_from((ALICE, BOB)), content=st.sampled_from("ab")
)


@settings(max_examples=40)
@given(
    data=st.data(),
    chosen=st.lists(st.one_of(addressed, address_deletions, regular), max_size=14),
    deleter=st.sampled_from((ALICE, BOB)),
)
def test_what_remains_does_not_depend_on_the_order_of_arrival(
    data: st.DataObject, chosen: list[Event], deleter: PubKey
) -> None:
    """Relays hear of the same events in different orders and should end up with the same ones."""
    victims = [event for event in chosen if event.kind in {1, 443}][:2]
    published = [*chosen, *(make_event(5, author=deleter, tags=[("e", event.id.hex())]) for event in victims)]
    shuffled = data.draw(st.permutations(published))
    with opened_store() as one, opened_store() as other:
        one._event_writer.write([make_incoming(event) for event in published])
        for event in shuffled:
            (outcome,) = other._event_writer.write([make_incoming(event)])
            assert outcome.result is not StoreResult.FAILED
        assert {event.id for event in stored_events(one)} == {event.id for event in stored_events(other)}
        orphans = "SELECT count(*) FROM tag WHERE seq NOT IN (SELECT seq FROM event)"
        assert one._connections[0].execute(orphans).fetchone() == (0,)
