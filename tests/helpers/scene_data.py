"""What a scene has put into the window: names, messages, addresses. Only that may be shown without being translated."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence

from marmot_desktop.domain.identifiers import npub, parse_person
from marmot_desktop.ui import versions
from marmot_desktop.ui.groups.security_tab import SUITES
from marmot_desktop.ui.invites.invite_facts import _SUITES
from marmot_desktop.ui.shell.commands import COMMANDS
from marmot_desktop.ui.translations import OWN_NAMES
from tests.helpers.pseudo_language import unbracketed

WORD: Final = re.compile(r"[^\W\d_]{2,}")
MIN_PART: Final = 10
"""A shorter piece of a data text may be a word of the window's own."""
NEVER_TRANSLATED: Final = (
    "Marmot Desktop",
    "AM",
    "PM",
    "wss://",
    "https://",
    "npub1…",
    "nsec1… / ncryptsec1…",
    "KiB",
    "MiB",
)


def untranslated(text: str, data: frozenset[str]) -> str:
    """The words of a text that are neither translated nor data.

    Args:
        text: as it is shown.
        data: see `data_of`.
    """
    rest = unbracketed(text).replace("\u2068", "").replace("\u2069", "")
    for known in sorted((each for each in data if each in rest), key=len, reverse=True):
        rest = rest.replace(known, "\n")
    pieces = [piece.strip(" .,:;·…()“”\"'") for piece in rest.split("\n")]
    whole = "\n".join(data)
    strange = [piece for piece in pieces if WORD.search(piece) and not (len(piece) >= MIN_PART and piece in whole)]
    return " | ".join(strange)


def data_of(world: object) -> frozenset[str]:
    """Every text and every key that stands in the fakes of a scene, as the window may write it."""
    found = {text for text in _texts_of(world, set()) if WORD.search(text)}
    lines = {line.strip() for text in found for line in text.splitlines()}
    hosts = {text.partition("://")[2].rstrip("/") for text in found if "://" in text}
    return frozenset(
        {each for each in (*found, *lines, *hosts, *_of_the_language(), *_of_the_program()) if len(each) > 1}
    )


def _of_the_language() -> Iterator[str]:
    """What Qt knows of the language that numbers and dates are in."""
    locale = QLocale()
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        yield from (locale.monthName(month, form) for month in range(1, 13))
        yield from (locale.dayName(day, form) for day in range(1, 8))
    for command in COMMANDS:
        yield from command.key_words
        yield from (QKeySequence(keys).toString() for keys in command.keys)
    yield from (" and ", "Coordinated Universal Time")


def _of_the_program() -> Iterator[str]:
    yield from NEVER_TRANSLATED
    yield from OWN_NAMES.values()
    for name, package, licence in versions.PARTS:
        yield from (name, package, licence)
    for name, value in versions.facts():
        yield from (name, value)
    yield from (*SUITES.values(), *_SUITES.values())


def _texts_of(value: object, seen: set[int]) -> Iterator[str]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield from (value.hex(), value.hex()[:8])
        if len(value) == 32:
            yield npub(parse_person(value.hex()))
            whole = npub(parse_person(value.hex()))
            yield from (f"{whole[:head]}…{whole[-4:]}" for head in range(8, 17))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts_of(key, seen)
            yield from _texts_of(each, seen)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _texts_of(each, seen)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _texts_of(getattr(value, field.name), seen)
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            yield from _texts_of(getattr(value, name), seen)
    elif type(value).__module__.startswith("tests."):
        yield from _texts_of(vars(value), seen)
