"""Tests of `marmot_desktop.ui.chats.timeline`."""

import dataclasses

from PySide6.QtWidgets import QLabel

from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.domain.facts import DeliveryChanged, MessageStored
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.chats.conversation_view import ConversationView
from marmot_desktop.ui.chats.message_view import MessageView
from marmot_desktop.ui.chats.timeline import Timeline
from marmot_desktop.ui.models.message_list_model import FIRST_ROWS, MAX_ROWS, PAGE_ROWS
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


def _talk(count: int) -> list[Message]:
    return [make.message(1, "Bo Lind", f"line {n}", make.NOW - 90_000 + n, position=n + 1) for n in range(count)]


async def _open(ui: UiWindow, count: int = 300) -> tuple[Timeline, MessageView]:
    ui.actions.messages[1] = _talk(count)
    await ui.choose("chatList", "Hill club")
    timeline = ui.find(ConversationView, "conversation").timeline
    return timeline, timeline.view


async def test_a_long_conversation_opens_at_its_end_and_loads_older_ones_on_the_way_up(ui: UiWindow) -> None:
    timeline, view = await _open(ui)
    assert timeline.model.rowCount() == FIRST_ROWS
    assert view.at_end
    view.verticalScrollBar().setValue(0)
    await ui.settle()
    assert timeline.model.rowCount() >= FIRST_ROWS + PAGE_ROWS
    asked = [asked for asked in ui.actions.asked if asked[0] == "older"]
    assert asked[-1][3] == PAGE_ROWS


async def test_what_is_read_stays_in_place_while_older_ones_come(ui: UiWindow) -> None:
    timeline, view = await _open(ui)
    held = ui.actions.hold("older")
    view.verticalScrollBar().setValue(100)
    await ui.settle()
    before = view.first_shown()
    text, top = before.data(), view.visualRect(before).top()
    held.set()
    await ui.settle()
    after = view.first_shown()
    assert (text, top) == (after.data(), view.visualRect(after).top())
    assert timeline.model.rowCount() > FIRST_ROWS


async def test_it_can_be_read_to_its_beginning_and_back_to_its_end(ui: UiWindow) -> None:
    timeline, view = await _open(ui, MAX_ROWS + 200)
    while not timeline.model.at_oldest:
        view.verticalScrollBar().setValue(0)
        await ui.settle()
    view.verticalScrollBar().setValue(0)
    assert view.model().index(0, 0).data() == "line 0"
    assert timeline.model.rowCount() == MAX_ROWS
    assert not timeline.model.at_newest
    while not timeline.model.at_newest:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        await ui.settle()
    newest = timeline.model.newest
    assert newest is not None
    assert newest.text == f"line {MAX_ROWS + 199}"


async def test_the_end_is_one_click_away(ui: UiWindow) -> None:
    timeline, view = await _open(ui, MAX_ROWS + 200)
    while timeline.model.at_newest:
        view.verticalScrollBar().setValue(0)
        await ui.settle()
    await ui.click("newMessagesButton")
    assert timeline.model.at_newest
    assert view.at_end


async def test_it_opens_where_reading_was_left(ui: UiWindow) -> None:
    talk = _talk(300)
    ui.actions.chats.first_unread[1] = talk[150].id
    ui.actions.groups[1] = replace(ui.actions.groups[1], unread=150)
    timeline, view = await _open(ui)
    assert view.first_shown().data() == "line 150"
    row = timeline.model.layout_of(view.first_shown().row())
    assert row.new_above
    assert not timeline.model.at_newest


async def test_the_divider_stays_while_the_rest_is_read(ui: UiWindow) -> None:
    talk = _talk(100)
    ui.actions.chats.first_unread[1] = talk[99].id
    timeline, view = await _open(ui, 100)
    assert view.at_end
    ui.actions.tell(MessageStored(make.message(1, "Bo Lind", "new", make.NOW)))
    await ui.settle()
    assert timeline.model.first_unread == talk[99].id
    timeline.go_to_unread()
    assert timeline.model.layout_of(timeline.model.find(talk[99].id).row()).new_above


async def test_an_original_is_found_however_far_back_it_is(ui: UiWindow) -> None:
    talk = _talk(300)
    talk[299] = replace(talk[299], reply_to=talk[20].id)
    ui.actions.messages[1] = talk
    await ui.choose("chatList", "Hill club")
    timeline = ui.find(ConversationView, "conversation").timeline
    timeline.view.original_wanted.emit(talk[299])
    await ui.settle()
    chosen = timeline.view.chosen()
    assert chosen == talk[20]
    timeline.view.original_wanted.emit(replace(talk[299], reply_to=talk[22].id))
    assert timeline.view.chosen() == talk[22]


async def test_an_original_that_is_not_here_is_told(ui: UiWindow) -> None:
    timeline, _view = await _open(ui, 3)
    timeline.go_to_original(replace(_talk(3)[2], reply_to=make.event_id("elsewhere")))
    await ui.settle()
    assert ui.text("toastText") == "The original message is not on this device."
    ui.actions.refusals["around"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    timeline.go_to_original(replace(_talk(3)[2], reply_to=make.event_id("elsewhere")))
    await ui.settle()
    assert ui.text("toastText") != "The original message is not on this device."


async def test_the_day_floats_while_scrolling(ui: UiWindow) -> None:
    _timeline, view = await _open(ui)
    date = ui.find(QLabel, "floatingDate")
    assert not date.isVisible()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() - 700)
    assert date.isVisible()
    assert date.text() == "Yesterday"
    view.go_to_end()
    assert not date.isVisible()


def _new(ui: UiWindow, first: int, count: int) -> None:
    """Messages come, in the store and to the window."""
    new = [
        make.message(1, "Bo Lind", f"new {n}", make.NOW + n, position=make.NOW * 2 + n)
        for n in range(first, first + count)
    ]
    ui.actions.messages[1] += new
    ui.actions.tell(*map(MessageStored, new))


def _shown(timeline: Timeline) -> list[str]:
    return [message.text for message in timeline.model.messages]


async def test_a_flood_shows_what_fills_the_view_and_what_came_before_once_it_is_over(ui: UiWindow) -> None:
    timeline, view = await _open(ui, 100)
    held = ui.actions.hold("older")
    for start in range(0, 900, 300):
        _new(ui, start, 300)
    await ui.settle()
    rows = view.rows_that_fill()
    assert timeline.model.rowCount() == rows < FIRST_ROWS
    assert view.first_shown().row() > 0, "there is more than can be seen"
    assert not timeline.model.at_oldest
    assert view.at_end
    assert view.last_shown().data() == "new 899"
    held.set()
    await ui.until(lambda: timeline.model.rowCount() == rows + PAGE_ROWS)
    assert _shown(timeline) == [f"new {n}" for n in range(900 - rows - PAGE_ROWS, 900)]
    assert view.at_end
    assert view.last_shown().data() == "new 899"


async def test_older_rows_that_a_flood_has_overtaken_leave_no_hole(ui: UiWindow) -> None:
    timeline, view = await _open(ui, FIRST_ROWS + 20)
    held = ui.actions.hold("older")
    view.verticalScrollBar().setValue(0)
    await ui.settle()
    view.go_to_end()
    _new(ui, 0, 300)
    held.set()
    await ui.settle()
    rows = view.rows_that_fill()
    assert _shown(timeline) == [f"new {n}" for n in range(300 - rows, 300)]


async def test_a_steady_stream_keeps_the_window_short_too(ui: UiWindow) -> None:
    timeline, view = await _open(ui, FIRST_ROWS)
    for start in range(0, MAX_ROWS, 16):
        new = [
            make.message(1, "Bo Lind", f"new {n}", make.NOW + n, position=make.NOW * 2 + n)
            for n in range(start, start + 16)
        ]
        ui.actions.tell(*map(MessageStored, new))
    await ui.settle()
    assert timeline.model.rowCount() == MAX_ROWS
    assert view.last_shown().data() == f"new {MAX_ROWS - 1}"


async def test_letters_grow_with_the_zoom(ui: UiWindow) -> None:
    _timeline, view = await _open(ui, 3)
    theme = ui.window.context.theme
    before = view.visualRect(view.model().index(2, 0)).height()
    theme.show_look(dataclasses.replace(theme.look, zoom=200))
    await ui.settle()
    assert view.visualRect(view.model().index(2, 0)).height() > 1.6 * before
    theme.show_look(dataclasses.replace(theme.look, zoom=100))
    await ui.settle()
    assert view.visualRect(view.model().index(2, 0)).height() == before


async def test_what_comes_while_the_conversation_is_loaded_is_not_lost(ui: UiWindow) -> None:
    """The answer was read from the store before it came."""
    held = ui.actions.hold("open_chat")
    ui.actions.messages[1] = _talk(3)
    await ui.choose("chatList", "Hill club")
    mine = replace(
        make.message(1, "Ada Stone", "just now", make.NOW, position=9), mine=True, state=DeliveryState.QUEUED
    )
    ui.actions.tell(MessageStored(mine))
    ui.actions.tell(DeliveryChanged(mine.id, 1, DeliveryState.SENT, 1, 1))
    held.set()
    await ui.settle()
    shown = ui.find(ConversationView, "conversation").timeline.model.messages
    assert [message.text for message in shown] == ["line 0", "line 1", "line 2", "just now"]
    assert shown[-1].state is DeliveryState.SENT


async def test_what_comes_while_the_end_is_loaded_is_not_lost(ui: UiWindow) -> None:
    timeline, _view = await _open(ui, MAX_ROWS + 200)
    timeline.go_to_message(_talk(MAX_ROWS + 200)[10].id)
    await ui.settle()
    assert not timeline.model.at_newest
    held = ui.actions.hold("end")
    timeline.go_to_end()
    await ui.settle()
    ui.actions.tell(MessageStored(make.message(1, "Bo Lind", "just now", make.NOW, position=9_999)))
    held.set()
    await ui.settle()
    newest = timeline.model.newest
    assert newest is not None
    assert newest.text == "just now"
