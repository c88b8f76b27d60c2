"""Tests of `marmot_desktop.ui.shell.remove_account_sheet`."""

from PySide6.QtWidgets import QCheckBox

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.shell.remove_account_sheet import RemoveAccountSheet
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.account("Bo Lind")


def open_sheet(ui: UiWindow, *, backed_up: bool = True, online: bool = True) -> RemoveAccountSheet:
    sheet = RemoveAccountSheet(ui.window.context, BO, backed_up=backed_up, online=online, over=ui.window)
    sheet.open()
    return sheet


async def test_it_wants_to_be_confirmed_twice(ui: UiWindow, actions: FakeActions) -> None:
    open_sheet(ui)
    assert ui.reason("removeAccountConfirm") == "Tick the box above first"
    assert "Bo Lind" in ui.text("removeAccountText")
    await ui.click("removeAccountCancel")
    assert "remove_account" not in actions.names_of_wishes()


async def test_it_says_what_would_be_lost_and_what_cannot_be_told(ui: UiWindow) -> None:
    open_sheet(ui, backed_up=False, online=False)
    assert ui.has("removeAccountWarning")
    assert ui.has("removeAccountOffline")
    await ui.click("removeAccountCancel")
    open_sheet(ui)
    assert not ui.has("removeAccountWarning")
    assert not ui.has("removeAccountOffline")


async def test_it_says_what_is_under_way_and_when_it_is_done(ui: UiWindow, actions: FakeActions) -> None:
    removed: list[object] = []
    held = actions.hold("remove_account")
    open_sheet(ui).removed.connect(removed.append)
    ui.find(QCheckBox, "removeAccountSure").click()
    await ui.click("removeAccountConfirm")
    assert ui.text("removeAccountState").startswith("Taking key packages back")
    assert ui.reason("removeAccountSheetClose")
    held.set()
    await ui.settle()
    assert removed == [BO]
    assert not ui.has("removeAccountSheet")


async def test_where_it_does_not_go_it_says_why(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["remove_account"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    open_sheet(ui)
    ui.find(QCheckBox, "removeAccountSure").click()
    await ui.click("removeAccountConfirm")
    assert ui.text("removeAccountProblemText") == sentence_of(ErrorCode.STORAGE_ERROR)
