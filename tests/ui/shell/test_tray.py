"""Tests of `marmot_desktop.ui.shell.tray`; what a panel sees of it, `tests/scenarios/test_tray.py` tells."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from marmot_desktop.ui import translations
from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.shell.tray import Tray, TrayAccount
from tests.helpers import ui_values as make

ADA, BO = bytes(make.pubkey("Ada Stone")), bytes(make.pubkey("Bo Lind"))


@pytest.fixture
def tray() -> Iterator[Tray]:
    owner = QObject()
    yield Tray(owner)
    owner.deleteLater()


def lines(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if action.isVisible() and not action.isSeparator()]


def action(tray: Tray, name: str) -> QAction:
    return next(each for each in tray.menu.actions() if each.objectName() == name)


def test_at_first_it_offers_the_window_and_the_end(tray: Tray) -> None:
    assert lines(tray) == ["Hide the window", "Quit"]
    tray.show_window(shown=False)
    assert lines(tray) == ["Open Marmot Desktop", "Quit"]


def test_each_account_has_its_line_and_the_tooltip_counts_all(tray: Tray) -> None:
    assert tray.tooltip == "Marmot Desktop"
    tray.show_accounts((TrayAccount(ADA, "Ada & Co", 3), TrayAccount(BO, "Bo", 0)))
    assert lines(tray)[1:3] == ["Ada && Co: 3 new", "Bo"]
    assert tray.tooltip == "Marmot Desktop\n3 unread"
    tray.show_accounts((TrayAccount(BO, "Bo", 2),))
    assert lines(tray)[1:-1] == ["Bo: 2 new"]
    tray.show_accounts(())
    assert lines(tray) == ["Hide the window", "Quit"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Ada", "Ada"),
        ("a_b_", "a__b__"),
        ("A & B & C", "&A & B & C"),
        ("_a & b", "&__a & b"),
    ],
)
def test_a_name_that_a_panel_is_told_has_no_marks_of_its_own(name: str, told: str) -> None:
    """A panel takes a lone underscore for the mark of a letter, and Qt makes one of the first ampersand."""
    owner = QObject()
    tray = Tray(owner, by_bus=True)
    tray.show_accounts((TrayAccount(ADA, name, 0),))
    assert lines(tray)[1] == told
    tray.remove()
    owner.deleteLater()


def test_a_line_opens_its_account(tray: Tray) -> None:
    asked: list[bytes] = []
    tray.account_requested.connect(asked.append)
    tray.show_accounts((TrayAccount(ADA, "Ada", 0), TrayAccount(BO, "Bo", 0)))
    action(tray, "trayAccount1").trigger()
    assert asked == [BO]


def test_muting_is_offered_once_it_is_known_and_says_until_when(tray: Tray) -> None:
    asked: list[bool] = []
    tray.mute_requested.connect(asked.append)
    tray.show_muted("")
    assert lines(tray) == ["Hide the window", "Mute for 1 hour", "Quit"]
    action(tray, "trayMuteAction").trigger()
    tray.show_muted("14:30")
    assert lines(tray) == ["Hide the window", "Unmute (muted until 14:30)", "Quit"]
    action(tray, "trayMuteAction").trigger()
    assert asked == [True, False]


def test_a_click_toggles_and_the_menu_key_does_not(tray: Tray) -> None:
    asked: list[str] = []
    tray.toggle_requested.connect(lambda: asked.append("toggle"))
    tray.quit_requested.connect(lambda: asked.append("quit"))
    icon = tray.findChild(QSystemTrayIcon, "trayIcon")
    assert icon is not None
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    action(tray, "trayToggleAction").trigger()
    action(tray, "trayQuitAction").trigger()
    assert asked == ["toggle", "toggle", "quit"]


def test_it_goes_when_it_is_removed(tray: Tray) -> None:
    icon = tray.findChild(QSystemTrayIcon, "trayIcon")
    assert icon is not None
    tray.register_again()
    assert icon.isVisible()
    tray.remove()
    assert not icon.isVisible()


def test_it_speaks_the_language_that_is_shown_now(tray: Tray) -> None:
    tray.show_accounts((TrayAccount(ADA, "Ada", 3),))
    application = create_application(["test"])
    translations.install(application, translations.Language.GERMAN)
    try:
        tray.say_anew()
        german = lines(tray)
    finally:
        translations.install(application, translations.Language.ENGLISH)
    tray.say_anew()
    assert lines(tray) == ["Hide the window", "Ada: 3 new", "Quit"]
    assert "Beenden" in german
