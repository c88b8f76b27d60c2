"""Tests of `marmot_desktop.ui.chats.message_view`."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.ui.chats.message_view import MessageView
from marmot_desktop.ui.delegates.message_delegate import Part
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow) -> MessageView:
    ui.actions.messages[1] = [
        make.message(1, "Bo Lind", "first", make.NOW),
        make.message(1, "Ada Stone", "second", make.NOW + 1, mine=True),
        make.message(1, "Ada Stone", "lost", make.NOW + 2, mine=True, state=DeliveryState.FAILED),
    ]
    await ui.choose("chatList", "Hill club")
    return ui.find(MessageView, "messageList")


async def test_chosen_messages_are_copied_top_to_bottom(ui: UiWindow) -> None:
    view = await _open(ui)
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "first\nsecond\nlost"


async def test_a_menu_offers_what_can_be_done(ui: UiWindow) -> None:
    view = await _open(ui)
    messages = ui.actions.messages[1]
    heard: list[object] = []
    view.retry_requested.connect(heard.append)
    menu = view.build_menu(messages[2])
    retry = menu.findChild(QAction, "retryAction")
    assert retry is not None
    retry.trigger()
    assert heard == [messages[2]]


async def test_a_click_on_a_lost_message_opens_its_menu(ui: UiWindow) -> None:
    view = await _open(ui)
    rect = view.visualRect(view.model().index(2, 0))
    bubble = QPoint(rect.right() - 40, rect.center().y())
    assert view.hit_at(bubble).part is Part.BUBBLE
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=bubble)
    menu = view.findChild(QMenu, "messageMenu")
    assert menu is not None
    menu.close()


async def test_a_narrow_window_keeps_the_end_in_view(ui: UiWindow) -> None:
    ui.actions.messages[1] = [
        make.message(1, "Bo Lind", "many words in one message " * 6, make.NOW + n, position=n + 1) for n in range(40)
    ]
    await ui.choose("chatList", "Hill club")
    view = ui.find(MessageView, "messageList")
    ui.window.resize(500, 700)
    await ui.settle()
    assert view.at_end
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


async def test_who_reads_further_up_keeps_the_place_in_a_window_of_another_size(ui: UiWindow) -> None:
    ui.actions.messages[1] = [
        make.message(1, "Bo Lind", "many words in one message " * 6, make.NOW + n, position=n + 1) for n in range(40)
    ]
    await ui.choose("chatList", "Hill club")
    view = ui.find(MessageView, "messageList")
    view.go_to(view.model().index(20, 0), at_top=True)
    await ui.settle()
    before = view.first_shown().row()
    for width in (500, 1400, 1000):
        ui.window.resize(width, 700)
        await ui.settle()
        assert view.first_shown().row() == before
    view.forget_sizes()
    assert view.first_shown().row() == before


async def test_a_text_that_fits_without_a_bar_only_does_not_resize_for_ever(ui: UiWindow) -> None:
    """The bar is always there, and seen only where there is something to scroll."""
    await ui.choose("chatList", "Hill club")
    view = ui.find(MessageView, "messageList")
    assert view.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn


async def test_a_conversation_that_fits_shows_no_handle_to_scroll_by(ui: UiWindow) -> None:
    ui.actions.messages[1] = [make.message(1, "Bo Lind", "Short", make.NOW)]
    await ui.choose("chatList", "Hill club")
    bar = ui.find(MessageView, "messageList").verticalScrollBar()
    assert (bar.maximum(), bar.property("empty")) == (0, "true")
