"""Tests of `marmot_desktop.ui.shell.workspace`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from marmot_desktop.domain.facts import GroupChanged, SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import LOG_TAB
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_every_page_can_be_gone_to(ui: UiWindow) -> None:
    for button, page in (
        ("railInvites", "invitesPage"),
        ("railContacts", "contactsPage"),
        ("railSettings", "settingsPage"),
        ("railChats", "chatsPage"),
    ):
        await ui.click(button)
        assert ui.has(page)


async def test_keys_do_what_buttons_do(ui: UiWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_N, control | Qt.KeyboardModifier.ShiftModifier)
    await ui.settle()
    assert ui.has("createGroupDialog")
    await ui.click("createGroupDialogClose")
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_Comma, control)
    await ui.settle()
    assert ui.has("settingsPage")
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_N, control)
    await ui.settle()
    assert ui.has("newChatDialog")
    await ui.click("newChatDialogClose")
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    await ui.settle()
    assert ui.has("chatsPage")


async def test_a_change_that_lost_its_race_is_told(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(actions.groups[1], rolled_back=True))
    assert "tried again by itself" in ui.text("toastText")


async def test_something_refused_is_told(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(SecurityNoticed(ErrorCode.AUTHOR_MISMATCH, None, None))
    assert ui.text("toastText") == sentence_of(ErrorCode.AUTHOR_MISMATCH)


async def test_details_come_and_go_by_a_key(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    await ui.settle()
    assert ui.has("groupDetailPage")


async def test_a_place_may_name_a_tab_of_the_details(ui: UiWindow) -> None:
    await ui.settle()
    ui.window.context.navigator.open_chat(1, tab=LOG_TAB)
    await ui.settle()
    assert ui.has("groupDetailPage")
    assert ui.has("groupLogTab")


async def test_an_empty_list_leaves_the_focus_to_what_stands_in_its_place(actions: FakeActions) -> None:
    actions.groups.clear()
    ui = await UiWindow(actions).open()
    ui.window.workspace.focus_page()  # type: ignore[union-attr]
    focused = ui.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "newGroupButton"
    await ui.close()


async def test_a_reader_goes_to_a_page_by_toggling_its_button(ui: UiWindow) -> None:
    """It does so without a click."""
    ui.find(QAbstractButton, "railContacts").toggle()
    await ui.settle()
    assert ui.has("contactsPage")
    assert not ui.find(QAbstractButton, "railChats").isChecked()
