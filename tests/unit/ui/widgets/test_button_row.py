"""Tests of `marmot_desktop.ui.widgets.button_row`."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets.button_row import ButtonRow


def row_of(qtbot: QtBot, width: int) -> tuple[QWidget, ButtonRow, list[QWidget]]:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    row = ButtonRow(4)
    # Plain boxes: buttons are as high as the stylesheet of the moment says.
    made = [QWidget() for _ in range(3)]
    for box in made:
        box.setFixedHeight(20)
        box.setMinimumWidth(50)
    row.addWidget(made[1])
    row.addWidget(made[2])
    row.lead(made[0])
    column.addWidget(row)
    column.addStretch(1)
    around.resize(width, 200)
    around.show()
    return around, row, made


def test_buttons_stand_at_the_end_and_the_leading_one_at_the_beginning(qtbot: QtBot) -> None:
    _around, row, (lead, stay, go) = row_of(qtbot, 600)
    assert lead.x() == 0
    assert go.x() + go.width() == row.width() == 600
    assert stay.x() + stay.width() + 4 == go.x()
    assert row.height() == 20


def test_they_turn_round_with_the_window(qtbot: QtBot) -> None:
    around, _row, (lead, _stay, go) = row_of(qtbot, 600)
    around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: go.x() == 0, timeout=60_000)
    assert lead.x() + lead.width() == 600


def test_without_room_the_way_forward_stands_on_top(qtbot: QtBot) -> None:
    around, row, buttons = row_of(qtbot, 600)
    around.resize(60, 200)
    lead, stay, go = buttons
    assert [go.y(), stay.y(), lead.y()] == [0, 24, 48]
    assert {button.width() for button in buttons} == {row.width()}
    assert row.height() == 68
    lead.hide()
    stay.hide()
    go.hide()
    layout = row.layout()
    assert layout is not None
    assert layout.heightForWidth(100) == 0
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is lead
    assert (layout.count(), layout.itemAt(7), layout.takeAt(7)) == (2, None, None)
