"""Tests of `marmot_desktop.ui.chats.message_menu`."""

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.frozen import replace
from marmot_desktop.ui.chats.message_menu import MessageMenu
from tests.helpers import ui_values as make

HELLO = make.message(1, "Bo Lind", "hello", make.NOW)
LOST = make.message(1, "Ada Stone", "lost", make.NOW, mine=True, state=DeliveryState.FAILED)


@pytest.mark.parametrize(
    ("message", "may_answer", "texts"),
    [
        (HELLO, True, ["Reply", "Copy text", "Details"]),
        (HELLO, False, ["Copy text", "Details"]),
        (LOST, True, ["Send again", "Delete", "Copy text", "Details"]),
        (replace(HELLO, state=DeliveryState.DELETED, text=""), True, ["Details"]),
        (make.system_line(1, "Bo Lind", "members_added", (), make.NOW), True, ["Copy text"]),
    ],
)
def test_it_offers_what_can_be_done(qapp: QApplication, message: Message, may_answer: bool, texts: list[str]) -> None:
    menu = MessageMenu(message, may_answer=may_answer)
    assert [action.text() for action in menu.actions()] == texts
    menu.deleteLater()
