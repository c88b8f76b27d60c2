"""The language of the window: like the desktop, or one of those there are."""

from typing import Final

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.translations import OWN_NAMES, Language, resolve
from marmot_desktop.ui.widgets.labels import label

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
        #: {language} is its own name, such as "Deutsch".
        follow = self.tr("Like the desktop ({language})")
        words = {Language.SYSTEM: follow.format(language=isolated(OWN_NAMES[resolve(Language.SYSTEM)])), **OWN_NAMES}
        for language, text in words.items():
            button = QRadioButton(text)
            button.setObjectName(_NAMES[language])
            button.setAccessibleName(text)
            button.setChecked(language is context.preferences.language)
            button.clicked.connect(lambda _on=False, chosen=language: self._on_chosen(chosen))
            self._group.addButton(button)
            column.addWidget(button)

    def _on_chosen(self, language: Language) -> None:
        self._context.preferences.language = language
        self._context.translations.use(language)
