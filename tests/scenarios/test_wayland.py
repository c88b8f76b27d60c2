"""The program on a real Wayland compositor: from the first run to a chat, and what a desktop does with its window.

Skipped where weston is not installed.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from marmot_desktop.domain.identifiers import profile_link
from marmot_desktop.nostr.keys import SecretKey
from tests.helpers.local_relay import RelayProcess
from tests.helpers.second_start import start_again
from tests.helpers.session_bus import SessionBus
from tests.helpers.status_notifier import Tray, until
from tests.helpers.wayland_server import WaylandServer
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import create_group, invite_from_group, join, make_account, open_chat, say

SOMEBODY = SecretKey(b"\x2d" * 31 + b"\x0a")  # a throw-away key


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[WaylandServer]:
    """A compositor of the test's own."""
    with WaylandServer(tmp_path / "run") as server:
        yield server


@asynccontextmanager
async def window_of(
    name: str, tmp_path: Path, compositor: WaylandServer, relay: str, bus: SessionBus | None = None
) -> AsyncIterator[WindowProcess]:
    """Somebody's window."""
    environment = {**compositor.environment(), **(bus.environment() if bus is not None else {})}
    async with WindowProcess(name, tmp_path / name.lower(), "", relay, environment=environment) as window:
        yield window
    assert "Traceback" not in window.log_text()


async def test_two_people_meet_from_the_first_run_to_a_chat(tmp_path: Path, compositor: WaylandServer) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        window_of("Alice", tmp_path, compositor, relay.url) as alice,
        window_of("Bob", tmp_path, compositor, relay.url) as bob,
    ):
        await make_account(alice, "Alice")
        npub = await make_account(bob, "Bob")
        await create_group(alice, "Garden")
        await invite_from_group(alice, npub)
        await join(bob, "Garden")
        await open_chat(bob, "Garden")
        await open_chat(alice, "Garden")
        await say(alice, bob, "the roses are out")
        await say(bob, alice, "so are the slugs")


async def test_a_second_start_shows_the_window_and_hands_over_its_link(
    tmp_path: Path, compositor: WaylandServer, session_bus: SessionBus
) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        Tray(session_bus.address) as tray,
        window_of("Alice", tmp_path, compositor, relay.url, session_bus) as alice,
    ):
        await make_account(alice, "Alice")
        item = await tray.item()
        await item.activate()
        await alice.until("shown", lambda shown: shown == "hidden")
        await until(item.menu, lambda lines: lines[0].label == "Open Marmot Desktop")
        link = profile_link(SOMEBODY.public)
        status, said, _ = await start_again(alice, link, environment={"XDG_ACTIVATION_TOKEN": "no-such-token"})
        assert (status, said) == (0, "")
        await alice.until("shown", lambda shown: shown == "shown")
        await alice.ask("text", name="contactNpubField")
        await item.activate()
        await alice.until("shown", lambda shown: shown == "hidden")
        await item.activate()
        await alice.until("shown", lambda shown: shown == "shown")


async def test_the_next_window_is_as_large_as_the_last_one_was(tmp_path: Path, compositor: WaylandServer) -> None:
    relay = "ws://127.0.0.1:9"  # nobody signs in here
    async with window_of("Alice", tmp_path, compositor, relay) as alice:
        await alice.ask("is_enabled", name="welcomeCreateButton")
        await alice.ask("resize", width=700, height=620)
        await alice.until("place", lambda place: place[2:] == [700, 620])
    async with window_of("Alice", tmp_path, compositor, relay) as alice:
        await alice.ask("is_enabled", name="welcomeCreateButton")
        await alice.until("place", lambda place: place[2:] == [700, 620])
        await alice.ask("extend", state="maximised")
        await alice.until("place", lambda place: place[2] > 1500)  # all but the frame, which the window draws itself
    async with window_of("Alice", tmp_path, compositor, relay) as alice:
        await alice.until("extent", lambda extent: extent == "maximised")
        await alice.until("place", lambda place: place[2] > 1500)  # all but the frame, which the window draws itself
        await alice.ask("extend", state="normal")
        await alice.until("place", lambda place: place[2:] == [700, 620])
