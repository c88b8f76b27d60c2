"""Tests of `marmot_desktop.ui.settings.chats_tab`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from marmot_desktop.ui.navigation import Page, Place
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_enter_begins_a_line_where_that_was_chosen(ui: UiWindow, actions: FakeActions) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="chats"))
    await ui.settle()
    await ui.click("sendByControlEnter")
    assert not ui.window.context.preferences.enter_sends
    ui.window.context.navigator.open_page(Page.CHATS)
    await ui.choose("chatList", "Hill club")
    field = ui.find(QPlainTextEdit, "messageField")
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "two")
    assert field.toPlainText() == "one\ntwo"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await ui.settle()
    assert "send_message" in [wish[0] for wish in actions.asked]
