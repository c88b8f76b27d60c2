"""Tests of `marmot_desktop.ui.settings.about_tab`."""

from PySide6.QtGui import QGuiApplication

from marmot_desktop.ui import versions
from marmot_desktop.ui.navigation import Page, Place
from tests.helpers.ui_window import UiWindow


async def test_versions_are_shown_and_copied(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="about"))
    assert versions.program_version() in ui.text("aboutVersion")
    await ui.click("copyVersionsButton")
    assert QGuiApplication.clipboard().text() == versions.as_text()
