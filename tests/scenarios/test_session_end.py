"""The user logs out: what is being written is kept, and nothing of the program is in the way of it."""

import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.session_bus import SessionBus
from tests.helpers.status_notifier import Tray
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import create_group, make_account, open_chat
from tests.helpers.x_server import XServer

pytestmark = pytest.mark.xvfb
WRITTEN = "half a thought"


@asynccontextmanager
async def writing(tmp_path: Path, x_server: XServer, bus: SessionBus, relay: str) -> AsyncIterator[WindowProcess]:
    """Alice, whose window goes to the tray when it is closed, in the middle of a sentence."""
    alice = WindowProcess("Alice", tmp_path / "alice", x_server.display, relay, environment=bus.environment())
    async with Tray(bus.address) as tray, alice:
        await make_account(alice, "Alice")
        await tray.item()
        await create_group(alice, "Garden")
        await alice.type("messageField", WRITTEN)
        yield alice


async def assert_kept(alice: WindowProcess) -> None:
    """The next start has what was written."""
    assert "Traceback" not in alice.log_text()
    async with alice:
        await open_chat(alice, "Garden")
        await alice.until("text", lambda text: text == WRITTEN, name="messageField")


@pytest.mark.parametrize("by", ["SIGTERM", "SIGHUP", "the desktop"])
async def test_the_end_of_the_session_is_no_closed_window(
    tmp_path: Path, x_server: XServer, session_bus: SessionBus, by: str
) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        async with writing(tmp_path, x_server, session_bus, relay.url) as alice:
            if by == "the desktop":
                await alice.ask("end_session")
            else:
                alice.process.send_signal(signal.Signals[by])
            assert await alice.ended() == 0
        await assert_kept(alice)


async def test_a_log_out_that_is_called_off_leaves_the_program_running(
    tmp_path: Path, x_server: XServer, session_bus: SessionBus
) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        async with writing(tmp_path, x_server, session_bus, relay.url) as alice:
            await alice.ask("commit")
            await alice.until("title", lambda _: "the session may end: everything is kept" in alice.log_text())
            # It answers again when everything is kept.
            assert await alice.ask("text", name="messageField") == WRITTEN
            assert await alice.ask("shown") == "shown"
            # This time it does, and gives nobody time for anything.
            alice.process.kill()
            await alice.ended()
        await assert_kept(alice)
