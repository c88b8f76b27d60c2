"""The one design language: colours, spacing and type scale, as tokens; and the live light or dark theme.

Colours are our own palette: a style hint for dark mode has no effect on a bare X server. Everything that paints asks
`current_colors()` at paint time, so that a change of theme needs no restart. Contrast of every pair that carries text
is at least 4.5 to 1 (WCAG AA), which tests assert.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.stylesheet import build_stylesheet


class Appearance(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Space:
    """The spacing scale in pixels."""

    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 24
    XXL: Final = 40


class TypeScale:
    """The type scale in pixels."""

    CAPTION: Final = 11
    SMALL: Final = 12
    BODY: Final = 14
    SUBTITLE: Final = 16
    TITLE: Final = 20
    DISPLAY: Final = 28


RADIUS: Final = 8
BUBBLE_RADIUS: Final = 14


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
    accent="#1b6b5f",
    accent_hover="#175d53",
    accent_pressed="#134e46",
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
    line="#33322f",
    strong_line="#4c4a46",
    text="#f1efeb",
    muted="#bdb8af",
    faint="#a09a90",
    accent="#2a7f72",
    accent_hover="#236e62",
    accent_pressed="#1c5d53",
    on_accent="#ffffff",
    accent_text="#6fcdbd",
    accent_soft="#233a36",
    hover="#282825",
    pressed="#33322f",
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

_active: list[Colors] = [LIGHT]


def current_colors() -> Colors:
    """The colours to paint with now."""
    return _active[0]


class Theme(QObject):
    """Applies a theme to the application and follows the desktop's choice where the user wants that.

    Signals:
        changed: colours are other ones; whoever keeps a painted picture drops it.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = Appearance.SYSTEM
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    @property
    def is_dark(self) -> bool:
        """Whether dark colours are shown."""
        return current_colors() is DARK

    def apply(self, appearance: Appearance) -> None:
        """Show the chosen theme at once."""
        self._appearance = appearance
        colors = DARK if self._wants_dark() else LIGHT
        _active[0] = colors
        self._application.setPalette(build_palette(colors))
        self._application.setStyleSheet(build_stylesheet(colors))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self._appearance is Appearance.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    def _on_scheme_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self.apply(Appearance.SYSTEM)


def build_palette(colors: Colors) -> QPalette:
    """The palette of everything that the stylesheet does not name."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colors.surface,
        QPalette.ColorRole.WindowText: colors.text,
        QPalette.ColorRole.Base: colors.field,
        QPalette.ColorRole.AlternateBase: colors.pane,
        QPalette.ColorRole.Text: colors.text,
        QPalette.ColorRole.Button: colors.raised,
        QPalette.ColorRole.ButtonText: colors.text,
        QPalette.ColorRole.BrightText: colors.danger,
        QPalette.ColorRole.Highlight: colors.accent,
        QPalette.ColorRole.HighlightedText: colors.on_accent,
        QPalette.ColorRole.Link: colors.accent_text,
        QPalette.ColorRole.ToolTipBase: colors.tooltip,
        QPalette.ColorRole.ToolTipText: colors.on_tooltip,
        QPalette.ColorRole.PlaceholderText: colors.faint,
        QPalette.ColorRole.Light: colors.raised,
        QPalette.ColorRole.Midlight: colors.line,
        QPalette.ColorRole.Mid: colors.strong_line,
        QPalette.ColorRole.Dark: colors.strong_line,
        QPalette.ColorRole.Shadow: colors.rail,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.faint))
    return palette


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
