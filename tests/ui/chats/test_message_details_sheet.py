"""Tests of `marmot_desktop.ui.chats.message_details_sheet`."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow, state: DeliveryState = DeliveryState.SENT) -> None:
    ui.actions.messages[1] = [make.message(1, "Ada Stone", "hello", make.NOW, mine=True, state=state)]
    await ui.choose("chatList", "Hill club")
    QTest.keyClick(ui.find(QPlainTextEdit, "messageField"), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    await ui.settle()


async def test_a_key_shows_which_relays_have_a_message_and_what_is_inside(ui: UiWindow) -> None:
    await _open(ui)
    assert ui.text("messageDetailsText") == "hello"
    assert f"\u2068{make.RELAY}\u2069 took it at" in ui.text("messageDetailsFacts")
    assert len(ui.find(QLineEdit, "messageDetailsEvent").text()) == 64
    assert not ui.has("messageDetailsRaw")
    await ui.click("messageDetailsShowRaw")
    assert '"kind": 9' in ui.text("messageDetailsRaw")
    await ui.click("messageDetailsCopyRaw")
    assert '"kind": 9' in QGuiApplication.clipboard().text()


async def test_it_says_that_nobody_has_received_what_was_not_sent(ui: UiWindow) -> None:
    await _open(ui, DeliveryState.FAILED)
    assert "Not sent; nobody has received it" in ui.text("messageDetailsFacts")


async def test_what_cannot_be_loaded_can_be_tried_again(ui: UiWindow) -> None:
    ui.actions.refusals["details"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await _open(ui)
    assert ui.text("messageDetailsProblemText") == sentence_of(ErrorCode.STORAGE_ERROR)
    ui.actions.refusals.clear()
    await ui.click("messageDetailsProblemButton")
    assert not ui.has("messageDetailsProblem")
    assert ui.reason("messageDetailsShowRaw") == ""
