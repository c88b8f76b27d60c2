"""A filter as SQL: one statement that walks the one index that fits, in the order of the answer.

The index is named in the statement. Left to itself the planner has no statistics on a young database and walks all events
of a kind for one group. Private kinds that the reader may not see are left out by the statement itself.

Source: NIP-01, filters and order of the answer.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Tags
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import KEY_PACKAGE_LEGACY
from marmot_desktop.relay.read_gate import PRIVATE_KINDS
from marmot_desktop.relay.store.ports import Reader

_MAX_VALUE_BYTES: Final = 256
_MAX_INTEGER: Final = 2**62
_PRIVATE: Final = ",".join(str(kind) for kind in sorted(PRIVATE_KINDS))


class Statement(Frozen, frozen=True):
    """SQL and its values."""

    sql: str
    values: tuple[object, ...]


def index_value(value: str) -> str:
    """How a tag value lies in the index: as it is, or its digest where it is long."""
    encoded = value.encode()
    if len(encoded) <= _MAX_VALUE_BYTES:
        return value
    # Longer than any value that lies there as it is, so that nobody can pass one off as the other.
    return hashlib.sha256(encoded).hexdigest().ljust(_MAX_VALUE_BYTES + 1)


def indexed_tags(tags: Tags) -> set[tuple[str, str]]:
    """Name and index value of the tags that filters can ask for: those named by a single letter."""
    return {
        (tag[0], index_value(tag[1]))
        for tag in tags
        if len(tag) > 1 and len(tag[0]) == 1 and tag[0].isascii() and tag[0].isalpha()
    }


def build_selection(filter_: Filter, reader: Reader, *, now: int, limit: int) -> Statement:
    """The rows `seq, created_at, id` that match a filter, in the order of the answer.

    Args:
        filter_: what is asked for; its own limit is not looked at.
        reader: for whom.
        now: what has expired by then is left out.
        limit: at most so many rows.
    """
    query = _build(filter_, reader, now)
    columns = f"e.seq, {query.dated}.created_at, e.id"
    order = f" ORDER BY {query.dated}.created_at DESC, e.id LIMIT ?"
    return Statement(query.select(columns) + order, (*query.values, limit))


def build_count(filters: Sequence[Filter], reader: Reader, *, now: int) -> Statement:
    """The number of rows that match any of the filters, each row counted once."""
    queries = [_build(each, reader, now) for each in filters]
    union = " UNION ".join(query.select("e.seq") for query in queries)
    values = tuple(value for query in queries for value in query.values)
    return Statement(f"SELECT count(*) FROM ({union})", values)  # noqa: S608 - the text is ours, every value is bound


@dataclass(slots=True)
class _Query:
    source: str
    dated: str = "e"
    distinct: bool = False
    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def require(self, condition: str, *values: object) -> None:
        self.conditions.append(condition)
        self.values.extend(values)

    def require_any(self, column: str, values: Iterable[object]) -> None:
        wanted = list(dict.fromkeys(values))
        if len(wanted) == 1:
            self.require(f"{column} = ?", wanted[0])
        else:
            self.require(f"{column} IN ({_marks(len(wanted))})", *wanted)

    def select(self, columns: str) -> str:
        distinct = "DISTINCT " if self.distinct else ""
        # Only texts of this module come together here; every value is bound.
        return f"SELECT {distinct}{columns} FROM {self.source} WHERE {' AND '.join(self.conditions)}"  # noqa: S608 - ours


def _build(filter_: Filter, reader: Reader, now: int) -> _Query:
    tags = sorted((filter_.tags or {}).items(), key=lambda item: len(item[1]))
    if filter_.ids is not None:
        query = _Query("event e")
        query.require_any("e.id", filter_.ids)
    elif tags:
        (name, values), *tags = tags
        query = _Query("tag t CROSS JOIN event e ON e.seq = t.seq", dated="t", distinct=len(values) > 1)
        query.require("t.name = ?", name)
        query.require_any("t.value", map(index_value, values))
    else:
        query = _Query(f"event e INDEXED BY {_choose_index(filter_)}")
    if filter_.authors is not None:
        query.require_any("e.pubkey", filter_.authors)
    if filter_.kinds is not None:
        query.require_any(f"{query.dated}.kind", (min(kind, _MAX_INTEGER) for kind in filter_.kinds))
    if filter_.since is not None:
        query.require(f"{query.dated}.created_at >= ?", min(filter_.since, _MAX_INTEGER))
    if filter_.until is not None:
        query.require(f"{query.dated}.created_at <= ?", min(filter_.until, _MAX_INTEGER))
    for name, values in tags:
        _require_tag(query, name, [index_value(value) for value in values])
    query.require("(e.expires IS NULL OR e.expires > ?)", now)
    _require_readable(query, filter_, reader)
    _require_shown(query, filter_, reader)
    return query


def _choose_index(filter_: Filter) -> str:
    if filter_.authors is not None:
        return "event_by_author"
    return "event_by_kind" if filter_.kinds is not None else "event_by_time"


def _require_tag(query: _Query, name: str, values: Sequence[str]) -> None:
    query.require(f"EXISTS ({_tag_of_event(len(values))})", name, *values)


def _require_readable(query: _Query, filter_: Filter, reader: Reader) -> None:
    if filter_.kinds is not None and PRIVATE_KINDS.isdisjoint(filter_.kinds):
        return
    if not reader.authenticated:
        query.require(f"e.kind NOT IN ({_PRIVATE})")
        return
    keys = sorted(reader.authenticated)
    query.require(
        f"(e.kind NOT IN ({_PRIVATE}) OR e.pubkey IN ({_marks(len(keys))}) OR EXISTS ({_tag_of_event(len(keys))}))",
        *keys,
        "p",
        *(key.hex() for key in keys),
    )


def _require_shown(query: _Query, filter_: Filter, reader: Reader) -> None:
    """Key packages that are reserved, or not shown to strangers, are shown to their owner only."""
    if filter_.kinds is not None and KEY_PACKAGE_LEGACY not in filter_.kinds:
        return
    keys = sorted(reader.authenticated)
    if keys:
        query.require(f"(e.hidden = 0 OR e.pubkey IN ({_marks(len(keys))}))", *keys)
    else:
        query.require("e.hidden = 0")


def _tag_of_event(count: int) -> str:
    return (
        f"SELECT 1 FROM tag g WHERE g.name = ? AND g.value IN ({_marks(count)})"  # noqa: S608 - question marks only
        " AND g.kind = e.kind AND g.created_at = e.created_at AND g.seq = e.seq"
    )


def _marks(count: int) -> str:
    return ",".join("?" * count)
