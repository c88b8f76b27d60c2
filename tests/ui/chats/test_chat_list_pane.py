"""Tests of `marmot_desktop.ui.chats.chat_list_pane`."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QMenu

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.chat_marks import FOREVER, ChatMarks
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.ui.chats.chat_list_pane import ChatListPane
from marmot_desktop.ui.chats.chat_menu import ChatMenu
from marmot_desktop.ui.chats.chats_page import ChatsPage
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


def _menu(ui: UiWindow, row: int = 0) -> ChatMenu:
    pane = ui.find(ChatListPane, "chatListPane")
    return pane.menu_for(pane.shown[row])


async def _choose(ui: UiWindow, menu: ChatMenu, name: str) -> None:
    action = menu.findChild(QAction, name)
    assert action is not None, name
    action.trigger()
    await ui.settle()


async def test_a_chat_is_pinned_archived_and_taken_back(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(2, "Other", last=make.message(2, "Bo Lind", "hi", make.NOW))))
    assert ui.titles("chatList") == ["Other", "Hill club"]
    await _choose(ui, _menu(ui, 1), "pinAction")
    assert ui.titles("chatList") == ["Hill club", "Other"]
    await _choose(ui, _menu(ui, 1), "archiveAction")
    assert ui.titles("chatList") == ["Hill club"]
    await ui.click("archivedChatsChip")
    assert ui.titles("chatList") == ["Other"]
    await ui.click("toastAction")
    assert ui.text("chatsEmptyHeading") == "The archive is empty"
    await ui.click("chatsEmptyButton")
    assert ui.titles("chatList") == ["Hill club", "Other"]


async def test_a_chat_is_muted_for_a_while(ui: UiWindow, actions: FakeActions) -> None:
    menu = _menu(ui)
    mute = menu.findChild(QMenu, "muteMenu")
    assert mute is not None
    mute.actions()[0].trigger()
    await ui.settle()
    assert ("mute", 1, make.NOW + 3600) in actions.asked
    await _choose(ui, _menu(ui), "unmuteAction")
    assert ("mute", 1, None) in actions.asked


async def test_a_chat_is_marked_unread_until_it_is_opened(ui: UiWindow, actions: FakeActions) -> None:
    await _choose(ui, _menu(ui), "markReadAction")
    await ui.until(lambda: ui.window.windowTitle() == "(1) Marmot Desktop")
    await ui.choose("chatList", "Hill club")
    assert ("opened", 1) in actions.asked
    await ui.until(lambda: ui.window.windowTitle() == "Marmot Desktop")


async def test_leaving_and_details_are_asked_for(ui: UiWindow, actions: FakeActions) -> None:
    await _choose(ui, _menu(ui), "chatDetailsAction")
    assert ui.has("groupDetailPage")
    heard: list[object] = []
    page = ui.find(ChatsPage, "chatsPage")
    page.leave_requested.disconnect()
    page.leave_requested.connect(heard.append)
    await _choose(ui, _menu(ui), "leaveChatAction")
    assert len(heard) == 1
    actions.tell(GroupChanged(make.group(1, "Hill club", state=GroupState.LEFT)))
    leave = _menu(ui).findChild(QAction, "leaveChatAction")
    assert leave is not None
    assert (leave.isEnabled(), leave.toolTip()) == (False, "You are no longer in this group")


async def test_a_search_that_finds_nothing_says_so_and_shows_all_again(ui: UiWindow) -> None:
    await ui.type("chatSearchField", "zebra")
    assert ui.text("chatsEmptyHeading") == "No matches"
    await ui.click("chatsEmptyButton")
    assert ui.titles("chatList") == ["Hill club"]


async def test_the_arrow_goes_from_the_field_into_the_list(ui: UiWindow) -> None:
    field = ui.find(QLineEdit, "chatSearchField")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert ui.find(QListView, "chatList").hasFocus()
    await ui.type("chatSearchField", "hill")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


async def test_who_has_no_chats_can_give_away_their_npub(ui: UiWindow, actions: FakeActions) -> None:
    actions.groups.clear()
    ui.find(ChatsPage, "chatsPage").load()
    await ui.settle()
    await ui.click("copyNpubButton")
    assert QGuiApplication.clipboard().text().startswith("npub1")


async def test_marks_are_there_from_the_start(ui: UiWindow, actions: FakeActions) -> None:
    actions.chats.marks[1] = ChatMarks(1, muted_until=FOREVER, draft="half")
    ui.find(ChatsPage, "chatsPage").load()
    await ui.settle()
    pane = ui.find(ChatListPane, "chatListPane")
    assert pane.model.is_muted(pane.shown[0])
    await ui.choose("chatList", "Hill club")
    assert ui.text("messageField") == "half"
