"""Tests of `marmot_desktop.ui.backup_panel`."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.backup_panel import BackupPanel
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import NSEC
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def panel(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    return ui


async def test_the_key_is_shown_and_hidden_again(panel: UiWindow) -> None:
    assert NSEC not in panel.text("nsecField")
    await panel.click("nsecShowButton")
    assert panel.text("nsecField") == NSEC
    await panel.click("nsecShowButton")
    assert NSEC not in panel.text("nsecField")


async def test_the_key_is_hidden_when_the_page_is_left(panel: UiWindow) -> None:
    await panel.click("nsecShowButton")
    await panel.click("railChats")
    assert NSEC not in panel.text("nsecField")


async def test_the_key_can_be_copied_without_being_shown(panel: UiWindow) -> None:
    await panel.click("nsecCopyButton")
    assert QGuiApplication.clipboard().text() == NSEC
    assert NSEC not in panel.text("nsecField")
    QGuiApplication.clipboard().clear()


async def test_the_key_is_saved_wrapped(panel: UiWindow, tmp_path: Path) -> None:
    assert panel.reason("backupSaveButton") == "Type a passphrase for the file first"
    await panel.type("backupPassphraseField", "throw-away")
    backup = next(each for each in panel.window.findChildren(BackupPanel) if each.isVisible())
    held = panel.actions.hold("save_key")
    backup.save_to(tmp_path / "key")
    assert panel.reason("backupSaveButton")
    held.set()
    await panel.settle()
    assert ("save_key", make.account(), "throw-away", tmp_path / "key") in panel.actions.asked
    assert "Saved to \u2068key\u2069" in panel.text("backupResultText")
    assert panel.text("backupPassphraseField") == ""


async def test_a_file_is_asked_for(panel: UiWindow) -> None:
    await panel.type("backupPassphraseField", "throw-away")
    await panel.click("backupSaveButton")
    dialog = panel.find(QFileDialog, "backupFileDialog")
    dialog.fileSelected.emit("/nowhere/key")
    await panel.settle()
    dialog.reject()
    assert "save_key" in panel.actions.names_of_wishes()


async def test_a_file_that_cannot_be_written_is_said(panel: UiWindow, tmp_path: Path) -> None:
    panel.actions.refusals["save_key"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await panel.type("backupPassphraseField", "throw-away")
    backup = next(each for each in panel.window.findChildren(BackupPanel) if each.isVisible())
    backup.save_to(tmp_path / "key")
    await panel.settle()
    assert panel.text("backupResultText") == sentence_of(ErrorCode.STORAGE_ERROR)
