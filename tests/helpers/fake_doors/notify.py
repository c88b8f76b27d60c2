"""The door `notify` without a core behind it."""

from typing import TYPE_CHECKING

from marmot_desktop.domain.facts import NotificationSettingsChanged
from marmot_desktop.domain.notification import DesktopOffer
from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.doors.notify import NotifyDoor

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakeNotifyDoor(NotifyDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.chosen = NotificationSettings()
        self.offered = DesktopOffer(
            present=True, name="a desktop", actions=True, inline_reply=True, sound=True, body=True
        )
        self.takes_tests = True
        self.watched: list[tuple[bytes | None, int | None, bool]] = []

    async def settings(self) -> NotificationSettings:
        await self.world.note("notification_settings")
        return self.chosen

    async def change(self, settings: NotificationSettings) -> None:
        await self.world.note("change_notifications", settings)
        self.chosen = settings
        self.world.tell(NotificationSettingsChanged(settings))

    async def pause_until(self, when: int | None) -> None:
        await self.world.note("pause_until", when)
        self.chosen = replace(self.chosen, paused_until=None if when is None else Timestamp(when))
        self.world.tell(NotificationSettingsChanged(self.chosen))

    async def offer(self) -> DesktopOffer:
        await self.world.note("notification_offer")
        return self.offered

    async def test(self) -> bool:
        await self.world.note("test_notification")
        return self.takes_tests

    def watching(self, account: bytes | None, group_key: int | None, *, active: bool) -> None:
        self.watched.append((account, group_key, active))
