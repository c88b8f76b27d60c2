"""Light, dark, or as the desktop is."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Appearance
from marmot_desktop.ui.widgets.labels import label


class AppearanceTab(Section):
    """Shown at once, and kept for the next start."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("appearanceTab", parent)
        self._context = context
        self._group = QButtonGroup(self)
        self.column.addWidget(label(self.tr("Theme"), "subtitle"))
        words = {
            Appearance.SYSTEM: self.tr("Like the desktop"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        for appearance, text in words.items():
            button = QRadioButton(text)
            button.setObjectName(f"appearance{appearance.value.capitalize()}")
            button.setAccessibleName(text)
            button.setChecked(context.preferences.appearance is appearance)
            button.toggled.connect(lambda on, chosen=appearance: self._on_toggled(chosen, on))
            self._group.addButton(button)
            self.column.addWidget(button)
        self.finish()

    def _on_toggled(self, appearance: Appearance, on: bool) -> None:
        if on:
            self._context.theme.apply(appearance)
