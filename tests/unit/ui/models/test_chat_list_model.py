"""Tests of `marmot_desktop.ui.models.chat_list_model`."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from marmot_desktop.domain.chat import DeliveryState, GroupState
from marmot_desktop.domain.chat_marks import FOREVER, ChatMarks
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.models.chat_list_model import ChatListModel
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import DOT, AvatarSpec, Role
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock
from tests.helpers.patience import PATIENCE_MS


@pytest.fixture
def model(people: PeopleBook) -> ChatListModel:
    people.learn([make.contact("Bo Lind"), make.contact("Cy Moor")])
    return ChatListModel(people, FakeClock(make.NOW), people)


def _row(model: ChatListModel, row: int, role: Role) -> object:
    return model.index(row).data(role)


async def test_the_newest_activity_stands_on_top(model: ChatListModel) -> None:
    old = make.group(1, "Old", last=make.message(1, "Bo Lind", "then", make.NOW - 900))
    new = make.group(2, "New", last=make.message(2, "Bo Lind", "now", make.NOW - 9))
    model.set_values([old, new, make.group(3, "Silent")])
    assert [group.name for group in model.values] == ["New", "Old", "Silent"]
    model.put_values([make.with_last(old, make.message(1, "Bo Lind", "again", make.NOW))])
    assert [group.name for group in model.values] == ["Old", "New", "Silent"]


async def test_a_row_says_who_wrote_last_and_what_is_unread(model: ChatListModel) -> None:
    last = make.message(1, "Bo Lind", "See\nyou", make.NOW - 60)
    model.set_values([make.group(1, "Hill club", ("Ada Stone", "Bo Lind", "Cy Moor"), last=last, unread=3)])
    assert _row(model, 0, Role.TITLE) == "Hill club"
    assert _row(model, 0, Role.SUBTITLE) == "Bo Lind: See you"
    assert _row(model, 0, Role.BADGE) == 3
    assert model.unread == 3
    assert "3 unread" in model.say(model.values[0])


async def test_own_last_words_are_ours(model: ChatListModel) -> None:
    model.set_values([make.group(1, "Hill club", last=make.message(1, "Ada Stone", "yes", make.NOW, mine=True))])
    assert _row(model, 0, Role.SUBTITLE) == "You: yes"


async def test_what_became_of_the_last_message_is_shown(model: ChatListModel) -> None:
    sent = make.message(1, "Ada Stone", "yes", make.NOW, mine=True, state=DeliveryState.QUEUED)
    model.set_values([make.group(1, "Hill club", last=sent)])
    assert "Being sent." in model.say(model.values[0])
    model.deliver([DeliveryChanged(make.message(2, "Ada Stone", "no", make.NOW).id, 1, DeliveryState.FAILED, 0, 1)])
    model.deliver([DeliveryChanged(sent.id, 7, DeliveryState.FAILED, 0, 1)])
    assert "Being sent." in model.say(model.values[0])
    model.deliver([DeliveryChanged(sent.id, 1, DeliveryState.SENT, 1, 1)])
    assert "Being sent." not in model.say(model.values[0])


async def test_a_direct_chat_is_called_like_the_other_person(model: ChatListModel) -> None:
    last = make.message(1, "Bo Lind", "hi", make.NOW)
    model.set_values([make.group(1, "", ("Ada Stone", "Bo Lind"), last=last)])
    assert _row(model, 0, Role.TITLE) == "Bo Lind"
    assert _row(model, 0, Role.SUBTITLE) == "hi"
    assert _row(model, 0, Role.AVATAR) == AvatarSpec("Bo Lind", make.pubkey("Bo Lind"))


async def test_a_group_without_name_and_people_is_just_us(model: ChatListModel) -> None:
    model.set_values([make.group(1, "", ("Ada Stone",))])
    assert _row(model, 0, Role.TITLE) == "Just you"
    assert _row(model, 0, Role.SUBTITLE) == "No messages yet"


@pytest.mark.parametrize("state", [state for state in GroupState if state is not GroupState.ACTIVE])
async def test_a_group_we_are_out_of_says_so(model: ChatListModel, state: GroupState) -> None:
    model.set_values([make.group(1, "Old", state=state)])
    chips = _row(model, 0, Role.CHIPS)
    assert isinstance(chips, tuple)
    assert len(chips) == 1


async def test_a_strangers_name_cannot_turn_the_text(model: ChatListModel) -> None:
    model.set_values([make.group(1, "evil\u202ename\nsecond line")])
    assert _row(model, 0, Role.TITLE) == "evilname second line"


async def test_marks_order_chats_and_are_shown(people: PeopleBook) -> None:
    model = ChatListModel(people, FakeClock(make.NOW), people)
    newest = make.message(1, "Bo Lind", "hello", make.NOW)
    model.set_values([make.group(1, "Hill club", last=newest, unread=2), make.group(2, "Chess")])
    model.put_marks([ChatMarks(2, pinned_at=Timestamp(9), is_unread=True), ChatMarks(1, muted_until=FOREVER)])
    assert [group.key for group in model.values] == [2, 1]
    chess, hill = model.index(0), model.index(1)
    assert (chess.data(Role.MARKS), chess.data(Role.BADGE), chess.data(Role.QUIET)) == (("pin",), DOT, False)
    assert (hill.data(Role.MARKS), hill.data(Role.BADGE), hill.data(Role.QUIET)) == (("mute",), 2, True)
    assert model.unread == 1, "a muted chat disturbs nobody"
    assert "Marked unread. " in str(chess.data(Qt.ItemDataRole.AccessibleTextRole))
    model.put_marks([ChatMarks(2)])
    assert [group.key for group in model.values] == [1, 2]


async def test_a_draft_stands_in_for_the_last_line_while_the_chat_is_closed(people: PeopleBook) -> None:
    model = ChatListModel(people, FakeClock(make.NOW), people)
    model.set_marks([ChatMarks(1, draft="half a\nthought")])
    mine = make.message(1, "Ada Stone", "hello", make.NOW, mine=True)
    model.set_values([make.group(1, "Hill club", last=mine)])
    row = model.index(0)
    assert (row.data(Role.SUBTITLE), row.data(Role.STATE)) == ("Draft: half a thought", "")
    model.show_open(1)
    assert (row.data(Role.SUBTITLE), row.data(Role.STATE)) == ("You: hello", "check")
    model.show_open(None)
    assert row.data(Role.SUBTITLE) == "Draft: half a thought"


async def test_what_was_deleted_is_not_said_in_the_list(people: PeopleBook) -> None:
    model = ChatListModel(people, FakeClock(make.NOW), people)
    gone = make.message(1, "Bo Lind", "", make.NOW, state=DeliveryState.DELETED)
    model.set_values([make.group(1, "Hill club", last=gone)])
    assert model.index(0).data(Role.SUBTITLE) == "This message was deleted."


async def test_a_hidden_chat_is_not_shown_and_one_that_comes_to_be_hidden_goes(model: ChatListModel) -> None:
    direct = make.group(1, "", ("Ada Stone", "Bo Lind"))
    model.set_values((direct, replace(make.group(2, "", ("Ada Stone", "Bo Lind")), hidden=True)))
    assert [group.key for group in model.values] == [1]
    model.put_values((replace(direct, hidden=True),))
    assert not model.values
    model.put_values((direct,))
    assert model.values == (direct,)


async def test_a_chat_disturbs_again_when_its_muting_ends_and_nothing_happens(people: PeopleBook, qtbot: QtBot) -> None:
    clock = FakeClock(make.NOW)
    model = ChatListModel(people, clock, people)
    model.set_marks([ChatMarks(1, muted_until=Timestamp(make.NOW + 1)), ChatMarks(2, muted_until=FOREVER)])
    model.set_values([make.group(1, "Hill club", unread=3), make.group(2, "Chess", unread=5)])
    assert 0 == model.unread
    changes: list[object] = []
    model.dataChanged.connect(lambda *_: changes.append(model.unread))
    clock.advance(1)
    qtbot.waitUntil(lambda: bool(changes), timeout=PATIENCE_MS)
    assert 3 == model.unread
