"""Tests of `marmot_desktop.ui.settings.language_choice`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from marmot_desktop.domain.facts import GroupChanged, RelayChanged
from marmot_desktop.ui import translations
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.translations import Language
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def general(ui: UiWindow) -> AsyncIterator[UiWindow]:
    """The window at its general settings; English again afterwards."""
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="general"))
    await ui.settle()
    yield ui
    translations.install(ui.application, Language.ENGLISH)


async def _retold(ui: UiWindow, before: QWidget | None) -> None:
    await ui.until(lambda: ui.window.workspace is not None and ui.window.workspace is not before)
    await ui.settle()


async def test_the_desktops_language_is_followed_at_first(general: UiWindow) -> None:
    assert general.find(QRadioButton, "languageSystem").isChecked()
    assert "English" in general.text("languageSystem")


async def test_a_language_is_shown_at_once_and_the_user_stays_where_they_were(general: UiWindow) -> None:
    before = general.window.workspace
    await general.click("languageArabic")
    await _retold(general, before)
    assert general.window.context.navigator.place.tab == "general"
    assert general.find(QRadioButton, "languageArabic").isVisible()
    assert general.find(QRadioButton, "languageArabic").isChecked()
    assert general.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert general.window.context.preferences.language is Language.ARABIC
    before = general.window.workspace
    await general.click("languageEnglish")
    await _retold(general, before)
    assert general.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert general.window.context.translations.shown is Language.ENGLISH


async def test_what_was_being_written_stays(general: UiWindow) -> None:
    general.window.context.navigator.open_page(Page.CHATS)
    await general.settle()
    await general.choose("chatList", "Hill club")
    await general.type("messageField", "Half a sentence")
    before = general.window.workspace
    general.window.context.translations.use(Language.GERMAN)
    await _retold(general, before)
    assert general.has("messageField")
    assert general.text("messageField") == "Half a sentence"


async def test_pages_that_are_gone_hear_nothing_any_more(general: UiWindow, actions: FakeActions) -> None:
    for language in (Language.GERMAN, Language.SPANISH, Language.ENGLISH):
        before = general.window.workspace
        general.window.context.translations.use(language)
        await _retold(general, before)
    general.window.context.theme.changed.emit()
    actions.tell(RelayChanged(make.relay_status()), GroupChanged(actions.groups[1]))
    general.window.context.navigator.open_page(Page.CONTACTS)
    await general.settle()
    assert general.has("contactList")
    assert len(general.window.findChildren(QWidget, "workspace")) == 1
