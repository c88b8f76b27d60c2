"""The real window in a process of its own, with a screen, a session bus and a screen reader of its own.

Nothing of it is known but what it says on the accessibility bus, and nothing is done to it but by that and by keys.
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

from tests.helpers.accessibility_bus import AccessibilityBus
from tests.helpers.patience import PATIENCE_S
from tests.helpers.screen_reader import ROOT, ScreenReader
from tests.helpers.session_bus import SessionBus
from tests.helpers.x_server import XServer

TITLE: Final = "Marmot Desktop"


@asynccontextmanager
async def spoken_window(name: str, folder: Path, relay: str, *, old: bool = False) -> AsyncIterator[ScreenReader]:
    """Start the program on an empty profile, and listen to it until it has ended.

    Args:
        name: whose it is, for messages.
        folder: for its profile and its log; made if it is not there.
        relay: the first relay of a new account.
        old: the screen reader knows no announcements, only notifications that are shown.
    """
    folder.mkdir(parents=True, exist_ok=True)
    log_file = folder / "stderr"
    async with AsyncExitStack() as stack:
        screen = stack.enter_context(XServer())
        bus = stack.enter_context(SessionBus(folder / "bus"))
        machine = {**screen.environment(), **bus.environment()}
        stack.enter_context(AccessibilityBus(bus, machine))
        log = stack.enter_context(log_file.open("wb"))
        program = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "marmot_desktop", "--profile", str(folder / "profile"), "--relay", relay),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=log,
            cwd=ROOT,
            env={
                **os.environ,
                **machine,
                "MARMOT_PASSPHRASE": "a test passphrase",
                "MARMOT_PUBLIC_RELAYS": "none",
                "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            },
        )
        try:
            async with ScreenReader(name, program.pid, machine, old=old) as reader:
                await reader.keyboard.give_focus(TITLE)
                yield reader
        finally:
            if program.returncode is None:
                program.send_signal(signal.SIGTERM)
                try:
                    async with asyncio.timeout(PATIENCE_S):
                        await program.wait()
                except TimeoutError:
                    program.kill()
                    await program.wait()
    assert "Traceback" not in log_file.read_text(errors="replace"), log_file.read_text(errors="replace")
