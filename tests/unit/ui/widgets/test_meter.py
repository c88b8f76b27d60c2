"""Tests of `marmot_desktop.ui.widgets.meter`."""

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from marmot_desktop.ui.widgets.meter import Meter


def test_it_says_how_full_something_is(place: QWidget) -> None:
    meter = Meter("x", place)
    meter.show_level("relay.example", "1 of 10 ready", 1, 10, note="Running low", tone="warning")
    bar = meter.findChild(QProgressBar)
    note = meter.findChild(QLabel, "xNote")
    assert bar is not None
    assert note is not None
    assert (bar.value(), bar.maximum(), bar.property("tone")) == (1, 10, "warning")
    assert bar.accessibleName() == "relay.example: 1 of 10 ready"
    assert not note.isHidden()
    meter.show_level("relay.example", "12 of 10 ready", 12, 10)
    assert bar.value() == 10
    assert note.isHidden()
    meter.show_level("relay.example", "nothing wanted", 0, 0)
    assert bar.maximum() == 1
