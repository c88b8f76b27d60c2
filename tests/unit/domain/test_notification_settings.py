"""When the user wants to be disturbed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.domain.notification_settings import EVERY_DAY, NotificationSettings, Preview, QuietHours
from marmot_desktop.nostr.types import PubKey, Timestamp

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = 0

minutes = st.integers(0, 24 * 60 - 1)
days = st.frozensets(st.integers(0, 6))
quiet_hours = st.builds(QuietHours, st.booleans(), minutes, minutes, days)
all_settings = st.builds(
    NotificationSettings,
    on=st.booleans(),
    preview=st.sampled_from(Preview),
    sound=st.booleans(),
    quiet=quiet_hours,
    about_me_breaks_mute=st.booleans(),
    paused_until=st.none() | st.integers(0, 2**53).map(Timestamp),
    silent_accounts=st.frozensets(st.binary(min_size=32, max_size=32).map(PubKey), max_size=3),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["on", "quiet", "days", "begins", "x"]), inner),
)


@given(all_settings)
def test_what_is_kept_is_what_was_chosen(settings: NotificationSettings) -> None:
    assert settings == NotificationSettings.from_json(settings.to_json())


@given(
    st.dictionaries(
        st.sampled_from(["on", "preview", "sound", "quiet", "paused_until", "silent_accounts", "about_me_breaks_mute"]),
        json_values,
    )
    | json_values
)
def test_whatever_the_file_says_there_are_settings(value: object) -> None:
    settings = NotificationSettings.from_json(value)
    assert 0 <= settings.quiet.begins < 24 * 60
    assert settings.quiet.days <= EVERY_DAY
    assert all(len(account) == 32 for account in settings.silent_accounts)


@given(quiet_hours, st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001 - the clock on the wall
def test_quiet_hours_hold_in_every_minute_after_a_beginning_on_a_chosen_day(quiet: QuietHours, local: datetime) -> None:
    length = (quiet.ends - quiet.begins) % (24 * 60) or 24 * 60
    first = local.replace(hour=quiet.begins // 60, minute=quiet.begins % 60, second=0, microsecond=0)
    begun = [first - timedelta(days=back) for back in (0, 1)]
    expected = quiet.on and any(
        begin.weekday() in quiet.days and begin <= local < begin + timedelta(minutes=length) for begin in begun
    )
    assert expected == quiet.hold(local)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    # The first of June 2026 is a Monday.
    return datetime(2026, 6, 1 + day, hour, minute, tzinfo=BERLIN)


def test_hours_over_midnight_belong_to_the_day_on_which_they_begin() -> None:
    quiet = QuietHours(on=True, begins=22 * 60, ends=7 * 60, days=frozenset({MONDAY}))
    assert [False, True, True, True, False] == [
        quiet.hold(at(0, 21, 59)),
        quiet.hold(at(0, 22)),
        quiet.hold(at(1, 0)),
        quiet.hold(at(1, 6, 59)),
        quiet.hold(at(1, 7)),
    ]
    assert not quiet.hold(at(0, 3))
    assert not quiet.hold(at(1, 23))


def test_hours_that_are_switched_off_never_hold() -> None:
    assert not QuietHours(on=False, begins=0, ends=0).hold(at(0, 12))


@pytest.mark.parametrize(
    ("utc", "holds"),
    [
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), True),  # 01:30, before the clocks go forward
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), False),  # 03:00 at once: 02:00 to 02:59 do not exist
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), True),  # 02:30 summer time
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), True),  # 02:30 once more
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), False),  # 03:00
    ],
)
def test_the_clock_on_the_wall_counts_when_it_is_set_forward_or_back(utc: datetime, holds: bool) -> None:
    quiet = QuietHours(on=True, begins=60, ends=180)
    assert holds == quiet.hold(utc.astimezone(BERLIN))


def test_a_pause_ends_by_itself() -> None:
    settings = NotificationSettings(paused_until=Timestamp(100))
    assert settings.is_paused(99)
    assert not settings.is_paused(100)
    assert not NotificationSettings().is_paused(0)
