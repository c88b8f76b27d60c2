"""The program in the tray of a desktop: seen and clicked from outside, over a real session bus, on a real screen."""

import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from marmot_desktop.nostr import bech32
from tests.helpers.local_relay import RelayProcess
from tests.helpers.session_bus import SessionBus
from tests.helpers.status_notifier import Tray, until
from tests.helpers.two_desks import Person
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import make_account
from tests.helpers.x_server import XServer

pytestmark = pytest.mark.xvfb


@asynccontextmanager
async def window_on(
    tmp_path: Path, x_server: XServer, bus: SessionBus, relay: str, *arguments: str
) -> AsyncIterator[WindowProcess]:
    """A window of Alice on a desktop with this bus."""
    window = WindowProcess(
        "Alice", tmp_path / "alice", x_server.display, relay, environment=bus.environment(), arguments=arguments
    )
    async with window:
        yield window


async def test_the_icon_counts_what_waits_shows_and_hides_the_window_and_ends_the_program(
    tmp_path: Path, x_server: XServer, session_bus: SessionBus
) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        Tray(session_bus.address) as tray,
        window_on(tmp_path, x_server, session_bus, relay.url) as alice,
    ):
        npub = await make_account(alice, "Alice")
        item = await tray.item()
        assert await item.get("Title") == "Marmot Desktop"
        assert await item.tooltip() == "Marmot Desktop"
        plain = await item.pixels()
        assert {16, 22, 32, 48} <= set(plain)
        labels = [line.label for line in await until(item.menu, lambda lines: len(lines) == 4)]
        assert labels == ["Hide the window", "Alice", "Mute for 1 hour", "Quit"]

        await item.activate()
        await alice.until("shown", lambda shown: shown == "hidden")
        await until(item.menu, lambda lines: lines[0].label == "Open Marmot Desktop")
        bob = Person("Bob", tmp_path / "bob", relay.url)
        async with bob.at_desk():
            group = (await bob.services.groups.create("Garden")).group.id
            await bob.services.groups.invite(group, person=bech32.decode_npub(npub))
        assert (await until(item.tooltip, lambda text: "\n" in text)).endswith("\n1 unread")
        badged = await until(item.pixels, lambda pixels: pixels != plain)
        assert all(badged[size] != plain[size] for size in (16, 22, 32, 48))
        await until(item.menu, lambda lines: "Alice: 1 new" in [line.label for line in lines])

        await item.activate()
        await alice.until("shown", lambda shown: shown == "shown")
        await alice.click("railInvites")
        await alice.until_row("inviteList", "Garden")
        await item.choose("Hide the window")
        await alice.until("shown", lambda shown: shown == "hidden")
        await item.choose("Alice")
        await alice.until("shown", lambda shown: shown == "shown")
        await item.choose("Mute for 1 hour")
        await until(item.menu, lambda lines: any(line.label.startswith("Unmute (muted until") for line in lines))
        await item.choose("Unmute")
        await until(item.menu, lambda lines: "Mute for 1 hour" in [line.label for line in lines])
        await item.choose("Quit")
        assert await alice.ended() == 0
        assert "Traceback" not in alice.log_text()


async def test_closing_goes_to_the_tray_is_said_once_and_survives_the_tray(
    tmp_path: Path, x_server: XServer, session_bus: SessionBus
) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        window_on(tmp_path, x_server, session_bus, relay.url) as alice,
    ):
        async with Tray(session_bus.address) as tray:
            await make_account(alice, "Alice")
            await tray.item()
            await alice.ask("close")
            assert "tray" in await alice.ask("text", name="closeSheetText")
            await alice.click("closeSheetLeave")
            await alice.until("shown", lambda shown: shown == "hidden")
        # The panel has crashed: a window that went there must not be lost.
        await alice.until("shown", lambda shown: shown == "minimised")
        async with Tray(session_bus.address) as again:
            item = await again.item()
            await until(item.menu, lambda lines: lines[0].label == "Open Marmot Desktop")
            await item.activate()
            await alice.until("shown", lambda shown: shown == "shown")
            await alice.ask("close")
            await alice.until("shown", lambda shown: shown == "hidden")
            again.lose_host()
            await alice.until("shown", lambda shown: shown == "minimised")
        alice.process.send_signal(signal.SIGTERM)
        assert await alice.ended() == 0


async def test_without_a_tray_closing_minimises_and_says_so(tmp_path: Path, x_server: XServer) -> None:
    with SessionBus(tmp_path / "bus") as bus:
        async with RelayProcess(tmp_path / "relay.db") as relay, window_on(tmp_path, x_server, bus, relay.url) as alice:
            await make_account(alice, "Alice")
            await alice.ask("close")
            assert "no tray" in await alice.ask("text", name="closeSheetText")
            await alice.click("closeSheetLeave")
            await alice.until("shown", lambda shown: shown == "minimised")
            async with Tray(bus.address) as late:
                item = await late.item()
                await item.choose("Quit")
                assert await alice.ended() == 0


async def test_started_hidden_it_is_in_the_tray_and_nowhere_else(
    tmp_path: Path, x_server: XServer, session_bus: SessionBus
) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        async with window_on(tmp_path, x_server, session_bus, relay.url) as alice:
            await make_account(alice, "Alice_B & Co & Sons")
        async with (
            Tray(session_bus.address) as tray,
            window_on(tmp_path, x_server, session_bus, relay.url, "--hidden") as alice,
        ):
            item = await tray.item()
            await until(item.menu, lambda lines: "Alice_B & Co & Sons" in [line.label for line in lines])
            assert await alice.ask("shown") == "hidden"
            await item.activate()
            await alice.until("shown", lambda shown: shown == "shown")
            await alice.ask("is_enabled", name="chatsPage")
