"""Tests of `marmot_desktop.ui.settings.settings_page`."""

import pytest

from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.settings.settings_page import TABS
from tests.helpers.ui_window import UiWindow

PAGES = ("accountTab", "relaysTab", "appearanceTab")


@pytest.mark.parametrize(("tab", "page"), list(zip(TABS, PAGES, strict=True)))
async def test_a_tab_can_be_gone_to_by_name(ui: UiWindow, tab: str, page: str) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab=tab))
    assert [name for name in PAGES if ui.has(name)] == [page]


async def test_an_unknown_tab_changes_nothing(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="nothing"))
    assert ui.has("accountTab")
