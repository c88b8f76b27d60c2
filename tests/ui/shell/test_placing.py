"""Tests of `marmot_desktop.ui.shell.placing`."""

from PySide6.QtCore import QRect

from marmot_desktop.ui.shell.placing import place_on_a_screen

HOME = QRect(0, 0, 1920, 1080)
SECOND = QRect(1920, 0, 1280, 1024)


def test_a_window_that_can_be_seen_stays() -> None:
    wanted = QRect(1500, 100, 900, 700)
    assert place_on_a_screen(wanted, [HOME, SECOND]) == wanted
    assert place_on_a_screen(wanted, [HOME]) == wanted


def test_a_window_of_a_screen_that_is_gone_comes_home() -> None:
    place = place_on_a_screen(QRect(2100, 100, 900, 700), [HOME])
    assert HOME.contains(place)
    assert (place.width(), place.height()) == (900, 700)


def test_a_window_larger_than_all_screens_is_made_to_fit() -> None:
    assert place_on_a_screen(QRect(5000, 5000, 4000, 3000), [HOME]).size() == HOME.size()


def test_without_a_screen_nothing_changes() -> None:
    assert place_on_a_screen(QRect(1, 2, 3, 4), []) == QRect(1, 2, 3, 4)
