"""Which program a desktop opens a kind of link with: reads `mimeapps.list` as desktops do, and edits the user's own.

Source: freedesktop.org Association between MIME types and applications 1.0.1.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

DEFAULTS: Final = "[Default Applications]"
MAX_BYTES: Final = 1024 * 1024
_LIST: Final = "mimeapps.list"
_CACHE: Final = "[MIME Cache]"


def find_default(mime: str, config_dirs: Sequence[Path], data_dirs: Sequence[Path]) -> str:
    """The id of the desktop entry that opens this type now; empty if nothing does.

    Args:
        mime: such as `x-scheme-handler/nostr`.
        config_dirs: the user's first.
        data_dirs: the user's first.
    """
    applications = [folder / "applications" for folder in data_dirs]

    def is_installed(entry: str) -> bool:
        return any((folder / entry).is_file() for folder in applications)

    for file in _lists(config_dirs, applications):
        for entry in _values(_read(file), DEFAULTS, mime):
            if is_installed(entry):
                return entry
    for folder in applications:
        for entry in _values(_read(folder / "mimeinfo.cache"), _CACHE, mime):
            if is_installed(entry):
                return entry
    return ""


def put_default(text: str, mime: str, entry: str) -> str:
    """A `mimeapps.list` in which this entry comes first for this type; everything else stays as it is."""
    return _edit(text, mime, lambda entries: [entry, *(each for each in entries if each != entry)])


def drop_default(text: str, mime: str, entry: str) -> str:
    """A `mimeapps.list` in which this entry is no default for this type; who was it before is it again."""
    return _edit(text, mime, lambda entries: [each for each in entries if each != entry])


def user_list(config_home: Path) -> Path:
    """The file that the user's choices are kept in."""
    return config_home / _LIST


def _lists(config_dirs: Sequence[Path], applications: Sequence[Path]) -> Iterator[Path]:
    desktops = [name.lower() for name in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":") if name]
    for folder in (*config_dirs, *applications):
        for desktop in desktops:
            yield folder / f"{desktop}-{_LIST}"
        yield folder / _LIST


def _read(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return ""


def _values(text: str, group: str, key: str) -> list[str]:
    present = ""
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("["):
            present = stripped
        elif present == group:
            found = _entries_for(stripped, key)
            if found is not None:
                return found
    return []


def _entries_for(line: str, key: str) -> list[str] | None:
    """The value of a line, if it is about this key."""
    name, equals, value = line.partition("=")
    if not equals or name.strip() != key:
        return None
    return [each.strip() for each in value.split(";") if each.strip()]


def _edit(text: str, mime: str, change: Callable[[list[str]], list[str]]) -> str:
    lines = text.splitlines()
    begin = next((number for number, line in enumerate(lines) if line.strip() == DEFAULTS), None)
    if begin is None:
        wanted = change([])
        gap = [""] if lines and lines[-1].strip() else []
        added = [*gap, DEFAULTS, _line(mime, wanted)] if wanted else []
        return _joined([*lines, *added])
    end = next((number for number in range(begin + 1, len(lines)) if lines[number].strip().startswith("[")), len(lines))
    for number in range(begin + 1, end):
        before = _entries_for(lines[number].strip(), mime)
        if before is not None:
            wanted = change(before)
            lines[number : number + 1] = [_line(mime, wanted)] if wanted else []
            return _joined(lines)
    wanted = change([])
    lines[begin + 1 : begin + 1] = [_line(mime, wanted)] if wanted else []
    return _joined(lines)


def _line(mime: str, entries: Sequence[str]) -> str:
    # One entry stands alone, as xdg-mime writes it: older readers take the whole value for one name.
    return f"{mime}={entries[0]}" if len(entries) == 1 else f"{mime}={';'.join(entries)};"


def _joined(lines: Sequence[str]) -> str:
    return "\n".join([*lines, ""]) if lines else ""
