"""The one design language: what the user chose to look at, applied to the whole application, live.

Colours are our own palette: a style hint for dark mode has no effect on a bare X server. Everything that paints asks
`current_colors()`, `Space`, `TypeScale` and `px` at paint time, so that a change of theme, accent, zoom or density
needs no restart. The colours themselves are in `colors`, the sizes in `scale`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui import scale
from marmot_desktop.ui.colors import LIGHT, Accent, Colors, colors_of
from marmot_desktop.ui.contrast_colors import high_contrast_colors, is_high_contrast
from marmot_desktop.ui.motion import set_still
from marmot_desktop.ui.rescaling import Factors, rescale
from marmot_desktop.ui.scale import Density, Space, TypeScale, px, room
from marmot_desktop.ui.stylesheet import build_stylesheet

__all__ = [
    "BUBBLE_RADIUS",
    "RADIUS",
    "READING_PX",
    "Appearance",
    "Look",
    "Space",
    "Theme",
    "TypeScale",
    "Wish",
    "build_palette",
    "current_colors",
    "px",
    "room",
]


class Appearance(StrEnum):
    """Which theme the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Wish(StrEnum):
    """What the user wants of a thing that the desktop has a setting for, too."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Look:
    """Everything about looks that the user chooses.

    Args:
        appearance: light, dark, or as the desktop is.
        accent: the colour of what is chosen.
        zoom: in percent, one of `scale.ZOOM_STEPS`.
        density: how much room there is.
        fill_width: conversations take all the width there is.
        contrast: high contrast; the accent has no say in it.
        stillness: nothing moves by itself.
    """

    appearance: Appearance = Appearance.SYSTEM
    accent: Accent = Accent.TEAL
    zoom: int = 100
    density: Density = Density.COMFORTABLE
    fill_width: bool = False
    contrast: Wish = Wish.SYSTEM
    stillness: Wish = Wish.SYSTEM


RADIUS: Final = 8
BUBBLE_RADIUS: Final = 14
READING_PX: Final = 760
"""Lines that are longer are hard to read."""

_active: list[Colors] = [LIGHT]


def current_colors() -> Colors:
    """The colours to paint with now."""
    return _active[0]


class Theme(QObject):
    """Applies a look to the application and follows the desktop's theme where the user wants that.

    Signals:
        changed: colours or sizes are other ones; whoever keeps a painted picture drops it.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._look = Look()
        self._applied: tuple[Colors, int, Density] | None = None
        self._desktop_is_dark: bool | None = None
        self._desktop_wants_contrast: bool | None = None
        self._desktop_wants_stillness = False
        # Both are kept: with the first wrapper PySide lets go of the second.
        self._style_hints = QGuiApplication.styleHints()
        self._style_hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._accessibility_hints = self._style_hints.accessibility()
        self._accessibility_hints.contrastPreferenceChanged.connect(self._on_contrast_changed)

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    @property
    def appearance(self) -> Appearance:
        """Which theme the user chose."""
        return self._look.appearance

    @property
    def is_dark(self) -> bool:
        """Whether dark colours are shown."""
        return self._wants_dark()

    @property
    def is_high_contrast(self) -> bool:
        """Whether the colours of high contrast are shown."""
        return is_high_contrast(current_colors())

    def apply(self, appearance: Appearance) -> None:
        """Show the chosen theme at once, and all else as it is."""
        self.show_look(replace(self._look, appearance=appearance))

    def show_look(self, look: Look) -> None:
        """Show a look at once."""
        before = Factors(scale.zoom(), scale.space_scale())
        self._look = replace(look, zoom=scale.nearest_step(look.zoom))
        set_still(self._wants_stillness())
        colors = self._choose_colors()
        wanted = (colors, self._look.zoom, look.density)
        if wanted != self._applied:
            self._applied = wanted
            _active[0] = colors
            scale.set_scale(look.zoom, look.density)
            # First sizes, then the stylesheet: it sets sizes of its own, which are at the new scale already.
            self._resize_from(before)
            self._application.setPalette(build_palette(colors))
            high = is_high_contrast(colors)
            self._application.setStyleSheet(build_stylesheet(colors, high_contrast=high))
        self.changed.emit()

    def zoom_by(self, steps: int) -> Look:
        """Go some steps larger or smaller; 0 for the size at first. Returns the look that is shown then."""
        known = scale.ZOOM_STEPS
        at = known.index(self._look.zoom) + steps
        zoom = known[max(0, min(at, len(known) - 1))] if steps else 100
        self.show_look(replace(self._look, zoom=zoom))
        return self._look

    def follow_desktop(self, dark: bool | None) -> None:
        """What the desktop itself says about its theme; it counts more than what Qt has found.

        Args:
            dark: `None` where it has no opinion.
        """
        self._desktop_is_dark = dark
        self._on_scheme_changed()

    def follow_contrast(self, wanted: bool | None) -> None:
        """Whether the desktop asks for high contrast; `None` where it has no opinion."""
        self._desktop_wants_contrast = wanted
        self._on_contrast_changed()

    def follow_stillness(self, wanted: bool) -> None:
        """Whether the desktop asks for less movement."""
        self._desktop_wants_stillness = wanted
        if self._look.stillness is Wish.SYSTEM:
            self.show_look(self._look)

    def _resize_from(self, before: Factors) -> None:
        after = Factors(scale.zoom(), scale.space_scale())
        if before == after:
            return
        font = self._application.font()
        font.setPixelSize(TypeScale.BODY)
        self._application.setFont(font)
        for window in self._application.topLevelWidgets():
            rescale(window, before, after)

    def _wants_dark(self) -> bool:
        if self._look.appearance is not Appearance.SYSTEM:
            return self._look.appearance is Appearance.DARK
        if self._desktop_is_dark is not None:
            return self._desktop_is_dark
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _choose_colors(self) -> Colors:
        dark = self._wants_dark()
        return high_contrast_colors(dark=dark) if self._wants_contrast() else colors_of(self._look.accent, dark=dark)

    def _wants_contrast(self) -> bool:
        if self._look.contrast is not Wish.SYSTEM:
            return self._look.contrast is Wish.ON
        if self._desktop_wants_contrast is not None:
            return self._desktop_wants_contrast
        return self._accessibility_hints.contrastPreference() is Qt.ContrastPreference.HighContrast

    def _wants_stillness(self) -> bool:
        if self._look.stillness is not Wish.SYSTEM:
            return self._look.stillness is Wish.ON
        return self._desktop_wants_stillness

    def _on_contrast_changed(self) -> None:
        if self._look.contrast is Wish.SYSTEM:
            self.show_look(self._look)

    def _on_scheme_changed(self) -> None:
        if self._look.appearance is Appearance.SYSTEM:
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
