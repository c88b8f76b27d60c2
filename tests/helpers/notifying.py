"""A desktop of a test's own: a session bus, a small service of notifications on it, and our line to that."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from marmot_desktop import notification_bus
from marmot_desktop.clock import Clock, SystemClock
from marmot_desktop.domain.notification import NotificationKind
from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.notification_bus import NotificationBus
from marmot_desktop.notification_port import FreedesktopServer
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.notification_choices import NotificationChoices
from marmot_desktop.services.notification_desk import NotificationDesk
from marmot_desktop.services.notification_ports import Answer, Buttons, Notice, Wording
from marmot_desktop.services.notification_screen import NotificationScreen
from marmot_desktop.ui.notification_words import QtNotificationWords
from tests.helpers.notification_daemon import EVERYTHING, NotificationDaemon
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus
from tests.helpers.two_accounts import Party

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


@dataclass
class KeptSettings:
    """A store of settings in memory."""

    kept: NotificationSettings = field(default_factory=NotificationSettings)

    def load(self) -> NotificationSettings:
        """What was kept."""
        return self.kept

    def save(self, settings: NotificationSettings) -> None:
        """Keep it."""
        self.kept = settings


@dataclass
class Desktop:
    """Both ends of the bus.

    Args:
        daemon: the service.
        bus: our line to it.
        server: over that line.
        answers: what it has told of.
        changes: how often a service has come or gone.
    """

    daemon: NotificationDaemon
    bus: NotificationBus
    server: FreedesktopServer
    answers: list[Answer] = field(default_factory=list)
    changes: int = 0

    def note_change(self) -> None:
        """A service has come or gone."""
        self.changes += 1


@asynccontextmanager
async def desktop(
    folder: Path, clock: Clock | None = None, abilities: tuple[str, ...] = EVERYTHING
) -> AsyncIterator[Desktop]:
    """A desktop that shows notifications; our line waits as long as tests do, for a busy machine is no bad service."""
    with SessionBus(folder / "bus") as session, pytest.MonkeyPatch.context() as patched:
        patched.setattr(notification_bus, "ANSWER_S", PATIENCE_S)
        bus = NotificationBus(clock or SystemClock(), session.address)
        async with NotificationDaemon(session.address, abilities) as daemon:
            both = Desktop(daemon, bus, FreedesktopServer(bus))
            both.server.listen(both.answers.append, both.note_change)
            try:
                yield both
            finally:
                await both.server.stop()


def notice(title: str = "Garden", body: str = "Hello", *, sound: bool = False, news: bool = True) -> Notice:
    """A notification about a chat, with all buttons."""
    buttons = Buttons("Open", "Mark as read", "Reply", "Send")
    return Notice(NotificationKind.CHAT, Wording(title, body), buttons, sound, news=news)


def desk_of(party: Party, server: FreedesktopServer, store: KeptSettings | None = None) -> NotificationDesk:
    """The notifications of one account; nothing runs by itself."""

    def find(pubkey: PubKey) -> AccountServices | None:
        return party.services if pubkey == party.session.me else None

    choices = NotificationChoices(party.hub, store or KeptSettings(), party.clock)
    screen = NotificationScreen(find, server, QtNotificationWords(), party.clock)
    return NotificationDesk(choices, screen, find, party.clock, lambda _now: NOON)
