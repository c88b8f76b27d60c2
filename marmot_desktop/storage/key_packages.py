"""Own key packages: the private parts, and the events that have published them.

A private part outlives its event: a Welcome made against an older package is normal. It goes 30 days after the
package's lifetime, or, for one that serves once, an hour after it was used. Source: MIP-00.
"""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final

from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.storage.columns import decode_relays, encode_relays
from marmot_desktop.storage.transaction import Row, Transaction

KEPT_AFTER_EXPIRY: Final = timedelta(days=30)
KEPT_AFTER_USE: Final = timedelta(hours=1)
TOO_LATE: Final = timedelta(hours=24)
"""A relay hands out nothing that ends sooner."""

_COLUMNS: Final = "ref, content, private, slot, last_resort, created_at, not_after, consumed_at"


class KeyPackageRow(Frozen, frozen=True):
    """One own key package.

    Args:
        ref: its KeyPackageRef.
        content: the public part, as published.
        private: signature key, init key and leaf key; `None` once deleted.
        slot: the `d` tag of its kind 30443.
        last_resort: may be used more than once.
        created_at: on this device.
        not_after: end of its lifetime.
        consumed_at: when a group was joined with it.

    Secrets: `private`; its `repr` does not show it.
    """

    ref: KeyPackageRef
    content: Hidden[bytes]
    private: Hidden[bytes | None]
    slot: str
    last_resort: bool
    created_at: Timestamp
    not_after: Timestamp
    consumed_at: Timestamp | None = None


class KeyPackageEventRow(Frozen, frozen=True):
    """One event that has published a key package.

    Args:
        event_id: of the event.
        ref: of the package.
        kind: 30443 or 443.
        created_at: of the event.
        relays: it was meant for.
        deleted_at: when it was replaced or deleted; `None` while it stands.
    """

    event_id: EventId
    ref: KeyPackageRef
    kind: int
    created_at: Timestamp
    relays: tuple[RelayUrl, ...]
    deleted_at: Timestamp | None


class StockRow(Frozen, frozen=True):
    """A package for one use in the stock of one relay.

    Args:
        event_id: of its event.
        created_at: of the event.
        on_its_way: it is still to be sent.
        was_accepted: the relay has said once that it has it.
        handed_out: the relay has it no more.
    """

    event_id: EventId
    created_at: Timestamp
    on_its_way: bool
    was_accepted: bool
    handed_out: bool


class KeyPackagesRepository:
    """Reads and writes own key packages."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, row: KeyPackageRow) -> None:
        """Store a new key package with its private part."""
        self._tx.run(
            f"INSERT INTO key_package ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row.ref,
                row.content,
                row.private,
                row.slot,
                row.last_resort,
                row.created_at,
                row.not_after,
                row.consumed_at,
            ),
        )

    def add_event(
        self, event_id: EventId, ref: KeyPackageRef, kind: int, created_at: Timestamp, relays: Iterable[RelayUrl]
    ) -> None:
        """Remember an event that publishes a package."""
        self._tx.run(
            "INSERT INTO key_package_event (event_id, ref, kind, created_at, relays) VALUES (?, ?, ?, ?, ?)",
            (event_id, ref, kind, created_at, encode_relays(relays)),
        )

    def find(self, refs: Sequence[KeyPackageRef]) -> tuple[KeyPackageRow, ...]:
        """The packages among these whose private part is here, used ones too, in the order of `refs`.

        Secrets: returns private parts.
        """
        rows = self._tx.all_in(
            f"SELECT {_COLUMNS} FROM key_package WHERE ref IN ({{}}) AND private IS NOT NULL", list(dict.fromkeys(refs))
        )
        found = {row[0]: _key_package_row(row) for row in rows}
        return tuple(found[ref] for ref in dict.fromkeys(refs) if ref in found)

    def live(self, now: Timestamp) -> tuple[KeyPackageRow, ...]:
        """Packages that others can use and that need no replacing: unused, not expired, published; newest first."""
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM key_package AS k WHERE consumed_at IS NULL AND private IS NOT NULL"
            " AND not_after > ? AND EXISTS"
            " (SELECT 1 FROM key_package_event AS e WHERE e.ref = k.ref AND e.deleted_at IS NULL)"
            " ORDER BY created_at DESC, ref",
            (now,),
        )
        return tuple(map(_key_package_row, rows))

    def records(self, now: Timestamp, *, owner: PubKey, client: str) -> tuple[KeyPackageRecord, ...]:
        """Every event that has published a package of ours, newest first; used and deleted ones are not valid.

        Args:
            now: decides what has expired.
            owner: this account.
            client: this app's name as it stands in the events.
        """
        rows = self._tx.all(
            "SELECT e.event_id, e.kind, e.ref, k.slot, e.created_at, k.not_after, k.last_resort,"
            " k.consumed_at IS NULL OR k.last_resort,"
            " e.deleted_at IS NULL AND e.handed_out_at IS NULL AND k.private IS NOT NULL,"
            " (SELECT json_group_array(r.relay ORDER BY r.relay) FROM outbox AS o JOIN outbox_receipt AS r"
            " USING (outbox_id) WHERE o.event_id = e.event_id AND r.accepted),"
            " e.handed_out_at IS NOT NULL"
            " FROM key_package_event AS e JOIN key_package AS k USING (ref)"
            " ORDER BY e.created_at DESC, e.rowid DESC"
        )
        return tuple(_record(row, now, owner, client) for row in rows)

    def consume(self, ref: KeyPackageRef, at: Timestamp) -> None:
        """A group was joined with this package; the first time counts."""
        self._tx.run("UPDATE key_package SET consumed_at = ? WHERE ref = ? AND consumed_at IS NULL", (at, ref))

    def consumed_with_live_events(self) -> tuple[KeyPackageRef, ...]:
        """Packages that were used while an event still offers them."""
        rows = self._tx.all(
            "SELECT DISTINCT k.ref FROM key_package AS k JOIN key_package_event AS e USING (ref)"
            " WHERE k.consumed_at IS NOT NULL AND e.deleted_at IS NULL ORDER BY k.ref"
        )
        return tuple(KeyPackageRef(bytes(row[0])) for row in rows)

    def mark_deleted(self, event_ids: Iterable[EventId], at: Timestamp) -> None:
        """These events were replaced or deleted; the private parts of their packages stay."""
        self._tx.run_many(
            "UPDATE key_package_event SET deleted_at = ? WHERE event_id = ? AND deleted_at IS NULL",
            [(at, event_id) for event_id in event_ids],
        )

    def stock(self, relay: RelayUrl, now: Timestamp) -> tuple[StockRow, ...]:
        """Packages for one use that were published for this relay's stock alone and can still be used, oldest first."""
        rows = self._tx.all(
            "SELECT e.event_id, e.created_at, EXISTS (SELECT 1 FROM outbox AS o WHERE o.event_id = e.event_id"
            " AND o.state = 'waiting'), EXISTS (SELECT 1 FROM outbox AS o JOIN outbox_receipt AS r USING (outbox_id)"
            " WHERE o.event_id = e.event_id AND r.accepted), e.handed_out_at IS NOT NULL"
            " FROM key_package_event AS e JOIN key_package AS k USING (ref)"
            " WHERE e.relays = ? AND e.deleted_at IS NULL AND k.last_resort = 0 AND k.consumed_at IS NULL"
            " AND k.private IS NOT NULL AND k.not_after > ? ORDER BY e.created_at, e.rowid",
            (encode_relays((relay,)), now + int(TOO_LATE.total_seconds())),
        )
        return tuple(StockRow(row[0], row[1], bool(row[2]), bool(row[3]), bool(row[4])) for row in rows)

    def published_since(self, relay: RelayUrl, since: Timestamp) -> int:
        """How many packages for one use were published for this relay's stock since."""
        row = self._tx.one(
            "SELECT count(*) FROM key_package_event AS e JOIN key_package AS k USING (ref)"
            " WHERE e.relays = ? AND e.created_at >= ? AND k.last_resort = 0",
            (encode_relays((relay,)), since),
        )
        return 0 if row is None else int(row[0])

    def mark_handed_out(self, event_ids: Iterable[EventId], at: Timestamp) -> None:
        """A relay has these no more."""
        self._tx.run_many(
            "UPDATE key_package_event SET handed_out_at = ? WHERE event_id = ? AND handed_out_at IS NULL",
            [(at, event_id) for event_id in event_ids],
        )

    def mark_available(self, event_ids: Iterable[EventId]) -> None:
        """A relay has these again."""
        self._tx.run_many(
            "UPDATE key_package_event SET handed_out_at = NULL WHERE event_id = ?", [(each,) for each in event_ids]
        )

    def ref_of(self, event_id: EventId) -> KeyPackageRef | None:
        """Which package an event of ours has published."""
        row = self._tx.one("SELECT ref FROM key_package_event WHERE event_id = ?", (event_id,))
        return None if row is None else KeyPackageRef(bytes(row[0]))

    def is_deleted(self, event_id: EventId) -> bool:
        """Whether an event of ours was replaced or taken back."""
        row = self._tx.one("SELECT deleted_at FROM key_package_event WHERE event_id = ?", (event_id,))
        return row is not None and row[0] is not None

    def events_of(self, ref: KeyPackageRef) -> tuple[KeyPackageEventRow, ...]:
        """The events of one package, newest first; a package and its twin have one each."""
        rows = self._tx.all(
            "SELECT event_id, ref, kind, created_at, relays, deleted_at FROM key_package_event WHERE ref = ?"
            " ORDER BY created_at DESC, rowid DESC",
            (ref,),
        )
        return tuple(map(_event_row, rows))

    def newest_events(self, limit: int) -> tuple[KeyPackageEventRow, ...]:
        """The newest events of all packages, those that were taken back too."""
        rows = self._tx.all(
            "SELECT event_id, ref, kind, created_at, relays, deleted_at FROM key_package_event"
            " ORDER BY created_at DESC, rowid DESC LIMIT ?",
            (limit,),
        )
        return tuple(map(_event_row, rows))

    def slot(self) -> str | None:
        """The slot of this device: that of its newest last-resort package."""
        row = self._tx.one(
            "SELECT slot FROM key_package WHERE last_resort = 1 ORDER BY created_at DESC, rowid DESC LIMIT 1"
        )
        return None if row is None else row[0]

    def drop_private(self, now: Timestamp) -> int:
        """Delete private parts whose time is over.

        Returns:
            How many.
        """
        return self._tx.run(
            "UPDATE key_package SET private = NULL WHERE private IS NOT NULL"
            " AND (not_after < ?1 OR (last_resort = 0 AND consumed_at < ?2))",
            (now - int(KEPT_AFTER_EXPIRY.total_seconds()), now - int(KEPT_AFTER_USE.total_seconds())),
        )


def _key_package_row(row: Row) -> KeyPackageRow:
    return KeyPackageRow(
        ref=row[0],
        content=row[1],
        private=row[2],
        slot=row[3],
        last_resort=bool(row[4]),
        created_at=row[5],
        not_after=row[6],
        consumed_at=row[7],
    )


def _event_row(row: Row) -> KeyPackageEventRow:
    event_id, ref, kind, created_at, relays, deleted_at = row
    return KeyPackageEventRow(event_id, ref, kind, created_at, decode_relays(relays), deleted_at)


def _record(row: Row, now: Timestamp, owner: PubKey, client: str) -> KeyPackageRecord:
    event_id, kind, ref, slot, created_at, not_after, last_resort, usable, standing, accepted_by, given = row
    expired = not_after <= now
    return KeyPackageRecord(
        event_id=event_id,
        kind=kind,
        owner=owner,
        ref=ref,
        slot=slot,
        created_at=created_at,
        not_after=not_after,
        last_resort=bool(last_resort),
        valid=bool(usable and standing) and not expired,
        problem=ErrorCode.KP_EXPIRED if expired else None,
        client=client,
        relays_accepted=decode_relays(accepted_by),
        handed_out=bool(given),
    )
