"""Tests of `marmot_desktop.ui.chats.chat_filter_bar`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from marmot_desktop.ui.chats.chat_filter_bar import ChatFilterBar
from marmot_desktop.ui.models.chat_filter import ChatKind


def test_one_kind_is_chosen_at_a_time(qapp: QApplication) -> None:
    bar = ChatFilterBar()
    heard: list[object] = []
    bar.kind_chosen.connect(heard.append)
    chips = {chip.objectName(): chip for chip in bar.findChildren(QPushButton)}
    chips["unreadChatsChip"].click()
    assert heard == [ChatKind.UNREAD]
    assert [name for name, chip in chips.items() if chip.isChecked()] == ["unreadChatsChip"]
    bar.clear()
    assert chips["allChatsChip"].isChecked()
    bar.deleteLater()


def test_escape_empties_the_field_and_down_leaves_it(qapp: QApplication) -> None:
    bar = ChatFilterBar()
    heard: list[str] = []
    bar.list_wanted.connect(lambda: heard.append("list"))
    bar.search_changed.connect(heard.append)
    bar.field.setText("hill")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    assert heard == ["hill", "", "list"]
    bar.deleteLater()
