"""Tests of `marmot_desktop.ui.keys.stock_meters`."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from marmot_desktop.ui.keys.stock_meters import StockMeters
from marmot_desktop.ui.widgets.meter import Meter
from tests.helpers import ui_values as make


@pytest.fixture
def place(qapp: QApplication) -> Iterator[QWidget]:
    """Somewhere to put them."""
    assert qapp is not None
    window = QWidget()
    yield window
    window.deleteLater()


def text(widget: QWidget, name: str) -> str:
    found = widget.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_each_relay_has_its_bar_and_says_what_is_amiss(place: QWidget) -> None:
    meters = StockMeters(place)
    assert meters.isHidden()
    meters.show_stock(
        (make.stock(available=10), make.stock(available=0, on_their_way=10), make.stock(key_changed=True)), make.NOW
    )
    assert not meters.isHidden()
    assert text(meters, "stockMeter0Note") == ""
    assert text(meters, "stockMeter1Note") == "10 more are on their way."
    assert "another key" in text(meters, "stockMeter2Note")


def test_a_relay_that_is_left_has_no_bar(place: QWidget) -> None:
    meters = StockMeters(place)
    meters.show_stock((make.stock(), make.stock()), make.NOW)
    meters.show_stock((make.stock(),), make.NOW)
    assert [meter.isHidden() for meter in meters.findChildren(Meter)] == [False, True]
    meters.show_stock((), make.NOW)
    assert meters.isHidden()
