"""Events in PostgreSQL: a batch is one transaction of few statements, under the one lock of whoever writes events."""

import heapq
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import asyncpg

from marmot_desktop.clock import Clock
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import REQUEST_TO_VANISH
from marmot_desktop.relay.errors import StoreError
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.retention import deleters_of, expiry_of
from marmot_desktop.relay.store.filter_sql import indexed_tags
from marmot_desktop.relay.store.ports import Found, Incoming, Outcome, Reader, StoreResult
from marmot_desktop.relay.store.postgres.database import CHANNEL, EVENT_LOCK, Connection, Database
from marmot_desktop.relay.store.postgres.filter_sql import build_count, build_selection
from marmot_desktop.relay.store.postgres.special import apply_special, is_special, remove_events
from marmot_desktop.relay.vanishing import find_forgettable

log = logging.getLogger(__name__)

_SWEEP_BATCH: Final = 500
_PASSED_ON_S: Final = 60
_INSERT: Final = """
    INSERT INTO event (seq, id, pubkey, created_at, kind, expires, json)
    SELECT nextval('event_position'), i, p, c, k, x, j
    FROM unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::integer[], $5::bigint[], $6::bytea[]) AS e (i, p, c, k, x, j)
    ON CONFLICT (id) DO NOTHING RETURNING id, seq"""
_INSERT_TAGS: Final = """
    INSERT INTO tag (name, value, kind, created_at, seq)
    SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::bigint[], $5::bigint[])"""
_NOTIFY: Final = "SELECT pg_notify($1, $2)"


class PostgresEvents:
    """See `EventStore`.

    Args:
        database: connected.
        clock: dates changes of the stock.
        rules: of the gateway.
        max_query_s: how long one query may take.
        note_own: told the positions of events before they are committed: the feed must not bring them back.
        node: random name of this process.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rules: GatewayRules,
        max_query_s: float,
        note_own: Callable[[Iterable[int]], None],
        node: bytes,
    ) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules
        self._max_query_s = max_query_s
        self._note_own = note_own
        self._node = node

    async def add(self, batch: Sequence[Incoming]) -> Sequence[Outcome]:
        """See `EventStore.add`."""
        try:
            return await self._add(batch)
        except StoreError as error:
            log.error("%s events could not be stored: %s", len(batch), error)
            is_data = isinstance(error.__cause__, asyncpg.DataError | asyncpg.IntegrityConstraintViolationError)
            if len(batch) > 1 and is_data:
                # One event that the database refuses must not take its neighbours along.
                return [(await self.add([each]))[0] for each in batch]
            return [Outcome(StoreResult.FAILED)] * len(batch)

    async def find(self, filters: Sequence[Filter], reader: Reader, *, now: int, max_results: int) -> Found:
        """See `EventStore.find`."""
        answers: list[list[asyncpg.Record]] = []
        async with self._database.transaction(isolation="repeatable_read", max_s=self._max_query_s) as connection:
            position: int = await connection.fetchval("SELECT coalesce(max(seq), 0) FROM event")
            for each in filters:
                limit = max_results if each.limit is None else min(each.limit, max_results)
                if limit > 0:
                    statement = build_selection(each, reader, now=now, limit=limit)
                    answers.append(await connection.fetch(statement.sql, *statement.values))
        merged = heapq.merge(*answers, key=lambda row: (-row["created_at"], row["id"]))
        return Found(tuple(dict.fromkeys(row["seq"] for row in merged)), position)

    async def read(self, keys: Sequence[int], *, max_bytes: int) -> tuple[Sequence[bytes], int]:
        """See `EventStore.read`."""
        page = keys[: max(1, max_bytes // 512)]
        async with self._database.transaction(isolation="repeatable_read", max_s=self._max_query_s) as connection:
            rows = await connection.fetch("SELECT seq, json FROM event WHERE seq = ANY($1::bigint[])", list(page))
        by_key = {row["seq"]: row["json"] for row in rows}
        found: list[bytes] = []
        size = used = 0
        for key in page:
            used += 1
            if (json := by_key.get(key)) is not None:
                found.append(json)
                size += len(json)
            if size >= max_bytes:
                break
        return found, used

    async def count(self, filters: Sequence[Filter], reader: Reader, *, now: int) -> int:
        """See `EventStore.count`."""
        statement = build_count(filters, reader, now=now)
        async with self._database.transaction(isolation="repeatable_read", max_s=self._max_query_s) as connection:
            return int(await connection.fetchval(statement.sql, *statement.values))

    async def sweep(self, now: int) -> int:
        """See `EventStore.sweep`."""
        try:
            async with self._database.transaction() as connection:
                rows = await connection.fetch(
                    "SELECT id FROM event WHERE expires <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED", now, _SWEEP_BATCH
                )
                await remove_events(connection, [row["id"] for row in rows], now)
                await connection.execute("DELETE FROM passed_on WHERE at <= $1", now - _PASSED_ON_S)
                return len(rows)
        except StoreError as error:
            log.error("expired events could not be removed: %s", error)
            return 0

    async def pass_on(self, batch: Sequence[bytes]) -> None:
        """See `EventStore.pass_on`."""
        try:
            async with self._database.transaction() as connection:
                await connection.execute(
                    "INSERT INTO passed_on (node, json, at) SELECT $1, unnest($2::bytea[]), $3",
                    self._node,
                    list(batch),
                    self._clock.now(),
                )
                await connection.execute(_NOTIFY, CHANNEL, "passed on")
        except StoreError as error:
            log.warning("%s events could not be passed on: %s", len(batch), error)

    async def close(self) -> None:
        """See `EventStore.close`."""
        await self._database.close()

    async def _add(self, batch: Sequence[Incoming]) -> list[Outcome]:
        outcomes: list[Outcome] = []
        async with self._database.transaction() as connection:
            await connection.execute("SELECT pg_advisory_xact_lock($1)", EVENT_LOCK)
            for special, run in _runs(batch):
                outcomes += await (
                    self._add_special(connection, run[0]) if special else self._add_plain(connection, run)
                )
            positions = [each.position for each in outcomes if each.result is StoreResult.STORED]
            if positions:
                self._note_own(positions)
                await connection.execute(_NOTIFY, CHANNEL, "events")
        return outcomes

    async def _add_special(self, connection: Connection, incoming: Incoming) -> list[Outcome]:
        if await connection.fetchval("SELECT 1 FROM event WHERE id = $1", incoming.event.id):
            return [Outcome(StoreResult.DUPLICATE)]
        if incoming.event.id in await self._find_gone(connection, [incoming]):
            return [Outcome(StoreResult.DELETED)]
        return [await apply_special(connection, incoming, self._rules, self._clock.now())]

    async def _add_plain(self, connection: Connection, run: Sequence[Incoming]) -> list[Outcome]:
        gone = await self._find_gone(connection, run)
        fresh = {each.event.id: each for each in run if each.event.id not in gone}
        events = [each.event for each in fresh.values()]
        rows = await connection.fetch(
            _INSERT,
            [event.id for event in events],
            [event.pubkey for event in events],
            [event.created_at for event in events],
            [event.kind for event in events],
            [expiry_of(event) for event in events],
            [each.json for each in fresh.values()],
        )
        positions = {row["id"]: row["seq"] for row in rows}
        tags = [
            (name, value, event.kind, event.created_at, positions[event.id])
            for event in events
            if event.id in positions
            for name, value in indexed_tags(event.tags)
        ]
        if tags:
            await connection.execute(_INSERT_TAGS, *(list(column) for column in zip(*tags, strict=True)))
        outcomes = []
        for each in run:
            if each.event.id in gone:
                outcomes.append(Outcome(StoreResult.DELETED))
            elif (position := positions.pop(each.event.id, None)) is None:
                outcomes.append(Outcome(StoreResult.DUPLICATE))
            else:
                outcomes.append(Outcome(StoreResult.STORED, position))
        return outcomes

    async def _find_gone(self, connection: Connection, run: Sequence[Incoming]) -> set[bytes]:
        """Events that were deleted before, or whose owner has vanished."""
        ids = [each.event.id for each in run]
        deleted = await connection.fetch("SELECT id, by FROM deleted_event WHERE id = ANY($1::bytea[])", ids)
        concerned = {key for each in run for key in find_forgettable(each.event)}
        vanished = await connection.fetch(
            "SELECT pubkey, until FROM vanished WHERE pubkey = ANY($1::bytea[])", list(concerned)
        )
        if not deleted and not vanished:
            return set()
        by_id: dict[bytes, set[bytes]] = {}
        for row in deleted:
            by_id.setdefault(row["id"], set()).add(row["by"])
        until = {row["pubkey"]: row["until"] for row in vanished}
        gone: set[bytes] = set()
        for event in (each.event for each in run):
            is_forgotten = event.kind != REQUEST_TO_VANISH and any(
                event.created_at <= until.get(key, -1) for key in find_forgettable(event)
            )
            if is_forgotten or not by_id.get(event.id, set()).isdisjoint(deleters_of(event)):
                gone.add(event.id)
        return gone


def _runs(batch: Sequence[Incoming]) -> Iterator[tuple[bool, Sequence[Incoming]]]:
    """Each special event by itself, and what stands between them together."""
    plain: list[Incoming] = []
    for each in batch:
        if is_special(each):
            if plain:
                yield False, plain
            plain = []
            yield True, [each]
        else:
            plain.append(each)
    if plain:
        yield False, plain
