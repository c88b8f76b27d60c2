"""Tests of `marmot_desktop.ui.shell.place_keeper`; with real screens, `tests/scenarios/test_several_screens.py` tells."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QMainWindow

from marmot_desktop.ui.preferences import Preferences
from marmot_desktop.ui.shell.place_keeper import PlaceKeeper
from marmot_desktop.ui.shell.placing import Extent, Screen, note_place, parse_place
from tests.helpers.ui_window import UiWindow

LAPTOP = Screen("eDP-1", "", QRect(0, 0, 800, 600))
DOCK = Screen("DP-3", "SN-42", QRect(800, 0, 800, 600))
AT_THE_DOCK = QRect(900, 50, 400, 300)
ON_THE_LAPTOP = QRect(100, 50, 400, 300)


class Desk:
    """A window, its keeper, and the screens it is told of."""

    def __init__(self, *screens: Screen, kept: str = "") -> None:
        self.screens = screens
        self.preferences = Preferences()
        self.preferences.place = kept
        self.window = QMainWindow()
        self.keeper = PlaceKeeper(self.window, self.preferences, lambda: self.screens)
        self.keeper.restore()

    def show(self) -> None:
        """The window is there, and has come to rest."""
        self.window.show()
        self.keeper.note_shown()
        self.settle()

    def plug(self, *screens: Screen) -> None:
        """These are the screens now."""
        self.screens = screens
        self.keeper.note_screens()
        self.settle()

    def settle(self) -> None:
        """The desktop has done what it does."""
        QApplication.processEvents()
        assert self.keeper._settling.isActive()
        for _ in range(2):  # it looks again after it has moved the window
            self.keeper._settling.stop()
            self.keeper._settling.timeout.emit()
            QApplication.processEvents()

    @property
    def place(self) -> QRect:
        """Where the window is."""
        return self.window.geometry()


@pytest.fixture
def docked(_collector: None) -> Iterator[Desk]:
    """A window at the dock."""
    desk = Desk(LAPTOP, DOCK, kept=note_place(AT_THE_DOCK, Extent.NORMAL, [LAPTOP, DOCK]).to_text())
    desk.show()
    assert desk.place == AT_THE_DOCK
    yield desk
    desk.window.close()


def test_off_the_dock_and_back(docked: Desk) -> None:
    docked.plug(LAPTOP)
    assert docked.place == ON_THE_LAPTOP
    docked.plug(LAPTOP, DOCK)
    assert docked.place == AT_THE_DOCK


def test_whoever_moves_it_meanwhile_has_it_where_they_put_it(docked: Desk) -> None:
    docked.plug(LAPTOP)
    docked.window.setGeometry(30, 40, 500, 400)
    docked.plug(LAPTOP, DOCK)
    assert docked.place == QRect(30, 40, 500, 400)
    docked.keeper.keep()
    kept = parse_place(docked.preferences.place)
    assert kept is not None
    assert kept.screen == "eDP-1"


def test_what_the_desktop_makes_of_the_new_place_is_not_taken_for_a_move(docked: Desk) -> None:
    docked.screens = (LAPTOP,)
    docked.keeper.note_screens()
    docked.keeper._settling.timeout.emit()
    docked.window.move(docked.window.pos() - QPoint(3, 7))
    docked.settle()
    docked.screens = (Screen("eDP-1", "", QRect(0, 0, 700, 500)),)
    docked.keeper.note_screens()
    docked.window.setGeometry(1, 2, 333, 222)
    docked.settle()
    docked.plug(LAPTOP, DOCK)
    assert docked.place == AT_THE_DOCK


def test_where_it_belongs_is_kept_while_its_screen_is_away(docked: Desk) -> None:
    docked.plug(LAPTOP)
    docked.keeper.keep()
    kept = parse_place(docked.preferences.place)
    assert kept is not None
    assert (kept.screen, kept.offset) == ("DP-3", (100, 50))
    again = Desk(LAPTOP, kept=docked.preferences.place)
    again.show()
    assert again.place == ON_THE_LAPTOP
    again.plug(LAPTOP, DOCK)
    assert again.place == AT_THE_DOCK
    again.window.close()


def test_a_window_on_another_screen_does_not_care(docked: Desk) -> None:
    docked.window.setGeometry(ON_THE_LAPTOP)
    docked.plug(LAPTOP)
    docked.plug(LAPTOP, DOCK)
    assert docked.place == ON_THE_LAPTOP


def test_a_desktop_without_any_screen_for_a_moment_changes_nothing(docked: Desk) -> None:
    """So it looks while a laptop changes from one to the other."""
    docked.plug()
    assert docked.place == AT_THE_DOCK
    docked.plug(LAPTOP)
    assert docked.place.intersects(LAPTOP.room)


def test_a_window_that_is_hidden_is_brought_when_it_is_shown(docked: Desk) -> None:
    docked.window.hide()
    docked.plug(LAPTOP)
    docked.show()
    assert docked.place == ON_THE_LAPTOP


def test_a_screen_that_becomes_coarser_leaves_the_window_in_reach(docked: Desk) -> None:
    docked.window.setGeometry(1450, 450, 140, 140)
    docked.plug(LAPTOP, Screen("DP-3", "SN-42", QRect(800, 0, 600, 400)))
    assert QRect(800, 0, 600, 400).contains(docked.place)


@pytest.mark.parametrize("extent", [Extent.MAXIMISED, Extent.FULL_SCREEN])
def test_a_window_that_filled_its_screen_fills_it_again(docked: Desk, extent: Extent) -> None:
    docked.keeper._take_extent(extent)
    docked.plug(LAPTOP)
    docked.plug(LAPTOP, DOCK)
    assert docked.keeper._extent() is extent


async def test_a_move_is_kept_once_it_is_over(ui: UiWindow) -> None:
    """A session may end without a word."""
    place = ui.window.place
    ui.window.resize(640, 520)
    assert place._resting.isActive()
    place._resting.timeout.emit()
    assert not place._resting.isActive()
    kept = parse_place(ui.window.context.preferences.place)
    assert kept is not None
    assert (kept.width, kept.height) == (640, 520)
