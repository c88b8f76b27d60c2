"""Tests of `marmot_desktop.ui.desktop_state`."""

from marmot_desktop.ui.desktop_state import DesktopState


def test_whether_there_is_a_tray_is_unknown_at_first_and_told_when_it_changes() -> None:
    state = DesktopState()
    told: list[bool | None] = []
    state.changed.connect(lambda: told.append(state.has_tray))
    assert state.has_tray is None
    for has_tray in (False, False, True):
        state.put_tray(has_tray=has_tray)
    assert told == [False, True]
