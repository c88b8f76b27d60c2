"""Tests of `marmot_desktop.ui.shell.desktop_presence`."""

import pytest

from marmot_desktop.domain.facts import UnreadCounted
from marmot_desktop.ui.shell import desktop_presence
from marmot_desktop.ui.shell.desktop_presence import DesktopPresence
from marmot_desktop.ui.shell.tray import Tray
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.ui_window import UiWindow

ADA = make.pubkey("Ada Stone")


@pytest.fixture
async def presence(ui: UiWindow) -> DesktopPresence:
    present = DesktopPresence(ui.window)
    ui.window.context.preferences.told_of_closing = True
    await ui.settle()  # the true answer of this machine comes first
    return present


def shown(ui: UiWindow) -> str:
    if not ui.window.isVisible():
        return "hidden"
    return "minimised" if ui.window.isMinimized() else "shown"


def tray_of(presence: DesktopPresence) -> Tray:
    assert presence.tray is not None
    return presence.tray


async def test_closing_hides_the_window_where_there_is_a_tray(ui: UiWindow, presence: DesktopPresence) -> None:
    presence.host.changed.emit(True)
    ui.window.close()
    assert shown(ui) == "hidden"
    tray_of(presence).toggle_requested.emit()
    assert shown(ui) == "shown"
    tray_of(presence).toggle_requested.emit()
    assert shown(ui) == "hidden"


async def test_closing_minimises_the_window_where_there_is_none(ui: UiWindow, presence: DesktopPresence) -> None:
    presence.host.changed.emit(False)
    ui.window.close()
    assert shown(ui) == "minimised"


async def test_it_is_said_once_where_the_window_goes(ui: UiWindow, presence: DesktopPresence) -> None:
    ui.window.context.preferences.told_of_closing = False
    presence.host.changed.emit(True)
    ui.window.close()
    assert shown(ui) == "shown"
    await ui.click("closeSheetLeave")
    assert shown(ui) == "hidden"
    ui.window.show_up()
    ui.window.close()
    assert shown(ui) == "hidden"


async def test_whoever_does_not_want_it_ends_the_program_by_closing(ui: UiWindow, presence: DesktopPresence) -> None:
    ended: list[str] = []
    ui.window.closed.connect(lambda: ended.append("ended"))
    presence.host.changed.emit(True)
    ui.window.context.preferences.keep_running = False
    ui.window.close()
    assert ended == ["ended"]


async def test_while_nobody_is_signed_in_there_is_nothing_to_keep_running(fresh: UiWindow) -> None:
    ended: list[str] = []
    fresh.window.closed.connect(lambda: ended.append("ended"))
    DesktopPresence(fresh.window)
    fresh.window.close()
    assert ended == ["ended"]


async def test_after_a_start_that_failed_closing_ends_the_program(ui: UiWindow, presence: DesktopPresence) -> None:
    presence.host.changed.emit(True)
    presence.withdraw()
    assert not ui.window.stay()


async def test_an_icon_that_is_not_wanted_is_not_there(ui: UiWindow, presence: DesktopPresence) -> None:
    preferences = ui.window.context.preferences
    presence.host.changed.emit(True)
    ui.window.close()
    preferences.shows_tray = False
    assert presence.tray is None
    assert shown(ui) == "shown", "who hid it in the tray must find it again"
    preferences.shows_tray = True
    assert presence.tray is not None


async def test_a_tray_that_goes_gives_the_window_back(ui: UiWindow, presence: DesktopPresence) -> None:
    presence.host.changed.emit(True)
    ui.window.close()
    presence.host.changed.emit(False)
    assert (shown(ui), presence.tray) == ("minimised", None)
    assert ui.window.context.desktop.has_tray is False
    presence.host.changed.emit(True)
    assert presence.tray is not None
    presence.host.changed.emit(True)
    assert ui.window.context.desktop.has_tray is True


async def test_the_accounts_and_what_waits_in_them_are_counted(
    ui: UiWindow, actions: FakeActions, presence: DesktopPresence
) -> None:
    presence.host.changed.emit(True)
    ui.bridge.unread_counted.emit((UnreadCounted(ADA, 2, 1),))
    await ui.settle()
    assert tray_of(presence).tooltip.endswith("3 unread")
    ui.bridge.unread_counted.emit((UnreadCounted(ADA, 0, 0),))
    await ui.settle()
    assert tray_of(presence).tooltip == "Marmot Desktop"
    actions.accounts = ()
    ui.bridge.unread_counted.emit((UnreadCounted(ADA, 0, 0),))
    await ui.settle()
    texts = [each.text() for each in tray_of(presence).menu.actions() if each.isVisible() and not each.isSeparator()]
    assert texts == ["Hide the window", "Mute for 1 hour", "Quit"], "an account that was removed has no line any more"
    tray_of(presence).account_requested.emit(bytes(ADA))
    assert shown(ui) == "shown"


async def test_an_hour_is_muted_from_the_tray_and_its_end_is_seen(
    ui: UiWindow, actions: FakeActions, presence: DesktopPresence
) -> None:
    presence.host.changed.emit(True)
    ui.bridge.unread_counted.emit((UnreadCounted(ADA, 0, 0),))
    await ui.settle()
    tray_of(presence).mute_requested.emit(True)
    await ui.settle()
    assert ("pause_until", make.NOW + 3600) in actions.asked
    mute = next(each for each in tray_of(presence).menu.actions() if each.objectName() == "trayMuteAction")
    assert mute.text().startswith("Unmute (muted until")
    clock = ui.window.context.clock
    assert isinstance(clock, FakeClock)
    clock.advance(3600)
    presence._show_pause()
    assert mute.text() == "Mute for 1 hour"
    tray_of(presence).mute_requested.emit(False)
    await ui.settle()
    assert ("pause_until", None) in actions.asked


async def test_a_window_that_starts_hidden_shows_itself_minimised_where_there_is_no_tray(
    ui: UiWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_presence, "WAIT_FOR_TRAY_MS", 0)
    ui.window.hide()
    presence = DesktopPresence(ui.window, hidden=True)
    presence.host.changed.emit(False)
    assert shown(ui) == "hidden", "the tray may come a little later than the program"
    await ui.settle()
    assert shown(ui) == "minimised"


async def test_a_window_that_starts_hidden_stays_so_where_there_is_a_tray(
    ui: UiWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ui.window.hide()
    presence = DesktopPresence(ui.window, hidden=True)
    await ui.settle()
    monkeypatch.setattr(desktop_presence, "WAIT_FOR_TRAY_MS", 0)
    presence.host.changed.emit(False)
    presence.host.changed.emit(True)
    await ui.settle()
    assert shown(ui) == "hidden"
