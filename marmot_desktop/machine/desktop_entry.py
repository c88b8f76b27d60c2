"""Desktop entries: small files that tell a desktop what the program is called and how it is started.

Source: freedesktop.org Desktop Entry Specification 1.5, "Value types", "The Exec key"; XDG Base Directory 0.8.
"""

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError

FILE_NAME: Final = "marmot-desktop.desktop"
"""Also what Qt tells the desktop that our windows belong to."""
MAX_ENTRY_BYTES: Final = 64 * 1024
_SCRIPT: Final = "marmot-desktop"
_RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_ESCAPED: Final = str.maketrans({'"': '\\"', "`": "\\`", "$": "\\$", "\\": "\\\\"})


def own_command(profile: Path | None, *, argv0: str | None = None) -> tuple[str, ...]:
    """The command that starts this program again.

    Args:
        profile: the folder that it was told to keep everything in; `None` for the user's own.
        argv0: how it was started; of this process if left out.
    """
    started = Path(sys.argv[0] if argv0 is None else argv0)
    if getattr(sys, "frozen", False):
        command: tuple[str, ...] = (sys.executable,)
    elif started.name == _SCRIPT and started.is_file():
        command = (str(started.absolute()),)
    else:
        command = (sys.executable, "-m", "marmot_desktop")
    return command if profile is None else (*command, "--profile", str(profile.expanduser().absolute()))


def quote_exec(arguments: Sequence[str], field_code: str = "") -> str:
    """A command as an Exec key writes it.

    Args:
        arguments: the program first.
        field_code: what the desktop puts behind them, such as `%u`; empty for nothing.

    Raises:
        RefusedError: `not_available`, if one of them cannot be written there: it has a line break or another control character.
    """
    return " ".join([*map(_quote, arguments), *([field_code] if field_code else [])])


def entry_text(values: Mapping[str, str]) -> str:
    """A desktop entry with these keys."""
    lines = [f"{key}={value}" for key, value in values.items()]
    return "\n".join(["[Desktop Entry]", *lines, ""])


def read_entry(file: Path) -> dict[str, str] | None:
    """The keys of a desktop entry; `None` if there is no such file, or none that can be read."""
    try:
        with file.open("rb") as opened:
            text = opened.read(MAX_ENTRY_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return None
    values: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("["):
            group = stripped
        elif group == "[Desktop Entry]" and "=" in stripped and not stripped.startswith("#"):
            key, _, value = stripped.partition("=")
            values.setdefault(key.rstrip(), value.lstrip())
    return values


def write_whole(file: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it; its folder is made where there is none.

    Raises:
        EnvironmentFaultError: `storage_error`.
    """
    try:
        # A link that the user has put there stays one.
        target = file.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
                opened.write(text)
                opened.flush()
                os.fsync(opened.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as err:
        raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR, f"a file of the desktop: {type(err).__name__}") from err


def remove(file: Path) -> None:
    """Remove a file; one that is not there is removed already.

    Raises:
        EnvironmentFaultError: `storage_error`.
    """
    try:
        file.unlink(missing_ok=True)
    except OSError as err:
        raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR, f"a file of the desktop: {type(err).__name__}") from err


def config_home() -> Path:
    """Where this user's settings lie."""
    return _home("XDG_CONFIG_HOME", ".config")


def data_home() -> Path:
    """Where this user's data lie."""
    return _home("XDG_DATA_HOME", ".local/share")


def data_dirs() -> tuple[Path, ...]:
    """Where the data of programs lie: this user's folder, then the machine's."""
    return (data_home(), *_several("XDG_DATA_DIRS", "/usr/local/share:/usr/share"))


def config_dirs() -> tuple[Path, ...]:
    """Where settings lie: this user's folder, then the machine's."""
    return (config_home(), *_several("XDG_CONFIG_DIRS", "/etc/xdg"))


def has_desktop_entries() -> bool:
    """Whether desktops of this system are told by such files, and can see ours."""
    return sys.platform.startswith("linux") and not Path("/.flatpak-info").exists()


def _quote(argument: str) -> str:
    if any(ord(character) < 0x20 or ord(character) == 0x7F for character in argument):
        raise RefusedError(ErrorCode.NOT_AVAILABLE, "a command with a control character")
    quoted = argument.replace("%", "%%")
    if not argument or _RESERVED.intersection(argument):
        quoted = f'"{quoted.translate(_ESCAPED)}"'
    # The value of any key escapes backslashes once more.
    return quoted.replace("\\", "\\\\")


def _home(variable: str, default: str) -> Path:
    told = os.environ.get(variable, "")
    # A relative path is invalid, says the specification, and is to be ignored.
    return Path(told) if told.startswith("/") else Path.home() / default


def _several(variable: str, default: str) -> tuple[Path, ...]:
    told = os.environ.get(variable) or default
    return tuple(Path(each) for each in told.split(":") if each.startswith("/"))
