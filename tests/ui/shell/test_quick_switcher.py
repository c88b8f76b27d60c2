"""Tests of `marmot_desktop.ui.shell.quick_switcher`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def press(ui: UiWindow, key: Qt.Key, control: bool = False) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    QTest.keyClick(ui.window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier if control else plain)
    await ui.settle()


async def open_with(ui: UiWindow, text: str) -> None:
    await press(ui, Qt.Key.Key_K, control=True)
    assert ui.window.focusWidget() is ui.find(QLineEdit, "quickField")
    QTest.keyClicks(ui.window.focusWidget(), text)
    await ui.settle()


async def test_a_chat_is_gone_to_without_a_mouse(ui: UiWindow) -> None:
    await open_with(ui, "hil")
    await press(ui, Qt.Key.Key_Return)
    assert not ui.has("quickSwitcher")
    assert ui.text("conversationHeaderTitle") == "Hill club"


async def test_a_person_is_gone_to(ui: UiWindow) -> None:
    await open_with(ui, "bo lind")
    await press(ui, Qt.Key.Key_Return)
    assert ui.text("contactName") == "Bo Lind"


async def test_a_command_is_run(ui: UiWindow) -> None:
    await open_with(ui, "settings")
    await press(ui, Qt.Key.Key_Return)
    assert ui.window.context.navigator.place.page is Page.SETTINGS


async def test_arrows_choose_another(ui: UiWindow, actions: FakeActions) -> None:
    await open_with(ui, "")
    titles = ui.titles("quickList")
    await press(ui, Qt.Key.Key_Down)
    assert ui.find(QLineEdit, "quickField").accessibleDescription() == titles[1]
    await press(ui, Qt.Key.Key_Up)
    await press(ui, Qt.Key.Key_Up)
    assert ui.find(QLineEdit, "quickField").accessibleDescription() == titles[-1]
    await press(ui, Qt.Key.Key_PageDown)
    await press(ui, Qt.Key.Key_Escape)
    assert not ui.has("quickSwitcher")


async def test_a_click_chooses_too(ui: UiWindow) -> None:
    await open_with(ui, "hill")
    await ui.choose("quickList", "Hill club")
    assert ui.has("conversation")


async def test_what_was_gone_to_last_is_first(ui: UiWindow, actions: FakeActions) -> None:
    ui.window.context.navigator.open_contact(make.pubkey("Bo Lind"))
    await ui.settle()
    await open_with(ui, "")
    assert ui.titles("quickList")[0] == "Bo Lind"


async def test_no_match_says_so_and_enter_does_nothing(ui: UiWindow) -> None:
    await open_with(ui, "xyxyxy")
    assert ui.has("quickEmpty")
    await press(ui, Qt.Key.Key_Return)
    await press(ui, Qt.Key.Key_Down)
    assert ui.has("quickSwitcher")
