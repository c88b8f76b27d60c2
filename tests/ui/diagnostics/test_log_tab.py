"""Tests of `marmot_desktop.ui.diagnostics.log_tab`."""

import logging
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QTabBar

from marmot_desktop.log import LineFormatter
from marmot_desktop.ui.navigation import Page
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


def write(actions: FakeActions, text: str, level: int = logging.INFO, area: str = "services") -> None:
    name = f"marmot_desktop.{area}.unit"
    actions.watch.memory.handle(logging.LogRecord(name, level, "unit", 1, text, (), None))


@pytest.fixture
async def log(ui: UiWindow, actions: FakeActions) -> UiWindow:
    actions.watch.memory.setFormatter(LineFormatter())
    ui.window.context.navigator.open_page(Page.DIAGNOSTICS)
    ui.find(QTabBar, "diagnosticsTabs").setCurrentIndex(1)
    await ui.settle()
    return ui


async def test_nothing_logged_says_so(log: UiWindow) -> None:
    assert log.text("logEmptyHeading") == "Nothing logged"
    assert log.reason("copyLogLineButton") == "Choose a line first"


async def test_lines_appear_as_they_are_written_in_any_thread(log: UiWindow, actions: FakeActions) -> None:
    def write_three() -> None:
        for number in range(3):
            write(actions, f"line {number}")

    thread = threading.Thread(target=write_three)
    thread.start()
    thread.join()
    await log.until(lambda: len(log.titles("logList")) == 3)
    assert [title.rpartition(": ")[2] for title in log.titles("logList")] == ["line 0", "line 1", "line 2"]
    write(actions, "one more")
    await log.until(lambda: len(log.titles("logList")) == 4)


async def test_lines_are_filtered_by_level_part_and_words(log: UiWindow, actions: FakeActions) -> None:
    write(actions, "quiet", logging.DEBUG)
    write(actions, "loud", logging.ERROR, "nostr")
    await log.until(lambda: len(log.titles("logList")) == 2)
    log.find(QComboBox, "logLevelBox").setCurrentIndex(2)
    assert len(log.titles("logList")) == 1
    area = log.find(QComboBox, "logAreaBox")
    assert [area.itemText(index) for index in range(area.count())] == ["All parts", "nostr", "services"]
    area.setCurrentIndex(2)
    assert log.text("logEmptyHeading") == "No line fits"
    area.setCurrentIndex(0)
    log.find(QComboBox, "logLevelBox").setCurrentIndex(0)
    await log.type("logSearchField", "LOUD")
    assert len(log.titles("logList")) == 1


async def test_a_line_is_shown_whole_and_copied(log: UiWindow, actions: FakeActions) -> None:
    write(actions, "what happened")
    await log.until(lambda: len(log.titles("logList")) == 1)
    await log.choose("logList", log.titles("logList")[0])
    assert log.text("logWhole").endswith("INFO    marmot_desktop.services.unit: what happened")
    await log.click("copyLogLineButton")
    assert QGuiApplication.clipboard().text().endswith("what happened")


async def test_nobody_is_rung_while_nobody_looks(log: UiWindow, actions: FakeActions) -> None:
    log.find(QTabBar, "diagnosticsTabs").setCurrentIndex(0)
    write(actions, "unseen")
    await log.settle()
    assert log.titles("logList") == []
    log.find(QTabBar, "diagnosticsTabs").setCurrentIndex(1)
    await log.settle()
    assert len(log.titles("logList")) == 1
