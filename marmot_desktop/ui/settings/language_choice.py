"""The language of the window: like the desktop, or one of those there are."""

from typing import Final

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.language_names import language_names, use_language
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.translations import Language
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.ticks import RadioButton

_NAMES: Final = {
    Language.SYSTEM: "languageSystem",
    Language.ENGLISH: "languageEnglish",
    Language.GERMAN: "languageGerman",
    Language.SPANISH: "languageSpanish",
    Language.ARABIC: "languageArabic",
}


class LanguageChoice(QWidget):
    """Shows a language at once, and keeps it for the next start."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("Language"), "subtitle"))
        for language, text in language_names().items():
            button = RadioButton(text)
            button.setObjectName(_NAMES[language])
            button.setAccessibleName(text)
            button.setChecked(language is context.preferences.language)
            button.clicked.connect(lambda _on=False, chosen=language: self._on_chosen(chosen))
            self._group.addButton(button)
            column.addWidget(button)

    def _on_chosen(self, language: Language) -> None:
        use_language(self._context, language)
