"""A second start of a profile that is open: the first window shows itself, follows the link, and the second ends at once."""

from pathlib import Path

import psutil
import pytest

from marmot_desktop.domain.identifiers import profile_link
from marmot_desktop.nostr.keys import SecretKey
from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.second_start import start_again
from tests.helpers.session_bus import SessionBus
from tests.helpers.status_notifier import Tray, until
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import make_account
from tests.helpers.x_server import XServer

pytestmark = pytest.mark.xvfb
SOMEBODY = SecretKey(b"\x2d" * 31 + b"\x09")  # a throw-away key


def spent_by_children() -> float:
    """Processor time of the programs that we started and that have ended."""
    times = psutil.Process().cpu_times()
    return times.children_user + times.children_system


async def test_the_first_window_shows_up_and_follows_the_link(
    tmp_path: Path, x_server: XServer, session_bus: SessionBus
) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        Tray(session_bus.address) as tray,
        WindowProcess(
            "Alice", tmp_path / "alice", x_server.display, relay.url, environment=session_bus.environment()
        ) as alice,
    ):
        await make_account(alice, "Alice")
        item = await tray.item()
        await item.activate()
        await alice.until("shown", lambda shown: shown == "hidden")
        status, said, took_s = await start_again(alice, profile_link(SOMEBODY.public))
        assert (status, said) == (0, "")
        assert took_s < 2.0, "a fraction of that is enough to see that the profile is open"
        await alice.until("shown", lambda shown: shown == "shown")
        await alice.ask("text", name="contactNpubField")
        for hostile in (
            "nostr:" + "x" * 60_000,
            "nostr:npub1%00%61",
            "marmot://profile/\x1b[2J",
            "javascript:alert(1)",
        ):
            status, said, _ = await start_again(alice, hostile)
            assert (status, said) == (0, "")
            await alice.until("text", lambda text: "not" in text.lower(), name="toastText")
            assert await alice.ask("shown") == "shown"
        await until(item.menu, lambda lines: lines[0].label == "Hide the window")
    assert "Traceback" not in alice.log_text()


async def test_a_window_that_was_killed_does_not_stand_in_the_way(tmp_path: Path, x_server: XServer) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        alice = WindowProcess("Alice", tmp_path / "alice", x_server.display, relay.url)
        async with alice:
            await make_account(alice, "Alice")
            alice.process.kill()
            await alice.ended()
        assert (tmp_path / "alice" / "window.sock").exists()
        async with WindowProcess("Alice", tmp_path / "alice", x_server.display, relay.url) as again:
            await again.ask("is_enabled", name="chatsPage")


async def test_a_program_without_a_window_that_has_the_profile_is_named(tmp_path: Path, x_server: XServer) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("rpc", tmp_path / "alice", relay.url),
        WindowProcess("Alice", tmp_path / "alice", x_server.display, relay.url) as alice,
    ):
        text = await alice.ask("text", name="fatalText")
        assert "Another Marmot program uses this profile" in text
        await alice.ask("close")
        assert await alice.ended() == 3
