"""Tests of `marmot_desktop.ui.widgets.spinner`."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets.spinner import Spinner
from tests.helpers.patience import PATIENCE_MS


def test_it_turns_while_it_is_seen_and_costs_nothing_otherwise(place: QWidget, qtbot: QtBot) -> None:
    spinner = Spinner(20, "x", place)
    timer = spinner.findChild(QTimer)
    assert timer is not None
    assert not timer.isActive()
    spinner.show()
    assert timer.isActive()
    first = spinner.grab().toImage()
    qtbot.waitUntil(lambda: spinner.grab().toImage() != first, timeout=PATIENCE_MS)
    spinner.hide()
    assert not timer.isActive()
