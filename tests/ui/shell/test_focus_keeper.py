"""Tests of `marmot_desktop.ui.shell.focus_keeper`."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from marmot_desktop.ui.shell.focus_keeper import FocusKeeper
from tests.helpers.patience import PATIENCE_MS


class Parts(QWidget):
    """Two parts with two buttons each."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        self.parts = [QWidget(), QWidget()]
        self.buttons: list[QPushButton] = []
        for part in self.parts:
            column = QVBoxLayout(part)
            for name in ("First", "Second"):
                button = QPushButton(name)
                column.addWidget(button)
                self.buttons.append(button)
            row.addWidget(part)
        FocusKeeper(self, lambda: [part for part in self.parts if part.isVisible()])


@pytest.fixture
def parts(qtbot: QtBot) -> Parts:
    made = Parts()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


async def test_what_is_hidden_leaves_the_focus_to_its_part(qtbot: QtBot, parts: Parts) -> None:
    parts.buttons[3].setFocus()
    parts.buttons[3].hide()
    qtbot.waitUntil(parts.buttons[2].hasFocus, timeout=PATIENCE_MS)


async def test_what_takes_its_place_gets_the_focus(qtbot: QtBot, parts: Parts) -> None:
    for each in parts.buttons[2:]:
        each.hide()
    parts.buttons[3].show()
    parts.buttons[3].setFocus()
    parts.buttons[3].hide()
    parts.buttons[2].show()
    qtbot.waitUntil(parts.buttons[2].hasFocus, timeout=PATIENCE_MS)


async def test_where_the_user_goes_they_stay(qtbot: QtBot, parts: Parts) -> None:
    parts.buttons[3].setFocus()
    parts.buttons[0].setFocus()
    qtbot.wait(1)
    assert parts.buttons[0].hasFocus()


async def test_a_part_that_is_hidden_whole_takes_the_focus_with_it(qtbot: QtBot, parts: Parts) -> None:
    parts.buttons[3].setFocus()
    parts.parts[1].hide()
    qtbot.wait(1)
    assert not parts.buttons[2].hasFocus()


async def test_a_page_area_that_is_taken_down_with_the_focus_in_it_is_left_alone(qtbot: QtBot) -> None:
    made = Parts()
    made.show()
    made.activateWindow()
    made.buttons[0].setFocus()
    qtbot.waitUntil(made.buttons[0].hasFocus, timeout=PATIENCE_MS)
    delete(made)
