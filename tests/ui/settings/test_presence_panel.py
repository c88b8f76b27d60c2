"""Tests of `marmot_desktop.ui.settings.presence_panel`."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.machine.autostart import AutostartState
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import Page, Place
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def open_general(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="general"))
    await ui.settle()


def box(ui: UiWindow, name: str) -> QCheckBox:
    return ui.find(QCheckBox, name)


@pytest.mark.parametrize(
    ("name", "attribute", "before"),
    [
        ("keepRunningBox", "keep_running", True),
        ("trayBox", "shows_tray", True),
        ("startHiddenBox", "start_hidden", False),
    ],
)
async def test_a_box_is_kept_at_once(ui: UiWindow, name: str, attribute: str, before: bool) -> None:
    await open_general(ui)
    assert box(ui, name).isChecked() is before
    box(ui, name).click()
    assert getattr(ui.window.context.preferences, attribute) is not before


async def test_it_says_what_closing_does_on_this_desktop(ui: UiWindow) -> None:
    await open_general(ui)
    assert "tray" in ui.text("closingText")
    ui.window.context.desktop.put_tray(has_tray=False)
    assert "no tray" in ui.text("closingText")
    assert (box(ui, "trayBox").isEnabled(), box(ui, "trayBox").toolTip()) == (False, "This desktop has no tray")
    ui.window.context.desktop.put_tray(has_tray=True)
    assert box(ui, "trayBox").isEnabled()
    box(ui, "trayBox").click()
    assert "minimised" in ui.text("closingText")
    box(ui, "keepRunningBox").click()
    assert "ends the program" in ui.text("closingText")


async def test_a_login_starts_the_program_as_the_box_says(ui: UiWindow, actions: FakeActions) -> None:
    await open_general(ui)
    assert box(ui, "autostartBox").isEnabled()
    box(ui, "autostartBox").click()
    await ui.settle()
    assert (box(ui, "autostartBox").isChecked(), actions.asked[-1]) == (True, ("start_with_login", True))


async def test_a_login_that_cannot_be_changed_is_not_ticked(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["start_with_login"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await open_general(ui)
    box(ui, "autostartBox").click()
    await ui.settle()
    assert (box(ui, "autostartBox").isChecked(), box(ui, "autostartBox").isEnabled()) == (False, True)
    assert ui.text("toastText") == sentence_of(ErrorCode.STORAGE_ERROR)


async def test_another_copy_that_starts_with_the_login_is_told(ui: UiWindow, actions: FakeActions) -> None:
    assert actions.desktop.present is not None
    actions.desktop.present = replace(actions.desktop.present, login=AutostartState.OTHER)
    await open_general(ui)
    assert "another copy" in ui.text("autostartText")
    assert not box(ui, "autostartBox").isChecked()


async def test_where_the_desktop_cannot_be_told_it_says_so(ui: UiWindow, actions: FakeActions) -> None:
    actions.desktop.present = None
    await open_general(ui)
    assert not box(ui, "autostartBox").isEnabled()
    assert "yet" in box(ui, "autostartBox").toolTip()
