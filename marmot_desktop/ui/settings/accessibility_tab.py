"""Contrast, movement, and what a screen reader is given to read by itself."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.settings.radio_list import RadioList
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.spoken import is_listened_to
from marmot_desktop.ui.theme import Space, Wish
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.ticks import CheckBox


class AccessibilityTab(Section):
    """For whoever sees or hears the window in another way. Shown at once, and kept for the next start."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("accessibilityTab", parent)
        self._theme = context.theme
        self._preferences = context.preferences
        self._contrast = RadioList(
            self.tr("High contrast"),
            "contrast",
            {
                Wish.SYSTEM: self.tr("Like the desktop"),
                Wish.ON: self.tr("On: black and white, with borders around everything"),
                Wish.OFF: self.tr("Off"),
            },
        )
        self._contrast.chosen.connect(self._on_contrast_chosen)
        self._stillness = RadioList(
            self.tr("Less movement"),
            "stillness",
            {
                Wish.SYSTEM: self.tr("Like the desktop"),
                Wish.ON: self.tr("On: nothing turns or blinks by itself"),
                Wish.OFF: self.tr("Off"),
            },
        )
        self._stillness.chosen.connect(self._on_stillness_chosen)
        self._reads = CheckBox(self.tr("Read new messages of the open chat aloud"))
        self._reads.setObjectName("readsNewBox")
        self._reads.setAccessibleName(self._reads.text())
        self._reads.setChecked(context.preferences.reads_new)
        self._reads.toggled.connect(self._on_reads_toggled)
        self._active = label("", "muted", wrap=True, name="readerActiveText")
        keys = self.tr(
            "Everything can be done by keyboard: F6 goes from one part of the window to the next, Ctrl+/ shows all keys."
        )
        for part in (self._contrast, self._stillness):
            self.column.addWidget(part)
            self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Screen reader"), "subtitle"))
        self.column.addWidget(self._reads)
        self.column.addWidget(self._active)
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Keyboard"), "subtitle"))
        self.column.addWidget(label(keys, "muted", wrap=True))
        self.finish()
        self._show_look()
        self._theme.changed.connect(self._show_look)

    def _on_contrast_chosen(self, value: str) -> None:
        self._theme.show_look(replace(self._theme.look, contrast=Wish(value)))

    def _on_stillness_chosen(self, value: str) -> None:
        self._theme.show_look(replace(self._theme.look, stillness=Wish(value)))

    def _on_reads_toggled(self, on: bool) -> None:
        self._preferences.reads_new = on

    def _show_look(self) -> None:
        self._contrast.show_value(self._theme.look.contrast)
        self._stillness.show_value(self._theme.look.stillness)
        active = self.tr("A screen reader is active.")
        none = self.tr("No screen reader is active now; this holds when one is.")
        self._active.setText(active if is_listened_to() else none)
