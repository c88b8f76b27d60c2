"""The colours: two themes, six accents, and what contrast they have.

Contrast of every pair that carries text is at least 4.5 to 1 (WCAG AA), that of focus rings 3 to 1, in every theme with
every accent; tests assert it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtGui import QColor


class Accent(StrEnum):
    """The colour of what is chosen, of main buttons and of own messages."""

    TEAL = "teal"
    BLUE = "blue"
    VIOLET = "violet"
    ROSE = "rose"
    AMBER = "amber"
    GRAPHITE = "graphite"


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme; every value is `#rrggbb`.

    Args:
        rail, pane, surface: backgrounds from the window's edge to its middle.
        raised: cards and dialogs.
        field: behind typed text.
        line: hairlines; strong_line: borders of fields.
        text, muted, faint: from first to third rank.
        accent: fills; on_accent: text on them; accent_text: coloured text; accent_soft: selected rows.
        hover, pressed: over the background.
        bubble, on_bubble, bubble_faint: messages of others; own_*: own messages.
        danger, warning, success: text; *_soft: behind it; danger_fill: buttons.
    """

    rail: str
    pane: str
    surface: str
    raised: str
    field: str
    line: str
    strong_line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    accent_soft: str
    hover: str
    pressed: str
    bubble: str
    on_bubble: str
    bubble_faint: str
    own_bubble: str
    on_own_bubble: str
    own_bubble_faint: str
    danger: str
    danger_soft: str
    danger_fill: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    tooltip: str
    on_tooltip: str


LIGHT: Final = Colors(
    rail="#eceae6",
    pane="#f7f6f3",
    surface="#ffffff",
    raised="#ffffff",
    field="#ffffff",
    line="#e4e1db",
    strong_line="#c9c4bb",
    text="#1d1b18",
    muted="#57524a",
    faint="#6b655c",
    accent="#1f7567",
    accent_hover="#1a6559",
    accent_pressed="#16564c",
    on_accent="#ffffff",
    accent_text="#17665a",
    accent_soft="#dcebe7",
    hover="#efede9",
    pressed="#e4e1db",
    bubble="#f0eeea",
    on_bubble="#1d1b18",
    bubble_faint="#655f56",
    own_bubble="#1b6b5f",
    on_own_bubble="#ffffff",
    own_bubble_faint="#d3e8e3",
    danger="#b3261e",
    danger_soft="#fbe9e7",
    danger_fill="#b3261e",
    warning="#7a4a00",
    warning_soft="#fbf0da",
    success="#17603a",
    success_soft="#e0f2e7",
    tooltip="#2b2925",
    on_tooltip="#f7f6f3",
)

DARK: Final = Colors(
    rail="#141413",
    pane="#1a1a18",
    surface="#20201e",
    raised="#292926",
    field="#191917",
    line="#383733",
    strong_line="#4c4a46",
    text="#f1efeb",
    muted="#bdb8af",
    faint="#a8a298",
    accent="#2a7f72",
    accent_hover="#236e62",
    accent_pressed="#1c5d53",
    on_accent="#ffffff",
    accent_text="#6fcdbd",
    accent_soft="#233a36",
    hover="#34332f",
    pressed="#3e3c38",
    bubble="#2d2d2a",
    on_bubble="#f1efeb",
    bubble_faint="#aea89e",
    own_bubble="#1f5e54",
    on_own_bubble="#f3faf8",
    own_bubble_faint="#b4d8d0",
    danger="#ff9b91",
    danger_soft="#43211e",
    danger_fill="#b53a31",
    warning="#f2c46d",
    warning_soft="#3d3017",
    success="#83d3a2",
    success_soft="#1b3626",
    tooltip="#f1efeb",
    on_tooltip="#20201e",
)

AVATAR_COLORS: Final = ("#8a4b2a", "#1b6b5f", "#355f9e", "#7a4a8c", "#a03d56", "#5a6b1f", "#2f6f8f", "#8a5a00")
"""Behind white initials."""


@dataclass(frozen=True, slots=True)
class _Tint:
    """What another accent changes in a theme."""

    accent: str
    accent_hover: str
    accent_pressed: str
    accent_text: str
    accent_soft: str
    own_bubble: str
    on_own_bubble: str
    own_bubble_faint: str


_TINTS: Final = {
    Accent.BLUE: (
        _Tint("#2c69ba", "#265ca2", "#204e8a", "#2860aa", "#dce8f6", "#2963af", "#ffffff", "#dce7f6"),
        _Tint("#3d71b6", "#35639e", "#2d5487", "#9fc3f1", "#232f3e", "#2f588e", "#f8f7f5", "#c9d9ed"),
    ),
    Accent.VIOLET: (
        _Tint("#8051bd", "#6f41aa", "#5e3791", "#7545b5", "#e8e0f3", "#7a49ba", "#ffffff", "#eae3f4"),
        _Tint("#855eb7", "#734ba6", "#61408e", "#cdb6ed", "#2f233e", "#674395", "#f8f7f5", "#dccfed"),
    ),
    Accent.ROSE: (
        _Tint("#bb3663", "#a32f56", "#8b2849", "#a93159", "#f5dde5", "#b0335d", "#ffffff", "#f6e0e7"),
        _Tint("#ba496f", "#a43e60", "#8b3552", "#f0adc3", "#3e232c", "#933856", "#f8f7f5", "#efd0da"),
    ),
    Accent.AMBER: (
        _Tint("#9f5617", "#8a4b14", "#764011", "#965115", "#f6e8dc", "#965115", "#ffffff", "#f4e3d3"),
        _Tint("#a26129", "#8d5523", "#78481e", "#eeb685", "#3e3023", "#7f4c20", "#f8f7f5", "#ead5c1"),
    ),
    Accent.GRAPHITE: (
        _Tint("#6d6961", "#5f5c54", "#514e48", "#66625b", "#ebeae8", "#66625a", "#ffffff", "#e6e5e2"),
        _Tint("#757068", "#66625a", "#57534d", "#c3c0b9", "#33312e", "#5b5851", "#f8f7f5", "#dad9d5"),
    ),
}
"""Light and dark; teal is what the themes have themselves."""


@cache
def colors_of(accent: Accent, *, dark: bool) -> Colors:
    """A theme with an accent."""
    theme = DARK if dark else LIGHT
    if accent is Accent.TEAL:
        return theme
    tint = _TINTS[accent][dark]
    return replace(theme, **{name: str(getattr(tint, name)) for name in _Tint.__slots__})


def contrast(first: str, second: str) -> float:
    """The WCAG 2 contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    color = QColor(value)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
