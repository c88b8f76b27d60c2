"""Tests of `marmot_desktop.ui.chats.reading_aloud`."""

import pytest

from marmot_desktop.domain.chat import Message, SyncState, SyncStatus
from marmot_desktop.domain.chat_marks import FOREVER, ChatMarks
from marmot_desktop.domain.facts import ChatMarksChanged, MessageStored, SyncChanged
from marmot_desktop.ui.chats import reading_aloud
from marmot_desktop.ui.chats.reading_aloud import ReadingAloud
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a reader is given; one listens."""
    said: list[str] = []
    monkeypatch.setattr(reading_aloud, "is_listened_to", lambda: True)
    monkeypatch.setattr(reading_aloud, "announce", lambda _where, text: said.append(text))
    return said


def _new(number: int, *, author: str = "Bo Lind", group: int = 1, mine: bool = False) -> Message:
    return make.message(group, author, f"line {number}", make.NOW + number, mine=mine)


async def _come(ui: UiWindow, actions: FakeActions, *messages: Message) -> None:
    actions.tell(*(MessageStored(message) for message in messages))
    await ui.settle()
    (voice,) = ui.window.findChildren(ReadingAloud)
    voice.speak()


async def test_a_new_message_of_the_open_chat_is_read(ui: UiWindow, actions: FakeActions, heard: list[str]) -> None:
    await ui.choose("chatList", "Hill club")
    await _come(ui, actions, _new(1))
    assert heard == ["Bo Lind: line 1."]


async def test_a_flood_is_one_number(ui: UiWindow, actions: FakeActions, heard: list[str]) -> None:
    await ui.choose("chatList", "Hill club")
    await _come(ui, actions, *(_new(number) for number in range(9)))
    (said,) = heard
    assert said.startswith("9 new message")


async def test_own_messages_and_those_of_other_chats_are_not_read(
    ui: UiWindow, actions: FakeActions, heard: list[str]
) -> None:
    actions.groups[2] = make.group(2, "Chess", ("Ada Stone", "Bo Lind"))
    await ui.choose("chatList", "Hill club")
    await _come(ui, actions, _new(1, author="Ada Stone", mine=True), _new(2, group=2))
    assert heard == []


async def test_a_muted_chat_says_nothing(ui: UiWindow, actions: FakeActions, heard: list[str]) -> None:
    await ui.choose("chatList", "Hill club")
    actions.tell(ChatMarksChanged(ChatMarks(1, muted_until=FOREVER)))
    await _come(ui, actions, _new(1))
    assert heard == []


async def test_who_does_not_want_it_is_left_alone(ui: UiWindow, actions: FakeActions, heard: list[str]) -> None:
    ui.window.context.preferences.reads_new = False
    await ui.choose("chatList", "Hill club")
    await _come(ui, actions, _new(1))
    assert heard == []


async def test_what_comes_while_catching_up_is_told_afterwards(
    ui: UiWindow, actions: FakeActions, heard: list[str]
) -> None:
    await ui.choose("chatList", "Hill club")
    group = actions.groups[1]
    actions.tell(SyncChanged(SyncStatus(group.id, 1, SyncState.CATCHING_UP, 5, 20)))
    await _come(ui, actions, *(_new(number) for number in range(5)))
    assert heard == []
    actions.tell(SyncChanged(SyncStatus(group.id, 1, SyncState.LIVE, 25, 0)))
    await ui.until(lambda: heard)
    assert heard[0].startswith("5 new message")
