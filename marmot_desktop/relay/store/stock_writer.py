"""Requests for key packages as transactions of the one writer: reserve, send, hand out, put back.

Lives on the store's writing thread beside `EventWriter`, on the same connection.

Source: protocol of the key package gateway, Selection and consumption.
"""

import logging
import math
import os
import sqlite3
from collections.abc import Collection, Sequence
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.relay_lists import parse_key_package_list
from marmot_desktop.nostr.tags import all_values
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.relay.gateway import answer
from marmot_desktop.relay.gateway.ports import Claim, Claimed, ClaimResult, LowSlot, Package, StockReport, Waiting
from marmot_desktop.relay.gateway.quota import DAY_S, Counter, counters_of
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import Choice, Selection, StockState, choose_read, select
from marmot_desktop.relay.store.stock_rows import RESERVED, SHOWN, StockRows, read_entry_row
from marmot_desktop.relay.store.writer import EventWriter

log = logging.getLogger(__name__)

_FIND_REQUEST: Final = "SELECT connection, text FROM key_package_request WHERE id = ?"
_HAS_WAITING: Final = "SELECT 1 FROM key_package_request WHERE requester = ? AND waits_until > ?"
_INSERT_REQUEST: Final = """
    INSERT INTO key_package_request (id, connection, text, served_at, requester, waits_until, sending)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_INSERT_DELIVERY: Final = "INSERT INTO pending_delivery (request_id, place, event_id, preserved) VALUES (?, ?, ?, ?)"
_MARK_PRESERVED: Final = "UPDATE key_package SET preserved = 1 WHERE event_id = ?"
_FIND_JSON: Final = "SELECT json FROM event WHERE id = ?"
_FIND_NEWEST: Final = "SELECT json FROM event WHERE pubkey = ? AND kind = ? AND d = ''"
_HAS_PACKAGES: Final = "SELECT 1 FROM key_package WHERE owner = ? LIMIT 1"
_FIND_USED: Final = "SELECT coalesce(sum(used), 0) FROM quota WHERE day = ? AND key = ?"
_ADD_USED: Final = """
    INSERT INTO quota (day, key, used) VALUES (?, ?, ?) ON CONFLICT (day, key) DO UPDATE SET used = used + excluded.used"""
_NOTE_NOTICE: Final = """
    INSERT INTO low_stock (owner, slot, notified_at) VALUES (?, ?, ?)
    ON CONFLICT (owner, slot) DO UPDATE SET notified_at = excluded.notified_at WHERE notified_at <= ?"""
_FIND_RESERVED: Final = "SELECT event_id FROM key_package WHERE request_id = ? AND state = 1"
_FIND_STORED: Final = "SELECT seq, json FROM event WHERE id = ?"
_END_REQUEST: Final = "UPDATE key_package_request SET requester = NULL, waits_until = NULL, sending = 0 WHERE id = ?"
_END_DELIVERIES: Final = "DELETE FROM pending_delivery WHERE request_id = ?"
_WAIT_AGAIN: Final = "UPDATE key_package_request SET sending = 0, waits_until = ? WHERE id = ?"
_BEGIN_SENDING: Final = """
    UPDATE key_package_request SET sending = 1, waits_until = NULL WHERE id = ? AND sending = 0 AND waits_until > ?"""
_FIND_WAITING: Final = "SELECT id, requester, connection FROM key_package_request WHERE waits_until > ?"
_FIND_DELIVERIES: Final = """
    SELECT k.event_id, k.owner, k.kind, k.slot, k.ref, k.created_at, k.not_after, k.last_resort, k.offers, k.pooled,
           p.preserved, e.json
    FROM pending_delivery p JOIN key_package k ON k.event_id = p.event_id JOIN event e ON e.id = p.event_id
    WHERE p.request_id = ? AND k.state IN (0, 1) ORDER BY p.place"""
_FIND_OVERDUE: Final = "SELECT id FROM key_package_request WHERE waits_until <= ?"
_FIND_INTERRUPTED: Final = "SELECT id FROM key_package_request WHERE sending = 1"
_FIND_ENDED: Final = "SELECT event_id FROM key_package WHERE not_after <= ? AND state = 0 LIMIT 500"
_FIND_OWNER: Final = "SELECT owner FROM key_package WHERE event_id = ? AND state = 0"
_ANY_READER: Final = PubKey(bytes(32))
_COUNT_STATES: Final = "SELECT state, count(*) FROM key_package GROUP BY state"
_COUNT_OWNERS: Final = """
    SELECT available, count(*) FROM (SELECT sum(state = 0) AS available FROM key_package GROUP BY owner) GROUP BY available"""
_INSERT_NAMED: Final = "INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)"
_FIND_NAMED: Final = "SELECT value FROM secret WHERE name = ?"
_SECRET_BYTES: Final = 32
_KEEP_ROWS_S: Final = 30 * DAY_S


class StockWriter:
    """Serves requests from the stock.

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
        with events.transaction():
            rows.refresh_all_faces()
            # What was on its way to a socket when the process died may have arrived: it counts as handed out.
            for (request_id,) in connection.execute(_FIND_INTERRUPTED).fetchall():
                self._hand_out(EventId(request_id))

    def claim(self, batch: Sequence[Claim], own_urls: Collection[RelayUrl], now: int) -> list[Claimed]:
        """See `KeyPackageStock.claim`."""
        try:
            with self._events.transaction():
                return [self._claim(each, own_urls, now) for each in batch]
        except sqlite3.Error as error:
            log.error("%s requests could not be served: %s", len(batch), error)
            return [Claimed(ClaimResult.FAILED, answer.FAILED)] * len(batch)

    def mark_handed_out(self, request_ids: Sequence[EventId]) -> None:
        """See `KeyPackageStock.mark_handed_out`."""
        with self._events.transaction():
            for request_id in request_ids:
                self._hand_out(request_id)

    def put_back(self, request_ids: Sequence[EventId], now: int) -> None:
        """See `KeyPackageStock.put_back`."""
        with self._events.transaction():
            self._connection.executemany(
                _WAIT_AGAIN, [(now + self._rules.delivery_ttl_s, each) for each in request_ids]
            )

    def find_waiting(self, requester: PubKey | None, connection: bytes | None, now: int) -> list[Waiting]:
        """See `KeyPackageStock.find_waiting`."""
        rows = self._connection.execute(_FIND_WAITING, (now,)).fetchall()
        return [
            Waiting(EventId(row[0]), PubKey(row[1]), row[2], self._find_deliveries(EventId(row[0])))
            for row in rows
            if (requester is None and connection is None) or row[1] == requester or row[2] == connection
        ]

    def begin_sending(self, request_id: EventId, now: int) -> bool:
        """See `KeyPackageStock.begin_sending`."""
        with self._events.transaction():
            return self._connection.execute(_BEGIN_SENDING, (request_id, now)).rowcount == 1

    def note_read(self, event_ids: Sequence[EventId], network: str | None, now: int) -> int:
        """See `KeyPackageStock.note_read`."""
        count = 0
        with self._events.transaction():
            rows = [self._connection.execute(_FIND_OWNER, (each,)).fetchone() for each in event_ids]
            for owner in {PubKey(row[0]) for row in rows if row is not None}:
                key = self._make_secret(_day_name(now // DAY_S))
                # Who reads is not known: everybody who reads counts as one requester.
                counters = counters_of(_ANY_READER, owner, network, day_key=key, rules=self._rules)[1:]
                read = choose_read(
                    self._rows.find_available(owner),
                    event_ids,
                    now=now,
                    min_left_s=self._rules.min_left_s,
                    allowed=self._find_allowed(counters, now),
                )
                self._rows.set_state(read, StockState.HANDED_OUT, None)
                self._remove_events(read)
                self._add_used(counters, len(read), now)
                count += len(read)
        return count

    def release_expired(self, now: int) -> int:
        """See `KeyPackageStock.release_expired`."""
        released = 0
        with self._events.transaction():
            for (request_id,) in self._connection.execute(_FIND_OVERDUE, (now,)).fetchall():
                released += self._release(EventId(request_id))
        return released

    def read_secret(self, name: str) -> bytes:
        """See `KeyPackageStock.read_secret`."""
        with self._events.transaction():
            return self._make_secret(name)

    def tidy(self, now: int) -> None:
        """See `KeyPackageStock.tidy`."""
        run = self._connection.execute
        with self._events.transaction():
            ended = [EventId(event_id) for (event_id,) in run(_FIND_ENDED, (now,)).fetchall()]
            self._rows.set_state(ended, StockState.EXPIRED, None)
            self._remove_events(ended)
            run("DELETE FROM key_package WHERE not_after <= ?", (now - _KEEP_ROWS_S,))
            run("UPDATE key_package SET request_id = NULL WHERE state > 1 AND changed_at <= ?", (now - DAY_S,))
            run(
                "DELETE FROM key_package_request WHERE served_at <= ? AND waits_until IS NULL AND sending = 0",
                (now - max(self._rules.request_memory_s, DAY_S),),
            )
            run("DELETE FROM quota WHERE day < ?", (now // DAY_S - 1,))
            run("DELETE FROM secret WHERE name LIKE 'day %' AND name < ?", (_day_name(now // DAY_S - 1),))
            run("DELETE FROM low_stock WHERE notified_at <= ?", (now - self._rules.notice_interval_s,))

    def report(self) -> StockReport:
        """See `KeyPackageStock.report`."""
        states = {StockState(state): count for state, count in self._connection.execute(_COUNT_STATES)}
        return StockReport(states, dict(self._connection.execute(_COUNT_OWNERS).fetchall()))

    def _claim(self, claim: Claim, own_urls: Collection[RelayUrl], now: int) -> Claimed:
        request = claim.request
        known = self._connection.execute(_FIND_REQUEST, (request.id,)).fetchone()
        if known is not None:
            if known[0] == claim.connection:
                return Claimed(ClaimResult.REPEATED, known[1])
            return Claimed(ClaimResult.SERVED_ELSEWHERE, answer.SERVED_ELSEWHERE)
        waits = claim.admitted_kinds is None or not self._rules.deliver
        if waits and self._connection.execute(_HAS_WAITING, (request.requester, now)).fetchone():
            return Claimed(ClaimResult.STILL_WAITING, answer.STILL_WAITING)
        counters = counters_of(
            request.requester,
            request.owner,
            claim.network,
            day_key=self._make_secret(_day_name(now // DAY_S)),
            rules=self._rules,
        )
        allowed = self._find_allowed(counters, now)
        selection = self._select(claim, allowed, now)
        packages = self._reserve(request.id, selection.choices)
        used = sum(not each.preserved for each in packages)
        self._add_used(counters, used, now)
        text = answer.describe_claim(
            delivered=len(packages),
            preserved=len(packages) - used,
            remaining=selection.remaining,
            slots=len(selection.slots),
            waits=waits,
            limited=used >= allowed,
        )
        self._note_request(claim, text, packages, now, waits=waits)
        low = self._find_low(request.owner, selection, own_urls, now)
        return Claimed(ClaimResult.SERVED, text, () if waits else packages, waits=waits and bool(packages), low=low)

    def _select(self, claim: Claim, allowed: int, now: int) -> Selection:
        rules, request = self._rules, claim.request
        kept_back = math.ceil(rules.reserve_for_known * rules.target)
        if kept_back and (claim.is_known or self._is_followed(request.owner, request.requester)):
            kept_back = 0
        return select(
            self._rows.find_available(request.owner),
            wanted=request.wanted,
            needs=request.needs,
            admitted_kinds=claim.admitted_kinds,
            now=now,
            min_left_s=rules.min_left_s,
            max_packages=rules.max_packages,
            allowed=allowed,
            kept_back=kept_back,
        )

    def _reserve(self, request_id: EventId, choices: Sequence[Choice]) -> tuple[Package, ...]:
        packages = []
        for choice in choices:
            row = self._connection.execute(_FIND_JSON, (choice.entry.event_id,)).fetchone()
            if row is not None:
                packages.append(Package(choice.entry, row[0], choice.preserved))
        used = [each.entry.event_id for each in packages if not each.preserved]
        if used:
            self._rows.set_state(used, StockState.RESERVED, request_id)
            self._rows.hide(used, RESERVED)
            self._rows.refresh_face(packages[0].entry.owner)
        for each in packages:
            if each.preserved:
                self._connection.execute(_MARK_PRESERVED, (each.entry.event_id,))
        return tuple(packages)

    def _note_request(self, claim: Claim, text: str, packages: Sequence[Package], now: int, *, waits: bool) -> None:
        request = claim.request
        is_open = bool(packages)
        until = now + self._rules.delivery_ttl_s if is_open and waits else None
        requester = request.requester if is_open else None
        sending = is_open and not waits
        self._connection.execute(_INSERT_REQUEST, (request.id, claim.connection, text, now, requester, until, sending))
        self._connection.executemany(
            _INSERT_DELIVERY,
            [(request.id, place, each.entry.event_id, each.preserved) for place, each in enumerate(packages)],
        )

    def _hand_out(self, request_id: EventId) -> None:
        event_ids = self._find_reserved(request_id)
        self._rows.set_state(event_ids, StockState.HANDED_OUT, request_id)
        self._remove_events(event_ids)
        self._connection.execute(_END_REQUEST, (request_id,))
        self._connection.execute(_END_DELIVERIES, (request_id,))

    def _release(self, request_id: EventId) -> int:
        event_ids = self._find_reserved(request_id)
        self._rows.set_state(event_ids, StockState.AVAILABLE, None)
        self._rows.hide(event_ids, SHOWN)
        for event_id in event_ids[:1]:
            stored = self._connection.execute(_FIND_JSON, (event_id,)).fetchone()
            self._rows.refresh_face(parse_event(stored[0]).pubkey)
        self._connection.execute(_END_REQUEST, (request_id,))
        self._connection.execute(_END_DELIVERIES, (request_id,))
        return len(event_ids)

    def _find_reserved(self, request_id: EventId) -> list[EventId]:
        return [EventId(event_id) for (event_id,) in self._connection.execute(_FIND_RESERVED, (request_id,)).fetchall()]

    def _find_deliveries(self, request_id: EventId) -> tuple[Package, ...]:
        rows = self._connection.execute(_FIND_DELIVERIES, (request_id,)).fetchall()
        return tuple(Package(read_entry_row(row), row[11], bool(row[10])) for row in rows)

    def _remove_events(self, event_ids: Sequence[EventId]) -> None:
        for event_id in event_ids:
            row = self._connection.execute(_FIND_STORED, (event_id,)).fetchone()
            if row is not None:
                self._events.remove(row[0], parse_event(row[1]))

    def _find_low(
        self, owner: PubKey, selection: Selection, own_urls: Collection[RelayUrl], now: int
    ) -> tuple[LowSlot, ...]:
        low = [
            LowSlot(owner, each.slot, each.remaining)
            for each in selection.slots
            if each.remaining < self._rules.low_water or each.used_last
        ]
        if not selection.slots:
            low = [LowSlot(owner, "", 0)]
        if not low or not self._is_customer(owner, own_urls):
            return ()
        before = now - self._rules.notice_interval_s
        return tuple(
            each for each in low if self._connection.execute(_NOTE_NOTICE, (owner, each.slot, now, before)).rowcount
        )

    def _is_customer(self, owner: PubKey, own_urls: Collection[RelayUrl]) -> bool:
        """Whether the owner has anything to do with this relay; strangers are not written to."""
        if self._connection.execute(_HAS_PACKAGES, (owner,)).fetchone():
            return True
        row = self._connection.execute(_FIND_NEWEST, (owner, kinds.KEY_PACKAGE_RELAYS)).fetchone()
        return row is not None and not set(own_urls).isdisjoint(parse_key_package_list(parse_event(row[0])))

    def _is_followed(self, owner: PubKey, requester: PubKey) -> bool:
        row = self._connection.execute(_FIND_NEWEST, (owner, kinds.FOLLOWS)).fetchone()
        return row is not None and requester.hex() in all_values(parse_event(row[0]).tags, "p")

    def _find_allowed(self, counters: Sequence[Counter], now: int) -> int:
        left: list[int] = []
        for counter in counters:
            (used,) = self._connection.execute(_FIND_USED, (now // DAY_S, counter.key)).fetchone()
            left.append(counter.limit - used)
        return max(0, min(left))

    def _add_used(self, counters: Sequence[Counter], used: int, now: int) -> None:
        if used:
            self._connection.executemany(_ADD_USED, [(now // DAY_S, each.key, used) for each in counters])

    def _make_secret(self, name: str) -> bytes:
        self._connection.execute(_INSERT_NAMED, (name, os.urandom(_SECRET_BYTES)))
        (secret,) = self._connection.execute(_FIND_NAMED, (name,)).fetchone()
        return bytes(secret)


def _day_name(day: int) -> str:
    """Sorts by date."""
    return f"day {day:08}"
