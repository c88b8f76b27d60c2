"""Tests of `marmot_desktop.ui.shell.sign_out_sheet`."""

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.frozen import replace
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.shell.commands import command
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_it_asks_first(ui: UiWindow, actions: FakeActions) -> None:
    ui.window.commands.keys.run(command("sign_out"))
    await ui.click("signOutStay")
    assert actions.account is not None
    ui.window.commands.keys.run(command("sign_out"))
    await ui.click("signOutConfirm")
    assert actions.account is None
    assert ui.has("unlockStep")
    assert not ui.has("signOutSheet")


async def test_it_warns_who_has_no_copy_of_the_key() -> None:
    for backed_up in (True, False):
        actions = FakeActions(UiBridge())
        account = make.account(protection=SecretProtection.KEY_FILE)
        actions.accounts = (replace(account, backed_up=backed_up),)
        ui = UiWindow(actions)
        await ui.open()
        ui.window.commands.keys.run(command("sign_out"))
        assert ui.has("signOutWarning") is not backed_up
        await ui.close()
