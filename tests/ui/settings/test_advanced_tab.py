"""Tests of `marmot_desktop.ui.settings.advanced_tab`."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from marmot_desktop.ui.navigation import Page, Place
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_it_leads_to_diagnostics(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="advanced"))
    await ui.click("openDiagnosticsButton")
    assert ui.has("diagnosticsPage")


async def test_the_data_folder_is_opened_or_named(
    ui: UiWindow, actions: FakeActions, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []

    def open_none(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return False

    monkeypatch.setattr(type(actions.reach), "data_folder", property(lambda _door: tmp_path))
    monkeypatch.setattr(QDesktopServices, "openUrl", open_none)
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="advanced"))
    await ui.click("openDataFolderButton")
    assert opened == [str(tmp_path)]
    assert str(tmp_path) in ui.text("toastText")


async def test_a_window_that_keeps_nothing_says_so(
    ui: UiWindow, actions: FakeActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(actions.reach), "data_folder", property(lambda _door: None))
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="advanced"))
    assert ui.reason("openDataFolderButton") == "This window keeps nothing on disk"
