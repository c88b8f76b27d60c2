"""The language of the window: its texts, Qt's own few, the direction it is laid out in, and how numbers and dates are written.

The texts are compiled from `resources/translations`; how to change them or to add a language is told in
`docs/translating.md`.
"""

import logging
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

from marmot_desktop.resources import resource_folder

log = logging.getLogger(__name__)

_OURS: Final = "marmot"
_QTS: Final = "qtbase"


class Language(StrEnum):
    """Which language the user chose; the value is what files and settings call it."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    ARABIC = "ar"


OWN_NAMES: Final = {
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.ARABIC: "العربية",
}
"""What speakers call their language; never translated, so that they find it again."""


class Translations(QObject):
    """Shows the application in a language, at once for everything that is made afterwards.

    Args:
        application: whose texts they are.

    Signals:
        changed: another language is shown; whoever keeps words lets them be said anew.
    """

    changed = Signal()

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._chosen = Language.SYSTEM
        self._shown: Language | None = None

    @property
    def chosen(self) -> Language:
        """What the user chose."""
        return self._chosen

    @property
    def shown(self) -> Language:
        """The language that is shown; never `SYSTEM`."""
        return self._shown or Language.ENGLISH

    def use(self, language: Language) -> None:
        """Show a language; nothing happens where it is shown already."""
        self._chosen = language
        wanted = resolve(language)
        if wanted is self._shown:
            return
        first = self._shown is None
        self._shown = wanted
        install(self._application, wanted)
        if not first:
            self.changed.emit()


def resolve(language: Language, system: QLocale | None = None) -> Language:
    """The language to show: the desktop's, where the user follows it and we know it, or else English.

    Args:
        language: what the user chose.
        system: of the desktop, to ask for another one.
    """
    if language is not Language.SYSTEM:
        return language
    for name in (system or QLocale.system()).uiLanguages():
        known = name.replace("_", "-").partition("-")[0]
        if known in OWN_NAMES:
            return Language(known)
    return Language.ENGLISH


def locale_of(language: Language, system: QLocale | None = None) -> QLocale:
    """How numbers and dates are written: as on the desktop where it speaks the language, else as is usual for it.

    Args:
        language: that is shown.
        system: of the desktop, to ask for another one.
    """
    desktop = system or QLocale.system()
    wanted = QLocale(language.value)
    if desktop.language() is wanted.language():
        # By its name: the desktop's own object would name the days in the language of its time format.
        return QLocale(desktop.name())
    if language is Language.ENGLISH and desktop.language() is QLocale.Language.C:
        plain = QLocale.c()
        plain.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        return plain
    return wanted


def install(application: QCoreApplication, language: Language) -> None:
    """Let an application speak a language, in place of the one before.

    Args:
        application: whose texts they are.
        language: to be shown; not `SYSTEM`.
    """
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    locale = locale_of(language)
    QLocale.setDefault(locale)
    folders = {
        _QTS: QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        _OURS: str(resource_folder() / "translations"),
    }
    # What is installed last is asked first.
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(f"{name}_{language.value}", folder):
            application.installTranslator(translator)
        else:
            translator.deleteLater()
            log.warning("there are no texts of %s in %s", name, language.value)
    if isinstance(application, QGuiApplication):
        application.setLayoutDirection(QLocale(language.value).textDirection())
