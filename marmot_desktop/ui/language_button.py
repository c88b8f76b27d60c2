"""A quiet button that names the language of the window and offers the others, for who has no settings yet.

Every language is called by its own name: who reads Arabic alone finds it under an English window.
"""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.language_names import language_names, use_language
from marmot_desktop.ui.translations import OWN_NAMES, Language
from marmot_desktop.ui.widgets.buttons import Button


class LanguageButton(Button):
    """Opens a menu of languages; the one that is chosen is shown at once, and kept as the settings keep it.

    Args:
        context: of the window.
    """

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        name = OWN_NAMES[context.translations.shown]
        super().__init__(name, "languageButton", look="quiet", icon_name="language", parent=parent)
        self.setAccessibleName(self.tr("Language: {language}").format(language=name))
        self.setToolTip(self.tr("Choose another language"))
        self._context = context
        self._menu = QMenu(self)
        self._menu.setObjectName("languageMenu")
        self._menu.setAccessibleName(self.tr("Language"))
        group = QActionGroup(self._menu)
        for language, words in language_names().items():
            action = QAction(words, self._menu)
            action.setObjectName(f"language_{language.value}")
            action.setCheckable(True)
            action.setChecked(language is context.preferences.language)
            action.triggered.connect(lambda _on=False, chosen=language: self._on_chosen(chosen))
            group.addAction(action)
            self._menu.addAction(action)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        hint = self._menu.sizeHint()
        # Above itself: it stands at the foot of the page.
        left = (self.width() - hint.width()) // 2
        self._menu.popup(self.mapToGlobal(QPoint(left, -hint.height())))
        chosen = [action for action in self._menu.actions() if action.isChecked()]
        self._menu.setActiveAction(chosen[0] if chosen else self._menu.actions()[0])

    def _on_chosen(self, language: Language) -> None:
        # The page is made anew and this button goes with it, once the menu has closed.
        context = self._context
        QTimer.singleShot(0, context.translations, lambda: use_language(context, language))
