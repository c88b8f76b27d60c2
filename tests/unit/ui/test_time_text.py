"""Tests of `marmot_desktop.ui.time_text`."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDateTime, QLocale, QTimeZone
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui import time_text

NOW = 1_800_000_000  # 15 January 2027, a Friday, 08:00 UTC
DAY = 86_400


@pytest.fixture(autouse=True)
def _english_in_utc(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("ago", "words"),
    [(0, "Today"), (DAY, "Yesterday"), (3 * DAY, "Tuesday"), (14 * DAY, "1 January"), (400 * DAY, "11 December 2025")],
)
def test_a_divider_names_the_day(ago: int, words: str) -> None:
    assert time_text.day(NOW - ago, NOW) == words


@pytest.mark.parametrize(
    ("ago", "words"),
    [(3600, "07:00"), (DAY, "Yesterday"), (3 * DAY, "Tue"), (14 * DAY, "1 Jan"), (400 * DAY, "11 Dec 2025")],
)
def test_a_list_shows_a_short_time(ago: int, words: str) -> None:
    assert time_text.brief(NOW - ago, NOW) == words


def test_a_time_from_the_future_is_an_hour() -> None:
    assert time_text.brief(NOW + DAY, NOW) == "08:00"


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (0, "just now"),
        (-50, "just now"),
        (60, "1 minute ago"),
        (600, "10 minutes ago"),
        (3600, "1 hour ago"),
        (5 * 3600, "5 hours ago"),
        (DAY, "1 day ago"),
        (9 * DAY, "9 days ago"),
    ],
)
def test_an_age_is_said_in_words(ago: int, words: str) -> None:
    assert time_text.age(NOW - ago, NOW) == words


def test_the_exact_time_names_the_year() -> None:
    assert "2027" in time_text.exact(NOW)


def test_midnight_parts_two_days() -> None:
    midnight = NOW - 8 * 3600
    assert not time_text.same_day(midnight - 1, midnight)
    assert time_text.same_day(midnight, NOW)


def test_a_day_to_come_is_told_in_full() -> None:
    assert time_text.exact_day(1_800_000_000) == "15 January 2027"


def test_a_moment_to_come_names_its_day_where_that_is_not_today() -> None:
    assert time_text.clock_time(NOW + 60) == time_text.moment(NOW + 60, NOW)
    tomorrow = time_text.moment(time_text.next_morning(NOW), NOW)
    assert "16 January 2027" in tomorrow
    assert time_text.time_of_day(8 * 60) in tomorrow


def test_the_next_morning_is_one_of_the_clock_on_the_wall() -> None:
    assert NOW < time_text.next_morning(NOW) <= NOW + 48 * 3600
    assert time_text.time_of_day(8 * 60) == time_text.clock_time(time_text.next_morning(NOW))


def test_the_days_of_every_zone_begin_on_a_full_five_minutes() -> None:
    """Since 1973; it spares a look at the calendar for messages of the same five."""
    moments = [QDateTime.fromSecsSinceEpoch(seconds) for seconds in range(94_694_400, 2_145_916_800, 180 * DAY)]
    odd = {
        bytes(name.data()).decode()
        for name in QTimeZone.availableTimeZoneIds()
        for moment in moments
        if QTimeZone(name).offsetFromUtc(moment) % 300
    }
    assert not odd
