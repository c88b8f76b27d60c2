"""Tests of `marmot_desktop.ui.shell.command_center`."""

import pytest

from marmot_desktop.ui.shell.commands import Need, command
from tests.helpers.ui_window import UiWindow


async def test_each_need_has_its_reason(ui: UiWindow) -> None:
    center = ui.window.commands
    assert center._why_not(Need.CHAT) == "Open a chat first"
    await ui.choose("chatList", "Hill club")
    assert center._why_not(Need.CHAT) == ""
    await ui.click("railInvites")
    assert not center.close_chat()
    await ui.click("railChats")
    assert center.close_chat()


async def test_without_an_account_there_are_no_pages(fresh: UiWindow) -> None:
    center = fresh.window.commands
    assert center._why_not(Need.ACCOUNT) == "Open an account first"
    assert not center.close_chat()
    assert not center._compose()
    with pytest.raises(LookupError):
        center.workspace.mark_read()


async def test_the_switcher_opens_once(ui: UiWindow) -> None:
    keys = ui.window.commands.keys
    assert keys.run(command("switch"))
    assert not keys.run(command("switch"))
