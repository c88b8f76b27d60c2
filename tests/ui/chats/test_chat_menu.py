"""Tests of `marmot_desktop.ui.chats.chat_menu`."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from marmot_desktop.domain.chat_marks import FOREVER, ChatMarks
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui import time_text
from marmot_desktop.ui.chats.chat_list_pane import ChatListPane
from marmot_desktop.ui.chats.chat_menu import ChatMenu
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow

GROUP = make.group(1, "Hill club")


def _menu(ui: UiWindow, marks: ChatMarks) -> ChatMenu:
    model = ui.find(ChatListPane, "chatListPane").model
    model.put_marks([marks])
    return ChatMenu(GROUP, model, make.NOW, ui.window)


def _texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


async def test_it_offers_what_is_not_so_yet(ui: UiWindow) -> None:
    menu = _menu(ui, ChatMarks(1))
    assert _texts(menu) == ["Pin", "Mute", "Mark as unread", "Archive", "Details", "Leave group…"]


async def test_it_offers_to_take_back_what_is_so(ui: UiWindow) -> None:
    menu = _menu(ui, ChatMarks(1, Timestamp(1), FOREVER, 0, True))
    assert _texts(menu)[:4] == ["Unpin", "Unmute", "Mark as read", "Take out of the archive"]


@pytest.mark.parametrize(
    ("place", "until"),
    [
        (0, make.NOW + 3600),
        (1, make.NOW + 8 * 3600),
        (2, time_text.next_morning(make.NOW)),
        (3, make.NOW + 7 * 86_400),
        (4, int(FOREVER)),
    ],
)
async def test_muting_has_an_end_or_none(ui: UiWindow, place: int, until: int) -> None:
    menu = _menu(ui, ChatMarks(1))
    heard: list[object] = []
    menu.mute_wanted.connect(heard.append)
    mute = menu.findChild(QMenu, "muteMenu")
    assert mute is not None
    mute.actions()[place].trigger()
    assert heard == [until]


async def test_it_says_until_when_a_chat_is_muted(ui: UiWindow) -> None:
    menu = _menu(ui, ChatMarks(1, muted_until=Timestamp(make.NOW + 60)))
    assert _texts(menu)[1:3] == [f"Muted until {time_text.clock_time(make.NOW + 60)}", "Unmute"]
    assert "Muted until" not in "".join(_texts(_menu(ui, ChatMarks(1, muted_until=FOREVER))))


async def test_each_wish_is_told(ui: UiWindow) -> None:
    menu = _menu(ui, ChatMarks(1))
    heard: list[object] = []
    for signal in (menu.pin_wanted, menu.read_wanted, menu.archive_wanted):
        signal.connect(heard.append)
    menu.details_wanted.connect(lambda: heard.append("details"))
    menu.leave_wanted.connect(lambda: heard.append("leave"))
    for name in ("pinAction", "markReadAction", "archiveAction", "chatDetailsAction", "leaveChatAction"):
        action = menu.findChild(QAction, name)
        assert action is not None
        action.trigger()
    assert heard == [True, False, True, "details", "leave"]
