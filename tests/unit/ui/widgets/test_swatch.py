"""Tests of `marmot_desktop.ui.widgets.swatch`."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.ui.widgets.swatch import Swatch


def test_one_is_chosen_and_seen_to_be(place: QWidget) -> None:
    row = QHBoxLayout(place)
    first, second = Swatch("Red", "red", "#aa0000"), Swatch("Blue", "blue", "#0000aa")
    for each in (first, second):
        row.addWidget(each)
    place.show()
    before = first.grab().toImage()
    first.click()
    assert first.grab().toImage() != before
    second.click()
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert second.accessibleName() == second.toolTip() == "Blue"


def test_its_colour_changes(place: QWidget) -> None:
    swatch = Swatch("Red", "red", "#aa0000", place)
    before = swatch.grab().toImage()
    swatch.show_color("#00aa00")
    assert swatch.grab().toImage() != before
