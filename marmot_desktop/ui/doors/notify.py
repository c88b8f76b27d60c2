"""What the window may ask about notifications on the desktop, for all accounts of the profile."""

from typing import TYPE_CHECKING

from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.domain.notification import DesktopOffer
from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.doors.core_line import CoreLine

if TYPE_CHECKING:
    from marmot_desktop.services.notification_desk import NotificationDesk


class NotifyDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line

    async def settings(self) -> NotificationSettings:
        """What the user has chosen."""

        async def work() -> NotificationSettings:
            return await self._desk().choices.get()

        return await self._line.call(work())

    async def change(self, settings: NotificationSettings) -> None:
        """Choose otherwise; comes back as `notification_settings_changed`.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """

        async def work() -> None:
            await self._desk().choices.change(settings)

        await self._line.call(work())

    async def pause_until(self, when: int | None) -> None:
        """Show nothing before this time; at once again where none is given. Comes back like `change`."""

        async def work() -> None:
            await self._desk().choices.pause_until(when)

        await self._line.call(work())

    async def offer(self) -> DesktopOffer:
        """What this desktop's notifications can do now."""

        async def work() -> DesktopOffer:
            return await self._desk().offer()

        return await self._line.call(work())

    async def test(self) -> bool:
        """Show one to look at. Returns whether the desktop took it."""

        async def work() -> bool:
            return await self._desk().test()

        return await self._line.call(work())

    def watching(self, account: bytes | None, group_key: int | None, *, active: bool) -> None:
        """What the user looks at now: nothing is said of a chat that is open in front of them.

        Args:
            account: that the window shows.
            group_key: the chat that is open in it.
            active: the window is in front.
        """
        person = None if account is None else parse_person(account.hex())

        def tell() -> None:
            desk = self._line.desk.notifications
            if desk is not None:
                desk.watch(person, group_key, active=active)

        self._line.tell(tell)

    def _desk(self) -> "NotificationDesk":
        desk = self._line.desk.notifications
        if desk is None:
            raise RefusedError(ErrorCode.NOT_AVAILABLE, "notifications")
        return desk
