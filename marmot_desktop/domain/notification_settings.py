"""When the user wants to be disturbed, and how much a notification may say."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from marmot_desktop.frozen import Frozen, field
from marmot_desktop.nostr.types import PubKey, Timestamp

DAY_MINUTES: Final = 24 * 60
EVERY_DAY: Final = frozenset(range(7))


class Preview(StrEnum):
    """How much a notification tells whoever looks at the screen."""

    FULL = "full"
    """Who, where, and the text."""
    NAME = "name"
    """Who or where; no text."""
    NOTHING = "nothing"
    """That there is something new."""


class QuietHours(Frozen, frozen=True):
    """A time of the day in which nothing disturbs.

    Args:
        on: they hold at all.
        begins: minutes after midnight, 0 to 1439.
        ends: likewise; before `begins` where they go over midnight, equal to it for the whole day.
        days: on which they begin; 0 is Monday.
    """

    on: bool = False
    begins: int = 22 * 60
    ends: int = 7 * 60
    days: frozenset[int] = EVERY_DAY

    def hold(self, local: datetime) -> bool:
        """Whether nothing may disturb now.

        Args:
            local: what the clock on the wall says. Where it is set forward or back, that is what counts.
        """
        if not self.on:
            return False
        minute, today = local.hour * 60 + local.minute, local.weekday()
        yesterday = (local - timedelta(days=1)).weekday()
        if self.begins < self.ends:
            return today in self.days and self.begins <= minute < self.ends
        began_today = today in self.days and minute >= self.begins
        return began_today or (yesterday in self.days and minute < self.ends)


class NotificationSettings(Frozen, frozen=True):
    """What the user has chosen, for all accounts of a profile.

    Args:
        on: anything is shown at all.
        preview: how much it says.
        sound: it may be heard.
        quiet: hours of the day without any.
        about_me_breaks_mute: who answers me or names me is shown from a muted chat as well.
        paused_until: nothing is shown before; `None` where nobody has asked for it.
        silent_accounts: accounts of which nothing is shown.
    """

    on: bool = True
    preview: Preview = Preview.FULL
    sound: bool = True
    quiet: QuietHours = field(default_factory=QuietHours)
    about_me_breaks_mute: bool = False
    paused_until: Timestamp | None = None
    silent_accounts: frozenset[PubKey] = frozenset()

    def is_paused(self, now: float) -> bool:
        """Whether nothing is shown for a time."""
        return self.paused_until is not None and now < self.paused_until

    def to_json(self) -> dict[str, object]:
        """As it is kept."""
        return {
            "on": self.on,
            "preview": self.preview.value,
            "sound": self.sound,
            "quiet": {
                "on": self.quiet.on,
                "begins": self.quiet.begins,
                "ends": self.quiet.ends,
                "days": sorted(self.quiet.days),
            },
            "about_me_breaks_mute": self.about_me_breaks_mute,
            "paused_until": self.paused_until,
            "silent_accounts": sorted(account.hex() for account in self.silent_accounts),
        }

    @classmethod
    def from_json(cls, value: object) -> Self:
        """What was kept; each part that cannot be read is as at first."""
        kept = value if isinstance(value, dict) else {}
        first = cls()
        until = kept.get("paused_until")
        return cls(
            on=_flag(kept.get("on"), first.on),
            preview=_preview(kept.get("preview")),
            sound=_flag(kept.get("sound"), first.sound),
            quiet=_quiet(kept.get("quiet")),
            about_me_breaks_mute=_flag(kept.get("about_me_breaks_mute"), first.about_me_breaks_mute),
            paused_until=Timestamp(until) if isinstance(until, int) and not isinstance(until, bool) else None,
            silent_accounts=frozenset(_accounts(kept.get("silent_accounts"))),
        )


def _flag(value: object, default: bool) -> bool:
    return value if isinstance(value, bool) else default


def _preview(value: object) -> Preview:
    return Preview(value) if isinstance(value, str) and value in tuple(Preview) else Preview.FULL


def _quiet(value: object) -> QuietHours:
    kept, first = value if isinstance(value, dict) else {}, QuietHours()
    days = kept.get("days")
    return QuietHours(
        on=_flag(kept.get("on"), first.on),
        begins=_minute(kept.get("begins"), first.begins),
        ends=_minute(kept.get("ends"), first.ends),
        days=frozenset(day for day in days if type(day) is int and day in EVERY_DAY)
        if isinstance(days, list)
        else first.days,
    )


def _minute(value: object, default: int) -> int:
    is_minute = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < DAY_MINUTES
    return int(str(value)) if is_minute else default


def _accounts(value: object) -> Iterable[PubKey]:
    for each in value if isinstance(value, list) else ():
        try:
            pubkey = bytes.fromhex(each)
        except (TypeError, ValueError):
            continue
        if len(pubkey) == 32:
            yield PubKey(pubkey)
