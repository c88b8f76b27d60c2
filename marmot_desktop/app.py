"""The composition root: builds every object once and runs the loops. The one file that sees everything.

`ui` and PySide6 are imported inside `window_main` only, methods and services inside `command_main`: the command line must
not pay for a window, nor a window that is to be painted for the command line.
"""

import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from marmot_desktop import launch
from marmot_desktop.config import Flags

if TYPE_CHECKING:
    from marmot_desktop.services.desk import Desk


@asynccontextmanager
async def _open_desk(flags: Flags) -> "AsyncIterator[Desk]":
    config, paths = launch.load(flags)
    async with launch.open_desk(config, paths) as desk:
        yield desk


def command_main(argv: Sequence[str] | None = None) -> int:
    """`marmot`: one method, or `marmot rpc`.

    Returns:
        The exit status.
    """
    from marmot_desktop.rpc import cli

    return cli.main(argv, _open_desk)


def window_main(argv: Sequence[str] | None = None) -> int:
    """`marmot-desktop`: the window.

    Returns:
        The exit status.
    """
    from marmot_desktop.window_start import starting

    with starting(sys.argv[1:] if argv is None else argv) as start:
        if isinstance(start, int):
            return start
        from marmot_desktop.ui.plain_imports import use_plain_imports

        use_plain_imports()
        from marmot_desktop.window import run_window

        return run_window(start)
