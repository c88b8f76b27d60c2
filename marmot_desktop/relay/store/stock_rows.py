"""The table of key packages beside the table of events, kept in step with it inside the same transactions.

Source: protocol of the key package gateway, Stock.
"""

import functools
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from marmot_desktop.clock import Clock
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.kinds import KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads
from marmot_desktop.relay.gateway.stock import Candidate, KeyPackageEntry, StockState, face_of_stock
from marmot_desktop.relay.store.ports import StoreResult

SHOWN: Final = 0
IN_STOCK: Final = 1
_MAX_VALUES: Final = 500
_MAX_KNOWN: Final = 16_384
RESERVED: Final = 2

# The numbers of states stand in the texts, because a partial index is used for a text that names its condition:
# 0 available, 1 reserved, 2 handed out, 3 joined, 5 deleted; kind 443 is the only one that is used up.
_FIND_AVAILABLE: Final = """
    SELECT event_id, owner, kind, slot, ref, created_at, not_after, last_resort, offers, pooled, preserved
    FROM key_package WHERE owner IN ({}) AND state = 0"""
_FIND_OWNERS: Final = "SELECT DISTINCT owner FROM key_package WHERE state = 0"
_FIND_USED_UP: Final = "SELECT 1 FROM key_package WHERE owner = ? AND ref = ? AND kind = ? AND state IN (1, 2, 3)"
_FIND_SAME: Final = "SELECT event_id FROM key_package WHERE owner = ? AND ref = ? AND kind = 443 AND state = 0"
_COUNT_OTHERS: Final = """
    SELECT count(*) FROM key_package
    WHERE owner = ? AND slot = ? AND kind = 443 AND ref <> ? AND state IN (0, 1)"""
_INSERT: Final = """
    INSERT OR REPLACE INTO key_package
    (event_id, owner, kind, slot, ref, created_at, not_after, last_resort, offers, pooled, state, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"""
_FORGET: Final = "UPDATE key_package SET state = 5, changed_at = ? WHERE event_id = ? AND state IN (0, 1)"
_TAKE_BACK: Final = "UPDATE key_package SET state = 5, changed_at = ? WHERE event_id = ? AND owner = ? AND state <> 3"
_SET_STATE: Final = "UPDATE key_package SET state = ?, changed_at = ?, request_id = ? WHERE event_id = ?"
_HIDE: Final = "UPDATE event SET hidden = ? WHERE id = ?"
_SHOW_ALL: Final = "UPDATE event SET hidden = 0 WHERE hidden = 1"


class StockRows:
    """Rows of key packages. Every method runs inside a transaction of its caller.

    Args:
        connection: the writer's.
        rules: of the gateway.
        clock: dates the changes.
    """

    def __init__(self, connection: sqlite3.Connection, rules: GatewayRules, clock: Clock) -> None:
        self._connection = connection
        self._rules = rules
        self._clock = clock
        self._has_face = rules.intercept and rules.reads is KeyPackageReads.GATEWAY

    def find_obstacle(self, entry: KeyPackageEntry) -> StoreResult | None:
        """Why a package is not taken in: it has been used up, or its slot is full; `None` if it may come in.

        Once means once for each package: an event that carries a used or reserved one anew counts as that package.
        """
        if self._connection.execute(_FIND_USED_UP, (entry.owner, entry.ref, entry.kind)).fetchone():
            return StoreResult.CONSUMED
        if entry.kind == KEY_PACKAGE_LEGACY and self._count_live(entry) >= self._rules.max_stock:
            return StoreResult.STOCK_FULL
        return None

    def find_replaced(self, entry: KeyPackageEntry) -> list[EventId]:
        """Events of kind 443 that carry the same package and give way to this one."""
        if entry.kind != KEY_PACKAGE_LEGACY:
            return []
        rows = self._connection.execute(_FIND_SAME, (entry.owner, entry.ref))
        return [EventId(event_id) for (event_id,) in rows]

    def insert(self, entry: KeyPackageEntry) -> bool:
        """Put a package into stock; its event is stored already.

        Returns:
            Whether strangers are shown the event.
        """
        self._connection.execute(
            _INSERT,
            (
                entry.event_id,
                entry.owner,
                entry.kind,
                entry.slot,
                entry.ref,
                entry.created_at,
                entry.not_after,
                entry.last_resort,
                " ".join(sorted(entry.offers)),
                entry.is_pooled,
                self._clock.now(),
            ),
        )
        shown = self.refresh_face(entry.owner)
        return not self._has_face or entry.kind != KEY_PACKAGE_LEGACY or entry.event_id in shown

    def forget(self, event_id: EventId) -> None:
        """The event is gone, and the package was still to be had; a reservation does not save it."""
        self._connection.execute(_FORGET, (self._clock.now(), event_id))

    def take_back(self, event_id: EventId, owner: PubKey) -> None:
        """The owner has deleted the event, perhaps after it was handed out: who holds it cannot use it any more."""
        self._connection.execute(_TAKE_BACK, (self._clock.now(), event_id, owner))

    def find_available(self, owner: PubKey) -> list[Candidate]:
        """What of an owner's packages could be handed out."""
        return self.find_available_of((owner,))[owner]

    def find_available_of(self, owners: Iterable[PubKey]) -> dict[PubKey, list[Candidate]]:
        """What of the packages of each of these owners could be handed out."""
        found: dict[PubKey, list[Candidate]] = {owner: [] for owner in owners}
        for row in select_in(self._connection, _FIND_AVAILABLE, list(found)):
            entry = read_entry_row(row)
            found[entry.owner].append(Candidate(entry, bool(row[10])))
        return found

    def set_state(self, event_ids: Iterable[EventId], state: StockState, request_id: EventId | None) -> None:
        """Move packages to another state."""
        now = self._clock.now()
        self._connection.executemany(_SET_STATE, [(state, now, request_id, event_id) for event_id in event_ids])

    def set_states(self, packages: Iterable[tuple[EventId, EventId]], state: StockState) -> None:
        """Move packages to another state, each with the request that has them."""
        now = self._clock.now()
        self._connection.executemany(_SET_STATE, [(state, now, by, event_id) for event_id, by in packages])

    def hide(self, event_ids: Iterable[EventId], level: int) -> None:
        """Show the events to everybody (`SHOWN`), or to their owner only."""
        self._connection.executemany(_HIDE, [(level, event_id) for event_id in event_ids])

    def refresh_face(self, owner: PubKey) -> frozenset[EventId]:
        """Decide anew which of an owner's packages strangers are shown; call it after each change of the stock.

        Returns:
            The kind 443 events shown, where not all of them are.
        """
        if not self._has_face:
            return frozenset()
        candidates = self.find_available(owner)
        stock = [each.entry.event_id for each in candidates if each.entry.kind == KEY_PACKAGE_LEGACY]
        face = face_of_stock(candidates)
        self.hide((each for each in stock if each not in face), IN_STOCK)
        self.hide(face, SHOWN)
        return face

    def refresh_all_faces(self) -> None:
        """Bring what strangers are shown in line with the rules, which may have changed since the last start."""
        if not self._has_face:
            self._connection.execute(_SHOW_ALL)
            return
        for (owner,) in self._connection.execute(_FIND_OWNERS).fetchall():
            self.refresh_face(PubKey(owner))

    def _count_live(self, entry: KeyPackageEntry) -> int:
        (count,) = self._connection.execute(_COUNT_OTHERS, (entry.owner, entry.slot, entry.ref)).fetchone()
        return int(count)


def select_in(
    connection: sqlite3.Connection, text: str, values: Sequence[bytes], further: Sequence[object] = ()
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query whose `{}` stands for a list of values, asked for many at a time.

    Args:
        connection: to read from.
        text: of the query; a constant.
        values: any number of them.
        further: values of the parameters behind the list.
    """
    for start in range(0, len(values), _MAX_VALUES):
        chunk = values[start : start + _MAX_VALUES]
        yield from connection.execute(text.format(",".join("?" * len(chunk))), (*chunk, *further))


def read_entry_row(row: Sequence[Any]) -> KeyPackageEntry:
    """A row of the columns `event_id` to `pooled`."""
    return _entry(*row[:10])


@functools.lru_cache(maxsize=_MAX_KNOWN)
def _entry(
    event_id: bytes,
    owner: bytes,
    kind: int,
    slot: str,
    ref: bytes,
    created_at: int,
    not_after: int,
    last_resort: int,
    offers: str,
    pooled: int,
) -> KeyPackageEntry:
    """The same for the same row: a busy owner's stock is looked at for every request."""
    return KeyPackageEntry(
        event_id=EventId(event_id),
        owner=PubKey(owner),
        kind=kind,
        slot=slot,
        ref=KeyPackageRef(ref),
        created_at=Timestamp(created_at),
        not_after=Timestamp(not_after),
        last_resort=bool(last_resort),
        offers=frozenset(offers.split()),
        is_pooled=bool(pooled),
    )
