"""Tests of `marmot_desktop.ui.shell.regions`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from marmot_desktop.ui.shell.regions import first_stop, focus_next_region, stops_of
from tests.helpers.ui_window import UiWindow


def test_a_part_is_entered_at_what_matters_most(qapp: QApplication) -> None:
    region = QWidget()
    column = QVBoxLayout(region)
    button, field, rows = QPushButton("x"), QLineEdit(), QListView()
    for each in (button, field):
        column.addWidget(each)
    region.show()
    assert first_stop(region) is field
    column.addWidget(rows)
    QApplication.processEvents()
    assert first_stop(region) is rows
    rows.setEnabled(False)
    field.hide()
    assert first_stop(region) is button
    assert stops_of(region) == [button]
    region.close()
    region.deleteLater()


def test_nothing_to_go_to_is_no_error(qapp: QApplication) -> None:
    empty = QWidget()
    empty.show()
    assert focus_next_region([], 1) is None
    assert focus_next_region([empty], 1) is None
    empty.close()
    empty.deleteLater()


async def test_f6_goes_round_and_shift_f6_back(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    seen: list[str] = []
    for _ in range(3):
        QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_F6)
        focused = ui.window.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
    assert seen == ["railChats", "chatList", "messageField"]
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    focused = ui.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "chatList"
