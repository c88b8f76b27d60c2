"""Welcomes and the key packages they name, used up in one transaction.

Lives on the store's writing thread beside `EventWriter`, on the same connection.

Source: requirements of the gateway, numbers 32 to 37.
"""

import sqlite3
from typing import Final

from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.gateway.welcomes import (
    Deposit,
    DepositResult,
    Fetched,
    FetchResult,
    WaitingWelcome,
)
from marmot_desktop.relay.store.stock_rows import StockRows
from marmot_desktop.relay.store.writer import EventWriter

_FIND: Final = "SELECT recipient, ref, consumed_at, json, deposited_at FROM welcome WHERE id = ?"
_COUNT_WAITING: Final = "SELECT count(*) FROM welcome WHERE recipient = ? AND consumed_at IS NULL"
_INSERT: Final = """
    INSERT INTO welcome (id, recipient, ref, created_at, deposited_at, json) VALUES (?, ?, ?, ?, ?, ?)"""
_FIND_WAITING: Final = """
    SELECT id, ref, created_at FROM welcome
    WHERE recipient = ? AND consumed_at IS NULL AND deposited_at > ? ORDER BY deposited_at, id"""
_CONSUME: Final = "UPDATE welcome SET consumed_at = ?, json = x'' WHERE id = ?"
_FORGET_OLD: Final = "DELETE FROM welcome WHERE deposited_at <= ?"
_HAS_PACKAGE: Final = "SELECT 1 FROM key_package WHERE owner = ? AND ref = ?"
# 0 available, 1 reserved, 2 handed out
_FIND_USABLE: Final = """
    SELECT event_id, slot, last_resort, state FROM key_package
    WHERE owner = ? AND ref = ? AND state IN (0, 1, 2) AND not_after > ?"""
_COUNT_OTHERS: Final = """
    SELECT count(*) FROM key_package WHERE owner = ? AND slot = ? AND state = 0 AND ref <> ? AND not_after > ?"""
_FIND_STORED: Final = "SELECT seq, json FROM event WHERE id = ?"
MAX_WAITING: Final = 1000
"""Welcomes of one recipient."""


class WelcomeWriter:
    """Keeps and hands out Welcomes.

    Args:
        connection: the writer's.
        events: the writer of the same connection.
        rows: the stock's rows.
        rules: of the gateway.
    """

    def __init__(
        self, connection: sqlite3.Connection, events: EventWriter, rows: StockRows, rules: GatewayRules
    ) -> None:
        self._connection = connection
        self._events = events
        self._rows = rows
        self._rules = rules

    def deposit(self, deposit: Deposit, now: int) -> DepositResult:
        """See `WelcomeBox.deposit`."""
        with self._events.transaction():
            if self._connection.execute(_FIND, (deposit.id,)).fetchone():
                return DepositResult.KNOWN
            if deposit.ref is not None and not self._has_package(deposit.recipient, deposit.ref):
                return DepositResult.UNKNOWN_PACKAGE
            (waiting,) = self._connection.execute(_COUNT_WAITING, (deposit.recipient,)).fetchone()
            if waiting >= MAX_WAITING:
                return DepositResult.FULL
            self._connection.execute(
                _INSERT, (deposit.id, deposit.recipient, deposit.ref, deposit.created_at, now, deposit.json)
            )
            return DepositResult.CREATED

    def list_waiting(self, recipient: PubKey, now: int) -> list[WaitingWelcome]:
        """See `WelcomeBox.list_waiting`."""
        rows = self._connection.execute(_FIND_WAITING, (recipient, now - self._rules.welcome_ttl_s)).fetchall()
        return [
            WaitingWelcome(EventId(welcome), None if ref is None else KeyPackageRef(ref), Timestamp(created_at))
            for welcome, ref, created_at in rows
            if ref is None or self._find_usable(recipient, KeyPackageRef(ref), now)
        ]

    def fetch(self, welcome: EventId, recipient: PubKey, now: int) -> Fetched:
        """See `WelcomeBox.fetch`."""
        with self._events.transaction():
            row = self._connection.execute(_FIND, (welcome,)).fetchone()
            if row is None:
                return Fetched(FetchResult.UNKNOWN)
            owner, ref, consumed_at, json, deposited_at = row
            if owner != recipient:
                return Fetched(FetchResult.FORBIDDEN)
            is_over = consumed_at is not None or deposited_at <= now - self._rules.welcome_ttl_s
            if is_over or (ref is not None and not self._join(recipient, KeyPackageRef(ref), now)):
                return Fetched(FetchResult.GONE)
            self._connection.execute(_CONSUME, (now, welcome))
            return Fetched(FetchResult.FETCHED, json)

    def tidy(self, now: int) -> None:
        """Forget Welcomes whose time was over a while ago, also the consumed ones."""
        with self._events.transaction():
            self._connection.execute(_FORGET_OLD, (now - 2 * self._rules.welcome_ttl_s,))

    def _has_package(self, owner: PubKey, ref: KeyPackageRef) -> bool:
        return self._connection.execute(_HAS_PACKAGE, (owner, ref)).fetchone() is not None

    def _find_usable(self, owner: PubKey, ref: KeyPackageRef, now: int) -> list[tuple[bytes, str, int, int]]:
        return self._connection.execute(_FIND_USABLE, (owner, ref, now)).fetchall()

    def _join(self, owner: PubKey, ref: KeyPackageRef, now: int) -> bool:
        """Use the package up, unless it has to stay; whether it was there at all."""
        usable = self._find_usable(owner, ref, now)
        if not usable:
            return False
        if any(last_resort for _, _, last_resort, _ in usable):
            return True
        for event_id, slot, _, state in usable:
            if state == StockState.AVAILABLE and self._is_last(owner, slot, ref, now):
                continue
            self._rows.set_state([EventId(event_id)], StockState.JOINED, None)
            stored = self._connection.execute(_FIND_STORED, (event_id,)).fetchone()
            if stored is not None:
                self._events.remove(stored[0], parse_event(stored[1]))
        self._rows.refresh_face(owner)
        return True

    def _is_last(self, owner: PubKey, slot: str, ref: KeyPackageRef, now: int) -> bool:
        (others,) = self._connection.execute(_COUNT_OTHERS, (owner, slot, ref, now)).fetchone()
        return int(others) == 0
