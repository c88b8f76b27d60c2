"""Tests of `marmot_desktop.ui.widgets.skeleton`."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.theme import current_colors
from marmot_desktop.ui.widgets.skeleton import AVATAR_PX, SkeletonRows


def test_it_keeps_the_room_of_its_rows_and_mirrors(qtbot: QtBot) -> None:
    two, four = SkeletonRows(2, "two"), SkeletonRows(4, "four")
    for rows in (two, four):
        qtbot.addWidget(rows)
    assert four.height() > two.height()
    two.resize(300, two.height())
    avatar, other_side = QPoint(Space.S + AVATAR_PX // 2, 38), QPoint(300 - Space.S - AVATAR_PX // 2, 38)
    grey = QColor(current_colors().pressed)
    assert two.grab().toImage().pixelColor(avatar) == grey
    two.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert two.grab().toImage().pixelColor(other_side) == grey
