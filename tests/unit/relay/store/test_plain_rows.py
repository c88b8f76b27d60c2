"""Events that stand for themselves, many with one statement."""

import sqlite3
from collections.abc import Iterator

import pytest

from marmot_desktop.nostr.types import EventId
from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.plain_rows import PlainRows
from tests.helpers.relay_events import NOW, make_event, make_incoming


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


@pytest.mark.parametrize("count", [1, 2, 15, 16, 17, 47])
def test_any_number_of_events_lies_there_in_its_order(count: int, connection: sqlite3.Connection) -> None:
    batch = [make_incoming(make_event(content=str(number), tags=[["h", "aa"]])) for number in range(count)]
    PlainRows(connection).insert(batch, 7)
    rows = connection.execute("SELECT seq, id, json FROM event ORDER BY seq").fetchall()
    assert [(7 + place, each.event.id, each.json) for place, each in enumerate(batch)] == rows
    assert connection.execute("SELECT count(*), min(seq), max(seq) FROM tag").fetchone() == (count, 7, 6 + count)


def test_tags_and_expiry_are_those_of_their_event(connection: sqlite3.Connection) -> None:
    tags = [["h", "aa"], ["h", "aa"], ["p", "bb"], ["long", "cc"], ["expiration", str(NOW + 5)]]
    event = make_event(tags=tags)
    PlainRows(connection).insert([make_incoming(event), make_incoming(make_event())], 1)
    expected = [("h", "aa", event.kind, event.created_at, 1), ("p", "bb", event.kind, event.created_at, 1)]
    assert expected == connection.execute("SELECT * FROM tag ORDER BY name").fetchall()
    assert connection.execute("SELECT expires FROM event ORDER BY seq").fetchall() == [(NOW + 5,), (None,)]


def test_what_is_stored_or_was_deleted_is_known(connection: sqlite3.Connection) -> None:
    rows = PlainRows(connection)
    batch = [make_incoming(make_event(content=str(number))) for number in range(20)]
    rows.insert(batch[:18], 1)
    gone = EventId(bytes(32))
    connection.execute("INSERT INTO deleted_event VALUES (?, ?, 1)", (gone, bytes(32)))
    assert {each.event.id for each in batch[:18]} | {gone} == rows.find_known([gone, *(e.event.id for e in batch)])
    assert rows.find_known([]) == set()
