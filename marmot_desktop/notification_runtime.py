"""Lets a desk notify: puts the parts together, runs them, and takes everything off the screen at the end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from marmot_desktop.background.notifier import Notifier
from marmot_desktop.background.runtime import running
from marmot_desktop.clock import Clock
from marmot_desktop.notification_port import make_server
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.desk import Desk
from marmot_desktop.services.notification_answers import NotificationAnswers
from marmot_desktop.services.notification_choices import NotificationChoices
from marmot_desktop.services.notification_desk import NotificationDesk
from marmot_desktop.services.notification_ports import NotificationServer, NotificationWords
from marmot_desktop.services.notification_screen import NotificationScreen
from marmot_desktop.storage.notification_settings import NotificationSettingsFile


@asynccontextmanager
async def notifying(
    desk: Desk, words: NotificationWords, paths: ProfilePaths, clock: Clock, server: NotificationServer | None = None
) -> AsyncIterator[NotificationDesk]:
    """Notifications of everything that happens at a desk, inside the block.

    Args:
        desk: open.
        words: in the user's language.
        paths: of the profile.
        clock: wall time.
        server: shows them; the desktop's own if none is given.
    """
    choices = NotificationChoices(desk.hub, NotificationSettingsFile(paths.notification_settings), clock)
    screen = NotificationScreen(desk.find, server or make_server(clock), words, clock)
    notifications = NotificationDesk(choices, screen, desk.find, clock, local_time, lambda: len(desk.live) > 1)
    answers = NotificationAnswers(desk.hub, notifications, desk.find)
    notifier = Notifier(desk.hub, notifications, answers, clock)
    async with running((notifier,), clock.monotonic):
        yield notifications


def local_time(seconds: float) -> datetime:
    """What the clock on the wall says at a time."""
    return datetime.fromtimestamp(seconds, UTC).astimezone()
