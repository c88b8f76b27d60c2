"""Tests of `marmot_desktop.ui.shell.account_switcher`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from marmot_desktop.domain.facts import Published, UnreadCounted
from marmot_desktop.errors import ErrorCode, RefusedError
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.account("Bo Lind")


@pytest.fixture
async def two(ui: UiWindow, actions: FakeActions) -> UiWindow:
    """Bo Lind's account is live too, behind the one that is shown."""
    actions.accounts = (*actions.accounts, BO)
    ui.window.context.roster.set_accounts(actions.accounts)
    ui.window.context.roster.show_requested.emit(BO.pubkey)
    await ui.settle()
    ui.window.context.roster.show_requested.emit(make.pubkey("Ada Stone"))
    await ui.settle()
    await ui.click("accountButton")
    return ui


def said(ui: UiWindow) -> list[str]:
    model = ui.find(QListView, "accountList").model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


async def test_each_account_is_told_with_what_waits_in_it(two: UiWindow, actions: FakeActions) -> None:
    actions.bridge.deliver((Published(BO.pubkey, UnreadCounted(BO.pubkey, 2, 1)),))
    ada, bo = said(two)
    assert ada.startswith("Ada Stone, shown now, live, npub1")
    assert bo.startswith("Bo Lind, 2 unread message")


async def test_a_click_shows_another_account(two: UiWindow) -> None:
    await two.choose("accountList", "Bo Lind")
    assert two.window.context.people.account == BO
    assert not two.has("accountSwitcher")


async def test_arrows_and_return_show_another_account(two: UiWindow) -> None:
    view = two.find(QListView, "accountList")
    assert two.application.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    await two.settle()
    assert two.window.context.people.account == BO


async def test_escape_leaves_everything_as_it_is(two: UiWindow) -> None:
    QTest.keyClick(two.find(QListView, "accountList"), Qt.Key.Key_Escape)
    await two.settle()
    assert not two.has("accountSwitcher")
    assert two.window.context.people.account == make.account()


async def test_an_account_that_needs_its_passphrase_says_so(two: UiWindow) -> None:
    cy = make.account("Cy Moss")
    two.window.context.roster.note_refused(cy, RefusedError(ErrorCode.WRONG_PASSPHRASE))
    assert "Cy Moss, locked" in said(two)[2]


async def test_the_public_key_is_copied(two: UiWindow) -> None:
    await two.click("copyNpubAction")
    assert QGuiApplication.clipboard().text() == make.account().npub
    assert two.text("toastText") == "Public key copied"


async def test_it_leads_to_the_settings_of_the_account(two: UiWindow) -> None:
    await two.click("accountAction")
    assert two.window.context.navigator.place.tab == "account"


async def test_it_leads_out_of_the_account(two: UiWindow) -> None:
    await two.click("signOutAction")
    assert two.has("signOutSheet")


async def test_the_own_code_is_shown(two: UiWindow) -> None:
    await two.click("showCodeAction")
    assert two.has("showCodeDialog")


async def test_another_account_is_let_in_with_a_way_back(two: UiWindow) -> None:
    await two.click("addAccountAction")
    assert two.has("welcomeStep")
    await two.click("welcomeStepBack")
    assert two.has("workspace")
    assert two.window.context.people.account == make.account()
