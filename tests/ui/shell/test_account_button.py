"""Tests of `marmot_desktop.ui.shell.account_button`."""

from marmot_desktop.domain.facts import Published, UnreadCounted
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.shell.account_button import AccountButton
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.account("Bo Lind")


async def test_it_says_whose_pages_these_are(ui: UiWindow) -> None:
    assert ui.find(AccountButton, "accountButton").accessibleName() == "Account: Ada Stone"


async def test_a_click_opens_all_accounts(ui: UiWindow) -> None:
    await ui.click("accountButton")
    assert ui.has("accountSwitcher")


async def test_a_dot_says_that_something_waits_in_another_account(actions: FakeActions) -> None:
    actions.accounts = (*actions.accounts, BO)
    ui = await UiWindow(actions).open()
    button = ui.find(AccountButton, "accountButton")
    await ui.until(lambda: ui.window.context.roster.residents[1].state is AccountState.LIVE)
    assert not ui.has("accountDot")
    actions.bridge.deliver((Published(BO.pubkey, UnreadCounted(BO.pubkey, 2, 1)),))
    assert ui.has("accountDot")
    assert button.accessibleName() == "Account: Ada Stone, 3 waiting in other accounts"
    actions.bridge.deliver((Published(BO.pubkey, UnreadCounted(BO.pubkey, 0, 0)),))
    assert not ui.has("accountDot")
    await ui.close()


async def test_what_waits_in_the_account_itself_is_no_dot(ui: UiWindow, actions: FakeActions) -> None:
    me = make.account().pubkey
    actions.bridge.deliver((Published(me, UnreadCounted(me, 5, 0)),))
    assert not ui.has("accountDot")
