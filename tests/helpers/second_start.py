"""Starts the program again on a profile whose window is open."""

import asyncio
import sys
import time
from collections.abc import Mapping

from tests.helpers.patience import PATIENCE_S
from tests.helpers.window_process import ROOT, WindowProcess


async def start_again(
    window: WindowProcess, *words: str, environment: Mapping[str, str] | None = None
) -> tuple[int, str, float]:
    """Its status, what it said, and how long it took.

    Args:
        window: that is open.
        words: of the command line.
        environment: further variables.
    """
    began = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "marmot_desktop",
        "--profile",
        str(window.profile),
        *words,
        cwd=ROOT,
        env={**window.environment, **(environment or {})},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    async with asyncio.timeout(PATIENCE_S):
        said, _ = await process.communicate()
    return process.returncode or 0, said.decode(), time.monotonic() - began
