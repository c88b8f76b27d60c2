"""Tests of `marmot_desktop.ui.chats.chats_page`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.facts import ChatMarksChanged, DeliveryChanged, GroupChanged, GroupJoined
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.chats.chats_page import ChatsPage
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_unread_messages_stand_in_the_title(ui: UiWindow, actions: FakeActions) -> None:
    last = make.message(2, "Bo Lind", "hi", make.NOW)
    actions.tell(GroupChanged(make.group(2, "Other", last=last, unread=3)))
    await ui.until(lambda: ui.window.windowTitle() == "(3) Marmot Desktop")
    assert ui.titles("chatList")[0] == "Other"
    actions.tell(GroupChanged(make.group(2, "Other", last=last)))
    await ui.until(lambda: ui.window.windowTitle() == "Marmot Desktop")


async def test_a_joined_group_is_listed_because_it_happened(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupJoined(make.group(5, "New here"), created_here=False))
    assert "New here" in ui.titles("chatList")


async def test_a_chat_that_is_not_known_yet_opens_when_it_comes(ui: UiWindow, actions: FakeActions) -> None:
    ui.window.context.navigator.open_chat(5)
    assert not ui.has("conversation")
    actions.tell(GroupJoined(make.group(5, "New here"), created_here=False))
    await ui.settle()
    assert ui.text("conversationHeaderTitle") == "New here"


async def test_without_a_chat_it_offers_to_make_one(ui: UiWindow, actions: FakeActions) -> None:
    actions.groups.clear()
    ui.find(ChatsPage, "chatsPage").load()
    await ui.settle()
    assert ui.text("chatsEmptyHeading") == "No chats yet"
    assert not ui.has("noChatOpenHeading"), "there is nothing to choose from"
    await ui.click("chatsEmptyButton")
    assert ui.has("createGroupDialog")


async def test_chats_that_cannot_be_loaded_can_be_tried_again(ui: UiWindow, actions: FakeActions) -> None:
    page = ui.find(ChatsPage, "chatsPage")
    actions.refusals["list_groups"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    page.load()
    await ui.settle()
    assert ui.text("chatsEmptyText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await ui.click("chatsEmptyButton")
    assert ui.titles("chatList") == ["Hill club"]


async def test_details_stand_beside_the_conversation_and_go_again(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    assert ui.has("groupDetailPage")
    assert ui.has("conversation")
    await ui.click("groupDetailsButton")
    assert not ui.has("groupDetailPage")


async def test_a_narrow_window_shows_one_thing_at_a_time(ui: UiWindow) -> None:
    ui.window.resize(480, 700)
    await ui.settle()
    assert ui.has("chatList")
    assert not ui.has("noChatOpen")
    await ui.choose("chatList", "Hill club")
    assert not ui.has("chatList")
    await ui.click("conversationHeaderBack")
    assert ui.has("chatList")
    await ui.choose("chatList", "Hill club")
    assert ui.has("conversation")


async def test_keys_go_from_chat_to_chat(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(2, "Other", last=make.message(2, "Bo Lind", "hi", make.NOW))))
    await ui.choose("chatList", "Other")
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    await ui.settle()
    assert ui.text("conversationHeaderTitle") == "Hill club"
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    await ui.settle()
    assert ui.text("conversationHeaderTitle") == "Other"


async def test_what_happens_while_the_chats_are_loaded_is_not_undone(ui: UiWindow, actions: FakeActions) -> None:
    """The answer was read from the store before it happened."""
    held = actions.hold("list_groups")
    ui.find(ChatsPage, "chatsPage").load()
    await ui.settle()
    actions.tell(GroupJoined(make.group(5, "New here"), created_here=False))
    actions.tell(ChatMarksChanged(ChatMarks(1, pinned_at=Timestamp(make.NOW))))
    held.set()
    await ui.settle()
    assert ui.titles("chatList") == ["Hill club", "New here"]


async def test_the_last_line_of_a_chat_says_when_it_was_sent(ui: UiWindow, actions: FakeActions) -> None:
    mine = make.message(2, "Ada Stone", "hi", make.NOW)
    mine = replace(mine, mine=True, state=DeliveryState.QUEUED)
    actions.tell(GroupChanged(make.group(2, "Other", last=mine)))
    model = ui.find(ChatsPage, "chatsPage")._pane.model
    row = model.index_of(2)
    assert row.data(Role.STATE) == "clock"
    actions.tell(DeliveryChanged(mine.id, 2, DeliveryState.SENT, 1, 1))
    actions.tell(DeliveryChanged(mine.id, 77, DeliveryState.FAILED, 0, 1))
    assert model.index_of(2).data(Role.STATE) == "check"
