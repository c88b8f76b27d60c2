"""Tests of `marmot_desktop.ui.widgets.search_field`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from marmot_desktop.ui.theme import current_colors
from marmot_desktop.ui.widgets.search_field import SearchField


def _field(place: QWidget, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> SearchField:
    field = SearchField("x", "Search people", parent=place)
    field.setLayoutDirection(direction)
    field.resize(300, 38)
    field.show()
    return field


def _has_ink(picture: QImage, first: int, last: int) -> bool:
    """Whether the magnifier's colour is to be seen between two columns."""
    faint = current_colors().faint
    columns = range(first, last)
    return any(picture.pixelColor(x, y).name() == faint for x in columns for y in range(picture.height()))


def test_it_says_what_it_is_for(place: QWidget) -> None:
    field = _field(place)
    assert (field.accessibleName(), field.placeholderText()) == ("Search people", "Search people")
    assert SearchField("y", "Search people", "Name or npub", place).placeholderText() == "Name or npub"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_magnifier_stands_where_lines_begin(
    place: QWidget, application: QApplication, direction: Qt.LayoutDirection
) -> None:
    field = _field(place, direction)
    field.setPlaceholderText("")
    application.processEvents()
    picture = field.grab().toImage()
    at_left = direction is Qt.LayoutDirection.LeftToRight
    assert _has_ink(picture, 5, 40) is at_left
    assert _has_ink(picture, 260, 295) is not at_left


def test_what_is_typed_begins_behind_the_magnifier(place: QWidget, application: QApplication) -> None:
    field = _field(place)
    application.processEvents()
    assert field.textMargins().left() > 16
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    application.processEvents()
    margins = field.textMargins()
    assert (margins.left(), margins.right() > 16) == (0, True)
