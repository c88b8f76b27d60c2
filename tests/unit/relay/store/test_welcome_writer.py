"""A Welcome and its package go together or not at all; the routes are tested in `test_mailbox`."""

import sqlite3
from collections.abc import Iterator

import pytest

from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.gateway.welcomes import Deposit, DepositResult, FetchResult
from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.stock_rows import StockRows
from marmot_desktop.relay.store.welcome_writer import WelcomeWriter
from marmot_desktop.relay.store.writer import EventWriter
from tests.helpers.fake_clock import FakeClock
from tests.unit.relay.gateway.builders import NOW, OWNER, make_entry


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


@pytest.fixture
def rows(connection: sqlite3.Connection) -> StockRows:
    return StockRows(connection, GatewayRules(), FakeClock())


@pytest.fixture
def writer(connection: sqlite3.Connection, rows: StockRows) -> WelcomeWriter:
    return WelcomeWriter(connection, EventWriter(connection, rows), rows, GatewayRules())


def make_deposit(number: int, package: int | None = None) -> Deposit:
    ref = None if package is None else make_entry(package).ref
    return Deposit(EventId(number.to_bytes(32, "big")), OWNER, ref, Timestamp(NOW), b"{}")


def test_a_fetch_that_fails_midway_leaves_both_as_they_were(
    connection: sqlite3.Connection, writer: WelcomeWriter, rows: StockRows
) -> None:
    for number in (1, 2):
        rows.insert(make_entry(number))
    deposit = make_deposit(7, 1)
    assert writer.deposit(deposit, NOW) is DepositResult.CREATED
    connection.execute("CREATE TRIGGER no_consume BEFORE UPDATE ON welcome BEGIN SELECT raise(ABORT, 'disk full'); END")
    with pytest.raises(sqlite3.IntegrityError, match="disk full"):
        writer.fetch(deposit.id, OWNER, NOW)
    assert [StockState.AVAILABLE] * 2 == [row[0] for row in connection.execute("SELECT state FROM key_package")]
    connection.execute("DROP TRIGGER no_consume")
    assert writer.fetch(deposit.id, OWNER, NOW).result is FetchResult.FETCHED
    assert {StockState.JOINED, StockState.AVAILABLE} == {
        row[0] for row in connection.execute("SELECT state FROM key_package")
    }


def test_one_person_cannot_fill_the_disk_of_the_mailbox(writer: WelcomeWriter) -> None:
    results = [writer.deposit(make_deposit(number), NOW) for number in range(1001)]
    assert results[:1000] == [DepositResult.CREATED] * 1000
    assert results[1000] is DepositResult.FULL
    assert len(writer.list_waiting(OWNER, NOW)) == 1000


def test_a_package_whose_lifetime_is_over_closes_its_welcome(writer: WelcomeWriter, rows: StockRows) -> None:
    rows.insert(make_entry(1, days_left=1))
    deposit = make_deposit(7, 1)
    writer.deposit(deposit, NOW)
    later = NOW + 86_400
    assert writer.list_waiting(OWNER, later) == []
    assert writer.fetch(deposit.id, OWNER, later).result is FetchResult.GONE
