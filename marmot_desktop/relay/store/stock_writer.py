"""Requests for key packages as transactions of the one writer: reserve, send, hand out, put back.

Lives on the store's writing thread beside `EventWriter`, on the same connection.

Source: protocol of the key package gateway, Selection and consumption.
"""

import functools
import logging
import os
import sqlite3
from collections.abc import Collection, Sequence
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.relay_lists import parse_key_package_list
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.relay.gateway import answer
from marmot_desktop.relay.gateway.claiming import ClaimPlan, StockView, counters_for, plan_claims, read_followed
from marmot_desktop.relay.gateway.ports import Claim, Claimed, ClaimResult, Package, StockReport, Waiting
from marmot_desktop.relay.gateway.quota import DAY_S, Counter, counters_of
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import StockState, choose_read
from marmot_desktop.relay.store.stock_rows import RESERVED, SHOWN, StockRows, read_entry_row, select_in
from marmot_desktop.relay.store.writer import EventWriter

log = logging.getLogger(__name__)

_FIND_REQUEST: Final = "SELECT id, connection, text FROM key_package_request WHERE id IN ({})"
_HAS_WAITING: Final = "SELECT requester FROM key_package_request WHERE requester IN ({}) AND waits_until > ?"
_INSERT_REQUEST: Final = """
    INSERT INTO key_package_request (id, connection, text, served_at, requester, waits_until, sending)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_INSERT_DELIVERY: Final = "INSERT INTO pending_delivery (request_id, place, event_id, preserved) VALUES (?, ?, ?, ?)"
_RESERVE: Final = "UPDATE key_package SET state = 1, changed_at = ?, request_id = ? WHERE event_id = ?"
_MARK_PRESERVED: Final = "UPDATE key_package SET preserved = 1 WHERE event_id = ?"
_FIND_JSON: Final = "SELECT json FROM event WHERE id = ?"
_FIND_ALL_JSON: Final = "SELECT id, json FROM event WHERE id IN ({})"
_FIND_NEWEST: Final = "SELECT json FROM event WHERE pubkey = ? AND kind = ? AND d = ''"
_HAS_PACKAGES: Final = "SELECT 1 FROM key_package WHERE owner = ? LIMIT 1"
_FIND_USED: Final = "SELECT coalesce(sum(used), 0) FROM quota WHERE day = ? AND key = ?"
_FIND_ALL_USED: Final = "SELECT key, used FROM quota WHERE key IN ({}) AND day = ?"
_ADD_USED: Final = """
    INSERT INTO quota (day, key, used) VALUES (?, ?, ?) ON CONFLICT (day, key) DO UPDATE SET used = used + excluded.used"""
_FIND_NOTICES: Final = "SELECT owner, slot, notified_at FROM low_stock WHERE owner IN ({})"
_NOTE_NOTICE: Final = "INSERT OR REPLACE INTO low_stock (owner, slot, notified_at) VALUES (?, ?, ?)"
_FIND_RESERVED: Final = "SELECT event_id FROM key_package WHERE request_id = ? AND state = 1"
_FIND_ALL_RESERVED: Final = "SELECT event_id, request_id FROM key_package WHERE request_id IN ({}) AND state = 1"
_FIND_STORED: Final = "SELECT seq, json FROM event WHERE id IN ({})"
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
            self._hand_out([EventId(each) for (each,) in connection.execute(_FIND_INTERRUPTED).fetchall()])

    def claim(self, batch: Sequence[Claim], own_urls: Collection[RelayUrl], now: int) -> list[Claimed]:
        """See `KeyPackageStock.claim`."""
        try:
            with self._events.transaction():
                return self._claim_all(batch, own_urls, now)
        except sqlite3.Error as error:
            log.error("%s requests could not be served: %s", len(batch), error)
            return [Claimed(ClaimResult.FAILED, answer.FAILED)] * len(batch)

    def mark_handed_out(self, request_ids: Sequence[EventId]) -> None:
        """See `KeyPackageStock.mark_handed_out`."""
        with self._events.transaction():
            self._hand_out(request_ids)

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

    def _claim_all(self, batch: Sequence[Claim], own_urls: Collection[RelayUrl], now: int) -> list[Claimed]:
        plan = plan_claims(batch, self._load_view(batch, own_urls, now), self._rules, now)
        event_ids = list(dict.fromkeys(choice.entry.event_id for _, choice in plan.deliveries))
        json: dict[bytes, bytes] = dict(select_in(self._connection, _FIND_ALL_JSON, event_ids))
        self._write(plan, now)
        return plan.answers(json)

    def _load_view(self, batch: Sequence[Claim], own_urls: Collection[RelayUrl], now: int) -> StockView:
        select = functools.partial(select_in, self._connection)
        day_key = self._make_secret(_day_name(now // DAY_S))
        requests = [claim.request for claim in batch]
        owners = list(dict.fromkeys(request.owner for request in requests))
        requesters = list(dict.fromkeys(request.requester for request in requests))
        keys = list({counter.key for claim in batch for counter in counters_for(claim, day_key, self._rules)})
        used = dict.fromkeys(keys, 0) | dict(select(_FIND_ALL_USED, keys, (now // DAY_S,)))
        candidates = self._rows.find_available_of(owners)
        return StockView(
            known={
                EventId(request_id): (connection, text)
                for request_id, connection, text in select(_FIND_REQUEST, [each.id for each in requests])
            },
            waiting={PubKey(requester) for (requester,) in select(_HAS_WAITING, requesters, (now,))},
            candidates=candidates,
            used=used,
            notified={(PubKey(owner), slot): at for owner, slot, at in select(_FIND_NOTICES, owners)},
            customers={owner for owner in owners if candidates[owner] or self._is_customer(owner, own_urls)},
            followed={owner: self._find_followed(owner) for owner in owners} if self._rules.reserve_for_known else {},
            day_key=day_key,
        )

    def _write(self, plan: ClaimPlan, now: int) -> None:
        many = self._connection.executemany
        many(_RESERVE, [(now, request_id, event_id) for event_id, request_id in plan.reserved])
        self._rows.hide((event_id for event_id, _ in plan.reserved), RESERVED)
        many(_MARK_PRESERVED, [(event_id,) for event_id in plan.preserved])
        many(
            _INSERT_REQUEST,
            [(r.id, r.connection, r.text, now, r.requester, r.waits_until, r.sending) for r in plan.requests],
        )
        many(
            _INSERT_DELIVERY,
            [
                (request_id, place, choice.entry.event_id, choice.preserved)
                for place, (request_id, choice) in enumerate(plan.deliveries)
            ],
        )
        many(_ADD_USED, [(now // DAY_S, key, used) for key, used in plan.used.items()])
        many(_NOTE_NOTICE, [(owner, slot, now) for owner, slot in plan.notices])
        for owner in {choice.entry.owner for _, choice in plan.deliveries if not choice.preserved}:
            self._rows.refresh_face(owner)

    def _hand_out(self, request_ids: Sequence[EventId]) -> None:
        reserved = list(select_in(self._connection, _FIND_ALL_RESERVED, request_ids))
        self._rows.set_states([(EventId(event_id), EventId(by)) for event_id, by in reserved], StockState.HANDED_OUT)
        self._remove_events([EventId(event_id) for event_id, _ in reserved])
        self._connection.executemany(_END_REQUEST, [(each,) for each in request_ids])
        self._connection.executemany(_END_DELIVERIES, [(each,) for each in request_ids])

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
        for position, json in list(select_in(self._connection, _FIND_STORED, event_ids)):
            self._events.remove(position, parse_event(json))

    def _is_customer(self, owner: PubKey, own_urls: Collection[RelayUrl]) -> bool:
        """Whether the owner has anything to do with this relay; strangers are not written to."""
        if self._connection.execute(_HAS_PACKAGES, (owner,)).fetchone():
            return True
        row = self._connection.execute(_FIND_NEWEST, (owner, kinds.KEY_PACKAGE_RELAYS)).fetchone()
        return row is not None and not set(own_urls).isdisjoint(parse_key_package_list(parse_event(row[0])))

    def _find_followed(self, owner: PubKey) -> frozenset[PubKey]:
        row = self._connection.execute(_FIND_NEWEST, (owner, kinds.FOLLOWS)).fetchone()
        return frozenset() if row is None else read_followed(parse_event(row[0]))

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
