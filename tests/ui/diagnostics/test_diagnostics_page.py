"""Tests of `marmot_desktop.ui.diagnostics.diagnostics_page`."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.diagnostics.diagnostics_page import DiagnosticsPage
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.widgets.buttons import Button
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def page(ui: UiWindow) -> UiWindow:
    ui.window.context.navigator.open_page(Page.DIAGNOSTICS)
    await ui.settle()
    return ui


async def test_a_report_is_copied(page: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("report")
    await page.click("copyReportButton")
    assert page.reason("saveReportButton") == "The report is being made"
    held.set()
    await page.settle()
    assert QGuiApplication.clipboard().text() == '{"made_at": "2027-01-15T08:00:00Z"}\n'
    assert "clipboard" in page.text("toastText")


async def test_a_report_is_saved_to_a_file_of_ones_choice(page: UiWindow, actions: FakeActions) -> None:
    await page.click("saveReportButton")
    dialog = page.find(QFileDialog, "reportFileDialog")
    dialog.fileSelected.emit("report.json")
    dialog.close()
    await page.settle()
    assert ("save_report", "2027-01-15T08:00:00Z", Path("report.json")) in actions.asked
    assert page.text("toastText") == "Saved to report.json"


async def test_a_report_that_cannot_be_written_says_so(page: UiWindow, actions: FakeActions) -> None:
    actions.refusals["save_report"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    page.find(DiagnosticsPage, "diagnosticsPage").save_to(Path("report.json"))
    await page.settle()
    assert page.text("toastText") == sentence_of(ErrorCode.STORAGE_ERROR)


async def test_buttons_with_long_words_are_whole_in_a_narrow_window(page: UiWindow) -> None:
    page.window.resize(360, 720)
    buttons = [page.find(Button, name) for name in ("copyReportButton", "saveReportButton")]
    for button in buttons:
        button.set_text("Diagnosebericht kopieren")
    await page.settle()
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []
