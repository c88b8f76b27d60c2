"""Tests of `marmot_desktop.ui.motion`."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.motion import is_still, set_still
from marmot_desktop.ui.widgets.spinner import Spinner


@pytest.fixture(autouse=True)
def _moving_again(application: QApplication) -> Iterator[None]:
    yield
    set_still(False)


def test_the_text_cursor_blinks_only_where_things_may_move() -> None:
    set_still(False)
    before = QApplication.cursorFlashTime()
    set_still(True)
    assert is_still()
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    set_still(False)
    assert (is_still(), QApplication.cursorFlashTime()) == (False, before)


def test_a_ring_stands_still_from_the_start() -> None:
    set_still(True)
    spinner = Spinner()
    spinner.show()
    (timer,) = spinner.findChildren(QTimer)
    assert not timer.isActive()
    spinner.hide()


def test_a_ring_that_turns_stops_at_its_next_step() -> None:
    spinner = Spinner()
    spinner.show()
    (timer,) = spinner.findChildren(QTimer)
    assert timer.isActive()
    set_still(True)
    timer.timeout.emit()
    assert not timer.isActive()
    spinner.hide()
