"""Tests of `marmot_desktop.ui.shell.window_input`."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QPlainTextEdit, QPushButton, QWidget

from marmot_desktop.ui.shell.window_input import begins_a_text
from marmot_desktop.ui.theme import Look
from tests.helpers.ui_window import UiWindow

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def key(text: str, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifiers, text)


@pytest.mark.parametrize(
    ("text", "modifiers", "expected"),
    [
        ("a", NONE, True),
        ("Ä", Qt.KeyboardModifier.ShiftModifier, True),
        ("田", NONE, True),
        ("", NONE, False),
        ("\x1b", NONE, False),
        ("a", CONTROL, False),
        ("a", Qt.KeyboardModifier.AltModifier, False),
    ],
)
def test_letters_begin_a_text(qapp: QApplication, text: str, modifiers: Qt.KeyboardModifier, expected: bool) -> None:
    rows = QListView()
    assert begins_a_text(key(text, modifiers), rows) is expected
    rows.deleteLater()


def test_who_wants_letters_keeps_them(qapp: QApplication) -> None:
    field, button = QLineEdit(), QPushButton()
    assert not begins_a_text(key("a"), field)
    assert not begins_a_text(key(" "), button)
    assert begins_a_text(key("a"), button)
    for each in (field, button):
        each.deleteLater()


async def test_typing_anywhere_writes_in_the_open_chat(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    ui.find(QListView, "chatList").setFocus()
    handle = ui.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_H)
    QTest.keyClick(handle, Qt.Key.Key_I)
    assert ui.find(QPlainTextEdit, "messageField").toPlainText() == "hi"


async def test_typing_without_a_chat_stays_where_it_is(ui: UiWindow) -> None:
    ui.find(QListView, "chatList").setFocus()
    handle = ui.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_H)
    assert ui.window.focusWidget() is ui.find(QListView, "chatList")


@pytest.mark.parametrize("name", ["chatList", "messageList"])
async def test_shift_f10_opens_the_menu_of_the_row(ui: UiWindow, name: str) -> None:
    await ui.choose("chatList", "Hill club")
    rows = ui.find(QListView, name)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    handle = ui.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()
    menu.close()


async def test_shift_f10_opens_the_menu_of_a_field(ui: UiWindow) -> None:
    field = ui.find(QLineEdit, "chatSearchField")
    asked: list[QPoint] = []
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    field.customContextMenuRequested.connect(asked.append)
    field.setFocus()
    handle = ui.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 1
    assert field.rect().contains(asked[0])


def turn(widget: QWidget, amount: int, modifiers: Qt.KeyboardModifier) -> None:
    place = QPointF(5, 5)
    wheel = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, amount),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    handle = widget.windowHandle()
    assert handle is not None
    QApplication.sendEvent(handle, wheel)


async def test_the_wheel_zooms_with_control_held(ui: UiWindow) -> None:
    theme = ui.window.context.theme
    turn(ui.window, 120, CONTROL)
    assert theme.look.zoom == 110
    turn(ui.window, -60, CONTROL)
    assert theme.look.zoom == 110
    turn(ui.window, -60, CONTROL)
    assert theme.look.zoom == 100
    turn(ui.window, 120, NONE)
    assert theme.look.zoom == 100
    theme.show_look(Look())
