"""Tests of `marmot_desktop.ui.shell.shortcut_sheet`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from marmot_desktop.ui.shell.commands import COMMANDS
from marmot_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from tests.helpers.ui_window import UiWindow


async def open_sheet(ui: UiWindow) -> ShortcutSheet:
    QTest.keyClick(ui.window, Qt.Key.Key_F1)
    await ui.settle()
    return ui.find(ShortcutSheet, "shortcutSheet")


def texts(sheet: ShortcutSheet) -> list[str]:
    return [each.text() for each in sheet.findChildren(QLabel) if each.isVisible()]


async def test_every_key_is_on_it(ui: UiWindow) -> None:
    shown = texts(await open_sheet(ui))
    for command in COMMANDS:
        if command.keys:
            assert command.words in shown
            assert all(keys in shown for keys in command.key_words)


async def test_typing_finds_some(ui: UiWindow) -> None:
    sheet = await open_sheet(ui)
    await ui.type("shortcutSearchField", "unread chat")
    shown = texts(sheet)
    assert "Next unread chat" in shown
    assert "Quit" not in shown
    assert "Window" not in shown
    await ui.type("shortcutSearchField", "Ctrl+Q")
    assert "Quit" in texts(sheet)
    await ui.type("shortcutSearchField", "no such thing")
    assert ui.has("shortcutNothing")


async def test_it_opens_once_and_closes_by_escape(ui: UiWindow) -> None:
    await open_sheet(ui)
    QTest.keyClick(ui.window, Qt.Key.Key_F1)
    await ui.settle()
    assert len(ui.window.findChildren(ShortcutSheet)) == 1
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_Escape)
    await ui.settle()
    assert not ui.has("shortcutSheet")


async def test_it_is_there_in_the_first_run_too(fresh: UiWindow) -> None:
    assert (await open_sheet(fresh)).isVisible()
