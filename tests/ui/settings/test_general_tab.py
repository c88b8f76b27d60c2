"""Tests of `marmot_desktop.ui.settings.general_tab`."""

from PySide6.QtCore import Qt

from marmot_desktop.ui.navigation import Page, Place
from tests.helpers.ui_window import UiWindow


async def test_it_shows_the_shortcuts(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="general"))
    await ui.click("showShortcutsButton")
    assert ui.has("shortcutSheet")


async def test_the_layout_is_forgotten(ui: UiWindow) -> None:
    preferences = ui.window.context.preferences
    preferences.set_pane_widths("chats", (400, 400))
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="general"))
    await ui.click("resetLayoutButton")
    assert preferences.pane_widths("chats", (1, 2)) == (1, 2)
    assert ui.text("toastText") == "The layout is as at first"
    assert ui.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
