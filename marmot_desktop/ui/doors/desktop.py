"""What the window may ask of the desktop around it: to be started with the login, and to open links.

Nothing here goes to the core; files are read and written beside Qt's thread.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from marmot_desktop.resources import resource_folder

if TYPE_CHECKING:
    from marmot_desktop.machine.autostart import Autostart, AutostartState
    from marmot_desktop.machine.link_handler import LinkDefaults, LinkHandler

ICON_COLOR: Final = "#1b6b5f"


@dataclass(frozen=True, slots=True)
class DesktopSettings:
    """How the desktop treats this program now.

    Args:
        login: what the next login does.
        links: who opens our links.
    """

    login: "AutostartState"
    links: "LinkDefaults"


class DesktopDoor:
    """The desktop of this user.

    Args:
        profile: the folder that this run keeps everything in; `None` for the user's own.
    """

    def __init__(self, profile: Path | None = None) -> None:
        self._profile = profile

    async def settings(self) -> DesktopSettings | None:
        """How the desktop treats this program now; `None` where this system has no such files, or hides them from us."""
        from marmot_desktop.machine.desktop_entry import has_desktop_entries

        return await asyncio.to_thread(self._read) if has_desktop_entries() else None

    async def start_with_login(self, *, on: bool) -> DesktopSettings:
        """Be started with the next login, without a window; or not.

        Raises:
            RefusedError: `not_available`.
            EnvironmentFaultError: `storage_error`.
        """
        return await asyncio.to_thread(
            self._change, lambda: self._autostart.turn_on() if on else self._autostart.turn_off()
        )

    async def open_links(self, *, on: bool) -> DesktopSettings:
        """Open `nostr:` and `marmot:` links of all programs; or leave them to whoever did it before.

        Raises:
            RefusedError: `not_available`.
            EnvironmentFaultError: `storage_error`.
        """
        return await asyncio.to_thread(self._change, lambda: self._links.turn_on() if on else self._links.turn_off())

    @cached_property
    def _autostart(self) -> "Autostart":
        from marmot_desktop.machine.autostart import Autostart
        from marmot_desktop.machine.desktop_entry import config_home, own_command

        return Autostart(own_command(self._profile), config_home())

    @cached_property
    def _links(self) -> "LinkHandler":
        from marmot_desktop.machine.desktop_entry import config_dirs, data_dirs, own_command
        from marmot_desktop.machine.link_handler import DesktopFolders, LinkHandler

        picture = (resource_folder() / "icons" / "marmot.svg").read_text(encoding="utf-8")
        folders = DesktopFolders(config_dirs(), data_dirs())
        return LinkHandler(own_command(self._profile), picture.replace("currentColor", ICON_COLOR), folders)

    def _read(self) -> DesktopSettings:
        return DesktopSettings(self._autostart.state(), self._links.defaults())

    def _change(self, change: Callable[[], object]) -> DesktopSettings:
        change()
        return self._read()
