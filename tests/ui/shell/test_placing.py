"""Tests of `marmot_desktop.ui.shell.placing`."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from marmot_desktop.ui.shell.placing import (
    Extent,
    Screen,
    WindowPlace,
    find_place,
    fit,
    note_place,
    parse_place,
    place_on_a_screen,
    screens_now,
)
from tests.helpers.ui_window import UiWindow

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


LAPTOP = Screen("eDP-1", "", QRect(0, 0, 1920, 1050))
DESK = Screen("DP-3", "SN-42", QRect(1920, 0, 2560, 1400))


def test_a_window_is_found_again_on_its_screen() -> None:
    for window in (QRect(100, 50, 900, 700), QRect(2300, 200, 1200, 800)):
        kept = note_place(window, Extent.NORMAL, [LAPTOP, DESK])
        assert find_place(kept, [LAPTOP, DESK]) == window


def test_a_screen_that_was_moved_or_plugged_in_elsewhere_takes_its_window_along() -> None:
    kept = note_place(QRect(2300, 200, 1200, 800), Extent.MAXIMISED, [LAPTOP, DESK])
    assert (kept.screen, kept.serial, kept.offset, kept.extent) == ("DP-3", "SN-42", (380, 200), Extent.MAXIMISED)
    above = Screen("DP-1", "SN-42", QRect(0, -1400, 2560, 1400))
    assert find_place(kept, [LAPTOP, above]) == QRect(380, -1200, 1200, 800)


def test_two_screens_without_numbers_are_told_apart_by_their_names() -> None:
    second = Screen("HDMI-1", "", QRect(1920, 0, 1280, 1024))
    kept = note_place(QRect(2000, 100, 900, 700), Extent.NORMAL, [LAPTOP, second])
    assert find_place(kept, [second, LAPTOP]) == QRect(2000, 100, 900, 700)


def test_a_window_of_a_screen_that_was_unplugged_comes_whole_to_what_is_left() -> None:
    kept = note_place(QRect(2300, 1000, 1200, 800), Extent.NORMAL, [LAPTOP, DESK])
    assert find_place(kept, [LAPTOP]) == QRect(380, 250, 1200, 800)
    too_large = note_place(QRect(1930, 0, 2400, 1300), Extent.NORMAL, [LAPTOP, DESK])
    assert find_place(too_large, [LAPTOP]) == LAPTOP.room


def test_of_several_screens_that_are_left_the_nearest_takes_the_window() -> None:
    """The main one may be at the other end of the desk."""
    main = Screen("DP-1", "", QRect(0, 0, 1000, 1000))
    middle = Screen("DP-2", "", QRect(1000, 0, 1000, 1000))
    far = Screen("DP-3", "", QRect(2000, 0, 1000, 1000))
    kept = parse_place(note_place(QRect(2100, 50, 700, 500), Extent.NORMAL, [main, middle, far]).to_text())
    assert kept is not None
    assert find_place(kept, [main, middle]) == QRect(1100, 50, 700, 500)
    assert find_place(kept, [main]) == QRect(100, 50, 700, 500)


def test_a_place_that_an_older_version_has_kept_is_understood() -> None:
    kept = parse_place('["DP-3", "SN-42", 380, 200, 1200, 800, "normal"]')
    assert kept is not None
    assert find_place(kept, [LAPTOP, DESK]) == QRect(2300, 200, 1200, 800)
    assert LAPTOP.room.contains(find_place(kept, [LAPTOP]))


def test_what_fits_is_not_changed() -> None:
    room = QRect(10, 20, 100, 100)
    assert fit(QRect(10, 20, 100, 100), room) == room
    assert fit(QRect(30, 40, 50, 50), room) == QRect(30, 40, 50, 50)
    assert fit(QRect(0, 300, 50, 50), room) == QRect(10, 70, 50, 50)


def test_a_screen_that_shows_less_now_still_shows_the_whole_window() -> None:
    kept = note_place(QRect(1930, 0, 2400, 1300), Extent.NORMAL, [LAPTOP, DESK])
    coarse = Screen("DP-3", "SN-42", QRect(1920, 0, 1280, 700))
    assert find_place(kept, [LAPTOP, coarse]).size() == coarse.room.size()


def test_a_place_is_kept_as_text_and_nonsense_is_none() -> None:
    kept = WindowPlace("DP-3", "SN-42", (-5, 20), 900, 700, Extent.FULL_SCREEN, (1920, -3))
    assert parse_place(kept.to_text()) == kept
    for text in (
        "",
        "{}",
        "[1]",
        '["a","b",0,0,0,0,"normal"]',
        '["a","b",1e99,0,9,9,"normal"]',
        '["a","b",0,0,9,9,"huge"]',
        '["a","b",0,0,9,9,"normal",1]',
        '["a","b",0,0,9,9,"normal",1,999999999]',
    ):
        assert parse_place(text) is None


def test_without_a_screen_the_size_is_kept() -> None:
    kept = note_place(QRect(10, 20, 900, 700), Extent.NORMAL, [])
    assert find_place(kept, []) == QRect(10, 20, 900, 700)


@pytest.mark.parametrize("extent", [Extent.NORMAL, Extent.MAXIMISED, Extent.FULL_SCREEN])
async def test_the_next_window_is_where_the_last_one_was(ui: UiWindow, extent: Extent) -> None:
    screens = screens_now(QGuiApplication.screens())
    kept = note_place(QRect(30, 40, 640, 520), extent, screens)
    ui.window.context.preferences.place = kept.to_text()
    ui.window.place.restore()
    ui.window.show()
    assert ui.window.isMaximized() is (extent is Extent.MAXIMISED)
    assert ui.window.isFullScreen() is (extent is Extent.FULL_SCREEN)
    ui.window.quit()
    again = parse_place(ui.window.context.preferences.place)
    assert again is not None
    assert again.extent is extent
    if extent is Extent.NORMAL:
        assert again == kept
