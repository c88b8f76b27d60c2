"""The languages to choose from, as they are called, and what becomes of the choice."""

from PySide6.QtCore import QCoreApplication

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.translations import OWN_NAMES, Language, resolve


def language_names() -> dict[Language, str]:
    """First the desktop's, whatever that is, then each by its own name."""
    #: {language} is its own name, such as "Deutsch".
    follow = QCoreApplication.translate("LanguageChoice", "Like the desktop ({language})")
    return {Language.SYSTEM: follow.format(language=isolated(OWN_NAMES[resolve(Language.SYSTEM)])), **OWN_NAMES}


def use_language(context: UiContext, language: Language) -> None:
    """Show a language at once, and keep it for the next start."""
    context.preferences.language = language
    context.translations.use(language)
