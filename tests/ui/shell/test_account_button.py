"""Tests of `marmot_desktop.ui.shell.account_button`."""

from PySide6.QtGui import QAction, QGuiApplication

from marmot_desktop.ui.navigation import Place
from marmot_desktop.ui.shell.account_button import AccountButton
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


def choose(ui: UiWindow, name: str) -> None:
    menu = ui.find(AccountButton, "accountButton").build_menu()
    action = menu.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()
    menu.deleteLater()


async def test_it_says_who_is_signed_in(ui: UiWindow) -> None:
    button = ui.find(AccountButton, "accountButton")
    assert button.accessibleName() == "Account: Ada Stone"
    menu = button.build_menu()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Ada Stone"
    assert texts[1].startswith("npub1")
    menu.deleteLater()


async def test_the_public_key_is_copied(ui: UiWindow) -> None:
    choose(ui, "copyNpubAction")
    assert QGuiApplication.clipboard().text() == make.account().npub
    assert ui.text("toastText") == "Public key copied"


async def test_it_leads_to_the_account_and_out_of_it(ui: UiWindow) -> None:
    choose(ui, "accountAction")
    place = ui.window.context.navigator.place
    assert isinstance(place, Place)
    assert place.tab == "account"
    choose(ui, "signOutAction")
    assert ui.has("signOutSheet")


async def test_the_own_code_is_shown(ui: UiWindow) -> None:
    choose(ui, "showCodeAction")
    await ui.settle()
    assert ui.has("showCodeDialog")


async def test_a_click_opens_its_menu(ui: UiWindow) -> None:
    await ui.click("accountButton")
    assert ui.has("accountMenu")


async def test_a_name_is_no_mnemonic(ui: UiWindow) -> None:
    button = ui.find(AccountButton, "accountButton")
    button.show_account("Cut & Run", b"1", "npub1x")
    menu = button.build_menu()
    assert menu.actions()[0].text() == "Cut && Run"
    menu.deleteLater()
