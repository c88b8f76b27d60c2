"""Tests of `marmot_desktop.ui.preferences`."""

from pathlib import Path

import pytest

from marmot_desktop.ui.colors import Accent
from marmot_desktop.ui.preferences import Preferences
from marmot_desktop.ui.scale import Density
from marmot_desktop.ui.theme import Appearance, Look


@pytest.mark.parametrize("kept", [True, False])
def test_what_was_set_is_read_again(application: object, tmp_path: Path, kept: bool) -> None:
    preferences = Preferences(tmp_path / "window.ini" if kept else None)
    preferences.appearance = Appearance.DARK
    preferences.place = "somewhere"
    preferences.last_account = "ab" * 32
    assert preferences.appearance is Appearance.DARK
    assert preferences.place == "somewhere"
    assert preferences.last_account == "ab" * 32


def test_the_next_start_finds_it(application: object, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    first = Preferences(file)
    first.appearance = Appearance.DARK
    first.deleteLater()
    assert Preferences(file).appearance is Appearance.DARK


def test_a_file_that_says_nonsense_is_no_error(application: object, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[window]\nappearance=purple\n", encoding="utf-8")
    assert Preferences(file).appearance is Appearance.SYSTEM


def test_at_first_nothing_is_set(application: object) -> None:
    preferences = Preferences()
    assert preferences.appearance is Appearance.SYSTEM
    assert preferences.place == ""
    assert preferences.last_account == ""


@pytest.mark.parametrize("kept", [True, False])
def test_a_look_is_kept_whole(application: object, tmp_path: Path, kept: bool) -> None:
    file = tmp_path / "window.ini" if kept else None
    look = Look(Appearance.DARK, Accent.ROSE, 150, Density.COMPACT, fill_width=True)
    preferences = Preferences(file)
    assert preferences.look == Look()
    preferences.look = look
    assert preferences.look == look
    if file is not None:
        preferences.deleteLater()
        assert Preferences(file).look == look


def test_widths_of_panes_are_kept_for_each_page(application: object, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    preferences.set_pane_widths("chats", (300, 280))
    assert preferences.pane_widths("chats", (1, 2)) == (300, 280)
    assert preferences.pane_widths("contacts", (1, 2)) == (1, 2)


def test_a_look_of_nonsense_is_the_one_at_first(application: object, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[window]\naccent=plaid\nzoom=large\ndensity=\n[panes]\nchats=wide\n", encoding="utf-8")
    assert Preferences(file).look == Look()
    assert Preferences(file).pane_widths("chats", (1, 2)) == (1, 2)


def test_what_was_put_off_is_kept_for_each_account(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    assert preferences.skipped_steps("aa") == frozenset()
    preferences.skip_step("aa", "backup")
    preferences.skip_step("aa", "reach")
    assert preferences.skipped_steps("aa") == {"backup", "reach"}
    assert preferences.skipped_steps("bb") == frozenset()


def test_how_the_program_is_there_without_its_window_is_told_and_kept(application: object, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    told: list[str] = []
    preferences.presence_changed.connect(lambda: told.append("changed"))
    assert (preferences.keep_running, preferences.shows_tray) == (True, True)
    assert (preferences.start_hidden, preferences.told_of_closing) == (False, False)
    preferences.keep_running = preferences.shows_tray = False
    preferences.start_hidden = preferences.told_of_closing = True
    assert (preferences.keep_running, preferences.shows_tray) == (False, False)
    assert (preferences.start_hidden, preferences.told_of_closing) == (True, True)
    assert told == ["changed", "changed"]
