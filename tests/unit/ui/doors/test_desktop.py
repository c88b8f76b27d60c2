"""Tests of `marmot_desktop.ui.doors.desktop`, over real files."""

from pathlib import Path

import pytest

from marmot_desktop.machine import desktop_entry
from marmot_desktop.machine.autostart import AutostartState
from marmot_desktop.ui.doors.desktop import DesktopDoor


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DesktopDoor:
    for name, folder in (("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "system"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    monkeypatch.setattr(desktop_entry, "has_desktop_entries", lambda: True)
    return DesktopDoor(tmp_path / "profile")


async def test_the_login_and_the_links_are_set_and_told_as_they_are(door: DesktopDoor, tmp_path: Path) -> None:
    first = await door.settings()
    assert first is not None
    assert (first.login, first.links.is_us) == (AutostartState.OFF, False)
    assert (await door.start_with_login(on=True)).login is AutostartState.ON
    assert (await door.open_links(on=True)).links.by_hand
    entry = (tmp_path / "config" / "autostart" / "marmot-desktop.desktop").read_text()
    assert f"--profile {tmp_path / 'profile'} --hidden" in entry
    picture = next((tmp_path / "data" / "icons").rglob("marmot-desktop.svg")).read_text()
    assert "currentColor" not in picture
    assert (await door.start_with_login(on=False)).login is AutostartState.OFF
    assert not (await door.open_links(on=False)).links.is_us


async def test_where_there_are_no_such_files_nothing_is_said(
    door: DesktopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_entry, "has_desktop_entries", lambda: False)
    assert await door.settings() is None
