"""Two people meet and chat in two real windows, driven by clicks, over a real relay."""

from pathlib import Path

import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import create_group, invite_from_group, join, make_account, open_chat, say
from tests.helpers.x_server import XServer

GROUP = "Garden"


def lines(rows: list[str], *texts: str) -> list[int]:
    """In how many rows each text stands."""
    return [sum(text in row for row in rows) for text in texts]


@pytest.mark.xvfb
async def test_two_people_meet_chat_and_go_on_after_everything_was_restarted(tmp_path: Path, x_server: XServer) -> None:
    relay = RelayProcess(tmp_path / "relay.db")
    async with relay:
        alice = WindowProcess("Alice", tmp_path / "alice", x_server.display, relay.url)
        bob = WindowProcess("Bob", tmp_path / "bob", x_server.display, relay.url)
        async with alice, bob:
            await make_account(alice, "Alice")
            bobs_npub = await make_account(bob, "Bob")
            await create_group(alice, GROUP)
            assert "Invitation sent to" in await invite_from_group(alice, bobs_npub)
            await join(bob, GROUP)
            await say(bob, alice, "Hello Alice")
            await say(alice, bob, "Hello Bob")
            rows = await bob.until_row("messageList", "Hello Bob")
            assert [1, 1, 1] == lines(rows, "invited you", "Hello Alice", "Hello Bob")
            assert any("Alice: Hello Bob" in row for row in rows)
            assert await bob.stop() == 0
            assert await alice.stop() == 0
            await relay.stop()
            await relay.start()
            await alice.start()
            await bob.start()
            await open_chat(alice, GROUP)
            await open_chat(bob, GROUP)
            assert [1, 1] == lines(await alice.until_row("messageList", "Hello Bob"), "Hello Alice", "Hello Bob")
            assert [1, 1] == lines(await bob.until_row("messageList", "Hello Bob"), "Hello Alice", "Hello Bob")
            await say(alice, bob, "Still here")
            await say(bob, alice, "So am I")
        for window in (alice, bob):
            assert "Traceback" not in window.log_text()
            assert "Qt:" not in window.log_text()


@pytest.mark.xvfb
async def test_who_is_no_admin_is_told_why_the_button_is_off(tmp_path: Path, x_server: XServer) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        WindowProcess("Alice", tmp_path / "alice", x_server.display, relay.url) as alice,
        WindowProcess("Bob", tmp_path / "bob", x_server.display, relay.url) as bob,
    ):
        await make_account(alice, "Alice")
        npub = await make_account(bob, "Bob")
        await create_group(alice, GROUP)
        await invite_from_group(alice, npub)
        await join(bob, GROUP)
        await bob.click("groupDetailsButton")
        await bob.until("is_enabled", lambda enabled: not enabled, name="inviteMemberButton")
        assert await bob.ask("tooltip", name="inviteMemberButton") == "Only group admins can invite members"
