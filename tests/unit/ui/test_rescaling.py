"""Tests of `marmot_desktop.ui.rescaling`."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from marmot_desktop.ui.rescaling import Factors, rescale

ONE = Factors(1.0, 1.0)
HALF_MORE = Factors(1.5, 1.5)
TWO = Factors(2.0, 2.0)


@pytest.fixture
def place(application: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    yield made
    made.deleteLater()


def margins(widget: QWidget) -> tuple[int, ...]:
    layout = widget.layout()
    assert layout is not None
    found = layout.contentsMargins()
    return (found.left(), found.top(), found.right(), found.bottom(), layout.spacing())


def test_layouts_and_what_is_in_them_grow(place: QWidget) -> None:
    column = QVBoxLayout(place)
    column.setContentsMargins(8, 0, 4, 1)
    column.setSpacing(6)
    row = QHBoxLayout()
    row.setContentsMargins(10, 10, 10, 10)
    column.addLayout(row)
    column.addSpacing(12)
    column.addStretch(1)
    rescale(place, ONE, TWO)
    assert margins(place) == (16, 0, 8, 1, 12)
    assert row.contentsMargins().left() == 20
    spacer = column.itemAt(1)
    assert spacer is not None
    assert spacer.sizeHint().height() == 24


def test_limits_and_icons_grow(place: QWidget) -> None:
    fixed = QWidget(place)
    fixed.setFixedWidth(50)
    button = QPushButton(place)
    button.setIcon(QIcon(QPixmap(4, 4)))
    button.setIconSize(QSize(20, 20))
    rescale(place, ONE, TWO)
    assert (fixed.minimumWidth(), fixed.maximumWidth(), fixed.maximumHeight()) == (100, 100, 16_777_215)
    assert button.iconSize() == QSize(40, 40)


def test_there_and_back_again_ends_where_it_began(place: QWidget) -> None:
    place.setMinimumSize(37, 41)
    column = QVBoxLayout(place)
    column.setContentsMargins(7, 9, 11, 13)
    steps = [ONE, Factors(0.75, 0.6), HALF_MORE, Factors(1.1, 0.9), TWO, ONE]
    for before, after in pairwise(steps):
        rescale(place, before, after)
    assert place.minimumSize() == QSize(37, 41)
    assert margins(place)[:4] == (7, 9, 11, 13)


def test_a_number_set_meanwhile_counts(place: QWidget) -> None:
    place.setFixedWidth(100)
    rescale(place, ONE, TWO)
    assert place.minimumWidth() == 200
    place.setFixedWidth(60)
    rescale(place, TWO, ONE)
    assert place.minimumWidth() == 30
