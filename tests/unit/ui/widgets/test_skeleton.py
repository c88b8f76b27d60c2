"""Tests of `marmot_desktop.ui.widgets.skeleton`."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets.skeleton import SkeletonRows


def test_it_keeps_the_room_of_its_rows_and_mirrors(qtbot: QtBot) -> None:
    two, four = SkeletonRows(2, "two"), SkeletonRows(4, "four")
    for rows in (two, four):
        qtbot.addWidget(rows)
    assert four.height() > two.height()
    two.resize(300, two.height())
    there = two.grab().toImage()
    two.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert two.grab().toImage() == there.flipped(Qt.Orientation.Horizontal)
