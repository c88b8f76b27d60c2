"""Tests of `marmot_desktop.ui.person_strip`."""

from PySide6.QtWidgets import QLabel, QWidget

from marmot_desktop.ui.person_strip import PersonStrip
from tests.helpers import ui_values as make


def test_it_says_who_is_meant(place: QWidget) -> None:
    strip = PersonStrip("who", place)
    strip.show_person(make.contact("Bo \u202eLind"))
    name, key = strip.findChild(QLabel, "whoName"), strip.findChild(QLabel, "whoKey")
    assert name is not None
    assert key is not None
    assert name.text() == "Bo Lind"
    assert key.text().startswith("npub1")
    assert strip.accessibleName() == "Bo Lind"
