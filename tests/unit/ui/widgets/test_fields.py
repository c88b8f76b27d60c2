"""Tests of `marmot_desktop.ui.widgets.fields`."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets import fields
from marmot_desktop.ui.widgets.fields import CopyField, SecretField, TextField, copy_secret
from tests.helpers.patience import PATIENCE_MS


def _button(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_field_says_what_is_wrong_until_it_is_changed(place: QWidget) -> None:
    field = TextField("Name", "name", hint="It is public.")
    field.setParent(place)
    field.show()
    message = field.findChild(QLabel, "nameMessage")
    assert message is not None
    field.refuse("Too long.")
    assert message.text() == "Too long."
    assert field.edit.property("invalid") == "true"
    QTest.keyClicks(field.edit, " a ")
    assert message.text() == "It is public."
    assert field.text == "a"
    assert field.edit.accessibleName() == "Name"


def test_a_secret_is_dots_until_it_is_wanted_and_gone_once_hidden(place: QWidget) -> None:
    field = SecretField("Passphrase", "secret")
    field.setParent(place)
    field.show()
    QTest.keyClicks(field.edit, "throw-away")
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    _button(field, "secretShow").click()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    field.hide()
    assert field.edit.text() == ""
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


def test_a_text_can_be_copied(place: QWidget) -> None:
    field = CopyField("npub", "Public key", place)
    field.show_text("npub1x")
    _button(field, "npubCopy").click()
    assert QGuiApplication.clipboard().text() == "npub1x"
    assert _button(field, "npubCopy").toolTip() == "Copied"


def test_a_copied_secret_leaves_the_clipboard(place: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "CLIPBOARD_SECRET_MS", 10)
    copy_secret("nsec1throwaway", place)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=PATIENCE_MS)


def test_what_was_copied_since_stays(place: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "CLIPBOARD_SECRET_MS", 10)
    copy_secret("nsec1throwaway", place)
    QGuiApplication.clipboard().setText("something else")
    marks: list[str] = []
    copy_secret("another", place)
    QGuiApplication.clipboard().setText("something else")
    QTimer.singleShot(30, place, lambda: marks.append("later"))
    qtbot.waitUntil(lambda: bool(marks), timeout=PATIENCE_MS)
    assert QGuiApplication.clipboard().text() == "something else"


def test_a_capital_without_shift_gives_caps_lock_away(place: QWidget) -> None:
    field = SecretField("Passphrase", "secret", parent=place)
    field.show()
    hint = field.findChild(QLabel, "secretCapsLock")
    assert hint is not None
    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    hidden = []
    for modifier, text in ((shift, "A"), (none, "B"), (none, "c"), (shift, "d"), (none, "1"), (none, "e")):
        QApplication.sendEvent(field.edit, QKeyEvent(QEvent.Type.KeyPress, 0, modifier, text))
        hidden.append(hint.isHidden())
    assert hidden == [True, False, True, False, False, True]
