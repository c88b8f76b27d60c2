"""An admin changes a group in a real window, over a real relay; the other window follows, and its owner leaves."""

from pathlib import Path

import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import create_group, invite_from_group, join, make_account
from tests.helpers.x_server import XServer


@pytest.mark.xvfb
async def test_a_group_is_renamed_its_keys_renewed_and_left_from_the_window(tmp_path: Path, x_server: XServer) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        WindowProcess("Alice", tmp_path / "alice", x_server.display, relay.url) as alice,
        WindowProcess("Bob", tmp_path / "bob", x_server.display, relay.url) as bob,
    ):
        await make_account(alice, "Alice")
        npub = await make_account(bob, "Bob")
        await create_group(alice, "Garden")
        await invite_from_group(alice, npub)
        await join(bob, "Garden")
        await alice.click("groupEditButton")
        await alice.type("groupEditName", "Orchard")
        await alice.click("groupEditSave")
        await alice.until("text", lambda text: text == "Orchard", name="groupDetailName")
        await bob.until_row("chatList", "Orchard")
        await alice.ask("click_tab", name="groupTabs", containing="Security")
        await alice.until_row("groupDeviceList", "Bob")
        before = await alice.ask("text", name="groupEpoch")
        await alice.click("renewKeysButton")
        await alice.until("text", lambda text: text != before, name="groupEpoch")
        await alice.click("ratchetTreeButton")
        said = await alice.until("text", lambda text: text.startswith("2 devices"), name="ratchetTreeSummary")
        assert said.startswith("2 devices on 2 places.")
        await alice.click("ratchetTreeDialogClose")
        await alice.ask("click_tab", name="groupTabs", containing="Log")
        await alice.until_row("groupLogList", "You changed the group")
        await bob.click("groupDetailsButton")
        assert await bob.ask("tooltip", name="groupEditButton") == "Only group admins can change this"
        await bob.click("leaveGroupButton")
        await bob.click("leaveGroupConfirm")
        await bob.until("text", lambda text: text.startswith("You have left"), name="groupInfoStateText")
        await alice.ask("click_tab", name="groupTabs", containing="Members")
        await alice.until("text", lambda text: text == "1 member", name="groupMembersTitle")
        for window in (alice, bob):
            assert "Traceback" not in window.log_text()
            assert "Qt:" not in window.log_text()
