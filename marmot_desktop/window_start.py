"""The first steps of a start, before Qt is imported: what was asked for, and whether a window of this profile is open already.

A second start hands over its link and ends within a fraction of a second. Two that begin at once agree by a lock.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marmot_desktop import launch
from marmot_desktop.config import Flags
from marmot_desktop.errors import EnvironmentFaultError, RefusedError
from marmot_desktop.machine.handover import Handed, hand_over
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.storage.profile_lock import ProfileLock

NO_SCREEN: Final = (
    "Marmot Desktop needs a screen, and there is none here. "
    "Run `make demo` to see it work without one, or use the command line: `marmot --help`."
)
PATIENCE_S: Final = 4.0
"""So long a window that has the lock may take until it listens, or until it has ended."""
PAUSE_S: Final = 0.05


@dataclass(frozen=True, slots=True)
class Start:
    """What a start is to do.

    Args:
        flags: of the command line.
        link: to be followed; empty for none.
        hidden: without showing the window.
        is_first: the window of this profile is ours alone; false where another one holds it and does not answer.
    """

    flags: Flags
    link: str = ""
    hidden: bool = False
    is_first: bool = True


@contextmanager
def starting(argv: Sequence[str]) -> Iterator[Start | int]:
    """What to do, or the exit status of a start that has nothing to do any more. The profile's window is ours inside.

    Args:
        argv: without the program's name.
    """
    start = parse(argv)
    if not has_screen():
        print(NO_SCREEN, file=sys.stderr)
        yield 1
        return
    with ExitStack() as stack:
        match _claim(stack, launch.choose_paths(start.flags), start):
            case None:
                yield 0
            case is_first:
                yield Start(start.flags, start.link, start.hidden, is_first)


def _claim(stack: ExitStack, paths: ProfilePaths, start: Start) -> bool | None:
    """Whether the window is ours; `None` if another one has taken what we came with."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            stack.enter_context(ProfileLock(paths.window_lock))
        except RefusedError:
            if hand_over(paths.data, Handed(start.link, token)):
                return None
        except EnvironmentFaultError:
            return False  # opening the profile will say what is wrong with the disk
        else:
            return True
        if time.monotonic() > until:
            return False
        time.sleep(PAUSE_S)


def has_screen() -> bool:
    """Whether a window can be shown at all."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def parse(argv: Sequence[str]) -> Start:
    """What the command line asks for; a wrong one ends the program, as argparse does."""
    parser = argparse.ArgumentParser(prog="marmot-desktop", description="Private group chat that no company runs.")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="keep everything of this run in one folder")
    parser.add_argument("--relay", action="append", default=[], metavar="URL", help="first relay of a new account")
    parser.add_argument("--key-file", type=Path, metavar="FILE", help="keep database keys in this file (mode 0600)")
    parser.add_argument("--log-level", choices=("debug", "info", "warning", "error"))
    parser.add_argument("--hidden", action="store_true", help="start in the tray, without showing the window")
    parser.add_argument("link", nargs="?", default="", help="a nostr: or marmot: link of a person to show")
    options = parser.parse_args(argv)
    flags = Flags(
        profile=options.profile, relays=tuple(options.relay), key_file=options.key_file, log_level=options.log_level
    )
    return Start(flags, str(options.link), bool(options.hidden))
