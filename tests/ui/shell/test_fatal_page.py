"""Tests of `marmot_desktop.ui.shell.fatal_page`."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers.ui_window import UiWindow

ERROR = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)


async def test_it_says_what_failed_and_that_nothing_was_sent(fresh: UiWindow) -> None:
    fresh.window.show_fatal(ERROR, None)
    assert fresh.text("fatalText") == sentence_of(ErrorCode.STORAGE_ERROR)
    assert fresh.reason("fatalFolderButton") == "There is none"
    await fresh.click("fatalDetailsButton")
    assert ErrorCode.STORAGE_ERROR.value in fresh.text("fatalDetails")
    await fresh.click("fatalDetailsButton")
    assert not fresh.has("fatalDetails")


async def test_details_are_copied(fresh: UiWindow) -> None:
    fresh.window.show_fatal(ERROR, None)
    await fresh.click("fatalCopyButton")
    assert QGuiApplication.clipboard().text().startswith(ErrorCode.STORAGE_ERROR.value)
    assert fresh.text("fatalCopyButton") == "Copied"


async def test_the_folder_is_opened_or_named(fresh: UiWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_none(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", open_none)
    fresh.window.show_fatal(ERROR, tmp_path)
    await fresh.click("fatalFolderButton")
    assert opened == [str(tmp_path)]
    assert str(tmp_path) in fresh.text("fatalDetails")


async def test_quitting_closes_the_window(fresh: UiWindow) -> None:
    closed: list[str] = []
    fresh.window.closed.connect(lambda: closed.append("closed"))
    fresh.window.show_fatal(ERROR, None)
    await fresh.click("fatalQuitButton")
    assert closed == ["closed"]
