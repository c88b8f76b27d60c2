"""Tests of `marmot_desktop.ui.locale_text`."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui import locale_text, translations
from marmot_desktop.ui.locale_text import Collated


@pytest.fixture(autouse=True)
def _as_it_was(application: QApplication) -> Iterator[None]:
    yield
    translations.install(application, translations.Language.ENGLISH)


def _speak(name: str) -> None:
    QLocale.setDefault(QLocale(name))


@pytest.mark.parametrize(("locale", "words"), [("en_GB", "1,234,567"), ("de_DE", "1.234.567"), ("ar_EG", "١٬٢٣٤٬٥٦٧")])
def test_a_number_is_written_as_the_language_does(locale: str, words: str) -> None:
    _speak(locale)
    assert locale_text.number(1_234_567) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 byte"),
        (1000, "1,000 bytes"),
        (2048, "2 KiB"),
        (1500, "1.5 KiB"),
        (99_999, "98 KiB"),
        (3_500_000, "3.3 MiB"),
    ],
)
def test_a_size_has_a_digit_behind_the_point_where_it_says_something(count: int, words: str) -> None:
    _speak("en_GB")
    assert locale_text.size(count) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (7200, "2 hours"), (90_000, "1 day")]
)
def test_a_duration_is_told_in_its_largest_unit(seconds: int, words: str) -> None:
    assert locale_text.duration(seconds) == words


@pytest.mark.parametrize(
    ("locale", "words"), [("en_GB", "a, b and c"), ("de_DE", "a, b und c"), ("es_ES", "a, b y c"), ("ar_EG", "a وb وc")]
)
def test_a_list_ends_in_the_languages_own_and(locale: str, words: str) -> None:
    _speak(locale)
    assert locale_text.joined(["a", "b", "c"]) == words


def test_a_list_of_one_or_none_has_no_and() -> None:
    assert locale_text.joined(["a"]) == "a"
    assert locale_text.joined([]) == ""


@pytest.mark.parametrize("locale", ["C", "de_DE", "en_US"])
def test_accents_and_capitals_do_not_part_names(locale: str) -> None:
    _speak(locale)
    assert locale_text.in_order(["Zoe", "Ängel", "anna", "Room 10", "Room 9"], str) == [
        "Ängel",
        "anna",
        "Room 9",
        "Room 10",
        "Zoe",
    ]


def test_spanish_has_a_letter_of_its_own_after_n() -> None:
    _speak("es_ES")
    assert locale_text.in_order(["ñu", "oso", "nz"], str) == ["nz", "ñu", "oso"]


@pytest.mark.parametrize(
    ("locale", "day"),
    [("de_DE", Qt.DayOfWeek.Monday), ("en_US", Qt.DayOfWeek.Sunday), ("ar_EG", Qt.DayOfWeek.Saturday)],
)
def test_a_week_begins_where_the_country_begins_it(locale: str, day: Qt.DayOfWeek) -> None:
    _speak(locale)
    assert locale_text.first_day_of_week() is day


def test_a_share_is_set_as_the_language_does() -> None:
    assert locale_text.percent(80) == "80 %"


def test_equal_names_are_told_apart_by_what_comes_after_them() -> None:
    assert sorted([(Collated("ada"), 2), (Collated("Ada"), 1)], key=lambda pair: pair) == [
        (Collated("Ada"), 1),
        (Collated("ada"), 2),
    ]
    assert Collated("Ada") != "Ada"
