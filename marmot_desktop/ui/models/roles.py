"""The item data roles of all models, and the small values they carry."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from PySide6.QtCore import Qt

_FIRST: Final = int(Qt.ItemDataRole.UserRole)


DOT: Final = -1
"""A badge without a number."""


class Role(IntEnum):
    """What a row can be asked for, beyond Qt's own display, accessible text and tooltip roles."""

    VALUE = _FIRST + 1
    TITLE = _FIRST + 2
    SUBTITLE = _FIRST + 3
    TRAILING = _FIRST + 4
    BADGE = _FIRST + 5
    AVATAR = _FIRST + 6
    CHIPS = _FIRST + 7
    REASON = _FIRST + 8
    LAYOUT = _FIRST + 9
    MARKS = _FIRST + 10
    """Names of small pictures before the time."""
    STATE = _FIRST + 11
    """Name of the small picture before the second line."""
    QUIET = _FIRST + 12
    """The badge does not ask for attention."""


class ChipTone(StrEnum):
    """The colour of a chip."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Chip:
    """A word in a small coloured box."""

    text: str
    tone: ChipTone = ChipTone.NEUTRAL


@dataclass(frozen=True, slots=True)
class AvatarSpec:
    """What a round picture shows.

    Args:
        name: its initials are drawn.
        seed: chooses the colour.
        icon: drawn instead of initials; empty for none.
    """

    name: str
    seed: bytes
    icon: str = ""
