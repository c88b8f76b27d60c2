"""The stock of key packages in PostgreSQL, shared by every process of a relay.

A batch of claims is one transaction: locks of the owners first, in statements of their own, then everything that the plan
needs, then everything that it wants written.
"""

import logging
import os
from collections.abc import Collection, Mapping, Sequence
from typing import Final

import asyncpg

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.relay_lists import parse_key_package_list
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.relay.errors import StoreError
from marmot_desktop.relay.gateway import answer
from marmot_desktop.relay.gateway.claiming import (
    ClaimPlan,
    StockView,
    counters_for,
    plan_claims,
    read_followed,
)
from marmot_desktop.relay.gateway.ports import Claim, Claimed, ClaimResult, Package, StockReport, Waiting
from marmot_desktop.relay.gateway.quota import DAY_S, counters_of
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import StockState, choose_read
from marmot_desktop.relay.store.postgres.candidates import find_available
from marmot_desktop.relay.store.postgres.database import CHANNEL, Connection, Database, lock_owners
from marmot_desktop.relay.store.postgres.special import refresh_face, remove_events
from marmot_desktop.relay.store.stock_rows import read_entry_row

log = logging.getLogger(__name__)

_RESERVE: Final = """
    UPDATE key_package k SET state = 1, changed_at = $3, request_id = r.request_id
    FROM unnest($1::bytea[], $2::bytea[]) AS r (event_id, request_id) WHERE k.event_id = r.event_id"""
_INSERT_REQUESTS: Final = """
    INSERT INTO key_package_request (id, connection, text, served_at, requester, waits_until, sending)
    SELECT i, c, t, $7, r, w, s
    FROM unnest($1::bytea[], $2::bytea[], $3::text[], $4::bytea[], $5::bigint[], $6::boolean[]) AS q (i, c, t, r, w, s)"""
_INSERT_DELIVERIES: Final = """
    INSERT INTO pending_delivery (request_id, place, event_id, preserved)
    SELECT * FROM unnest($1::bytea[], $2::integer[], $3::bytea[], $4::boolean[])"""
_ADD_USED: Final = """
    INSERT INTO quota (day, key, used) SELECT $1, k, u FROM unnest($2::bytea[], $3::integer[]) AS q (k, u)
    ON CONFLICT (day, key) DO UPDATE SET used = quota.used + excluded.used"""
_NOTE_NOTICES: Final = """
    INSERT INTO low_stock (owner, slot, notified_at) SELECT o, s, $3 FROM unnest($1::bytea[], $2::text[]) AS n (o, s)
    ON CONFLICT (owner, slot) DO UPDATE SET notified_at = excluded.notified_at"""
_HAND_OUT: Final = """
    UPDATE key_package SET state = 2, changed_at = $2
    WHERE request_id = ANY($1::bytea[]) AND state = 1 RETURNING event_id"""
_END_REQUESTS: Final = """
    UPDATE key_package_request SET requester = NULL, waits_until = NULL, sending = false WHERE id = ANY($1::bytea[])"""
_FIND_DELIVERIES: Final = """
    SELECT k.event_id, k.owner, k.kind, k.slot, k.ref, k.created_at, k.not_after, k.last_resort, k.offers, k.pooled,
           p.preserved, e.json, p.request_id
    FROM pending_delivery p JOIN key_package k ON k.event_id = p.event_id JOIN event e ON e.id = p.event_id
    WHERE p.request_id = ANY($1::bytea[]) AND k.state IN (0, 1) ORDER BY p.place"""
_FIND_LISTS: Final = "SELECT pubkey, json FROM event WHERE pubkey = ANY($1::bytea[]) AND kind = $2 AND d = ''"
_BEGIN_SENDING: Final = """
    UPDATE key_package_request SET sending = true, waits_until = NULL
    WHERE id = $1 AND NOT sending AND waits_until > $2 RETURNING id"""
_INTERRUPTED_S: Final = 60
_KEEP_ROWS_S: Final = 30 * DAY_S
_SECRET_BYTES: Final = 32
_ANY_READER: Final = PubKey(bytes(32))


class PostgresStock:
    """See `KeyPackageStock`.

    Args:
        database: connected.
        rules: of the gateway.
    """

    def __init__(self, database: Database, rules: GatewayRules) -> None:
        self._database = database
        self._rules = rules

    async def claim(self, batch: Sequence[Claim], *, own_urls: Collection[RelayUrl], now: int) -> Sequence[Claimed]:
        """See `KeyPackageStock.claim`."""
        try:
            async with self._database.transaction() as connection:
                return await self._claim(connection, batch, own_urls, now)
        except StoreError as error:
            log.error("%s requests could not be served: %s", len(batch), error)
            return [Claimed(ClaimResult.FAILED, answer.FAILED)] * len(batch)

    async def mark_handed_out(self, request_ids: Sequence[EventId], *, now: int) -> None:
        """See `KeyPackageStock.mark_handed_out`."""
        async with self._database.transaction() as connection:
            await self._hand_out(connection, request_ids, now)

    async def put_back(self, request_ids: Sequence[EventId], *, now: int) -> None:
        """See `KeyPackageStock.put_back`."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "UPDATE key_package_request SET sending = false, waits_until = $2 WHERE id = ANY($1::bytea[])",
                list(request_ids),
                now + self._rules.delivery_ttl_s,
            )
            await connection.execute("SELECT pg_notify($1, 'waiting')", CHANNEL)

    async def find_waiting(self, requester: PubKey | None, connection: bytes | None, *, now: int) -> Sequence[Waiting]:
        """See `KeyPackageStock.find_waiting`."""
        async with self._database.transaction() as cursor:
            rows = await cursor.fetch(
                "SELECT id, requester, connection FROM key_package_request WHERE waits_until > $1"
                " AND ($2::bytea IS NULL AND $3::bytea IS NULL OR requester = $2 OR connection = $3)",
                now,
                requester,
                connection,
            )
            packages = await self._find_deliveries(cursor, [EventId(row["id"]) for row in rows])
        return [
            Waiting(EventId(row["id"]), PubKey(row["requester"]), row["connection"], packages.get(row["id"], ()))
            for row in rows
        ]

    async def begin_sending(self, request_id: EventId, *, now: int) -> bool:
        """See `KeyPackageStock.begin_sending`."""
        async with self._database.transaction() as connection:
            return await connection.fetchval(_BEGIN_SENDING, request_id, now) is not None

    async def note_read(self, event_ids: Sequence[EventId], network: str | None, *, now: int) -> int:
        """See `KeyPackageStock.note_read`."""
        count = 0
        async with self._database.transaction() as connection:
            rows = await connection.fetch(
                "SELECT DISTINCT owner FROM key_package WHERE event_id = ANY($1::bytea[]) AND state = 0",
                list(event_ids),
            )
            owners = [PubKey(row["owner"]) for row in rows]
            await lock_owners(connection, owners)
            day_key = await self._make_secret(connection, _day_name(now // DAY_S))
            for owner, candidates in (await find_available(connection, owners)).items():
                counters = counters_of(_ANY_READER, owner, network, day_key=day_key, rules=self._rules)[1:]
                used = await self._find_used(connection, [each.key for each in counters], now)
                allowed = max(0, min(each.limit - used.get(each.key, 0) for each in counters))
                read = choose_read(candidates, event_ids, now=now, min_left_s=self._rules.min_left_s, allowed=allowed)
                await connection.execute(
                    "UPDATE key_package SET state = 2, changed_at = $2 WHERE event_id = ANY($1::bytea[])",
                    list(read),
                    now,
                )
                await remove_events(connection, read, now)
                await self._add_used(connection, {each.key: len(read) for each in counters}, now)
                count += len(read)
        return count

    async def release_expired(self, *, now: int) -> int:
        """See `KeyPackageStock.release_expired`."""
        async with self._database.transaction() as connection:
            ended = await connection.fetch(
                "SELECT id FROM key_package_request WHERE waits_until <= $1 FOR UPDATE SKIP LOCKED", now
            )
            # What was on its way to a socket when its process died may have arrived: it counts as handed out.
            lost = await connection.fetch(
                "SELECT id FROM key_package_request WHERE sending AND served_at <= $1 FOR UPDATE SKIP LOCKED",
                now - _INTERRUPTED_S - self._rules.delivery_ttl_s,
            )
            await self._hand_out(connection, [EventId(row["id"]) for row in lost], now)
            return await self._release(connection, [EventId(row["id"]) for row in ended], now)

    async def read_secret(self, name: str) -> bytes:
        """See `KeyPackageStock.read_secret`."""
        async with self._database.transaction() as connection:
            return await self._make_secret(connection, name)

    async def tidy(self, *, now: int) -> None:
        """See `KeyPackageStock.tidy`."""
        async with self._database.transaction() as connection:
            run = connection.execute
            rows = await connection.fetch(
                "UPDATE key_package SET state = 4, changed_at = $1 WHERE event_id IN"
                " (SELECT event_id FROM key_package WHERE not_after <= $1 AND state = 0 LIMIT 500 FOR UPDATE SKIP LOCKED)"
                " RETURNING event_id",
                now,
            )
            await remove_events(connection, [row["event_id"] for row in rows], now)
            await run("DELETE FROM key_package WHERE not_after <= $1", now - _KEEP_ROWS_S)
            await run(
                "UPDATE key_package SET request_id = NULL WHERE state > 1 AND changed_at <= $1 AND request_id IS NOT NULL",
                now - DAY_S,
            )
            await run(
                "DELETE FROM key_package_request WHERE served_at <= $1 AND waits_until IS NULL AND NOT sending",
                now - max(self._rules.request_memory_s, DAY_S),
            )
            await run("DELETE FROM quota WHERE day < $1", now // DAY_S - 1)
            await run("DELETE FROM secret WHERE name LIKE 'day %' AND name < $1", _day_name(now // DAY_S - 1))
            await run("DELETE FROM low_stock WHERE notified_at <= $1", now - self._rules.notice_interval_s)

    async def report(self) -> StockReport:
        """See `KeyPackageStock.report`."""
        async with self._database.transaction() as connection:
            states = await connection.fetch("SELECT state, count(*) AS n FROM key_package GROUP BY state")
            owners = await connection.fetch(
                "SELECT available, count(*) AS n FROM (SELECT count(*) FILTER (WHERE state = 0) AS available"
                " FROM key_package GROUP BY owner) AS o GROUP BY available"
            )
        return StockReport(
            {StockState(row["state"]): row["n"] for row in states}, {row["available"]: row["n"] for row in owners}
        )

    async def _claim(
        self, connection: Connection, batch: Sequence[Claim], own_urls: Collection[RelayUrl], now: int
    ) -> list[Claimed]:
        await lock_owners(connection, {claim.request.owner for claim in batch})
        plan = plan_claims(batch, await self._load_view(connection, batch, own_urls, now), self._rules, now)
        chosen = [choice.entry.event_id for _, choice in plan.deliveries]
        rows = (
            await connection.fetch("SELECT id, json FROM event WHERE id = ANY($1::bytea[])", chosen) if chosen else []
        )
        json: Mapping[bytes, bytes] = {row["id"]: row["json"] for row in rows}
        await self._write(connection, plan, now)
        return plan.answers(json)

    async def _load_view(
        self, connection: Connection, batch: Sequence[Claim], own_urls: Collection[RelayUrl], now: int
    ) -> StockView:
        day_key = await self._make_secret(connection, _day_name(now // DAY_S))
        owners = list({claim.request.owner for claim in batch})
        keys = {counter.key for claim in batch for counter in counters_for(claim, day_key, self._rules)}
        known = await connection.fetch(
            "SELECT id, connection, text FROM key_package_request WHERE id = ANY($1::bytea[])",
            [claim.request.id for claim in batch],
        )
        waiting = await connection.fetch(
            "SELECT requester FROM key_package_request WHERE waits_until > $1 AND requester = ANY($2::bytea[])",
            now,
            [claim.request.requester for claim in batch],
        )
        notices = await connection.fetch(
            "SELECT owner, slot, notified_at FROM low_stock WHERE owner = ANY($1::bytea[])", owners
        )
        return StockView(
            known={EventId(row["id"]): (row["connection"], row["text"]) for row in known},
            waiting={PubKey(row["requester"]) for row in waiting},
            candidates=await find_available(connection, owners),
            used=await self._find_used(connection, keys, now),
            notified={(PubKey(row["owner"]), row["slot"]): row["notified_at"] for row in notices},
            customers=await self._find_customers(connection, owners, own_urls),
            followed=await self._find_followed(connection, owners) if self._rules.reserve_for_known else {},
            day_key=day_key,
        )

    async def _write(self, connection: Connection, plan: ClaimPlan, now: int) -> None:
        run = connection.execute
        if reserved := plan.reserved:
            event_ids = [event_id for event_id, _ in reserved]
            await run(_RESERVE, event_ids, [request_id for _, request_id in reserved], now)
            await run("UPDATE event SET hidden = 2 WHERE id = ANY($1::bytea[])", event_ids)
            for owner in {choice.entry.owner for _, choice in plan.deliveries if not choice.preserved}:
                await refresh_face(connection, owner, self._rules)
        if preserved := plan.preserved:
            await run("UPDATE key_package SET preserved = true WHERE event_id = ANY($1::bytea[])", preserved)
        if rows := plan.requests:
            await run(
                _INSERT_REQUESTS,
                [row.id for row in rows],
                [row.connection for row in rows],
                [row.text for row in rows],
                [row.requester for row in rows],
                [row.waits_until for row in rows],
                [row.sending for row in rows],
                now,
            )
        if deliveries := plan.deliveries:
            await run(
                _INSERT_DELIVERIES,
                [request_id for request_id, _ in deliveries],
                list(range(len(deliveries))),
                [choice.entry.event_id for _, choice in deliveries],
                [choice.preserved for _, choice in deliveries],
            )
        await self._add_used(connection, plan.used, now)
        if notices := plan.notices:
            await run(_NOTE_NOTICES, [owner for owner, _ in notices], [slot for _, slot in notices], now)
        if any(row.waits_until for row in plan.requests):
            await run("SELECT pg_notify($1, 'waiting')", CHANNEL)

    async def _hand_out(self, connection: Connection, request_ids: Sequence[EventId], now: int) -> None:
        if not request_ids:
            return
        rows = await connection.fetch(_HAND_OUT, list(request_ids), now)
        await remove_events(connection, [row["event_id"] for row in rows], now)
        await self._end(connection, request_ids)

    async def _release(self, connection: Connection, request_ids: Sequence[EventId], now: int) -> int:
        if not request_ids:
            return 0
        rows = await connection.fetch(
            "UPDATE key_package SET state = 0, changed_at = $2, request_id = NULL"
            " WHERE request_id = ANY($1::bytea[]) AND state = 1 RETURNING event_id, owner",
            list(request_ids),
            now,
        )
        await connection.execute(
            "UPDATE event SET hidden = 0 WHERE id = ANY($1::bytea[])", [row["event_id"] for row in rows]
        )
        for owner in {PubKey(row["owner"]) for row in rows}:
            await refresh_face(connection, owner, self._rules)
        await self._end(connection, request_ids)
        return len(rows)

    async def _end(self, connection: Connection, request_ids: Sequence[EventId]) -> None:
        await connection.execute(_END_REQUESTS, list(request_ids))
        await connection.execute("DELETE FROM pending_delivery WHERE request_id = ANY($1::bytea[])", list(request_ids))

    async def _find_deliveries(
        self, connection: Connection, request_ids: Sequence[EventId]
    ) -> dict[bytes, tuple[Package, ...]]:
        found: dict[bytes, tuple[Package, ...]] = {}
        for row in await connection.fetch(_FIND_DELIVERIES, list(request_ids)) if request_ids else ():
            package = Package(read_entry_row(tuple(row)), row["json"], row["preserved"])
            found[row["request_id"]] = (*found.get(row["request_id"], ()), package)
        return found

    async def _find_customers(
        self, connection: Connection, owners: Sequence[PubKey], own_urls: Collection[RelayUrl]
    ) -> set[PubKey]:
        """Owners that have anything to do with this relay; strangers are not written to."""
        rows = await connection.fetch("SELECT DISTINCT owner FROM key_package WHERE owner = ANY($1::bytea[])", owners)
        customers = {PubKey(row["owner"]) for row in rows}
        others = [each for each in owners if each not in customers]
        for row in await self._find_lists(connection, others, kinds.KEY_PACKAGE_RELAYS):
            if not set(own_urls).isdisjoint(parse_key_package_list(parse_event(row["json"]))):
                customers.add(PubKey(row["pubkey"]))
        return customers

    async def _find_followed(self, connection: Connection, owners: Sequence[PubKey]) -> dict[PubKey, frozenset[PubKey]]:
        rows = await self._find_lists(connection, owners, kinds.FOLLOWS)
        return {PubKey(row["pubkey"]): read_followed(parse_event(row["json"])) for row in rows}

    async def _find_lists(self, connection: Connection, owners: Sequence[PubKey], kind: int) -> list[asyncpg.Record]:
        return await connection.fetch(_FIND_LISTS, owners, kind) if owners else []

    async def _find_used(self, connection: Connection, keys: Collection[bytes], now: int) -> dict[bytes, int]:
        rows = await connection.fetch(
            "SELECT key, used FROM quota WHERE day = $1 AND key = ANY($2::bytea[])", now // DAY_S, list(keys)
        )
        return {row["key"]: row["used"] for row in rows}

    async def _add_used(self, connection: Connection, used: Mapping[bytes, int], now: int) -> None:
        # In one order, so that two processes never wait for each other.
        counted = sorted((key, count) for key, count in used.items() if count)
        if counted:
            await connection.execute(
                _ADD_USED, now // DAY_S, [key for key, _ in counted], [count for _, count in counted]
            )

    async def _make_secret(self, connection: Connection, name: str) -> bytes:
        found = await connection.fetchval("SELECT value FROM secret WHERE name = $1", name)
        if found is None:
            await connection.execute(
                "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                name,
                os.urandom(_SECRET_BYTES),
            )
            found = await connection.fetchval("SELECT value FROM secret WHERE name = $1", name)
        return bytes(found)


def _day_name(day: int) -> str:
    """Sorts by date."""
    return f"day {day:08}"
