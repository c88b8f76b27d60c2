"""Makes this program the one that opens `nostr:` and `marmot:` links, and takes it back.

An installed package brings its own desktop entry; a run from source has none until the user asks for it here. The entry
that was written here carries a mark, so that taking it back leaves an installed one alone.
"""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.machine.desktop_entry import FILE_NAME, entry_text, quote_exec, read_entry, remove, write_whole
from marmot_desktop.machine.mime_defaults import drop_default, find_default, put_default, user_list

SCHEMES: Final = ("nostr", "marmot")
MARK: Final = "X-Marmot-Written"
COMMAND_TIMEOUT_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class DesktopFolders:
    """Where desktops look.

    Args:
        config: settings, the user's folder first.
        data: data, the user's folder first.
    """

    config: tuple[Path, ...]
    data: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class LinkDefaults:
    """Who opens our links now.

    Args:
        is_us: this program opens all of them.
        by_hand: it does so because it was asked for here, so that it can be taken back here.
        other: the id of the desktop entry of another program that opens one of them; empty if there is none.
    """

    is_us: bool
    by_hand: bool
    other: str = ""


class LinkHandler:
    """The links of one user.

    Args:
        command: starts the program.
        icon_svg: the program's picture; kept beside the entry.
        folders: where desktops look.
    """

    def __init__(self, command: Sequence[str], icon_svg: str, folders: DesktopFolders) -> None:
        self._command = tuple(command)
        self._icon_svg = icon_svg
        self._folders = folders
        home = folders.data[0]
        self._entry = home / "applications" / FILE_NAME
        self._icon = home / "icons" / "hicolor" / "scalable" / "apps" / "marmot-desktop.svg"
        self._list = user_list(folders.config[0])

    def defaults(self) -> LinkDefaults:
        """Who opens our links now, by the rules that desktops follow."""
        found = [self._default(scheme) for scheme in SCHEMES]
        others = [each for each in found if each and each != FILE_NAME]
        is_us = all(each == FILE_NAME for each in found)
        return LinkDefaults(is_us, by_hand=is_us and self._is_ours(), other=others[0] if others else "")

    def turn_on(self) -> None:
        """Open them by this program from now on.

        Raises:
            RefusedError: `not_available`, if the command cannot be written into a desktop entry.
            EnvironmentFaultError: `storage_error`.
        """
        values = {
            "Type": "Application",
            "Name": "Marmot Desktop",
            "GenericName": "Private group chat",
            "Exec": quote_exec(self._command, "%u"),
            "Icon": "marmot-desktop",
            "Terminal": "false",
            "Categories": "Network;Chat;InstantMessaging;",
            "MimeType": "".join(f"{mime_of(scheme)};" for scheme in SCHEMES),
            "StartupNotify": "true",
            "StartupWMClass": "marmot-desktop",
            MARK: "true",
        }
        if self._is_ours() or not self._entry.exists():
            write_whole(self._icon, self._icon_svg)
            write_whole(self._entry, entry_text(values))
        text = self._read_list()
        for scheme in SCHEMES:
            text = put_default(text, mime_of(scheme), FILE_NAME)
        write_whole(self._list, text)
        self._tell_desktop()

    def turn_off(self) -> None:
        """Leave them to whoever opened them before.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        before = text = self._read_list()
        for scheme in SCHEMES:
            text = drop_default(text, mime_of(scheme), FILE_NAME)
        if text != before:
            write_whole(self._list, text)
        if self._is_ours():
            remove(self._entry)
            remove(self._icon)
        self._tell_desktop()

    def _default(self, scheme: str) -> str:
        return find_default(mime_of(scheme), self._folders.config, self._folders.data)

    def _is_ours(self) -> bool:
        entry = read_entry(self._entry)
        return entry is not None and entry.get(MARK) == "true"

    def _read_list(self) -> str:
        try:
            return self._list.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as err:
            # It is the user's own file: what cannot be read is not written anew.
            raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR, "mimeapps.list cannot be read") from err

    def _tell_desktop(self) -> None:
        """Renew the list of all entries, where the machine keeps one; desktops find the default without it, too."""
        program = shutil.which("update-desktop-database")
        if program is not None and self._entry.parent.is_dir():
            try:
                subprocess.run(  # noqa: S603 - a program of the machine, by its full path, with a folder of the user
                    [program, "-q", str(self._entry.parent)],
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    timeout=COMMAND_TIMEOUT_S,
                    check=False,
                )
            except (OSError, subprocess.TimeoutExpired):
                return


def mime_of(scheme: str) -> str:
    """The type under which desktops keep who opens links with this scheme."""
    return f"x-scheme-handler/{scheme}"
