"""Tests of `marmot_desktop.ui.translations`."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui import translations
from marmot_desktop.ui.translations import OWN_NAMES, Language, Translations


@pytest.fixture(autouse=True)
def _english_again(application: QApplication) -> Iterator[None]:
    yield
    translations.install(application, Language.ENGLISH)


@pytest.mark.parametrize(
    ("desktop", "shown"),
    [
        ("de_AT", Language.GERMAN),
        ("es_MX", Language.SPANISH),
        ("ar_EG", Language.ARABIC),
        ("en_GB", Language.ENGLISH),
        ("C", Language.ENGLISH),
        ("fi_FI", Language.ENGLISH),
    ],
)
def test_the_desktops_language_is_followed_where_it_is_known(desktop: str, shown: Language) -> None:
    assert translations.resolve(Language.SYSTEM, QLocale(desktop)) is shown


def test_a_chosen_language_counts_more_than_the_desktop() -> None:
    assert translations.resolve(Language.SPANISH, QLocale("de_DE")) is Language.SPANISH


def test_numbers_follow_the_desktop_where_it_speaks_the_language() -> None:
    assert translations.locale_of(Language.GERMAN, QLocale("de_CH")).name() == "de_CH"
    assert translations.locale_of(Language.GERMAN, QLocale("en_US")).name() == "de_DE"
    assert translations.locale_of(Language.ENGLISH, QLocale.c()).toString(1234) == "1,234"


@pytest.mark.parametrize("language", list(OWN_NAMES))
def test_a_language_brings_its_direction_and_numbers(application: QApplication, language: Language) -> None:
    Translations(application).use(language)
    is_arabic = language is Language.ARABIC
    wanted = Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
    assert application.layoutDirection() is wanted
    # Qt's own texts and ours; those of the language before are gone.
    assert len(application.findChildren(QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly)) >= 2
    assert QLocale().language() in (QLocale(language.value).language(), QLocale.Language.C)


def test_the_words_of_qt_are_translated_too(application: QApplication) -> None:
    Translations(application).use(Language.GERMAN)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_english_has_plural_forms(application: QApplication) -> None:
    translations.install(application, Language.ENGLISH)
    said = [QCoreApplication.translate("MembersTab", "%Ln member(s)", None, count) for count in (1, 2)]
    assert said == ["1 member", "2 members"]


def test_a_change_is_told_once(application: QApplication) -> None:
    shown = Translations(application)
    told: list[Language] = []
    shown.changed.connect(lambda: told.append(shown.shown))
    for language in (Language.SYSTEM, Language.ENGLISH, Language.GERMAN, Language.GERMAN):
        shown.use(language)
    assert told == [Language.GERMAN]
    assert shown.chosen is Language.GERMAN
