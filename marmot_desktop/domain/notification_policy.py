"""What leads to a notification, as one pure decision.

```
                     off, account silent ----------------------------------> silent
                     own, drawn by us, blocked, hidden, read already -------> silent
                     muted (but for an answer to me, where chosen) ---------> silent
                     the chat is open in a window that is looked at --------> silent
                     paused, quiet hours -----------------------------------> silent
                     comes by catch-up -------------------------------------> sum up
                     else --------------------------------------------------> show
```
Invites, removals and security notices know no muting, no open chat and no catch-up: each is told once.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, Message, SyncState
from marmot_desktop.domain.notification import NotificationKind
from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey

FRESH_S: Final = 120
"""What was written longer ago is history, whatever the group's state says: it may not have been told yet."""
UNSHOWN_KINDS: Final = frozenset({5, 7, 447, 448, 449})
"""Rumors that are never a line of their own."""


class Verdict(StrEnum):
    """What becomes of something that has happened."""

    SHOW = "show"
    SUM_UP = "sum_up"
    SILENT = "silent"


class Happening(Frozen, frozen=True):
    """What has happened, as far as it matters here.

    Args:
        kind: what a notification would be about.
        account: to whom.
        nothing_to_tell: it is our own, of somebody blocked, in a hidden chat, read, deleted or taken back.
        muted: the user keeps the chat quiet.
        about_me: it answers a message of ours or names us.
        live: it was written just now, in a group that is up to date.
        watched: its chat is open in a window that the user looks at.
    """

    kind: NotificationKind
    account: PubKey
    nothing_to_tell: bool = False
    muted: bool = False
    about_me: bool = False
    live: bool = True
    watched: bool = False


def judge(happening: Happening, settings: NotificationSettings, now: float, local: datetime) -> Verdict:
    """Whether a notification begins, and how.

    Args:
        happening: what it would tell.
        settings: what the user has chosen.
        now: wall time.
        local: the same as the clock on the wall says it.
    """
    if not may_stand(happening, settings) or settings.is_paused(now) or settings.quiet.hold(local):
        return Verdict.SILENT
    if happening.kind is not NotificationKind.CHAT:
        return Verdict.SHOW
    if happening.watched:
        return Verdict.SILENT
    return Verdict.SHOW if happening.live else Verdict.SUM_UP


def may_stand(happening: Happening, settings: NotificationSettings) -> bool:
    """Whether a notification that is shown already may go on to be shown."""
    if not settings.on or happening.account in settings.silent_accounts or happening.nothing_to_tell:
        return False
    if happening.kind is not NotificationKind.CHAT or not happening.muted:
        return True
    return happening.about_me and settings.about_me_breaks_mute


def is_told(message: Message) -> bool:
    """Whether a message is one that somebody else has written for us to read."""
    return not message.mine and message.kind != SYSTEM_LINE_KIND and message.kind not in UNSHOWN_KINDS


def is_live(message: Message, state: SyncState | None, now: float) -> bool:
    """Whether a message was written just now.

    Args:
        message: as stored.
        state: how far its group was behind, as far as that was told.
        now: wall time.
    """
    up_to_date = state in (SyncState.LIVE, SyncState.NEEDS_ATTENTION)
    return up_to_date and now - message.created_at <= FRESH_S
