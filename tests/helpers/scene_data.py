"""What a scene has put into the window: names, messages, addresses. Only that may be shown without being translated."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence

from marmot_desktop.domain.identifiers import npub, parse_person
from marmot_desktop.ui import versions
from marmot_desktop.ui.groups.security_tab import SUITES
from marmot_desktop.ui.invites.invite_facts import _SUITES
from marmot_desktop.ui.shell.commands import COMMANDS
from marmot_desktop.ui.translations import OWN_NAMES
from tests.helpers.fake_actions import NSEC
from tests.helpers.pseudo_language import unbracketed

WORD: Final = re.compile(r"[^\W\d_]{2,}")
_HEX: Final = re.compile(r"[0-9a-f]{16,}")
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
        for keys in (*command.key_words, *(QKeySequence(keys).toString() for keys in command.keys)):
            yield keys
            yield from keys.split("+")
    yield from (" and ", "Coordinated Universal Time")


def _of_the_program() -> Iterator[str]:
    yield from (*NEVER_TRANSLATED, NSEC)
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
        yield from _forms_of(value)
    elif isinstance(value, bytes):
        yield from _forms_of(value.hex())
        if len(value) == 32:
            yield from _shortened(npub(parse_person(value.hex())))
    else:
        for part in _parts_of(value):
            yield from _texts_of(part, seen)


def _parts_of(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return (*value.keys(), *value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in dataclasses.fields(value)]
    if isinstance(value, msgspec.Struct):
        return [getattr(value, name) for name in value.__struct_fields__]
    return [vars(value)] if type(value).__module__.startswith("tests.") else ()


def _forms_of(text: str) -> Iterator[str]:
    yield text
    if _HEX.fullmatch(text):
        yield text[:8]
    elif text.startswith("npub1"):
        yield from _shortened(text)


def _shortened(whole: str) -> Iterator[str]:
    yield from (f"{whole[:head]}…{whole[-4:]}" for head in range(8, 17))
