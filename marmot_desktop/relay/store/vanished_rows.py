"""Who asked to be forgotten: their events go, and do not come back.

Source: NIP-62.
"""

import sqlite3
from collections.abc import Callable
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.vanishing import find_forgettable

_UPSERT: Final = """
    INSERT INTO vanished (pubkey, until) VALUES (?, ?)
    ON CONFLICT (pubkey) DO UPDATE SET until = max(until, excluded.until)"""
_FIND_WRITTEN: Final = "SELECT seq, json FROM event WHERE pubkey = ? AND created_at <= ? AND id <> ?"
_FIND_RECEIVED: Final = """
    SELECT e.seq, e.json FROM tag t JOIN event e ON e.seq = t.seq
    WHERE t.name = 'p' AND t.value = ? AND t.kind = ? AND t.created_at <= ?"""


class VanishedRows:
    """Rows of those who vanished. Every method runs inside a transaction of its caller.

    Args:
        connection: the writer's.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # Few people ask for it, and every event is held against them.
        self._until: dict[PubKey, int] = {}
        self.reload()

    def reload(self) -> None:
        """Read anew who vanished, after a transaction that came to nothing."""
        rows = self._connection.execute("SELECT pubkey, until FROM vanished")
        self._until = {PubKey(pubkey): until for pubkey, until in rows}

    def covers(self, event: Event) -> bool:
        """Whether an event belongs to somebody who asked to be forgotten after it was made."""
        if not self._until or event.kind == kinds.REQUEST_TO_VANISH:
            return False
        return any(event.created_at <= self._until.get(key, -1) for key in find_forgettable(event))

    def forget(self, request: Event, remove: Callable[[int, Event], None]) -> None:
        """Remove what its author wrote up to the request, and the gift wraps sent to them; the request itself stays.

        Args:
            request: a kind 62 that concerns this relay; its own row is stored already.
            remove: takes an event out by position.
        """
        author, until = request.pubkey, request.created_at
        self._connection.execute(_UPSERT, (author, until))
        self._until[author] = max(until, self._until.get(author, 0))
        written = self._connection.execute(_FIND_WRITTEN, (author, until, request.id)).fetchall()
        received = self._connection.execute(_FIND_RECEIVED, (author.hex(), kinds.GIFT_WRAP, until)).fetchall()
        for position, json in {*written, *received}:
            remove(position, parse_event(json))
