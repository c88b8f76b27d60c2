"""Events that do more than lie there: they replace, delete, vanish, or go into stock. One by one, in a transaction.

Source: NIP-01 (replaceable and addressable events), NIP-09, NIP-62; protocol of the key package gateway, Stock. The embedded
store's `writer`, `stock_rows` and `vanished_rows` follow the same rules.
"""

from collections.abc import Sequence
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads
from marmot_desktop.relay.gateway.stock import KeyPackageEntry, face_of_stock
from marmot_desktop.relay.retention import Address, address_of, expiry_of, is_newer, parse_deletion
from marmot_desktop.relay.store.filter_sql import indexed_tags
from marmot_desktop.relay.store.ports import Incoming, Outcome, StoreResult
from marmot_desktop.relay.store.postgres.candidates import find_available
from marmot_desktop.relay.store.postgres.database import Connection, lock_owners

_INSERT: Final = """
    INSERT INTO event (seq, id, pubkey, created_at, kind, d, expires, json)
    VALUES (nextval('event_position'), $1, $2, $3, $4, $5, $6, $7) RETURNING seq"""
_INSERT_TAGS: Final = """
    INSERT INTO tag (name, value, kind, created_at, seq)
    SELECT n, v, $3, $4, $5 FROM unnest($1::text[], $2::text[]) AS t (n, v)"""
_FIND_ADDRESSED: Final = "SELECT seq, id, created_at FROM event WHERE pubkey = $1 AND kind = $2 AND d = $3"
_FIND_DELETED_ADDRESS: Final = "SELECT until FROM deleted_address WHERE pubkey = $1 AND kind = $2 AND d = $3"
_UPSERT_ADDRESS: Final = """
    INSERT INTO deleted_address (pubkey, kind, d, until) VALUES ($1, $2, $3, $4)
    ON CONFLICT (pubkey, kind, d) DO UPDATE SET until = greatest(deleted_address.until, excluded.until)"""
_UPSERT_VANISHED: Final = """
    INSERT INTO vanished (pubkey, until) VALUES ($1, $2)
    ON CONFLICT (pubkey) DO UPDATE SET until = greatest(vanished.until, excluded.until)"""
_VANISH: Final = """
    DELETE FROM event e WHERE e.created_at <= $2 AND e.id <> $3 AND (e.pubkey = $1
    OR e.kind = $5 AND EXISTS (SELECT 1 FROM tag g WHERE g.seq = e.seq AND g.name = 'p' AND g.value = $4)) RETURNING e.id"""
_DELETABLE: Final = """
    SELECT e.id FROM event e WHERE e.id = ANY($1::bytea[]) AND e.kind <> ALL($2::integer[]) AND (e.pubkey = $3
    OR e.kind = $4 AND EXISTS (SELECT 1 FROM tag g WHERE g.seq = e.seq AND g.name = 'p' AND g.value = $5))"""
_FORGET: Final = (
    "UPDATE key_package SET state = 5, changed_at = $2 WHERE event_id = ANY($1::bytea[]) AND state IN (0, 1)"
)
_TAKE_BACK: Final = """
    UPDATE key_package SET state = 5, changed_at = $3
    WHERE event_id = ANY($1::bytea[]) AND owner = $2 AND state <> 3"""
_FIND_USED_UP: Final = """
    SELECT 1 FROM key_package WHERE owner = $1 AND ref = $2 AND kind = $3 AND state IN (1, 2, 3) LIMIT 1"""
_COUNT_OTHERS: Final = """
    SELECT count(*) FROM key_package WHERE owner = $1 AND slot = $2 AND kind = 443 AND ref <> $3 AND state IN (0, 1)"""
_FIND_SAME: Final = "SELECT event_id FROM key_package WHERE owner = $1 AND ref = $2 AND kind = 443 AND state = 0"
_INSERT_PACKAGE: Final = """
    INSERT INTO key_package (event_id, owner, kind, slot, ref, created_at, not_after, last_resort, offers, pooled, state,
    changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11)
    ON CONFLICT (event_id) DO UPDATE SET state = 0, changed_at = excluded.changed_at, preserved = false, request_id = NULL"""


def is_special(incoming: Incoming) -> bool:
    """Whether an event needs more than a row."""
    event = incoming.event
    return (
        incoming.entry is not None or incoming.vanishes or event.kind == kinds.DELETION or address_of(event) is not None
    )


async def apply_special(connection: Connection, incoming: Incoming, rules: GatewayRules, now: int) -> Outcome:
    """What one event does; that it is new, not deleted and not of somebody who vanished has been checked."""
    event, entry = incoming.event, incoming.entry
    if entry is not None:
        await lock_owners(connection, [entry.owner])
        if (obstacle := await _find_obstacle(connection, entry, rules)) is not None:
            return Outcome(obstacle)
    address = address_of(event)
    if address is not None and (result := await _make_room(connection, address, event, now)) is not None:
        return Outcome(result)
    position = await _insert(connection, incoming, address)
    if event.kind == kinds.DELETION:
        await _delete(connection, event, now)
    if incoming.vanishes:
        await _vanish(connection, event, now)
    is_shown = entry is None or await _put_into_stock(connection, entry, rules, now)
    return Outcome(StoreResult.STORED, position, is_shown)


async def remove_events(connection: Connection, event_ids: Sequence[bytes], now: int) -> None:
    """Take events out; key packages among them leave the stock."""
    if event_ids:
        await connection.execute(_FORGET, list(event_ids), now)
        await connection.execute("DELETE FROM event WHERE id = ANY($1::bytea[])", list(event_ids))


async def refresh_face(connection: Connection, owner: PubKey, rules: GatewayRules) -> frozenset[EventId] | None:
    """Decide anew which of an owner's packages strangers are shown; `None` where they are shown all."""
    if not (rules.intercept and rules.reads is KeyPackageReads.GATEWAY):
        return None
    candidates = (await find_available(connection, [owner]))[owner]
    face = face_of_stock(candidates)
    stock = [each.entry.event_id for each in candidates if each.entry.kind == kinds.KEY_PACKAGE_LEGACY]
    await connection.execute(
        "UPDATE event SET hidden = CASE WHEN id = ANY($2::bytea[]) THEN 0 ELSE 1 END WHERE id = ANY($1::bytea[])",
        stock,
        list(face),
    )
    return face


async def _insert(connection: Connection, incoming: Incoming, address: Address | None) -> int:
    event = incoming.event
    d = None if address is None else address.d
    position: int = await connection.fetchval(
        _INSERT, event.id, event.pubkey, event.created_at, event.kind, d, expiry_of(event), incoming.json
    )
    if tags := indexed_tags(event.tags):
        names, values = zip(*tags, strict=True)
        await connection.execute(_INSERT_TAGS, list(names), list(values), event.kind, event.created_at, position)
    return position


async def _make_room(connection: Connection, address: Address, event: Event, now: int) -> StoreResult | None:
    key = (address.author, address.kind, address.d)
    until = await connection.fetchval(_FIND_DELETED_ADDRESS, *key)
    if until is not None and event.created_at <= until:
        return StoreResult.DELETED
    present = await connection.fetchrow(_FIND_ADDRESSED, *key)
    if present is None:
        return None
    if not is_newer(event.created_at, event.id, present["created_at"], present["id"]):
        return StoreResult.SUPERSEDED
    await remove_events(connection, [present["id"]], now)
    return None


async def _delete(connection: Connection, request: Event, now: int) -> None:
    deletion = parse_deletion(request)
    author, ids = deletion.author, list(deletion.ids)
    if ids:
        await lock_owners(connection, [author])
        await connection.execute(
            "INSERT INTO deleted_event (id, by, deleted_at) SELECT unnest($1::bytea[]), $2, $3 ON CONFLICT DO NOTHING",
            ids,
            author,
            request.created_at,
        )
        await connection.execute(_TAKE_BACK, ids, author, now)
        protected = [kinds.DELETION, kinds.REQUEST_TO_VANISH]
        rows = await connection.fetch(_DELETABLE, ids, protected, author, kinds.GIFT_WRAP, author.hex())
        await remove_events(connection, [row["id"] for row in rows], now)
    for address in deletion.addresses:
        key = (address.author, address.kind, address.d)
        await connection.execute(_UPSERT_ADDRESS, *key, deletion.until)
        rows = await connection.fetch(f"{_FIND_ADDRESSED} AND created_at <= $4", *key, deletion.until)
        await remove_events(connection, [row["id"] for row in rows], now)


async def _vanish(connection: Connection, request: Event, now: int) -> None:
    author, until = request.pubkey, request.created_at
    await lock_owners(connection, [author])
    await connection.execute(_UPSERT_VANISHED, author, until)
    rows = await connection.fetch(_VANISH, author, until, request.id, author.hex(), kinds.GIFT_WRAP)
    await connection.execute(_FORGET, [row["id"] for row in rows], now)


async def _find_obstacle(connection: Connection, entry: KeyPackageEntry, rules: GatewayRules) -> StoreResult | None:
    if await connection.fetchval(_FIND_USED_UP, entry.owner, entry.ref, entry.kind):
        return StoreResult.CONSUMED
    if entry.kind == kinds.KEY_PACKAGE_LEGACY:
        others: int = await connection.fetchval(_COUNT_OTHERS, entry.owner, entry.slot, entry.ref)
        if others >= rules.max_stock:
            return StoreResult.STOCK_FULL
    return None


async def _put_into_stock(connection: Connection, entry: KeyPackageEntry, rules: GatewayRules, now: int) -> bool:
    if entry.kind == kinds.KEY_PACKAGE_LEGACY:
        rows = await connection.fetch(_FIND_SAME, entry.owner, entry.ref)
        await remove_events(connection, [row["event_id"] for row in rows], now)
    await connection.execute(
        _INSERT_PACKAGE,
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
        now,
    )
    face = await refresh_face(connection, entry.owner, rules)
    return face is None or entry.kind != kinds.KEY_PACKAGE_LEGACY or entry.event_id in face
