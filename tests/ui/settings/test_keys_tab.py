"""Tests of `marmot_desktop.ui.settings.keys_tab`."""

from marmot_desktop.ui.navigation import Page, Place
from tests.helpers.ui_window import UiWindow


async def test_it_leads_to_the_keys(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="keys"))
    await ui.click("openKeysButton")
    assert ui.has("keysPage")
