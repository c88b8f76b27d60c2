"""Tests of `marmot_desktop.ui.shell.deeds`: every command of the table does something, by its keys."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.shell.commands import COMMANDS, command
from marmot_desktop.ui.theme import Look
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NAMES = ("Zero", "One", "Two", "Three")


@pytest.fixture
async def many() -> AsyncIterator[UiWindow]:
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account(),)
    for key, name in enumerate(NAMES):
        last = make.message(key, "Bo Lind", f"News {key}", make.NOW - key)
        unread = 1 if key in (1, 3) else 0
        actions.groups[key] = make.group(key, name, ("Ada Stone", "Bo Lind"), last=last, unread=unread)
        actions.messages[key] = [last]
    ui = UiWindow(actions)
    await ui.open()
    yield ui
    ui.window.context.theme.show_look(Look())
    await ui.close()


async def press(ui: UiWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(ui.window.focusWidget(), key, modifiers)
    await ui.settle()


def open_name(ui: UiWindow) -> str:
    return ui.text("conversationHeaderTitle") if ui.has("conversation") else ""


async def test_every_command_has_its_deed(many: UiWindow) -> None:
    deeds = many.window.commands.keys._deeds
    assert [each.id for each in COMMANDS if not each.built_in and each.id not in deeds] == []


async def test_the_keyboard_walks_through_the_chats(many: UiWindow) -> None:
    await press(many, Qt.Key.Key_Down, ALT)
    assert open_name(many) == "Zero"
    await press(many, Qt.Key.Key_Tab, CONTROL)
    assert open_name(many) == "One"
    await press(many, Qt.Key.Key_Up, ALT)
    assert open_name(many) == "Zero"
    await press(many, Qt.Key.Key_Tab, CONTROL | SHIFT)
    assert open_name(many) == "Zero"
    await press(many, Qt.Key.Key_4, CONTROL)
    assert open_name(many) == "Three"
    await press(many, Qt.Key.Key_9, CONTROL)
    assert open_name(many) == "Three"


async def test_the_keyboard_walks_through_what_is_unread(many: UiWindow) -> None:
    await press(many, Qt.Key.Key_Down, ALT | SHIFT)
    assert open_name(many) == "One"
    await press(many, Qt.Key.Key_Down, ALT | SHIFT)
    assert open_name(many) == "Three"
    await press(many, Qt.Key.Key_Up, ALT | SHIFT)
    assert open_name(many) in ("One", "Three")


async def test_a_chat_is_closed_and_then_the_window(many: UiWindow) -> None:
    closed: list[str] = []
    many.window.closed.connect(lambda: closed.append("closed"))
    await press(many, Qt.Key.Key_1, CONTROL)
    await press(many, Qt.Key.Key_W, CONTROL)
    assert (open_name(many), closed) == ("", [])
    await press(many, Qt.Key.Key_W, CONTROL)
    assert closed == ["closed"]


async def test_reading_is_said_by_a_key(many: UiWindow) -> None:
    group = many.actions.groups[3]
    many.window.context.navigator.open_chat(3)
    await many.settle()
    many.actions.asked.clear()
    await press(many, Qt.Key.Key_R, CONTROL)
    assert ("mark_read", group, group.last_message) in many.actions.asked or not many.actions.groups[3].unread


async def test_zoom_follows_its_keys_and_is_kept(many: UiWindow) -> None:
    context = many.window.context
    await press(many, Qt.Key.Key_Plus, CONTROL)
    assert context.theme.look.zoom == 110
    await press(many, Qt.Key.Key_Minus, CONTROL)
    await press(many, Qt.Key.Key_Minus, CONTROL)
    assert context.theme.look.zoom == context.preferences.look.zoom == 90
    await press(many, Qt.Key.Key_0, CONTROL)
    assert context.theme.look.zoom == 100


async def test_the_conversation_is_moved_in(many: UiWindow) -> None:
    await press(many, Qt.Key.Key_1, CONTROL)
    for key, modifiers in ((Qt.Key.Key_Home, CONTROL), (Qt.Key.Key_End, CONTROL), (Qt.Key.Key_PageUp, SHIFT)):
        await press(many, key, modifiers)
    await press(many, Qt.Key.Key_F6)
    await press(many, Qt.Key.Key_T, CONTROL | SHIFT)
    assert many.window.focusWidget() is many.find(QPlainTextEdit, "messageField")


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("page.invites", Page.INVITES),
        ("page.contacts", Page.CONTACTS),
        ("preferences", Page.SETTINGS),
        ("page.chats", Page.CHATS),
    ],
)
async def test_pages_are_gone_to(many: UiWindow, name: str, page: Page) -> None:
    many.window.context.navigator.open_page(Page.CONTACTS if page is not Page.CONTACTS else Page.INVITES)
    many.window.commands.keys.run(command(name))
    assert many.window.context.navigator.place.page is page


async def test_the_theme_is_switched(many: UiWindow) -> None:
    theme = many.window.context.theme
    before = theme.is_dark
    many.window.commands.keys.run(command("theme"))
    assert theme.is_dark is not before


async def test_escape_goes_back_step_by_step(many: UiWindow) -> None:
    await press(many, Qt.Key.Key_1, CONTROL)
    await press(many, Qt.Key.Key_Period, CONTROL)
    assert many.has("groupDetailPage")
    await press(many, Qt.Key.Key_Escape)
    assert not many.has("groupDetailPage")
    await press(many, Qt.Key.Key_F6)
    await press(many, Qt.Key.Key_Escape)
    assert many.window.focusWidget() is many.find(QPlainTextEdit, "messageField")
    many.window.resize(400, 700)
    await many.settle()
    await press(many, Qt.Key.Key_Escape)
    assert many.has("chatList")
