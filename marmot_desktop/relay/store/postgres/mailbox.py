"""Welcomes in PostgreSQL: a Welcome and the key package it names are used up in one transaction.

Source: requirements of the gateway, numbers 32 to 37. The embedded store's `welcome_writer` follows the same rules.
"""

from collections.abc import Sequence
from typing import Final

from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.gateway.welcomes import Deposit, DepositResult, Fetched, FetchResult, WaitingWelcome
from marmot_desktop.relay.store.postgres.database import Connection, Database, lock_owners
from marmot_desktop.relay.store.postgres.special import refresh_face, remove_events
from marmot_desktop.relay.store.welcome_writer import MAX_WAITING

_INSERT: Final = """
    INSERT INTO welcome (id, recipient, ref, created_at, deposited_at, json) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (id) DO NOTHING RETURNING id"""
_FIND_WAITING: Final = """
    SELECT id, ref, created_at FROM welcome w
    WHERE recipient = $1 AND consumed_at IS NULL AND deposited_at > $2 AND (ref IS NULL OR EXISTS (
        SELECT 1 FROM key_package k WHERE k.owner = $1 AND k.ref = w.ref AND k.state IN (0, 1, 2) AND k.not_after > $3))
    ORDER BY deposited_at, id"""
_FIND_USABLE: Final = """
    SELECT event_id, slot, last_resort, state FROM key_package
    WHERE owner = $1 AND ref = $2 AND state IN (0, 1, 2) AND not_after > $3"""
_COUNT_OTHERS: Final = """
    SELECT count(*) FROM key_package WHERE owner = $1 AND slot = $2 AND state = 0 AND ref <> $3 AND not_after > $4"""


class PostgresMailbox:
    """See `WelcomeBox`.

    Args:
        database: connected.
        rules: of the gateway.
    """

    def __init__(self, database: Database, rules: GatewayRules) -> None:
        self._database = database
        self._rules = rules

    async def deposit(self, deposit: Deposit, *, now: int) -> DepositResult:
        """See `WelcomeBox.deposit`."""
        async with self._database.transaction() as connection:
            await lock_owners(connection, [deposit.recipient])
            if await connection.fetchval("SELECT 1 FROM welcome WHERE id = $1", deposit.id):
                return DepositResult.KNOWN
            if deposit.ref is not None and not await connection.fetchval(
                "SELECT 1 FROM key_package WHERE owner = $1 AND ref = $2 LIMIT 1", deposit.recipient, deposit.ref
            ):
                return DepositResult.UNKNOWN_PACKAGE
            waiting: int = await connection.fetchval(
                "SELECT count(*) FROM welcome WHERE recipient = $1 AND consumed_at IS NULL", deposit.recipient
            )
            if waiting >= MAX_WAITING:
                return DepositResult.FULL
            inserted = await connection.fetchval(
                _INSERT, deposit.id, deposit.recipient, deposit.ref, deposit.created_at, now, deposit.json
            )
            return DepositResult.KNOWN if inserted is None else DepositResult.CREATED

    async def list_waiting(self, recipient: PubKey, *, now: int) -> Sequence[WaitingWelcome]:
        """See `WelcomeBox.list_waiting`."""
        async with self._database.transaction() as connection:
            rows = await connection.fetch(_FIND_WAITING, recipient, now - self._rules.welcome_ttl_s, now)
        return [
            WaitingWelcome(
                EventId(row["id"]),
                None if row["ref"] is None else KeyPackageRef(row["ref"]),
                Timestamp(row["created_at"]),
            )
            for row in rows
        ]

    async def fetch(self, welcome: EventId, recipient: PubKey, *, now: int) -> Fetched:
        """See `WelcomeBox.fetch`."""
        async with self._database.transaction() as connection:
            await lock_owners(connection, [recipient])
            row = await connection.fetchrow("SELECT * FROM welcome WHERE id = $1 FOR UPDATE", welcome)
            if row is None:
                return Fetched(FetchResult.UNKNOWN)
            if row["recipient"] != recipient:
                return Fetched(FetchResult.FORBIDDEN)
            is_over = row["consumed_at"] is not None or row["deposited_at"] <= now - self._rules.welcome_ttl_s
            if is_over or (row["ref"] is not None and not await self._join(connection, recipient, row["ref"], now)):
                return Fetched(FetchResult.GONE)
            await connection.execute("UPDATE welcome SET consumed_at = $2, json = '' WHERE id = $1", welcome, now)
            return Fetched(FetchResult.FETCHED, row["json"])

    async def tidy(self, *, now: int) -> None:
        """See `WelcomeBox.tidy`."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "DELETE FROM welcome WHERE deposited_at <= $1", now - 2 * self._rules.welcome_ttl_s
            )

    async def _join(self, connection: Connection, owner: PubKey, ref: bytes, now: int) -> bool:
        """Use the package up, unless it has to stay; whether it was there at all."""
        usable = await connection.fetch(_FIND_USABLE, owner, ref, now)
        if not usable:
            return False
        if any(row["last_resort"] for row in usable):
            return True
        for row in usable:
            others: int = await connection.fetchval(_COUNT_OTHERS, owner, row["slot"], ref, now)
            if row["state"] == StockState.AVAILABLE and not others:
                continue
            await connection.execute(
                "UPDATE key_package SET state = 3, changed_at = $2 WHERE event_id = $1", row["event_id"], now
            )
            await remove_events(connection, [row["event_id"]], now)
        await refresh_face(connection, owner, self._rules)
        return True
