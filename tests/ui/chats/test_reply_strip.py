"""Tests of `marmot_desktop.ui.chats.reply_strip`: answering, from the menu to the message."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from marmot_desktop.frozen import replace
from marmot_desktop.ui.chats.conversation_view import ConversationView
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow

QUESTION = make.message(1, "Bo Lind", "who has the rope?", make.NOW - 60)


async def _open(ui: UiWindow) -> ConversationView:
    ui.actions.messages[1] = [QUESTION]
    await ui.choose("chatList", "Hill club")
    return ui.find(ConversationView, "conversation")


async def test_an_answer_goes_out_with_its_question(ui: UiWindow) -> None:
    conversation = await _open(ui)
    conversation.timeline.view.reply_requested.emit(QUESTION)
    assert ui.has("replyStrip")
    assert ui.text("replyText") == "who has the rope?"
    await ui.type("messageField", "I do")
    await ui.click("sendButton")
    assert ("answer", 1, "I do", QUESTION.id) in ui.actions.asked
    assert not ui.has("replyStrip")
    row = conversation.timeline.model.layout_of(1)
    assert row.quote is not None
    assert row.quote.text == "who has the rope?"


async def test_an_answer_to_ourselves_is_called_so(ui: UiWindow) -> None:
    conversation = await _open(ui)
    conversation.reply(QUESTION)
    assert ui.text("replyAuthor") == "Reply to \u2068Bo Lind\u2069"
    conversation.reply(replace(QUESTION, author=make.account().pubkey))
    assert ui.text("replyAuthor") == "Reply to your own message"


async def test_a_key_answers_the_newest_message_of_others_and_escape_does_not(ui: UiWindow) -> None:
    await _open(ui)
    field = ui.find(QPlainTextEdit, "messageField")
    field.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_R, both)
    assert ui.has("replyStrip")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not ui.has("replyStrip")
    assert ui.has("conversation")


async def test_what_is_answered_is_kept_with_the_draft(ui: UiWindow) -> None:
    conversation = await _open(ui)
    conversation.reply(QUESTION)
    await ui.type("messageField", "I do")
    ui.actions.groups[2] = make.group(2, "Other")
    conversation.keep_draft()
    await ui.settle()
    marks = ui.actions.chats.marks[1]
    assert (marks.draft, marks.draft_answers) == ("I do", QUESTION.id)
    conversation.stop_reply()
    conversation.show_draft(marks.draft, marks.draft_answers)
    await ui.settle()
    assert ui.has("replyStrip")


async def test_what_was_not_sent_cannot_be_answered(ui: UiWindow) -> None:
    conversation = await _open(ui)
    conversation.reply(replace(QUESTION, kind=1210))
    assert not ui.has("replyStrip")
