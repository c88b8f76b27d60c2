"""Writes the events that stand for themselves, many with one statement.

Most events replace nothing, delete nothing and are no key packages. Python's part of a statement, and the hand-over of the
interpreter lock around it, cost more than a row does: so these go in sixteen at a time, and so are they looked for.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, TypeVar

from marmot_desktop.nostr.types import EventId
from marmot_desktop.relay.retention import expiry_of
from marmot_desktop.relay.store.filter_sql import indexed_tags
from marmot_desktop.relay.store.ports import Incoming

T = TypeVar("T")

_AT_ONCE: Final = 16
_EVENT_COLUMNS: Final = "seq, id, pubkey, created_at, kind, d, expires, json"
_TAG_COLUMNS: Final = "name, value, kind, created_at, seq"


class PlainRows:
    """Rows of events and tags. Every method runs inside a transaction of its caller.

    Args:
        connection: the writer's.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find_known(self, ids: Sequence[EventId]) -> set[bytes]:
        """Which of these events are stored, or were deleted by whomever."""
        known: set[bytes] = set()
        for part in _parts(ids):
            marks = ",".join("?" * len(part))
            known.update(
                event_id
                for (event_id,) in self._connection.execute(
                    f"SELECT id FROM event WHERE id IN ({marks})"  # noqa: S608 - question marks only
                    f" UNION ALL SELECT id FROM deleted_event WHERE id IN ({marks})",
                    (*part, *part),
                )
            )
        return known

    def insert(self, batch: Sequence[Incoming], first_position: int, d: str | None = None) -> None:
        """Store new events behind each other.

        Args:
            batch: none of them stored, each once.
            first_position: of the first one.
            d: of all of them; `None` where they replace nothing.
        """
        rows: list[tuple[object, ...]] = []
        tags: list[tuple[object, ...]] = []
        for position, incoming in enumerate(batch, first_position):
            event = incoming.event
            rows.append(
                (
                    position,
                    event.id,
                    event.pubkey,
                    event.created_at,
                    event.kind,
                    d,
                    expiry_of(event),
                    incoming.json,
                )
            )
            tags += [(name, value, event.kind, event.created_at, position) for name, value in indexed_tags(event.tags)]
        self._insert("event", _EVENT_COLUMNS, rows)
        self._insert("tag", _TAG_COLUMNS, tags)

    def _insert(self, table: str, columns: str, rows: Sequence[tuple[object, ...]]) -> None:
        for part in _parts(rows):
            row = f"({','.join('?' * len(part[0]))})"
            self._connection.execute(
                f"INSERT INTO {table} ({columns}) VALUES {','.join([row] * len(part))}",  # noqa: S608 - names of ours
                tuple(chain.from_iterable(part)),
            )


def _parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Sixteen at a time, and the rest by powers of two: so few different statements that all stay prepared."""
    start, size = 0, _AT_ONCE
    while start < len(values):
        while size > len(values) - start:
            size //= 2
        yield values[start : start + size]
        start += size
