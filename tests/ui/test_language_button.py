"""Tests of `marmot_desktop.ui.language_button`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui import translations
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.language_button import LanguageButton
from marmot_desktop.ui.translations import Language
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def first_run(fresh: UiWindow) -> AsyncIterator[UiWindow]:
    """A window without an account; English again afterwards."""
    yield fresh
    translations.install(fresh.application, Language.ENGLISH)


@pytest.fixture
async def locked() -> AsyncIterator[UiWindow]:
    """Two accounts, neither of which opens by itself."""
    fake = FakeActions(UiBridge())
    fake.accounts = (make.account("Ada Stone", SecretProtection.KEY_FILE), make.account("Work"))
    fake.refusals["sign_in"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    window = UiWindow(fake)
    await window.open()
    yield window
    await window.close()
    translations.install(window.application, Language.ENGLISH)


async def _choose(ui: UiWindow, language: Language) -> None:
    """Choose it by the keyboard alone, from the button on."""
    button = ui.find(LanguageButton, "languageButton")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    menu, wanted = button.findChild(QMenu), button.findChild(QAction, f"language_{language.value}")
    assert menu is not None
    await ui.until(menu.isVisible)
    for _ in menu.actions():
        if menu.activeAction() is not wanted:
            QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is wanted
    QTest.keyClick(menu, Qt.Key.Key_Return)
    await ui.until(lambda: ui.window.context.translations.chosen is language)
    await ui.settle()


async def test_each_language_is_called_by_its_own_name(first_run: UiWindow) -> None:
    names = [action.text() for action in first_run.find(QMenu, "languageMenu").actions()]
    assert names[1:] == ["English", "Deutsch", "Español", "العربية"]
    assert "English" in names[0]
    button = first_run.find(LanguageButton, "languageButton")
    assert (button.text(), button.accessibleName()) == ("English", "Language: English")
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() is QAccessible.Role.Button
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


async def test_the_first_run_speaks_another_language_at_once(first_run: UiWindow) -> None:
    await _choose(first_run, Language.ARABIC)
    assert first_run.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert first_run.text("languageButton") == "العربية"
    assert first_run.text("welcomeCreateButton") != "Create a new account"
    assert first_run.window.focusWidget().objectName() == "languageButton"
    await _choose(first_run, Language.GERMAN)
    assert first_run.text("welcomeCreateButton") == "Neues Konto erstellen"
    assert first_run.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


async def test_the_choice_is_kept_for_the_next_start(first_run: UiWindow) -> None:
    await _choose(first_run, Language.SPANISH)
    assert first_run.window.context.preferences.language is Language.SPANISH
    await first_run.click("welcomeCreateButton")
    await first_run.type("accountNameField", "Ada")
    await first_run.click("createStepButton")
    assert first_run.has("backupStep")


async def test_it_is_not_offered_where_something_is_being_typed(first_run: UiWindow) -> None:
    assert first_run.has("languageButton")
    await first_run.click("welcomeCreateButton")
    assert not first_run.has("languageButton")
    await first_run.type("accountNameField", "Ada")
    first_run.window.context.translations.use(Language.GERMAN)
    await first_run.settle()
    assert first_run.text("accountNameField") == "Ada"


async def test_an_account_that_is_to_be_unlocked_stays_chosen(locked: UiWindow) -> None:
    await _choose(locked, Language.GERMAN)
    assert locked.has("unlockStep")
    assert locked.text("unlockStepHeading") == "Willkommen zurück"
    assert locked.has("unlockPassphraseField")


async def test_who_adds_another_account_finds_the_way_back(locked: UiWindow) -> None:
    await locked.click("unlockOtherButton")
    await _choose(locked, Language.GERMAN)
    assert locked.text("welcomeCreateButton") == "Neues Konto erstellen"
    await locked.click("welcomeStepBack")
    assert locked.text("unlockStepHeading") == "Willkommen zurück"
