"""Tests of `marmot_desktop.ui.widgets.fit_scroll`."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets.fit_scroll import FitScroll
from marmot_desktop.ui.widgets.labels import label
from tests.helpers.patience import PATIENCE_MS


def made(qtbot: QtBot, lines: int) -> FitScroll:
    column = QVBoxLayout()
    for _ in range(lines):
        words = label("", wrap=True)
        words.setText("Some words that wrap where there is little room for them")
        column.addWidget(words)
    area = FitScroll(column)
    qtbot.addWidget(area)
    return area


def test_it_wants_to_be_as_high_as_what_it_holds(qtbot: QtBot) -> None:
    few, many = made(qtbot, 2), made(qtbot, 20)
    assert few.hasHeightForWidth()
    assert few.heightForWidth(400) < many.heightForWidth(400)


def test_it_scrolls_where_there_is_less_room(qtbot: QtBot) -> None:
    area = made(qtbot, 20)
    area.resize(300, area.heightForWidth(300))
    area.show()
    assert not area.verticalScrollBar().isVisible()
    area.resize(300, 120)
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible(), timeout=PATIENCE_MS)
    assert area.minimumSizeHint().height() < 120


def test_it_grows_with_what_is_added(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    outer = QVBoxLayout(around)
    column = QVBoxLayout()
    outer.addWidget(FitScroll(column))
    around.show()
    before = around.sizeHint().height()
    for _ in range(20):
        column.addWidget(label("More"))
    qtbot.waitUntil(lambda: around.sizeHint().height() > before, timeout=PATIENCE_MS)


def test_a_bar_that_was_needed_for_a_moment_goes_again(qtbot: QtBot) -> None:
    area = made(qtbot, 20)
    area.resize(300, 120)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible(), timeout=PATIENCE_MS)
    area.resize(300, area.heightForWidth(300))
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible(), timeout=PATIENCE_MS)
