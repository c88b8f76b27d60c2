"""Starts the program when its user logs in, by an entry in the desktop's autostart folder.

Source: freedesktop.org Desktop Application Autostart Specification 0.5.
"""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from marmot_desktop.machine.desktop_entry import FILE_NAME, entry_text, quote_exec, read_entry, remove, write_whole


class AutostartState(StrEnum):
    """What a login does."""

    OFF = "off"
    ON = "on"
    OTHER = "other"
    """It starts Marmot Desktop by another command: another profile, or a copy that lies elsewhere."""


class Autostart:
    """The entry of one user.

    Args:
        command: starts the program.
        config_home: where the user's settings lie.
    """

    def __init__(self, command: Sequence[str], config_home: Path) -> None:
        self._command = tuple(command)
        self._file = config_home / "autostart" / FILE_NAME

    def state(self) -> AutostartState:
        """What the next login does, by what is written there now; a desktop's own settings may have changed it."""
        entry = read_entry(self._file)
        if entry is None or not entry.get("Exec") or _is_true(entry.get("Hidden")):
            return AutostartState.OFF
        if entry.get("X-GNOME-Autostart-enabled", "true").lower() == "false":
            return AutostartState.OFF
        return AutostartState.ON if entry["Exec"] == self._exec() else AutostartState.OTHER

    def turn_on(self) -> None:
        """Start with the next login, without a window.

        Raises:
            RefusedError: `not_available`, if the command cannot be written into such a file.
            EnvironmentFaultError: `storage_error`.
        """
        values = {
            "Type": "Application",
            "Name": "Marmot Desktop",
            "Comment": "Private group chat that no company runs",
            "Exec": self._exec(),
            "Icon": "marmot-desktop",
            "Terminal": "false",
            "X-GNOME-Autostart-enabled": "true",
        }
        write_whole(self._file, entry_text(values))

    def turn_off(self) -> None:
        """Start with a login no more.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        remove(self._file)

    def _exec(self) -> str:
        return quote_exec((*self._command, "--hidden"))


def _is_true(value: str | None) -> bool:
    return (value or "").lower() == "true"
