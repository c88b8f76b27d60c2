"""Tests of `marmot_desktop.ui.settings.settings_page`."""

import pytest

from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.settings.settings_page import TABS
from tests.helpers.ui_window import UiWindow

PAGES = (
    "generalTab",
    "accountTab",
    "privacyTab",
    "notificationsTab",
    "appearanceTab",
    "accessibilityTab",
    "chatsTab",
    "relaysTab",
    "keysTab",
    "advancedTab",
    "aboutTab",
)


@pytest.mark.parametrize(("tab", "page"), list(zip(TABS, PAGES, strict=True)))
async def test_a_section_can_be_gone_to_by_name(ui: UiWindow, tab: str, page: str) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab=tab))
    await ui.settle()
    assert [name for name in PAGES if ui.has(name)] == [page]


async def test_a_section_can_be_chosen_in_the_list(ui: UiWindow) -> None:
    await ui.click("railSettings")
    assert ui.has("accountTab")
    await ui.choose("settingsList", "Appearance")
    assert ui.has("appearanceTab")
    assert ui.text("settingsHeaderTitle") == "Appearance"


async def test_an_unknown_section_changes_nothing(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="nothing"))
    assert ui.has("accountTab")


async def test_a_narrow_window_shows_one_at_a_time(ui: UiWindow) -> None:
    ui.window.resize(420, 700)
    await ui.click("railSettings")
    assert not ui.has("accountTab")
    await ui.choose("settingsList", "About")
    assert not ui.has("settingsList")
    await ui.click("settingsHeaderBack")
    assert ui.has("settingsList")
