"""The keyboard of an X server: presses keys for whatever window has the focus there, by xdotool."""

import asyncio
import os
from collections.abc import Mapping

from tests.helpers.patience import PATIENCE_S


class Keyboard:
    """Presses keys.

    Args:
        environment: with the display.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = {**os.environ, **environment}

    async def give_focus(self, title: str) -> None:
        """Give the focus to the window with this title, as a window manager would; waits for the window."""
        await self._run("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "%1")

    async def press(self, keys: str) -> None:
        """Press a key, others held: `shift+F6`, `Return`, `Down`; named as X does."""
        await self._run("key", "--clearmodifiers", keys)

    async def type(self, text: str) -> None:
        """Press the keys of a text, one after the other."""
        await self._run("type", "--delay", "8", "--clearmodifiers", text)

    async def _run(self, *command: str) -> None:
        process = await asyncio.create_subprocess_exec(
            "xdotool",
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            env=self._environment,
        )
        try:
            async with asyncio.timeout(PATIENCE_S):
                status = await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
            raise
        assert status == 0, f"xdotool {' '.join(command)} ended with {status}"
