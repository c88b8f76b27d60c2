"""Tests of `marmot_desktop.ui.chats.conversation_view`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPlainTextEdit

from marmot_desktop.domain.chat import DeliveryState, GroupState, Message, SyncState, SyncStatus
from marmot_desktop.domain.facts import (
    DeliveryChanged,
    GroupChanged,
    MessageChanged,
    MessageStored,
    RelayChanged,
    SyncChanged,
)
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.ui.chats.message_view import MessageView
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def chat(ui: UiWindow) -> UiWindow:
    ui.actions.groups[1] = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))
    ui.actions.tell(GroupChanged(ui.actions.groups[1]))
    await ui.choose("chatList", "Hill club")
    return ui


def _long_talk(count: int) -> list[Message]:
    return [make.message(1, "Bo Lind", f"line {n}", make.NOW - 9000 + n, position=n + 1) for n in range(count)]


async def _open_long(ui: UiWindow, count: int = 300) -> MessageView:
    ui.actions.messages[1] = _long_talk(count)
    await ui.choose("chatList", "Hill club")
    return ui.find(MessageView, "messageList")


async def test_an_empty_conversation_says_why(chat: UiWindow) -> None:
    assert chat.text("conversationEmptyHeading") == "No messages yet"
    assert chat.text("conversationEmptyText") == "Messages before you joined are not available."


async def test_a_message_is_sent_by_enter_and_shown_because_it_is_stored(chat: UiWindow) -> None:
    await chat.type("messageField", "hello")
    QTest.keyClick(chat.find(QPlainTextEdit, "messageField"), Qt.Key.Key_Return)
    await chat.settle()
    assert chat.titles("messageList") == ["hello"]
    assert chat.text("messageField") == ""


async def test_what_could_not_be_stored_is_not_lost(chat: UiWindow) -> None:
    chat.actions.refusals["send_message"] = RefusedError(ErrorCode.MESSAGE_TOO_LARGE)
    await chat.type("messageField", "too long")
    await chat.click("sendButton")
    assert chat.text("messageField") == "too long"
    assert chat.text("toastText") == sentence_of(ErrorCode.MESSAGE_TOO_LARGE)


async def test_what_was_typed_meanwhile_stays(chat: UiWindow) -> None:
    held = chat.actions.hold("send_message")
    await chat.type("messageField", "first")
    await chat.click("sendButton")
    await chat.type("messageField", "second")
    held.set()
    await chat.settle()
    assert chat.text("messageField") == "second"


async def test_who_types_fast_sends_each_message_once_and_in_order(chat: UiWindow) -> None:
    held = chat.actions.hold("send_message")
    for text in ("first", "second", "third"):
        assert chat.text("messageField") == "", "what was sent is out of the way of what is typed next"
        await chat.type("messageField", text)
        await chat.click("sendButton")
    held.set()
    await chat.settle()
    assert chat.titles("messageList") == ["first", "second", "third"]
    assert chat.text("messageField") == ""


async def test_what_cannot_be_stored_comes_back_before_what_was_typed_since(chat: UiWindow) -> None:
    held = chat.actions.hold("send_message")
    chat.actions.refusals["send_message"] = RefusedError(ErrorCode.MESSAGE_TOO_LARGE)
    for text in ("first", "second"):
        await chat.type("messageField", text)
        await chat.click("sendButton")
    await chat.type("messageField", "third")
    held.set()
    await chat.settle()
    assert chat.text("messageField") == "first\nsecond\nthird"
    assert chat.titles("messageList") == []


async def test_a_message_is_marked_sent_when_a_relay_has_it(chat: UiWindow) -> None:
    await chat.type("messageField", "hello")
    await chat.click("sendButton")
    sent = chat.actions.messages[1][0]
    chat.actions.tell(DeliveryChanged(sent.id, 1, DeliveryState.SENT, 1, 1))
    view = chat.find(QListView, "messageList")
    assert view.model().layout_of(0).state is DeliveryState.SENT  # type: ignore[attr-defined]


async def test_messages_of_others_come_in(chat: UiWindow) -> None:
    coming = make.message(1, "Bo Lind", "hello", make.NOW)
    chat.actions.tell(MessageStored(coming), MessageStored(make.message(2, "Bo Lind", "elsewhere", make.NOW)))
    assert chat.titles("messageList") == ["hello"]
    chat.actions.tell(MessageChanged(replace(coming, state=DeliveryState.DELETED)))
    assert chat.titles("messageList") == ["This message was deleted."]


async def test_what_is_seen_is_marked_read(chat: UiWindow) -> None:
    coming = make.message(1, "Bo Lind", "hello", make.NOW)
    group = make.with_last(chat.actions.groups[1], coming, unread=1)
    chat.actions.groups[1] = group
    chat.actions.tell(MessageStored(coming), GroupChanged(group))
    await chat.settle()
    assert ("mark_read", 1, coming.id) in chat.actions.asked
    assert chat.actions.names_of_wishes().count("mark_read") == 1


async def test_a_failed_mark_is_tried_at_the_next_look(chat: UiWindow) -> None:
    chat.actions.refusals["mark_read"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    coming = make.message(1, "Bo Lind", "hello", make.NOW)
    chat.actions.tell(MessageStored(coming), GroupChanged(make.with_last(chat.actions.groups[1], coming, unread=1)))
    await chat.settle()
    chat.actions.refusals.clear()
    chat.actions.tell(GroupChanged(make.with_last(chat.actions.groups[1], coming, unread=1)))
    await chat.settle()
    assert chat.actions.names_of_wishes().count("mark_read") == 2


async def test_while_the_user_reads_above_new_messages_are_counted(ui: UiWindow) -> None:
    view = await _open_long(ui)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() - 600)
    await ui.settle()
    place = view.verticalScrollBar().value()
    for number in range(2):
        ui.actions.tell(MessageStored(make.message(1, "Bo Lind", f"new {number}", make.NOW + number)))
    await ui.settle()
    assert ui.text("newMessagesButton") == "2 new messages"
    assert view.verticalScrollBar().value() == place
    await ui.click("newMessagesButton")
    assert view.at_end
    assert not ui.has("newMessagesButton")


async def test_at_the_end_it_follows(ui: UiWindow) -> None:
    view = await _open_long(ui)
    ui.actions.tell(MessageStored(make.message(1, "Bo Lind", "new", make.NOW)))
    await ui.settle()
    assert view.at_end
    assert not ui.has("newMessagesButton")


async def test_a_failed_message_can_be_sent_again(ui: UiWindow) -> None:
    failed = make.message(1, "Ada Stone", "lost", make.NOW, mine=True, state=DeliveryState.FAILED)
    ui.actions.messages[1] = [failed]
    await ui.choose("chatList", "Hill club")
    ui.find(MessageView, "messageList").retry_requested.emit(failed)
    await ui.settle()
    assert ("retry_message", failed.id) in ui.actions.asked


async def test_messages_that_cannot_be_loaded_can_be_tried_again(ui: UiWindow) -> None:
    ui.actions.refusals["open_chat"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    ui.actions.messages[1] = _long_talk(1)
    await ui.choose("chatList", "Hill club")
    assert ui.text("conversationEmptyText") == sentence_of(ErrorCode.STORAGE_ERROR)
    ui.actions.refusals.clear()
    await ui.click("conversationEmptyButton")
    assert ui.titles("messageList") == ["line 0"]


@pytest.mark.parametrize("state", [state for state in GroupState if not state.may_write])
async def test_a_group_we_are_out_of_can_be_read_only(chat: UiWindow, state: GroupState) -> None:
    chat.actions.tell(GroupChanged(replace(chat.actions.groups[1], state=state)))
    assert chat.has("groupStateBanner")
    assert chat.reason("sendButton") == chat.text("groupStateBannerText")
    assert chat.reason("inviteMemberHeaderButton") == "You are no longer in this group"


async def test_a_broken_group_says_so_and_can_be_written_to(chat: UiWindow) -> None:
    """What looks like a split may be a stranger's rubbish; somebody has to speak first."""
    chat.actions.tell(GroupChanged(replace(chat.actions.groups[1], state=GroupState.BROKEN)))
    assert not chat.has("groupStateBanner")
    assert chat.text("unreadableBannerText") == "Newer messages cannot be read. You can still write."
    assert chat.text("conversationState") == "Needs attention"
    await chat.click("unreadableBannerButton")
    assert chat.has("whyUnreadableDialog")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SyncState.CATCHING_UP, "Catching up (9 left)"),
        (SyncState.OFFLINE, "Offline"),
        (SyncState.NEEDS_ATTENTION, "Needs attention"),
    ],
)
async def test_the_header_says_how_far_it_is_behind(chat: UiWindow, state: SyncState, words: str) -> None:
    group = chat.actions.groups[1]
    assert chat.text("conversationState") == "Live (1/1)"
    chat.actions.tell(SyncChanged(SyncStatus(group.id, 1, state, 0, 9)))
    assert chat.text("conversationState") == words
    assert chat.text("conversationHeaderBelow") == "2 members · epoch 4"
    assert chat.has("unreadableBanner") == (state is SyncState.NEEDS_ATTENTION)
    chat.actions.tell(SyncChanged(SyncStatus(group.id, 1, SyncState.LIVE, 9, 0)))
    assert chat.text("conversationState") == "Live (1/1)"
    assert not chat.has("unreadableBanner")
    chat.actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING, "refused")))
    assert chat.text("conversationState") == "Offline"


async def test_a_message_that_was_not_sent_can_be_deleted(ui: UiWindow) -> None:
    failed = make.message(1, "Ada Stone", "lost", make.NOW, mine=True, state=DeliveryState.FAILED)
    ui.actions.messages[1] = [failed]
    await ui.choose("chatList", "Hill club")
    ui.find(MessageView, "messageList").discard_requested.emit(failed)
    await ui.settle()
    assert ("discard", failed.id) in ui.actions.asked
    assert ui.text("conversationEmptyHeading") == "No messages yet"


async def test_a_draft_waits_for_the_next_visit(chat: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(2, "Other")))
    await chat.type("messageField", "half a thou")
    await chat.choose("chatList", "Other")
    assert chat.text("messageField") == ""
    await chat.choose("chatList", "Hill club")
    assert chat.text("messageField") == "half a thou"
