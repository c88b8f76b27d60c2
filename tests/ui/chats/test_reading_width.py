"""Tests of `marmot_desktop.ui.chats.reading_width`."""

import dataclasses
from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QListView, QPlainTextEdit

from marmot_desktop.ui.theme import READING_PX, Look
from tests.gallery.world import busy_actions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def ui() -> AsyncIterator[UiWindow]:
    """With a conversation that has messages."""
    made = UiWindow(busy_actions())
    await made.open()
    yield made
    await made.close()


async def test_a_wide_window_keeps_lines_that_can_be_read(ui: UiWindow) -> None:
    await ui.choose("chatList", "Saturday hike")
    ui.window.resize(3000, 900)
    await ui.settle()
    messages = ui.find(QListView, "messageList")
    assert READING_PX <= messages.viewport().width() <= READING_PX + 100
    assert ui.find(QPlainTextEdit, "messageField").width() < READING_PX + 100
    bar, window = messages.verticalScrollBar(), ui.window
    assert abs(messages.mapTo(window, messages.rect().topRight()).x() - window.width()) <= 2 + bar.width()


async def test_the_whole_width_is_taken_where_it_is_wanted(ui: UiWindow) -> None:
    await ui.choose("chatList", "Saturday hike")
    ui.window.resize(3000, 900)
    theme = ui.window.context.theme
    theme.show_look(dataclasses.replace(theme.look, fill_width=True))
    await ui.settle()
    assert ui.find(QListView, "messageList").viewport().width() > 2000
    theme.show_look(Look())


async def test_a_narrow_window_loses_nothing(ui: UiWindow) -> None:
    await ui.choose("chatList", "Saturday hike")
    ui.window.resize(700, 900)
    await ui.settle()
    messages = ui.find(QListView, "messageList")
    assert messages.viewport().width() >= messages.width() - 20


async def test_larger_letters_make_higher_rows_at_once(ui: UiWindow) -> None:
    await ui.choose("chatList", "Saturday hike")
    messages, theme = ui.find(QListView, "messageList"), ui.window.context.theme
    last = messages.model().index(messages.model().rowCount() - 1, 0)
    before = messages.visualRect(last).height()
    theme.show_look(dataclasses.replace(theme.look, zoom=200))
    await ui.settle()
    assert messages.visualRect(last).height() > 1.6 * before
    theme.show_look(Look())
