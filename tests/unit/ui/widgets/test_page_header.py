"""Tests of `marmot_desktop.ui.widgets.page_header`."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from marmot_desktop.ui.widgets.column_area import ColumnArea
from marmot_desktop.ui.widgets.page_header import PageHeader


def test_it_shows_a_title_and_perhaps_a_line_below(place: QWidget) -> None:
    header = PageHeader("x", with_avatar=True, parent=place)
    header.show_title("Hill club", "6 members")
    assert (header.title.text(), header.below.text()) == ("Hill club", "6 members")
    assert not header.below.isHidden()
    header.show_title("Hill club")
    assert header.below.isHidden()


def test_there_is_a_way_back_where_it_is_wanted(place: QWidget) -> None:
    header, clicks = PageHeader("x", parent=place), []
    header.back_clicked.connect(lambda: clicks.append("back"))
    assert header.back.isHidden()
    header.back.show()
    header.back.click()
    assert clicks == ["back"]


def test_buttons_stand_at_its_end(place: QWidget) -> None:
    header, button = PageHeader("x", parent=place), QPushButton("Do")
    header.add_button(button)
    header.resize(400, 60)
    header.show()
    header.row.activate()
    assert button.geometry().left() > header.title.geometry().left()


def test_its_title_begins_where_the_column_below_begins(place: QWidget, application: QApplication) -> None:
    place.resize(640, 480)
    header, area = PageHeader("x", parent=place), ColumnArea("y", parent=place)
    words = QLabel("Words")
    area.column.addWidget(words)
    for each in (header, area):
        each.resize(600, 60)
        each.show()
    application.processEvents()
    assert header.title.mapTo(header, QPoint()).x() == words.mapTo(area, QPoint()).x()


def test_it_makes_room_for_the_way_back(place: QWidget, application: QApplication) -> None:
    header = PageHeader("x", parent=place)
    header.resize(600, 60)
    header.show()
    application.processEvents()
    before = header.row.contentsMargins().left()
    header.back.show()
    application.processEvents()
    assert header.row.contentsMargins().left() < before
