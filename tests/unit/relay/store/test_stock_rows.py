"""Rows of key packages beside their events."""

import sqlite3
from collections.abc import Iterator

import pytest

from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.ports import StoreResult
from marmot_desktop.relay.store.stock_rows import StockRows
from tests.helpers.fake_clock import FakeClock
from tests.unit.relay.gateway.builders import OWNER, make_entry

GATEWAY = GatewayRules(reads=KeyPackageReads.GATEWAY)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


def test_what_goes_in_comes_out(connection: sqlite3.Connection) -> None:
    rows = StockRows(connection, GatewayRules(), FakeClock())
    entry = make_entry(1, slot="ab", offers=frozenset({"mls_extensions=0xf2ee", "mls_ciphersuite=0x0001"}))
    assert rows.insert(entry)
    assert [entry] == [each.entry for each in rows.find_available(OWNER)]


@pytest.mark.parametrize("state", [StockState.RESERVED, StockState.HANDED_OUT, StockState.JOINED])
def test_a_package_in_use_is_not_taken_in_by_another_event(connection: sqlite3.Connection, state: StockState) -> None:
    rows = StockRows(connection, GatewayRules(), FakeClock())
    entry = make_entry(1)
    rows.insert(entry)
    rows.set_state([entry.event_id], state, None)
    assert rows.find_obstacle(make_entry(2, ref=1)) is StoreResult.CONSUMED
    assert rows.find_obstacle(make_entry(2)) is None


def test_the_owner_takes_back_also_what_was_handed_out_but_not_what_was_joined(connection: sqlite3.Connection) -> None:
    rows = StockRows(connection, GatewayRules(), FakeClock())
    states = {}
    for number, state in enumerate((StockState.AVAILABLE, StockState.HANDED_OUT, StockState.JOINED), 1):
        entry = make_entry(number)
        rows.insert(entry)
        rows.set_state([entry.event_id], state, None)
        rows.take_back(entry.event_id, PubKey(b"\x01" * 32))
        rows.take_back(entry.event_id, OWNER)
        ((found,),) = connection.execute("SELECT state FROM key_package WHERE event_id = ?", (entry.event_id,))
        states[state] = StockState(found)
    assert states == {
        StockState.AVAILABLE: StockState.DELETED,
        StockState.HANDED_OUT: StockState.DELETED,
        StockState.JOINED: StockState.JOINED,
    }


def test_where_stock_is_not_shown_openly_one_package_of_each_device_is(connection: sqlite3.Connection) -> None:
    rows = StockRows(connection, GATEWAY, FakeClock())
    assert rows.insert(make_entry(1))
    assert rows.insert(make_entry(2))
    assert not rows.insert(make_entry(0))
    assert {make_entry(2).event_id} == rows.refresh_face(OWNER)
    rows.forget(make_entry(2).event_id)
    assert {make_entry(1).event_id} == rows.refresh_face(OWNER)


def test_a_change_of_mode_is_followed_at_the_next_start(connection: sqlite3.Connection) -> None:
    for number in (1, 2):
        entry = make_entry(number)
        connection.execute(
            "INSERT INTO event (seq, id, pubkey, created_at, kind, json) VALUES (?, ?, ?, ?, 443, ?)",
            (number, entry.event_id, entry.owner, entry.created_at, b"{}"),
        )
        StockRows(connection, GatewayRules(), FakeClock()).insert(entry)
    StockRows(connection, GATEWAY, FakeClock()).refresh_all_faces()
    assert connection.execute("SELECT hidden FROM event ORDER BY seq").fetchall() == [(1,), (0,)]
    StockRows(connection, GatewayRules(), FakeClock()).refresh_all_faces()
    assert connection.execute("SELECT hidden FROM event ORDER BY seq").fetchall() == [(0,), (0,)]
