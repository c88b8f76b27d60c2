"""Tests of `marmot_desktop.ui.settings.accessibility_tab`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from marmot_desktop.ui.motion import is_still
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.theme import Look, Wish
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def shown(ui: UiWindow) -> AsyncIterator[UiWindow]:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="accessibility"))
    await ui.settle()
    yield ui
    ui.window.context.theme.show_look(Look())


async def test_high_contrast_is_shown_at_once_and_kept(shown: UiWindow) -> None:
    await shown.click("contrastOn")
    assert shown.window.context.theme.is_high_contrast
    assert shown.window.context.preferences.look.contrast is Wish.ON
    await shown.click("contrastOff")
    assert not shown.window.context.theme.is_high_contrast


async def test_less_movement_holds_at_once_and_is_kept(shown: UiWindow) -> None:
    await shown.click("stillnessOn")
    assert is_still()
    assert shown.window.context.preferences.look.stillness is Wish.ON
    await shown.click("stillnessSystem")
    assert not is_still()


async def test_reading_new_messages_aloud_is_on_until_it_is_switched_off(shown: UiWindow) -> None:
    assert shown.find(QCheckBox, "readsNewBox").isChecked()
    await shown.click("readsNewBox")
    assert not shown.window.context.preferences.reads_new
    assert shown.text("readerActiveText").startswith("No screen reader is active now")


async def test_accents_say_why_they_cannot_be_chosen(shown: UiWindow) -> None:
    await shown.click("contrastOn")
    shown.window.context.navigator.open(Place(Page.SETTINGS, tab="appearance"))
    await shown.settle()
    rose = shown.find(QAbstractButton, "accentRose")
    assert (rose.isEnabled(), rose.toolTip()) == (False, "High contrast has colours of its own")
    await shown.click("appearanceDark")
    shown.window.context.theme.show_look(Look())
    assert rose.isEnabled()
