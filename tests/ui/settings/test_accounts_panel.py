"""Tests of `marmot_desktop.ui.settings.accounts_panel`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QCheckBox

from marmot_desktop.ui.models.roster import AccountState
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

ADA, BO = make.account(), make.account("Bo Lind")


@pytest.fixture
async def panel(actions: FakeActions) -> AsyncIterator[UiWindow]:
    """The settings of Ada, with Bo's account live behind them."""
    actions.accounts = (ADA, BO)
    ui = await UiWindow(actions).open()
    await ui.until(lambda: ui.window.context.roster.residents[1].state is AccountState.LIVE)
    await ui.click("railSettings")
    yield ui
    await ui.close()


async def test_at_first_the_account_that_is_shown_is_chosen(panel: UiWindow) -> None:
    assert panel.titles("accountsList") == ["Ada Stone", "Bo Lind"]
    assert panel.reason("accountShowButton") == "It is shown already"
    assert panel.reason("signOutButton") == ""


async def test_another_one_is_gone_to(panel: UiWindow) -> None:
    await panel.choose("accountsList", "Bo Lind")
    await panel.click("accountShowButton")
    assert panel.window.context.people.account == BO


async def test_whether_one_opens_at_the_start_is_kept(panel: UiWindow) -> None:
    await panel.choose("accountsList", "Bo Lind")
    box = panel.find(QCheckBox, "accountStaysBox")
    assert box.isChecked()
    box.click()
    stays = panel.window.context.preferences.stays_signed_in
    assert (stays(ADA.pubkey.hex()), stays(BO.pubkey.hex())) == (True, False)
    await panel.choose("accountsList", "Ada Stone")
    assert box.isChecked()


async def test_one_that_is_not_shown_is_closed_after_a_question(panel: UiWindow, actions: FakeActions) -> None:
    await panel.choose("accountsList", "Bo Lind")
    await panel.click("signOutButton")
    await panel.click("signOutConfirm")
    assert ("sign_out", BO) in actions.asked
    assert panel.window.context.people.account == ADA
    assert panel.reason("signOutButton") == "It is not signed in"
    assert panel.text("accountShowButton") == "Unlock"
    await panel.click("accountShowButton")
    assert panel.window.context.people.account == BO


async def test_one_is_removed_and_the_list_is_shorter(panel: UiWindow, actions: FakeActions) -> None:
    await panel.choose("accountsList", "Bo Lind")
    await panel.click("accountRemoveButton")
    panel.find(QCheckBox, "removeAccountSure").click()
    await panel.click("removeAccountConfirm")
    assert ("remove_account", BO) in actions.asked
    assert panel.titles("accountsList") == ["Ada Stone"]


async def test_another_one_is_let_in_from_here(panel: UiWindow) -> None:
    await panel.click("accountAddButton")
    assert panel.has("welcomeStep")
