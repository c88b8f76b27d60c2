"""One window, two accounts in the same group: both live, each with its own side; one goes, and both come back."""

from pathlib import Path

import pytest

from tests.helpers.local_relay import RelayProcess
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import create_group, invite_from_group, join, make_account, open_chat
from tests.helpers.x_server import XServer

GROUP = "Garden"


async def is_shown(window: WindowProcess, name: str) -> None:
    """The pages of this account are in front."""
    await window.until("tooltip", lambda text: text.startswith(name), name="accountButton")


async def switch(window: WindowProcess, name: str) -> None:
    """Go to another account by the button of the rail."""
    await window.click("accountButton")
    await window.click_row("accountList", name)
    await is_shown(window, name)


async def write(window: WindowProcess, text: str) -> None:
    """Say something in the open chat."""
    await window.type("messageField", text)
    await window.press("messageField", "Return")
    await window.until_row("messageList", text)


@pytest.mark.xvfb
async def test_two_accounts_of_one_window_meet_in_a_group(tmp_path: Path, x_server: XServer) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        WindowProcess("Two", tmp_path / "two", x_server.display, relay.url) as window,
    ):
        await make_account(window, "Alice")
        await window.click("accountButton")
        await window.click("addAccountAction")
        bobs_npub = await make_account(window, "Bob")
        await switch(window, "Alice")
        await create_group(window, GROUP)
        await invite_from_group(window, bobs_npub)
        await switch(window, "Bob")
        await join(window, GROUP)
        await open_chat(window, GROUP)
        await write(window, "Hello Alice")
        await switch(window, "Alice")
        assert any("Bob: Hello Alice" in row for row in await window.until_row("messageList", "Hello Alice"))
        await write(window, "Hello Bob")
        # It comes to Bob while his pages are not shown.
        await window.ask("is_enabled", name="accountDot")
        await switch(window, "Bob")
        rows = await window.until_row("messageList", "Hello Bob")
        assert any("Alice: Hello Bob" in row for row in rows)
        assert not any("Alice: Hello Alice" in row for row in rows)

        await window.click("accountButton")
        await window.click("signOutAction")
        await window.click("signOutConfirm")
        await is_shown(window, "Alice")
        await write(window, "Still here")

        assert await window.stop() == 0
        await window.start()
        await open_chat(window, GROUP)
        await window.until_row("messageList", "Still here")
        await switch(window, "Bob")
        await open_chat(window, GROUP)
        rows = await window.until_row("messageList", "Still here")
        assert any("Alice: Still here" in row for row in rows)
        assert "Traceback" not in window.log_text()
        assert "Qt:" not in window.log_text()
