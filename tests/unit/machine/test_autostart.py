"""Tests of `marmot_desktop.machine.autostart`."""

from pathlib import Path

from marmot_desktop.machine.autostart import Autostart, AutostartState
from marmot_desktop.machine.desktop_entry import read_entry

COMMAND = ("/opt/marmot desktop/bin/marmot-desktop",)


def test_it_is_off_at_first_on_when_turned_on_and_leaves_nothing_when_turned_off(tmp_path: Path) -> None:
    autostart = Autostart(COMMAND, tmp_path)
    assert autostart.state() is AutostartState.OFF
    autostart.turn_on()
    assert autostart.state() is AutostartState.ON
    autostart.turn_off()
    assert autostart.state() is AutostartState.OFF
    assert list((tmp_path / "autostart").iterdir()) == []


def test_a_login_starts_it_without_a_window(tmp_path: Path) -> None:
    Autostart(COMMAND, tmp_path).turn_on()
    entry = read_entry(tmp_path / "autostart" / "marmot-desktop.desktop") or {}
    assert entry["Exec"] == '"/opt/marmot desktop/bin/marmot-desktop" --hidden'
    assert entry["Type"] == "Application"


def test_what_the_desktop_has_switched_off_is_off(tmp_path: Path) -> None:
    autostart = Autostart(COMMAND, tmp_path)
    autostart.turn_on()
    file = tmp_path / "autostart" / "marmot-desktop.desktop"
    whole = file.read_text()
    file.write_text(whole.replace("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false"))
    assert autostart.state() is AutostartState.OFF
    file.write_text(whole + "Hidden=true\n")
    assert autostart.state() is AutostartState.OFF
    autostart.turn_on()
    assert autostart.state() is AutostartState.ON


def test_another_copy_or_profile_that_is_started_is_told_apart(tmp_path: Path) -> None:
    Autostart(("/elsewhere/marmot-desktop",), tmp_path).turn_on()
    mine = Autostart(COMMAND, tmp_path)
    assert mine.state() is AutostartState.OTHER
    mine.turn_on()
    assert mine.state() is AutostartState.ON
