"""Tests of `marmot_desktop.ui.settings.appearance_tab`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from marmot_desktop.ui.colors import Accent
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.scale import Density
from marmot_desktop.ui.theme import Appearance, Look
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def shown(ui: UiWindow) -> AsyncIterator[UiWindow]:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="appearance"))
    await ui.settle()
    yield ui
    ui.window.context.theme.show_look(Look())


def look(ui: UiWindow) -> Look:
    """What is shown is what is kept."""
    assert ui.window.context.theme.look == ui.window.context.preferences.look
    return ui.window.context.theme.look


async def test_a_theme_is_shown_at_once_and_kept(shown: UiWindow) -> None:
    assert shown.find(QRadioButton, "appearanceSystem").isChecked()
    await shown.click("appearanceDark")
    assert shown.window.context.theme.is_dark
    assert look(shown).appearance is Appearance.DARK
    await shown.click("appearanceLight")
    assert not shown.window.context.theme.is_dark


async def test_an_accent_is_shown_at_once_and_kept(shown: UiWindow) -> None:
    await shown.click("accentRose")
    assert look(shown).accent is Accent.ROSE
    assert shown.find(QAbstractButton, "accentRose").isChecked()
    assert not shown.find(QAbstractButton, "accentTeal").isChecked()


async def test_the_size_ends_at_both_ends_with_a_reason(shown: UiWindow) -> None:
    assert shown.reason("zoomResetButton") == "This is the size as at first"
    await shown.click("zoomInButton")
    assert shown.text("zoomText") == "110 %"
    for _ in range(6):
        if not shown.reason("zoomInButton"):
            await shown.click("zoomInButton")
    assert shown.reason("zoomInButton") == "This is the largest size"
    shown.window.commands.keys._deeds["zoom_reset"]()
    assert look(shown).zoom == 100


async def test_density_and_width_are_kept(shown: UiWindow) -> None:
    await shown.click("densityCompact")
    assert look(shown).density is Density.COMPACT
    shown.find(QCheckBox, "fillWidthBox").setChecked(True)
    assert look(shown).fill_width


async def test_what_is_changed_by_keys_is_shown_here(shown: UiWindow) -> None:
    shown.window.context.theme.zoom_by(-1)
    assert shown.text("zoomText") == "90 %"
