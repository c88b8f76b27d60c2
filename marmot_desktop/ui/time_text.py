"""Times for people, in their zone and language; what time it is comes in as an argument.

The order of day and month, and whether the clock has 12 or 24 hours, are those of the language and the desktop.
"""

import re
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

MORNING_HOUR: Final = 8
_STEP_S: Final = 300

_WEEKDAY: Final = re.compile(r"^dddd[^dMy']*|[^dMy']*dddd$")
_YEAR: Final = re.compile(r"(?:, ?| '[^']*' | )?y{2,4}$|^y{2,4}[^dM']*")


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("TimeText", text, None, n)


def clock_time(seconds: int) -> str:
    """The time of day, such as `14:05` or `2:05 PM`."""
    return QLocale().toString(_local(seconds).time(), _clock_format())


def time_of_day(minute: int) -> str:
    """A time that comes every day, given in minutes after midnight."""
    return QLocale().toString(QTime(minute // 60, minute % 60), _clock_format())


def day(seconds: int, now: int) -> str:
    """A day as a divider says it: today, yesterday, a weekday, or a date."""
    date, today = _local(seconds).date(), _local(now).date()
    ago = date.daysTo(today)
    if ago == 0:
        return _tr("Today")
    if ago == 1:
        return _tr("Yesterday")
    if 1 < ago < 7:
        return QLocale().toString(date, "dddd")
    return QLocale().toString(date, _day_format(QLocale().name(), year=date.year() != today.year()))


def brief(seconds: int, now: int) -> str:
    """A time as a list shows it: the hour today, else a short day."""
    date, today = _local(seconds).date(), _local(now).date()
    ago = date.daysTo(today)
    if ago <= 0:
        return clock_time(seconds)
    if ago == 1:
        return _tr("Yesterday")
    if ago < 7:
        return QLocale().toString(date, "ddd")
    format_ = _day_format(QLocale().name(), year=date.year() != today.year())
    return QLocale().toString(date, format_.replace("MMMM", "MMM"))


def spoken(seconds: int, now: int) -> str:
    """A time as it is read aloud: the day in full and the hour, without what short forms leave to be guessed."""
    pattern = _tr("{day} at {time}")
    return pattern.format(day=day(seconds, now), time=clock_time(seconds))


def age(seconds: int, now: int) -> str:
    """How long ago, in words."""
    minutes = max(0, now - seconds) // 60
    if minutes < 1:
        return _tr("just now")
    if minutes < 60:
        return _tr("%Ln minute(s) ago", minutes)
    if minutes < 1440:
        return _tr("%Ln hour(s) ago", minutes // 60)
    return _tr("%Ln day(s) ago", minutes // 1440)


def moment(seconds: int, now: int) -> str:
    """A time to come: the time of day where that is today, else the date as well."""
    if same_day(seconds, now):
        return clock_time(seconds)
    #: A day and a time of that day, such as "12 March 2027, 08:00"
    return _tr("{day}, {time}").format(day=exact_day(seconds), time=clock_time(seconds))


def next_morning(now: int) -> int:
    """Eight o'clock of the day after this one, on the clock on the wall."""
    return QDateTime(_date(now).addDays(1), QTime(MORNING_HOUR, 0)).toSecsSinceEpoch()


def exact(seconds: int) -> str:
    """Day and time in full, for tooltips and details."""
    return QLocale().toString(_local(seconds), QLocale.FormatType.LongFormat)


def exact_day(seconds: int) -> str:
    """A day in full, past or to come, such as `12 March 2027`."""
    return QLocale().toString(_date(seconds), _day_format(QLocale().name(), year=True))


def same_day(first: int, second: int) -> bool:
    """Whether two times lie on one day of the user's calendar."""
    # Days of every zone begin on a full five minutes, and many messages follow one another within them.
    return first // _STEP_S == second // _STEP_S or _date(first) == _date(second)


def _clock_format() -> str:
    """The desktop's own, where it speaks the language: many set 24 hours and keep the rest."""
    locale, desktop = QLocale(), QLocale.system()
    wanted = desktop if desktop.language() is locale.language() else locale
    return wanted.timeFormat(QLocale.FormatType.ShortFormat)


@cache
def _day_format(locale: str, *, year: bool) -> str:
    """The language's long date without the day of the week, and without the year where that is this one."""
    whole = QLocale(locale).dateFormat(QLocale.FormatType.LongFormat)
    dated = _WEEKDAY.sub("", whole)
    return dated if year else _YEAR.sub("", dated)


def _date(seconds: int) -> QDate:
    return _local(seconds).date()


def _local(seconds: int) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(seconds)
