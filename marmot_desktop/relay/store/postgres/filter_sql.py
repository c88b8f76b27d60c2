"""A filter as SQL of PostgreSQL; the embedded store's `filter_sql` tells the rules that both follow.

Source: NIP-01, filters and order of the answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import KEY_PACKAGE_LEGACY
from marmot_desktop.relay.read_gate import PRIVATE_KINDS
from marmot_desktop.relay.store.filter_sql import Statement, index_value
from marmot_desktop.relay.store.ports import Reader

_MAX_INTEGER: Final = 2**62
_MAX_KIND: Final = 2**31 - 1


@dataclass(slots=True)
class _Query:
    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def bind(self, value: object) -> str:
        self.values.append(value)
        return f"${len(self.values)}"

    def text(self) -> str:
        return " AND ".join(self.conditions)


def build_selection(filter_: Filter, reader: Reader, *, now: int, limit: int) -> Statement:
    """The rows `seq, created_at, id` that match a filter, in the order of the answer; see the embedded store's."""
    query = _Query()
    _fill(query, filter_, reader, now)
    order = f" ORDER BY e.created_at DESC, e.id LIMIT {query.bind(limit)}"
    text = f"SELECT e.seq, e.created_at, e.id FROM event e WHERE {query.text()}{order}"  # noqa: S608 - every value is bound
    return Statement(text, tuple(query.values))


def build_count(filters: Sequence[Filter], reader: Reader, *, now: int) -> Statement:
    """The number of rows that match any of the filters, each row counted once."""
    query = _Query()
    parts = []
    for each in filters:
        query.conditions = []
        _fill(query, each, reader, now)
        parts.append(f"({query.text()})")
    text = f"SELECT count(*) FROM event e WHERE {' OR '.join(parts)}"  # noqa: S608 - every value is bound
    return Statement(text, tuple(query.values))


def _fill(query: _Query, filter_: Filter, reader: Reader, now: int) -> None:
    require = query.conditions.append
    require(f"(e.expires IS NULL OR e.expires > {query.bind(now)})")
    if filter_.ids is not None:
        require(f"e.id = ANY({query.bind(list(filter_.ids))}::bytea[])")
    if filter_.authors is not None:
        require(f"e.pubkey = ANY({query.bind(list(filter_.authors))}::bytea[])")
    if filter_.kinds is not None:
        require(f"e.kind = ANY({query.bind([min(kind, _MAX_KIND) for kind in filter_.kinds])}::integer[])")
    if filter_.since is not None:
        require(f"e.created_at >= {query.bind(min(filter_.since, _MAX_INTEGER))}")
    if filter_.until is not None:
        require(f"e.created_at <= {query.bind(min(filter_.until, _MAX_INTEGER))}")
    for name, values in (filter_.tags or {}).items():
        _require_tag(query, filter_, name, [index_value(value) for value in values])
    _require_readable(query, filter_, reader)
    _require_shown(query, filter_, reader)


def _require_tag(query: _Query, filter_: Filter, name: str, values: list[str]) -> None:
    # The conditions that the tag's own index can use stand inside.
    narrow = ""
    if filter_.kinds is not None:
        narrow += f" AND g.kind = ANY({query.bind([min(kind, _MAX_KIND) for kind in filter_.kinds])}::integer[])"
    if filter_.since is not None:
        narrow += f" AND g.created_at >= {query.bind(min(filter_.since, _MAX_INTEGER))}"
    query.conditions.append(
        f"e.seq IN (SELECT g.seq FROM tag g WHERE g.name = {query.bind(name)}"  # noqa: S608 - every value is bound
        f" AND g.value = ANY({query.bind(values)}::text[]){narrow})"
    )


def _require_readable(query: _Query, filter_: Filter, reader: Reader) -> None:
    if filter_.kinds is not None and PRIVATE_KINDS.isdisjoint(filter_.kinds):
        return
    private = query.bind(sorted(PRIVATE_KINDS))
    keys = sorted(reader.authenticated)
    if not keys:
        query.conditions.append(f"e.kind <> ALL({private}::integer[])")
        return
    query.conditions.append(
        f"(e.kind <> ALL({private}::integer[]) OR e.pubkey = ANY({query.bind(keys)}::bytea[])"  # noqa: S608 - every value is bound
        f" OR EXISTS (SELECT 1 FROM tag g WHERE g.seq = e.seq AND g.name = 'p'"
        f" AND g.value = ANY({query.bind([key.hex() for key in keys])}::text[])))"
    )


def _require_shown(query: _Query, filter_: Filter, reader: Reader) -> None:
    if filter_.kinds is not None and KEY_PACKAGE_LEGACY not in filter_.kinds:
        return
    keys = sorted(reader.authenticated)
    owned = f" OR e.pubkey = ANY({query.bind(keys)}::bytea[])" if keys else ""
    query.conditions.append(f"(e.hidden = 0{owned})")
