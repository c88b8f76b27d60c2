"""Tests of `marmot_desktop.ui.widgets.flow`."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets.flow import FlowLayout, FlowRow


def boxes(qtbot: QtBot, count: int) -> tuple[QWidget, list[QWidget]]:
    around = QWidget()
    qtbot.addWidget(around)
    flow = FlowLayout(4, around)
    made = []
    for _ in range(count):
        box = QWidget()
        box.setFixedSize(50, 20)
        flow.addWidget(box)
        made.append(box)
    return around, made


def test_widgets_begin_a_new_line_where_there_is_no_room(qtbot: QtBot) -> None:
    around, made = boxes(qtbot, 3)
    around.resize(110, 60)
    around.show()
    assert [(box.x(), box.y()) for box in made] == [(0, 0), (54, 0), (0, 24)]
    layout = around.layout()
    assert layout is not None
    assert (layout.heightForWidth(110), layout.heightForWidth(400), layout.heightForWidth(10)) == (44, 20, 68)


def test_lines_go_in_the_reading_direction(qtbot: QtBot) -> None:
    around, made = boxes(qtbot, 2)
    around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    around.resize(110, 60)
    around.show()
    assert [box.x() for box in made] == [60, 6]


def test_what_is_taken_is_gone(qtbot: QtBot) -> None:
    around, made = boxes(qtbot, 2)
    layout = around.layout()
    assert isinstance(layout, FlowLayout)
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is made[0]
    assert (layout.count(), layout.takeAt(5), layout.itemAt(5)) == (1, None, None)
    assert layout.minimumSize() == QSize(50, 20)
    assert layout.sizeHint() == QSize(50, 20)
    assert layout.expandingDirections() == Qt.Orientation(0)


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    around, made = boxes(qtbot, 3)
    made[0].hide()
    around.resize(110, 60)
    around.show()
    assert [(box.x(), box.y()) for box in made[1:]] == [(0, 0), (54, 0)]


def test_a_row_grows_by_a_line_in_a_column(qtbot: QtBot) -> None:
    around, made = QWidget(), [QWidget(), QWidget()]
    qtbot.addWidget(around)
    for box in made:
        box.setFixedSize(50, 20)
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    row = FlowRow(4, *made)
    column.addWidget(row)
    column.addStretch(1)
    around.resize(200, 100)
    around.show()
    assert row.height() == 20
    around.resize(60, 100)
    assert row.height() == 44
    assert made[1].y() == 24


def test_what_likes_to_be_wide_takes_what_is_left_of_its_line(qtbot: QtBot) -> None:
    around, made = boxes(qtbot, 1)
    layout = around.layout()
    assert isinstance(layout, FlowLayout)
    field = QLineEdit()
    layout.addWidget(field)
    around.resize(500, 60)
    around.show()
    assert field.x() == 54
    assert field.width() == 446
    around.resize(120, 100)
    assert field.x() == 0
    assert field.width() == 120
    assert field.y() >= made[0].height()


def test_lines_can_stand_at_the_end(qtbot: QtBot) -> None:
    boxes_made = [QWidget(), QWidget()]
    for box in boxes_made:
        box.setFixedSize(50, 20)
    row = FlowRow(4, *boxes_made, at_end=True)
    qtbot.addWidget(row)
    row.resize(200, 20)
    row.show()
    assert [box.x() for box in boxes_made] == [96, 150]
