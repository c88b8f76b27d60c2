"""Tests of `marmot_desktop.ui.shell.command_keys`."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from marmot_desktop.ui.shell.command_keys import CommandKeys
from marmot_desktop.ui.shell.commands import COMMANDS, Need, command
from tests.helpers.ui_window import UiWindow


def make_keys(window: QWidget, done: list[str], why_not: str = "") -> CommandKeys:
    deeds = {each.id: partial(done.append, each.id) for each in COMMANDS}
    deeds["nth_chat.3"] = partial(done.append, "third")
    return CommandKeys(window, deeds, lambda need: "" if need is Need.NOTHING else why_not)


def test_keys_do_what_the_table_says(qapp: QApplication) -> None:
    window = QWidget()
    done: list[str] = []
    make_keys(window, done)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_K, control)
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window, Qt.Key.Key_3, control)
    QTest.keyClick(window, Qt.Key.Key_1, control)
    assert done == ["switch", "shortcuts", "third", "nth_chat"]
    window.close()
    window.deleteLater()


def test_a_command_that_cannot_be_done_does_nothing(qapp: QApplication) -> None:
    window = QWidget()
    done: list[str] = []
    keys = make_keys(window, done, "Open an account first")
    assert not keys.run(command("switch"))
    assert keys.why_not(command("switch")) == "Open an account first"
    assert keys.run(command("quit"))
    assert done == ["quit"]
    window.deleteLater()


async def test_nothing_of_an_account_works_in_the_first_run(fresh: UiWindow) -> None:
    keys = fresh.window.commands.keys
    assert keys.why_not(command("new_group")) == "Open an account first"
    assert keys.why_not(command("zoom_in")) == ""


async def test_a_dialog_keeps_the_keys_of_the_page_away(ui: UiWindow) -> None:
    await ui.click("newGroupButton")
    assert ui.window.commands.keys.why_not(command("next_chat")) == "Close what lies on top first"
    assert not ui.window.commands.keys.run(command("switch"))
    await ui.click("createGroupDialogClose")
    assert ui.window.commands.keys.why_not(command("mark_read")) == "Open a chat first"
