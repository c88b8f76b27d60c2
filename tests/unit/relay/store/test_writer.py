"""What one event does to the tables."""

import random
import sqlite3
from collections.abc import Iterator

import pytest

from marmot_desktop.nostr.event import Event
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.ports import Incoming, Outcome, StoreResult
from marmot_desktop.relay.store.stock_rows import StockRows
from marmot_desktop.relay.store.writer import EventWriter
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import ALICE, BOB, CAROL, NOW, make_event, make_incoming


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


@pytest.fixture
def writer(connection: sqlite3.Connection) -> EventWriter:
    return open_writer(connection)


def open_writer(connection: sqlite3.Connection) -> EventWriter:
    return EventWriter(connection, StockRows(connection, GatewayRules(), FakeClock()))


def results(writer: EventWriter, *events: Event) -> list[StoreResult]:
    return [outcome.result for outcome in writer.write([make_incoming(event) for event in events])]


def stored_ids(connection: sqlite3.Connection) -> set[bytes]:
    return {row[0] for row in connection.execute("SELECT id FROM event")}


def by_id(*events: Event) -> list[Event]:
    return sorted(events, key=lambda event: event.id)


def test_stored_events_get_growing_positions(writer: EventWriter) -> None:
    outcomes = writer.write([make_incoming(make_event(content=text)) for text in "abc"])
    assert [Outcome(StoreResult.STORED, position) for position in (1, 2, 3)] == outcomes


def test_positions_go_on_after_a_restart(writer: EventWriter, connection: sqlite3.Connection) -> None:
    results(writer, make_event(content="before"))
    assert [Outcome(StoreResult.STORED, 2)] == open_writer(connection).write(
        [make_incoming(make_event(content="after"))]
    )


def test_the_same_event_again_is_a_duplicate_also_within_one_batch(writer: EventWriter) -> None:
    event = make_event()
    assert results(writer, event, event) == [StoreResult.STORED, StoreResult.DUPLICATE]
    assert results(writer, event) == [StoreResult.DUPLICATE]


@pytest.mark.parametrize("kind", [443, 445, 446, 447, 448, 449, 1059])
def test_the_kinds_of_marmot_are_regular_and_all_kept(
    kind: int, writer: EventWriter, connection: sqlite3.Connection
) -> None:
    events = [make_event(kind, content=text) for text in "ab"]
    assert results(writer, *events) == [StoreResult.STORED] * 2
    assert {event.id for event in events} == stored_ids(connection)


@pytest.mark.parametrize(("kind", "tags"), [(10002, []), (0, []), (30443, [["d", "slot"]])])
def test_a_newer_event_replaces_the_older_one(
    kind: int, tags: list[list[str]], writer: EventWriter, connection: sqlite3.Connection
) -> None:
    old = make_event(kind, tags=[*tags, ["t", "old"]])
    new = make_event(kind, tags=[*tags, ["t", "new"]], created_at=NOW + 1)
    assert results(writer, old, new) == [StoreResult.STORED, StoreResult.STORED]
    assert {new.id} == stored_ids(connection)
    assert connection.execute("SELECT * FROM tag WHERE value = 'old'").fetchall() == []
    assert results(writer, old) == [StoreResult.SUPERSEDED]
    assert results(writer, new) == [StoreResult.DUPLICATE]


@pytest.mark.parametrize("kind", [3, 30443])
def test_at_equal_dates_the_lowest_id_stays_whatever_came_first(
    kind: int, writer: EventWriter, connection: sqlite3.Connection
) -> None:
    low, middle, high = by_id(*(make_event(kind, content=text) for text in "abc"))
    expected = [StoreResult.STORED, StoreResult.STORED, StoreResult.SUPERSEDED]
    assert expected == results(writer, middle, low, high)
    assert {low.id} == stored_ids(connection)


def test_addresses_differ_by_kind_author_and_d(writer: EventWriter, connection: sqlite3.Connection) -> None:
    events = [
        make_event(30443, tags=[["d", "one"]]),
        make_event(30443, tags=[["d", "two"]]),
        make_event(30443),
        make_event(30444, tags=[["d", "one"]]),
        make_event(30443, tags=[["d", "one"]], author=BOB),
    ]
    assert results(writer, *events) == [StoreResult.STORED] * 5


def test_an_author_deletes_their_own_event_and_it_does_not_come_back(
    writer: EventWriter, connection: sqlite3.Connection
) -> None:
    event = make_event(tags=[["t", "gone"]])
    request = make_event(5, tags=[["e", event.id.hex()]])
    assert results(writer, event, request, event) == [StoreResult.STORED, StoreResult.STORED, StoreResult.DELETED]
    assert {request.id} == stored_ids(connection)
    assert connection.execute("SELECT * FROM tag WHERE value = 'gone'").fetchall() == []


def test_a_deletion_also_holds_for_what_comes_later(writer: EventWriter) -> None:
    event = make_event()
    request = make_event(5, tags=[["e", event.id.hex()]])
    assert results(writer, request, event) == [StoreResult.STORED, StoreResult.DELETED]


def test_nobody_deletes_the_events_of_others_neither_before_nor_after_they_come(
    writer: EventWriter, connection: sqlite3.Connection
) -> None:
    event = make_event(author=ALICE)
    request = make_event(5, author=BOB, tags=[["e", event.id.hex()]])
    again = make_event(5, author=BOB, tags=[["e", event.id.hex()]], created_at=NOW + 1)
    assert results(writer, request, event, again) == [StoreResult.STORED] * 3
    assert event.id in stored_ids(connection)


def test_an_author_still_deletes_what_a_stranger_tried_to_delete_before(writer: EventWriter) -> None:
    event = make_event(author=ALICE)
    strange = make_event(5, author=BOB, tags=[["e", event.id.hex()]])
    own = make_event(5, author=ALICE, tags=[["e", event.id.hex()]])
    assert results(writer, strange, own, event) == [StoreResult.STORED] * 2 + [StoreResult.DELETED]


def test_the_recipient_deletes_a_gift_wrap(writer: EventWriter, connection: sqlite3.Connection) -> None:
    wrap = make_event(1059, author=CAROL, tags=[["p", BOB.hex()]])
    stranger = make_event(5, author=ALICE, tags=[["e", wrap.id.hex()]])
    results(writer, wrap, stranger)
    assert wrap.id in stored_ids(connection)
    recipient = make_event(5, author=BOB, tags=[["e", wrap.id.hex()]])
    assert results(writer, recipient, wrap) == [StoreResult.STORED, StoreResult.DELETED]


def test_a_deletion_cannot_be_deleted(writer: EventWriter, connection: sqlite3.Connection) -> None:
    event = make_event()
    request = make_event(5, tags=[["e", event.id.hex()]])
    second = make_event(5, tags=[["e", request.id.hex()]], created_at=NOW + 1)
    results(writer, event, request, second)
    assert {request.id, second.id} == stored_ids(connection)
    assert results(writer, request, event) == [StoreResult.DUPLICATE, StoreResult.DELETED]


def test_an_address_is_deleted_up_to_the_date_of_the_request(
    writer: EventWriter, connection: sqlite3.Connection
) -> None:
    old = make_event(30443, tags=[["d", "slot"]], created_at=NOW)
    request = make_event(5, tags=[["a", f"30443:{ALICE.hex()}:slot"]], created_at=NOW + 10)
    at_the_date = make_event(30443, tags=[["d", "slot"]], created_at=NOW + 10)
    later = make_event(30443, tags=[["d", "slot"]], created_at=NOW + 11)
    expected = [StoreResult.STORED, StoreResult.STORED, StoreResult.DELETED, StoreResult.DELETED, StoreResult.STORED]
    assert expected == results(writer, old, request, old, at_the_date, later)
    assert {request.id, later.id} == stored_ids(connection)


def test_an_older_request_does_not_shorten_a_deletion_nor_touch_what_is_newer(
    writer: EventWriter, connection: sqlite3.Connection
) -> None:
    event = make_event(10050, created_at=NOW + 5)
    early = make_event(5, tags=[["a", f"10050:{ALICE.hex()}:"]], created_at=NOW + 4)
    assert results(writer, event, early) == [StoreResult.STORED] * 2
    assert event.id in stored_ids(connection)
    late = make_event(5, tags=[["a", f"10050:{ALICE.hex()}:"]], created_at=NOW + 9)
    again = make_event(5, tags=[["a", f"10050:{ALICE.hex()}:"]], created_at=NOW + 1)
    assert results(writer, late, again, event) == [StoreResult.STORED] * 2 + [StoreResult.DELETED]


def test_expired_events_are_swept_with_their_tags(writer: EventWriter, connection: sqlite3.Connection) -> None:
    lasting = make_event(tags=[["t", "x"]])
    later = make_event(tags=[["expiration", str(NOW + 2)], ["t", "x"]])
    ending = make_event(tags=[["expiration", str(NOW + 1)], ["t", "x"]])
    results(writer, lasting, ending, later)
    assert writer.sweep(NOW + 1) == 1
    assert writer.sweep(NOW + 1) == 0
    assert {lasting.id, later.id} == stored_ids(connection)
    assert connection.execute("SELECT count(*) FROM tag").fetchone() == (2,)


def test_an_event_that_the_database_refuses_does_not_take_its_neighbours_along(
    writer: EventWriter, connection: sqlite3.Connection
) -> None:
    good = [make_event(content=text) for text in "ab"]
    impossible = make_event(created_at=2**63)
    expected = [StoreResult.STORED, StoreResult.FAILED, StoreResult.STORED]
    assert expected == results(writer, good[0], impossible, good[1])
    assert {event.id for event in good} == stored_ids(connection)


def test_a_full_database_refuses_the_batch_and_recovers(writer: EventWriter, connection: sqlite3.Connection) -> None:
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    large = [make_event(content=str(number) + "x" * 5000) for number in range(4)]
    assert results(writer, *large) == [StoreResult.FAILED] * 4
    assert set() == stored_ids(connection)
    connection.execute("PRAGMA max_page_count = 100000")
    assert [Outcome(StoreResult.STORED, position) for position in (1, 2, 3, 4)] == writer.write(
        [make_incoming(event) for event in large]
    )


def test_a_sweep_that_cannot_write_leaves_everything_for_the_next_one(
    writer: EventWriter, connection: sqlite3.Connection
) -> None:
    results(writer, make_event(tags=[["expiration", str(NOW + 1)]]))
    connection.execute("PRAGMA query_only = ON")
    assert writer.sweep(NOW + 1) == 0
    connection.execute("PRAGMA query_only = OFF")
    assert writer.sweep(NOW + 1) == 1


def test_a_batch_does_what_its_events_would_do_one_after_the_other() -> None:
    """Plain events of a batch are stored together; nobody must be able to tell."""
    generator = random.Random(5)
    for _ in range(30):
        batch = [each for each in make_story(generator) for _ in range(generator.choice((1, 1, 2)))]
        together, alone = make_writer(), make_writer()
        outcomes = together[0].write(batch)
        assert [outcome for each in batch for outcome in alone[0].write([each])] == outcomes
        for sql in ("SELECT * FROM event ORDER BY seq", "SELECT * FROM tag", "SELECT * FROM deleted_event"):
            assert alone[1].execute(sql).fetchall() == together[1].execute(sql).fetchall()
        for _, connection in (together, alone):
            connection.close()


def make_story(generator: random.Random) -> list[Incoming]:
    """Plain, replaceable and addressable events, deletions and a wish to be forgotten, in no order."""
    plain = [make_event(content=str(number), author=ALICE if number % 3 else BOB) for number in range(12)]
    targets = generator.sample(plain, 4)
    others = [
        make_event(0, created_at=NOW + 1),
        make_event(0, created_at=NOW),
        make_event(30_000, tags=[["d", "x"]]),
        make_event(5, author=targets[0].pubkey, tags=[["e", target.id.hex()] for target in targets]),
        make_event(5, created_at=NOW + 1, tags=[["a", f"30000:{ALICE.hex()}:x"]]),
        make_event(1059, tags=[["p", BOB.hex()]], author=CAROL),
    ]
    story = [make_incoming(event) for event in (*plain, *others)]
    story.append(Incoming(make_event(62, author=BOB, created_at=NOW + 2), b"{}", vanishes=True))
    return generator.sample(story, len(story))


def make_writer() -> tuple[EventWriter, sqlite3.Connection]:
    """A writer of an empty database in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    return open_writer(connection), connection
