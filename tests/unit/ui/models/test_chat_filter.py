"""Tests of `marmot_desktop.ui.models.chat_filter`."""

import pytest

from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.ui.models.chat_filter import ChatFilter, ChatKind
from marmot_desktop.ui.models.chat_list_model import ChatListModel
from marmot_desktop.ui.models.people import PeopleBook
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock


@pytest.fixture
def shown(people: PeopleBook) -> ChatFilter:
    people.learn([make.contact("Bo Lind"), make.contact("Cy Moor")])
    model = ChatListModel(people, FakeClock(make.NOW), people)
    hello = make.message(1, "Bo Lind", "Bring the ROPE", make.NOW)
    model.set_marks([ChatMarks(3, archived_up_to=0), ChatMarks(4, is_unread=True)])
    model.set_values(
        [
            make.group(1, "Hill club", ("Ada Stone", "Bo Lind"), last=hello, unread=2),
            make.group(2, "", ("Ada Stone", "Cy Moor")),
            make.group(3, "Old choir", ("Ada Stone", "Cy Moor")),
            make.group(4, "Chess"),
        ]
    )
    return ChatFilter(model, people)


def _keys(shown: ChatFilter) -> set[int]:
    return {group.key for group in shown.groups}


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (ChatKind.ALL, {1, 2, 4}),
        (ChatKind.UNREAD, {1, 4}),
        (ChatKind.DIRECT, {2}),
        (ChatKind.GROUPS, {1, 4}),
        (ChatKind.ARCHIVED, {3}),
    ],
)
async def test_each_kind_shows_its_chats(shown: ChatFilter, kind: ChatKind, keys: set[int]) -> None:
    shown.show_kind(kind)
    assert _keys(shown) == keys


async def test_a_search_looks_into_names_people_and_last_lines(shown: ChatFilter) -> None:
    shown.search(" rope ")
    assert _keys(shown) == {1}
    shown.search("hill")
    assert _keys(shown) == {1}
    shown.search("cy moor")
    assert _keys(shown) == {2, 3}, "the archive is searched too"
    shown.search("")
    assert _keys(shown) == {1, 2, 4}
    assert not shown.is_narrowed


async def test_the_open_chat_stays_among_the_unread_ones_while_it_is_read(shown: ChatFilter) -> None:
    shown.show_kind(ChatKind.UNREAD)
    shown.keep(1)
    source = shown.sourceModel()
    assert isinstance(source, ChatListModel)
    source.put_values([make.group(1, "Hill club")])
    assert 1 in _keys(shown)
    shown.keep(None)
    assert 1 not in _keys(shown)
