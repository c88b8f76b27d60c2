"""A filter as SQL walks the index that fits, in the order of the answer."""

import sqlite3
from collections.abc import Iterator

import pytest

from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.relay.store.filter_sql import Statement, build_count, build_selection, index_value, indexed_tags
from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.ports import Reader
from tests.helpers.relay_events import ALICE, BOB, NOW

STRANGER = Reader(frozenset())


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


def plan(connection: sqlite3.Connection, statement: Statement) -> str:
    rows = connection.execute(f"EXPLAIN QUERY PLAN {statement.sql}", statement.values).fetchall()
    return "\n".join(row[3] for row in rows)


def plan_of(connection: sqlite3.Connection, filter_: Filter, reader: Reader = STRANGER) -> str:
    return plan(connection, build_selection(filter_, reader, now=NOW, limit=10))


def test_a_group_is_found_by_its_tag_without_sorting_everything(connection: sqlite3.Connection) -> None:
    found = plan_of(connection, Filter(kinds=(445,), tags={"h": ("aa",)}, since=Timestamp(5)))
    assert "SEARCH t USING PRIMARY KEY (name=? AND value=? AND kind=? AND created_at>?)" in found
    assert "USE TEMP B-TREE FOR ORDER BY" not in found
    assert "SCAN" not in found


@pytest.mark.parametrize(
    ("filter_", "index"),
    [
        (Filter(authors=(ALICE,), kinds=(30443,)), "event_by_author (pubkey=? AND kind=?)"),
        (Filter(authors=(ALICE, BOB)), "event_by_author (pubkey=?)"),
        (Filter(kinds=(1,), until=Timestamp(9)), "event_by_kind (kind=? AND created_at<?)"),
        (Filter(ids=(EventId(bytes(32)),)), "sqlite_autoindex_event_1 (id=?)"),
    ],
)
def test_each_kind_of_filter_has_its_index(connection: sqlite3.Connection, filter_: Filter, index: str) -> None:
    assert index in plan_of(connection, filter_)


@pytest.mark.parametrize(
    "filter_", [Filter(), Filter(kinds=(1,)), Filter(authors=(ALICE,), kinds=(1,)), Filter(since=Timestamp(1))]
)
def test_one_value_is_answered_in_the_order_of_the_index(connection: sqlite3.Connection, filter_: Filter) -> None:
    # The few events of one second are sorted by id.
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan_of(connection, filter_)


def test_a_further_tag_is_looked_up_not_searched(connection: sqlite3.Connection) -> None:
    found = plan_of(connection, Filter(tags={"h": ("a",), "p": ("b", "c")}))
    assert "SEARCH g USING PRIMARY KEY (name=? AND value=? AND kind=? AND created_at=? AND seq=?)" in found


def test_private_kinds_are_excluded_only_where_they_could_match() -> None:
    assert "NOT IN" not in build_selection(Filter(kinds=(445,)), STRANGER, now=NOW, limit=1).sql
    for filter_ in (Filter(), Filter(kinds=(1, 1059))):
        assert "e.kind NOT IN (4,13,1059,21059)" in build_selection(filter_, STRANGER, now=NOW, limit=1).sql


def test_every_statement_is_one_that_sqlite_accepts(connection: sqlite3.Connection) -> None:
    reader = Reader(frozenset({ALICE, BOB}))
    filters = [
        Filter(),
        Filter(ids=(), authors=(), kinds=()),
        Filter(tags={"h": ()}),
        Filter(kinds=(2**80,), since=Timestamp(2**80), until=Timestamp(2**80)),
        Filter(tags={"h": ("a", "b"), "p": ("c",)}, authors=(ALICE,), kinds=(1, 1059)),
    ]
    for filter_ in filters:
        statement = build_selection(filter_, reader, now=NOW, limit=5)
        assert connection.execute(statement.sql, statement.values).fetchall() == []
    count = build_count(filters, reader, now=NOW)
    assert connection.execute(count.sql, count.values).fetchone() == (0,)


def test_only_tags_of_one_letter_are_indexed_each_once() -> None:
    tags = (("h", "x"), ("h", "x", "more"), ("H", "x"), ("client", "y"), ("1", "z"), ("ä", "z"), ("e",), ())
    assert {("h", "x"), ("H", "x")} == indexed_tags(tags)


def test_a_long_value_is_indexed_by_a_digest_that_no_short_value_can_imitate() -> None:
    short, long = "x" * 256, "x" * 257
    assert short == index_value(short)
    assert index_value(long) != index_value(long + "x")
    assert index_value(index_value(long)) != index_value(long)
    assert len(index_value("x" * 100_000)) == 257
