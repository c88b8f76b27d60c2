"""Numbers, sizes, lists and names in the way of the user's language; texts with a number in them take it as text.

A number that stands in a translated sentence comes in by `number`, or by the plural form's `%Ln`, never by itself:
Arabic has digits of its own, and German writes 1.234 where English writes 1,234.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Final, TypeVar

from PySide6.QtCore import QCollator, QCoreApplication, QLocale, Qt

T = TypeVar("T")

_KIB: Final = 1024


def number(value: int) -> str:
    """A whole number with its thousands apart."""
    return QLocale().toString(value)


def percent(value: int) -> str:
    """A share of a hundred, such as `80 %`."""
    #: A percentage. Set the space and the sign as your language does, such as "80%" or "80 %".
    return _tr("{percent} %").format(percent=number(value))


def size(count: int) -> str:
    """How large something is, such as `1.2 MiB`; a digit behind the point only where it says something."""
    if count < _KIB:
        return _tr("%Ln byte(s)", count)
    digits = 0 if count < _KIB**2 and (count % _KIB == 0 or count >= 10 * _KIB) else 1
    return QLocale().formattedDataSize(count, digits, QLocale.DataSizeFormat.DataSizeIecFormat)


def duration(seconds: int) -> str:
    """A length of time in the largest unit that fits it, in words."""
    for length, say in ((86_400, _days), (3_600, _hours), (60, _minutes)):
        if seconds >= length:
            return say(seconds // length)
    return _tr("%Ln second(s)", seconds)


def joined(parts: Iterable[str]) -> str:
    """A list in a sentence: `a, b and c`."""
    return _wordy().createSeparatedList(list(parts))


class Collated:
    """A name as the user's language sorts it: accents and capitals do not part it from its like, 9 is before 10."""

    __slots__ = ("_key",)

    def __init__(self, name: str) -> None:
        self._key = _collator(_wordy().name()).sortKey(name)

    def __lt__(self, other: "Collated") -> bool:
        return self._key.compare(other._key) < 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Collated) and self._key.compare(other._key) == 0

    __hash__ = None  # type: ignore[assignment]  # Python's way to say: not hashable


def in_order(values: Iterable[T], name_of: Callable[[T], str]) -> list[T]:
    """Values in the alphabetical order of the user's language.

    Args:
        values: in any order; those with equal names stay as they are.
        name_of: the name of a value.
    """
    return sorted(values, key=lambda value: Collated(name_of(value)))


def first_day_of_week() -> Qt.DayOfWeek:
    """The day that a calendar begins with."""
    return QLocale().firstDayOfWeek()


@cache
def _collator(locale: str) -> QCollator:
    collator = QCollator(QLocale(locale))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    return collator


def _wordy() -> QLocale:
    """The user's language; where the desktop names none, English and not the order of bytes."""
    locale = QLocale()
    return QLocale(QLocale.Language.English) if locale.language() is QLocale.Language.C else locale


def _days(count: int) -> str:
    return _tr("%Ln day(s)", count)


def _hours(count: int) -> str:
    return _tr("%Ln hour(s)", count)


def _minutes(count: int) -> str:
    return _tr("%Ln minute(s)", count)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("LocaleText", text, None, n)
