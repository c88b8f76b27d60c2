"""The real window, in a process of its own, with a real desktop: dunst, and a small service that takes replies."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.marmot.types import NostrGroupId
from tests.helpers.dunst import Dunst
from tests.helpers.local_relay import RelayProcess
from tests.helpers.notification_daemon import NotificationDaemon
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus
from tests.helpers.two_desks import Person
from tests.helpers.window_process import PAUSE_S, WindowProcess
from tests.helpers.window_story import join, make_account
from tests.helpers.x_server import XServer

GROUP = "Garden"
CANARIES = ("Hello from the canary", "A reply of the canary", "Once more, canary")

pytestmark = pytest.mark.xvfb


@dataclass
class Story:
    """Alice writes at her desk, Bob has the window."""

    alice: Person
    bob: WindowProcess
    group: NostrGroupId

    async def look_away(self) -> None:
        """Bob goes to the settings: the chat is not in front of him."""
        await self.bob.click("railSettings")
        await self.bob.ask("is_enabled", name="settingsList")


@asynccontextmanager
async def story(folder: Path, display: str) -> AsyncIterator[Story]:
    """Both are in a group."""
    async with RelayProcess(folder / "relay.db") as relay:
        alice = Person("Alice", folder / "alice", relay.url)
        bob = WindowProcess("Bob", folder / "bob", display, relay.url)
        async with alice.at_desk(), bob:
            npub = await make_account(bob, "Bob")
            group = (await alice.services.groups.create(GROUP)).group.id
            await alice.services.groups.invite(group, person=parse_person(npub))
            await join(bob, GROUP)
            yield Story(alice, bob, group)


async def until(holds: Callable[[], bool], words: str) -> None:
    """Wait for something that nobody tells of."""
    end = asyncio.get_running_loop().time() + PATIENCE_S
    while not holds():
        assert asyncio.get_running_loop().time() < end, words
        await asyncio.sleep(PAUSE_S)


async def killed(window: WindowProcess) -> None:
    """End the process as a power cut does."""
    process = window._process
    assert process is not None
    process.kill()
    await process.wait()
    window._process = None


def assert_nothing_was_logged(window: WindowProcess) -> None:
    said = window.log_text()
    assert "Traceback" not in said
    assert not [canary for canary in CANARIES if canary in said]


async def test_dunst_shows_replaces_and_withdraws_and_its_answers_arrive(
    tmp_path: Path, x_server: XServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        SessionBus(tmp_path / "bus") as bus,
        Dunst(tmp_path / "dunst", {**bus.environment(), **x_server.environment()}) as dunst,
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        async with story(tmp_path, x_server.display) as told:
            await until(lambda: dunst.displayed() == 0, "the invite is still told")
            await told.look_away()
            await told.alice.says(told.group, CANARIES[0])
            await until(lambda: dunst.displayed() == 1, "nothing is shown")
            await told.alice.says(told.group, "and a second line")
            dunst.click()
            await told.bob.until_row("messageList", "and a second line")
            await until(lambda: dunst.displayed() == 0, "what was read is still shown")
            await told.look_away()
            await told.alice.says(told.group, "mark this one")
            await until(lambda: dunst.displayed() == 1, "nothing is shown")
            dunst.choose("Mark as read")
            await until(lambda: dunst.displayed() == 0, "what was marked as read is still shown")
            await told.look_away()
            await told.alice.says(told.group, CANARIES[2])
            await until(lambda: dunst.displayed() == 1, "nothing is shown")
            await killed(told.bob)
            assert 1 == dunst.displayed()
            await told.bob.start()
            await told.bob.until_row("chatList", GROUP)
            # dunst tells of a click only whoever showed the notification last: that is us, as soon as it was taken up.
            end = asyncio.get_running_loop().time() + PATIENCE_S
            while not await _shows(told.bob, CANARIES[2]):
                assert asyncio.get_running_loop().time() < end
                dunst.click()
                await asyncio.sleep(PAUSE_S)
            await until(lambda: dunst.displayed() == 0, "what was read is still shown")
            await told.look_away()
            await told.alice.says(told.group, "a last word")
            await until(lambda: dunst.displayed() == 1, "nothing is shown")
            assert 0 == await told.bob.stop()
            assert 0 == dunst.displayed()
            assert_nothing_was_logged(told.bob)


async def _shows(window: WindowProcess, text: str) -> bool:
    answer = await window._once("rows", {"name": "messageList"})
    return any(text in row for row in answer.get("value", []))


async def test_replies_and_invites_lead_where_they_say(
    tmp_path: Path, x_server: XServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with SessionBus(tmp_path / "bus") as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        async with NotificationDaemon(bus.address) as daemon, story(tmp_path, x_server.display) as told:
            await daemon.empty()
            await told.look_away()
            await told.alice.says(told.group, CANARIES[0])
            shown = await daemon.one(CANARIES[0])
            daemon.reply(shown.id, CANARIES[1])
            await told.alice.hears(CANARIES[1])
            await daemon.empty()
            other = (await told.alice.services.groups.create("Kitchen")).group.id
            (bob,) = [
                member.pubkey
                for member in (await told.alice.services.groups.get(told.group)).members
                if member.pubkey != told.alice.me
            ]
            await told.alice.services.groups.invite(other, person=bob)
            daemon.invoke((await daemon.one("Kitchen")).id)
            await told.bob.click("joinGroupButton")
            await told.bob.until_row("chatList", "Kitchen")
            await daemon.empty()
            await told.look_away()
            await told.alice.says(told.group, CANARIES[2])
            await daemon.one(CANARIES[2])
            await told.alice.says(told.group, "and more")
            # It is replaced only after it was written down: what is killed in between leaves one that leads nowhere.
            old = await daemon.one("and more")
            await killed(told.bob)
            assert [old.id] == list(daemon.screen)
            await told.bob.start()
            await told.bob.until_row("chatList", GROUP)
            # The number that the program before this one was given still leads to the chat.
            await daemon.until(lambda each: each.screen[old.id].sender != old.sender)
            daemon.invoke(old.id)
            await told.bob.until_row("messageList", CANARIES[2])
            await daemon.empty()
            assert 0 == await told.bob.stop()
            assert_nothing_was_logged(told.bob)
