"""Tests of `marmot_desktop.ui.onboarding.welcome_step`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.helpers.ui_window import UiWindow


async def test_there_are_two_ways_to_begin_and_none_back(fresh: UiWindow) -> None:
    assert fresh.has("welcomeCreateButton")
    assert fresh.has("welcomeImportButton")
    assert not fresh.has("welcomeStepBack")


async def test_the_keyboard_begins(fresh: UiWindow) -> None:
    focused = fresh.window.focusWidget()
    assert focused.objectName() == "welcomeCreateButton"
    QTest.keyClick(focused, Qt.Key.Key_Space)
    await fresh.settle()
    assert fresh.has("createStep")
