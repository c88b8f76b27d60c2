"""The composition root: builds every object once and runs the loops. The one file that sees everything.

`ui` and PySide6 are imported inside `window_main` only: the command line must not pay for a window.
"""

import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from marmot_desktop import launch
from marmot_desktop.config import Flags
from marmot_desktop.rpc import cli
from marmot_desktop.services.desk import Desk


@asynccontextmanager
async def _open_desk(flags: Flags) -> AsyncIterator[Desk]:
    config, paths = launch.load(flags)
    async with launch.open_desk(config, paths) as desk:
        yield desk


def command_main(argv: Sequence[str] | None = None) -> int:
    """`marmot`: one method, or `marmot rpc`.

    Returns:
        The exit status.
    """
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
