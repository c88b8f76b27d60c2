"""Theme, accent, size, density, width: shown at once, and kept for the next start."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.ui import locale_text, scale
from marmot_desktop.ui.colors import Accent, colors_of
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.scale import Density
from marmot_desktop.ui.settings.radio_list import RadioList
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Appearance, Space
from marmot_desktop.ui.widgets.buttons import Button, mark
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.region import Region
from marmot_desktop.ui.widgets.swatch import Swatch
from marmot_desktop.ui.widgets.ticks import CheckBox


class AppearanceTab(Section):
    """What the window looks like."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("appearanceTab", parent)
        self._theme = context.theme
        self._add_themes()
        self._add_accents()
        self._add_zoom()
        self._add_densities()
        self._fill = CheckBox(self.tr("Conversations fill the width of the window"))
        self._fill.setObjectName("fillWidthBox")
        self._fill.setAccessibleName(self._fill.text())
        self._fill.setToolTip(self.tr("Otherwise lines stay short enough to be read easily."))
        self._fill.toggled.connect(lambda on: self._theme.show_look(replace(self._theme.look, fill_width=on)))
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Width"), "subtitle"))
        self.column.addWidget(self._fill)
        self.finish()
        self._show_look()
        self._theme.changed.connect(self._show_look)

    def _add_themes(self) -> None:
        self._themes = RadioList(
            self.tr("Theme"),
            "appearance",
            {
                Appearance.SYSTEM: self.tr("Like the desktop"),
                Appearance.LIGHT: self.tr("Light"),
                Appearance.DARK: self.tr("Dark"),
            },
        )
        self._themes.chosen.connect(lambda value: self._theme.apply(Appearance(value)))
        self.column.addWidget(self._themes)

    def _add_densities(self) -> None:
        self._densities = RadioList(
            self.tr("Density"),
            "density",
            {
                Density.COMFORTABLE: self.tr("Comfortable"),
                Density.COMPACT: self.tr("Compact: more rows, less room between them"),
            },
        )
        self._densities.chosen.connect(
            lambda value: self._theme.show_look(replace(self._theme.look, density=Density(value)))
        )
        self.column.addSpacing(Space.S)
        self.column.addWidget(self._densities)

    def _add_accents(self) -> None:
        words = {
            Accent.TEAL: self.tr("Teal"),
            Accent.BLUE: self.tr("Blue"),
            Accent.VIOLET: self.tr("Violet"),
            Accent.ROSE: self.tr("Rose"),
            Accent.AMBER: self.tr("Amber"),
            Accent.GRAPHITE: self.tr("Graphite"),
        }
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Accent"), "subtitle"))
        holder = Region(self.tr("Accent"))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        self._accents: dict[Accent, Swatch] = {}
        for accent, text in words.items():
            swatch = Swatch(text, f"accent{accent.value.capitalize()}", colors_of(accent, dark=False).accent)
            swatch.toggled.connect(lambda on, chosen=accent: self._on_accent_chosen(chosen) if on else None)
            row.addWidget(swatch)
            self._accents[accent] = swatch
        row.addStretch(1)
        self.column.addWidget(holder)

    def _add_zoom(self) -> None:
        self._smaller = Button(self.tr("Smaller"), "zoomOutButton")
        self._larger = Button(self.tr("Larger"), "zoomInButton")
        self._reset = Button(self.tr("As at first"), "zoomResetButton", look="quiet")
        self._zoom = label("", "strong", name="zoomText")
        for button, steps in ((self._smaller, -1), (self._larger, 1), (self._reset, 0)):
            button.clicked.connect(lambda _on=False, by=steps: self._theme.zoom_by(by))
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Size"), "subtitle"))
        self.column.addWidget(FlowRow(Space.M, self._smaller, self._zoom, self._larger, self._reset))

    def _on_accent_chosen(self, accent: Accent) -> None:
        self._theme.show_look(replace(self._theme.look, accent=accent))

    def _show_look(self) -> None:
        look = self._theme.look
        self._themes.show_value(look.appearance)
        self._densities.show_value(look.density)
        self._fill.setChecked(look.fill_width)
        for accent, swatch in self._accents.items():
            swatch.show_color(colors_of(accent, dark=self._theme.is_dark).accent)
            mark(swatch, accent is look.accent)
            swatch.allow(self.tr("High contrast has colours of its own") if self._theme.is_high_contrast else "")
        self._zoom.setText(locale_text.percent(look.zoom))
        self._smaller.allow(self.tr("This is the smallest size") if look.zoom == scale.ZOOM_STEPS[0] else "")
        self._larger.allow(self.tr("This is the largest size") if look.zoom == scale.ZOOM_STEPS[-1] else "")
        self._reset.allow(self.tr("This is the size as at first") if look.zoom == 100 else "")
