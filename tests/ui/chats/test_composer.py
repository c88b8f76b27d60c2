"""Tests of `marmot_desktop.ui.chats.composer`."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from marmot_desktop.ui.chats.composer import MAX_LINES, Composer


@pytest.fixture
def composer(qapp: QApplication) -> Iterator[Composer]:
    made = Composer()
    made.resize(400, 80)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def submitted(composer: Composer) -> list[str]:
    heard: list[str] = []
    composer.message_submitted.connect(heard.append)
    return heard


def _edit(composer: Composer) -> QPlainTextEdit:
    found = composer.findChild(QPlainTextEdit, "messageField")
    assert found is not None
    return found


def _button(composer: Composer) -> QPushButton:
    found = composer.findChild(QPushButton, "sendButton")
    assert found is not None
    return found


def test_enter_sends_and_keeps_the_text_until_it_is_stored(composer: Composer, submitted: list[str]) -> None:
    QTest.keyClicks(_edit(composer), "hello ")
    QTest.keyClick(_edit(composer), Qt.Key.Key_Return)
    assert submitted == ["hello"]
    assert composer.text == "hello "
    composer.clear()
    assert composer.text == ""


def test_shift_and_enter_begin_a_new_line(composer: Composer, submitted: list[str]) -> None:
    QTest.keyClicks(_edit(composer), "one")
    QTest.keyClick(_edit(composer), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(_edit(composer), "two")
    _button(composer).click()
    assert submitted == ["one\ntwo"]


def test_nothing_is_not_sent(composer: Composer, submitted: list[str]) -> None:
    assert _button(composer).toolTip() == "Write a message first"
    QTest.keyClicks(_edit(composer), "   ")
    QTest.keyClick(_edit(composer), Qt.Key.Key_Return)
    assert submitted == []


def test_it_grows_with_its_lines_up_to_a_limit(composer: Composer) -> None:
    low = _edit(composer).height()
    composer.set_text("one\ntwo\nthree")
    assert _edit(composer).height() > low
    composer.set_text("\n".join("line" for _ in range(50)))
    line = _edit(composer).fontMetrics().lineSpacing()
    assert _edit(composer).height() <= (MAX_LINES + 1) * line


def test_where_nothing_can_be_written_it_says_why(composer: Composer, submitted: list[str]) -> None:
    composer.set_text("left over")
    composer.allow("You have left this group.", "Message")
    assert not _edit(composer).isEnabled()
    assert _button(composer).toolTip() == "You have left this group."
    composer.allow("", "Message Hill club")
    assert _edit(composer).placeholderText() == "Message Hill club"
    assert _button(composer).isEnabled()


def test_what_is_pasted_is_plain_text(composer: Composer) -> None:
    pasted = QMimeData()
    pasted.setText("one\r\ntwo")
    pasted.setHtml("<b>one</b><img src='https://tracker.example/x.png'>")
    QGuiApplication.clipboard().setMimeData(pasted)
    _edit(composer).paste()
    assert composer.text == "one\ntwo"
