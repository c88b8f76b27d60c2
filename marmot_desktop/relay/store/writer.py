"""What one event does to the tables, and a batch of them as one transaction.

Source: NIP-01 (replaceable and addressable events), NIP-09 (deletion), NIP-40 (expiry), NIP-62 (vanishing).
"""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.relay.gateway.admission import STOCK_KINDS
from marmot_desktop.relay.gateway.stock import KeyPackageEntry
from marmot_desktop.relay.retention import (
    Address,
    address_of,
    deleters_of,
    is_newer,
    parse_deletion,
)
from marmot_desktop.relay.store.filter_sql import indexed_tags
from marmot_desktop.relay.store.plain_rows import PlainRows
from marmot_desktop.relay.store.ports import Incoming, Outcome, StoreResult
from marmot_desktop.relay.store.stock_rows import StockRows
from marmot_desktop.relay.store.vanished_rows import VanishedRows

log = logging.getLogger(__name__)

_SWEEP_BATCH: Final = 500
_DELETE_TAG: Final = "DELETE FROM tag WHERE name = ? AND value = ? AND kind = ? AND created_at = ? AND seq = ?"
_UPSERT_ADDRESS: Final = (
    "INSERT INTO deleted_address (pubkey, kind, d, until) VALUES (?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET until = max(until, excluded.until)"
)


class EventWriter:
    """The only writer of the database; lives on the store's writing thread.

    Args:
        connection: in autocommit mode, migrated; used by nobody else outside the same thread.
        stock: the key packages beside the events.
    """

    def __init__(self, connection: sqlite3.Connection, stock: StockRows) -> None:
        self._connection = connection
        self._stock = stock
        self._plain = PlainRows(connection)
        self._vanished = VanishedRows(connection)
        (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()
        self._last_position = int(last)

    def write(self, batch: Sequence[Incoming]) -> list[Outcome]:
        """Store a batch in its order; committed when this returns.

        An event that the database refuses fails alone; a database that cannot be written fails them all.
        """
        before = self._last_position
        try:
            with self.transaction():
                return self._apply_all(batch)
        except sqlite3.OperationalError as error:
            self._last_position = before
            log.error("%s events could not be stored: %s", len(batch), error)
            return [Outcome(StoreResult.FAILED)] * len(batch)
        except (sqlite3.Error, OverflowError) as error:
            self._last_position = before
            if len(batch) == 1:
                log.error("an event could not be stored: %s", error)
                return [Outcome(StoreResult.FAILED)]
        return [outcome for each in batch for outcome in self.write([each])]

    def sweep(self, now: int) -> int:
        """Remove some of what has expired by `now`; how many events that were. What is left comes next time."""
        try:
            with self.transaction():
                rows = self._connection.execute(
                    "SELECT seq, json FROM event WHERE expires <= ? LIMIT ?", (now, _SWEEP_BATCH)
                ).fetchall()
                for position, json in rows:
                    self.remove(position, parse_event(json))
        except sqlite3.OperationalError as error:
            log.error("expired events could not be removed: %s", error)
            return 0
        return len(rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is committed together, or not at all."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self._vanished.reload()
            raise

    def _apply_all(self, batch: Sequence[Incoming]) -> list[Outcome]:
        """Runs of plain new events in one go, everything else by itself; in the order of the batch all the same."""
        plain = {each.event.id for each in batch if self._is_plain(each)}
        plain -= self._plain.find_known(tuple(plain)) if plain else set()
        outcomes: list[Outcome] = []
        run: list[Incoming] = []
        for each in batch:
            if each.event.id in plain:
                # The next one with this id is a duplicate.
                plain.remove(each.event.id)
                run.append(each)
                continue
            outcomes += self._store(run)
            run.clear()
            outcomes.append(self._apply(each))
            if each.vanishes or each.event.kind == kinds.DELETION:
                # It may concern any of those that follow.
                plain.clear()
        return outcomes + self._store(run)

    def _is_plain(self, incoming: Incoming) -> bool:
        event = incoming.event
        return (
            incoming.entry is None
            and not incoming.vanishes
            and event.kind != kinds.DELETION
            and address_of(event) is None
            and not self._vanished.covers(event)
        )

    def _store(self, run: Sequence[Incoming], d: str | None = None) -> list[Outcome]:
        if not run:
            return []
        first = self._last_position + 1
        self._plain.insert(run, first, d)
        self._last_position += len(run)
        return [Outcome(StoreResult.STORED, position) for position in range(first, first + len(run))]

    def _apply(self, incoming: Incoming) -> Outcome:
        event = incoming.event
        if self._connection.execute("SELECT 1 FROM event WHERE id = ?", (event.id,)).fetchone():
            return Outcome(StoreResult.DUPLICATE)
        if self._vanished.covers(event) or self._is_deleted(event):
            return Outcome(StoreResult.DELETED)
        if incoming.entry is not None and (obstacle := self._stock.find_obstacle(incoming.entry)) is not None:
            return Outcome(obstacle)
        address = address_of(event)
        if address is not None and (result := self._make_room(address, event)) is not None:
            return Outcome(result)
        (stored,) = self._store([incoming], None if address is None else address.d)
        if event.kind == kinds.DELETION:
            self._delete(event)
        if incoming.vanishes:
            self._vanished.forget(event, self.remove)
        is_shown = incoming.entry is None or self._put_into_stock(incoming.entry)
        return Outcome(StoreResult.STORED, stored.position, is_shown)

    def _put_into_stock(self, entry: KeyPackageEntry) -> bool:
        for event_id in self._stock.find_replaced(entry):
            row = self._connection.execute("SELECT seq, json FROM event WHERE id = ?", (event_id,)).fetchone()
            if row is not None:
                self.remove(row[0], parse_event(row[1]))
        return self._stock.insert(entry)

    def _is_deleted(self, event: Event) -> bool:
        rows = self._connection.execute("SELECT by FROM deleted_event WHERE id = ?", (event.id,)).fetchall()
        return bool(rows) and not {by for (by,) in rows}.isdisjoint(deleters_of(event))

    def _make_room(self, address: Address, event: Event) -> StoreResult | None:
        key = (address.author, address.kind, address.d)
        deleted = self._connection.execute(
            "SELECT until FROM deleted_address WHERE pubkey = ? AND kind = ? AND d = ?", key
        ).fetchone()
        if deleted and event.created_at <= deleted[0]:
            return StoreResult.DELETED
        present = self._connection.execute(
            "SELECT seq, json, created_at, id FROM event WHERE pubkey = ? AND kind = ? AND d = ?", key
        ).fetchone()
        if present is None:
            return None
        position, json, created_at, event_id = present
        if not is_newer(event.created_at, event.id, created_at, event_id):
            return StoreResult.SUPERSEDED
        self.remove(position, parse_event(json))
        return None

    def remove(self, position: int, event: Event) -> None:
        """Take an event out, inside a transaction; a key package leaves the stock with it.

        Args:
            position: of the event.
            event: what is stored there.
        """
        if event.kind in STOCK_KINDS:
            self._stock.forget(event.id)
        self._connection.execute("DELETE FROM event WHERE seq = ?", (position,))
        self._connection.executemany(
            _DELETE_TAG,
            [(name, value, event.kind, event.created_at, position) for name, value in indexed_tags(event.tags)],
        )

    def _delete(self, request: Event) -> None:
        deletion = parse_deletion(request)
        for event_id in deletion.ids:
            self._connection.execute(
                "INSERT OR IGNORE INTO deleted_event (id, by, deleted_at) VALUES (?, ?, ?)",
                (event_id, deletion.author, request.created_at),
            )
            self._stock.take_back(event_id, deletion.author)
            row = self._connection.execute("SELECT seq, json FROM event WHERE id = ?", (event_id,)).fetchone()
            if row and deletion.author in deleters_of(event := parse_event(row[1])):
                self.remove(row[0], event)
        for address in deletion.addresses:
            key = (address.author, address.kind, address.d)
            self._connection.execute(_UPSERT_ADDRESS, (*key, deletion.until))
            rows = self._connection.execute(
                "SELECT seq, json FROM event WHERE pubkey = ? AND kind = ? AND d = ? AND created_at <= ?",
                (*key, deletion.until),
            ).fetchall()
            for position, json in rows:
                self.remove(position, parse_event(json))
