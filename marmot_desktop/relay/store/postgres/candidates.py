"""Reads packages of the stock."""

from collections.abc import Collection
from typing import Final

from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.stock import Candidate
from marmot_desktop.relay.store.postgres.database import Connection
from marmot_desktop.relay.store.stock_rows import read_entry_row

_FIND_AVAILABLE: Final = """
    SELECT event_id, owner, kind, slot, ref, created_at, not_after, last_resort, offers, pooled, preserved
    FROM key_package WHERE owner = ANY($1::bytea[]) AND state = 0"""


async def find_available(connection: Connection, owners: Collection[PubKey]) -> dict[PubKey, list[Candidate]]:
    """What of these owners' packages could be handed out."""
    found: dict[PubKey, list[Candidate]] = {owner: [] for owner in owners}
    for row in await connection.fetch(_FIND_AVAILABLE, list(owners)):
        found[PubKey(row["owner"])].append(Candidate(read_entry_row(tuple(row)), row["preserved"]))
    return found
