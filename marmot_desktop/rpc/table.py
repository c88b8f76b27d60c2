"""Results as text for people: a table for a list, lines for one thing."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

_MAX_WIDTH: Final = 66
"""An id fits; a long text is cut."""


def as_text(result: object) -> str:
    """A result as a person reads it; empty for an empty one."""
    if isinstance(result, list):
        rows = [row for row in result if isinstance(row, Mapping)]
        return _table(rows) if rows else "\n".join(_cell(value) for value in result)
    if isinstance(result, Mapping):
        width = max((len(str(name)) for name in result), default=0)
        return "\n".join(f"{name!s:<{width}}  {_whole(value)}" for name, value in result.items())
    return _cell(result)


def _table(rows: Sequence[Mapping[str, object]]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    cells = [[_cell(row.get(name, "")) for name in names] for row in rows]
    widths = [max(_width(name), *(_width(line[column]) for line in cells)) for column, name in enumerate(names)]
    lines = [names, ["-" * width for width in widths], *cells]
    return "\n".join(
        "  ".join(text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _whole(value: object) -> str:
    if isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        inner = [item for item in value if isinstance(item, Mapping)]
        return "\n" + "\n".join(f"    {line}" for line in _table(inner).splitlines())
    if isinstance(value, list):
        return ", ".join(_printable(str(item)) for item in value)
    return _plain(value)


def _cell(value: object) -> str:
    if isinstance(value, list):
        text = ", ".join(_plain(item) for item in value) if len(value) <= 1 else f"{len(value)} items"
    elif isinstance(value, Mapping):
        text = ", ".join(f"{name}={_plain(part)}" for name, part in value.items() if part not in ("", None, []))
    else:
        text = _plain(value)
    return text if len(text) <= _MAX_WIDTH else text[: _MAX_WIDTH - 1] + "…"


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case True:
            return "yes"
        case False:
            return "no"
        case _:
            return _printable(str(value))


def _printable(text: str) -> str:
    """Without what would move the cursor, colour the terminal or turn the reading direction: it comes from strangers."""
    return "".join(" " if unicodedata.category(mark) in {"Cc", "Cf", "Zl", "Zp"} else mark for mark in text)


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text
    )
