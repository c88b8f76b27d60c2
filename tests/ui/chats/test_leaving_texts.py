"""Tests of `marmot_desktop.ui.chats.leaving_texts`: what is on its way to the store is a draft, and an answer comes back."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.chats.conversation_view import ConversationView
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def chat(ui: UiWindow) -> UiWindow:
    ui.actions.groups[1] = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))
    ui.actions.messages[1] = [make.message(1, "Bo Lind", "Who has the rope?", make.NOW)]
    ui.actions.tell(GroupChanged(ui.actions.groups[1]))
    await ui.choose("chatList", "Hill club")
    return ui


async def test_what_is_not_stored_yet_is_part_of_the_draft(chat: UiWindow) -> None:
    held = chat.actions.hold("send_message")
    conversation = chat.find(ConversationView, "conversation")
    await chat.type("messageField", "first")
    await chat.click("sendButton")
    await chat.type("messageField", "second")
    assert conversation.draft == "first\nsecond"
    held.set()
    await chat.settle()
    assert conversation.draft == "second"


async def test_an_answer_that_cannot_be_stored_is_one_again(chat: UiWindow) -> None:
    chat.actions.refusals["answer"] = RefusedError(ErrorCode.MESSAGE_TOO_LARGE)
    chat.find(ConversationView, "conversation").reply(chat.actions.messages[1][0])
    await chat.type("messageField", "I have")
    await chat.click("sendButton")
    await chat.settle()
    assert chat.text("messageField") == "I have"
    assert chat.has("replyStrip")
    assert chat.find(QPlainTextEdit, "messageField").textCursor().atEnd()
