"""Tests of `marmot_desktop.ui.widgets.ticks`."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets.ticks import CheckBox, RadioButton, wrapped

LONG = "Compact: more rows and less of the room that is left between them"


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


@pytest.mark.parametrize("kind", [CheckBox, RadioButton])
def test_it_is_ticked_by_a_click_anywhere_on_its_line(place: QWidget, kind: type[CheckBox | RadioButton]) -> None:
    box = kind("short", place)
    box.resize(500, 30)
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()


@pytest.mark.parametrize("kind", [CheckBox, RadioButton])
def test_its_words_go_on_in_a_second_line(place: QWidget, kind: type[CheckBox | RadioButton]) -> None:
    column = QVBoxLayout(place)
    box = kind(LONG)
    column.addWidget(box)
    column.addStretch(1)
    one = box.sizeHint()
    place.resize(700, 300)
    QTest.qWait(0)
    assert box.height() == one.height()
    place.resize(one.width() * 2 // 3, 300)
    QTest.qWait(0)
    assert box.height() >= one.height() + box.fontMetrics().lineSpacing()
    assert box.width() < one.width()
    assert box.text() == LONG
    assert not box.grab().isNull()


@pytest.mark.parametrize("kind", [CheckBox, RadioButton])
def test_a_word_without_end_does_not_widen_the_window(place: QWidget, kind: type[CheckBox | RadioButton]) -> None:
    box = kind("wss://" + "relay." * 40 + "example", place)
    assert box.minimumSizeHint().width() < 200
    assert box.heightForWidth(150) == box.sizeHint().height()


def test_lines_are_as_full_as_they_can_be(place: QWidget) -> None:
    metrics = place.fontMetrics()
    lines = wrapped(LONG, metrics, 200)
    assert " ".join(lines) == LONG
    assert all(metrics.horizontalAdvance(line) <= 200 for line in lines)
    assert all(metrics.horizontalAdvance(f"{line} {after.split()[0]}") > 200 for line, after in pairwise(lines))
    assert wrapped(LONG, metrics, 10_000) == [LONG]
