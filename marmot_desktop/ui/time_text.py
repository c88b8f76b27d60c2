"""Times for people, in their zone and language; what time it is comes in as an argument."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimeText", text)


def clock_time(seconds: int) -> str:
    """The time of day, such as `14:05`."""
    return QLocale().toString(_local(seconds).time(), "HH:mm")


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
    return QLocale().toString(date, "d MMMM" if date.year() == today.year() else "d MMMM yyyy")


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
    return QLocale().toString(date, "d MMM" if date.year() == today.year() else "d MMM yyyy")


def age(seconds: int, now: int) -> str:
    """How long ago, in words."""
    minutes = max(0, now - seconds) // 60
    if minutes < 1:
        return _tr("just now")
    for size, one, many in (
        (1440, _tr("1 day ago"), _tr("{count} days ago")),
        (60, _tr("1 hour ago"), _tr("{count} hours ago")),
        (1, _tr("1 minute ago"), _tr("{count} minutes ago")),
    ):
        count = minutes // size
        if count:
            return one if count == 1 else many.format(count=count)
    return ""


def exact(seconds: int) -> str:
    """Day and time in full, for tooltips and details."""
    return QLocale().toString(_local(seconds), QLocale.FormatType.LongFormat)


def exact_day(seconds: int) -> str:
    """A day in full, past or to come, such as `12 March 2027`."""
    return QLocale().toString(_date(seconds), "d MMMM yyyy")


def same_day(first: int, second: int) -> bool:
    """Whether two times lie on one day of the user's calendar."""
    return _date(first) == _date(second)


def _date(seconds: int) -> QDate:
    return _local(seconds).date()


def _local(seconds: int) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(seconds)
