"""The door `desktop` to a desktop that is made up."""

from dataclasses import replace
from typing import TYPE_CHECKING

from marmot_desktop.machine.autostart import AutostartState
from marmot_desktop.machine.link_handler import LinkDefaults
from marmot_desktop.ui.doors.desktop import DesktopDoor, DesktopSettings

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class FakeDesktopDoor(DesktopDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        super().__init__()
        self.world = world
        self.present: DesktopSettings | None = DesktopSettings(
            AutostartState.OFF, LinkDefaults(is_us=False, by_hand=False, other="")
        )

    async def settings(self) -> DesktopSettings | None:
        await self.world.note("desktop_settings")
        return self.present

    async def start_with_login(self, *, on: bool) -> DesktopSettings:
        await self.world.note("start_with_login", on)
        assert self.present is not None
        self.present = replace(self.present, login=AutostartState.ON if on else AutostartState.OFF)
        return self.present

    async def open_links(self, *, on: bool) -> DesktopSettings:
        await self.world.note("open_links", on)
        assert self.present is not None
        self.present = replace(self.present, links=LinkDefaults(is_us=on, by_hand=on, other=""))
        return self.present
