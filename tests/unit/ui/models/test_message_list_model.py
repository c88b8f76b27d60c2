"""Tests of `marmot_desktop.ui.models.message_list_model`."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QModelIndex, Qt

from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.domain.conversation import MessagePage
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.models.message_list_model import (
    FIRST_ROWS,
    MAX_ROWS,
    PAGE_ROWS,
    MessageListModel,
)
from marmot_desktop.ui.models.message_rows import RUN_GAP_S, MessageRow
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock

NOON = make.NOW + 4 * 3600


@pytest.fixture
def model(people: PeopleBook) -> MessageListModel:
    people.learn([make.contact("Bo Lind"), make.contact("Cy Moor")])
    return MessageListModel(people, FakeClock(NOON), people)


def _talk(*authors: str, gap: int = 10) -> list[Message]:
    return [
        make.message(1, author, f"{number}", NOON + number * gap, mine=author == "Ada Stone", position=number + 1)
        for number, author in enumerate(authors)
    ]


def _page(messages: Iterable[Message], *, at_oldest: bool = True, at_newest: bool = True) -> MessagePage:
    return MessagePage(tuple(messages), (), at_oldest, at_newest)


def _rows(model: MessageListModel) -> list[MessageRow]:
    return [model.layout_of(row) for row in range(model.rowCount())]


def _texts(model: MessageListModel) -> list[str]:
    return [row.text for row in _rows(model)]


async def test_a_page_is_shown_oldest_first(model: MessageListModel) -> None:
    model.set_page(_page(reversed(_talk("Bo Lind", "Ada Stone", "Bo Lind"))))
    assert _texts(model) == ["0", "1", "2"]
    assert model.at_oldest
    assert model.at_newest


async def test_bubbles_of_one_author_are_one_run(model: MessageListModel) -> None:
    model.set_page(_page(_talk("Bo Lind", "Bo Lind", "Bo Lind", "Cy Moor")))
    assert [(row.first, row.last) for row in _rows(model)] == [
        (True, False),
        (False, False),
        (False, True),
        (True, True),
    ]


async def test_a_long_pause_begins_a_new_run(model: MessageListModel) -> None:
    model.set_page(_page(_talk("Bo Lind", "Bo Lind", gap=RUN_GAP_S + 1)))
    assert [(row.first, row.last) for row in _rows(model)] == [(True, True), (True, True)]


async def test_each_day_has_its_divider(model: MessageListModel) -> None:
    model.set_page(_page(_talk("Bo Lind", "Bo Lind", "Bo Lind", gap=0)[:1] + _talk("Cy Moor")))
    yesterday = replace(make.message(1, "Bo Lind", "before", NOON - 86_400), position=0)
    model.prepend(_page([yesterday]))
    assert [row.day for row in _rows(model)] == ["Yesterday", "Today", ""]


async def test_a_new_message_joins_the_run_above(model: MessageListModel) -> None:
    first, second = _talk("Bo Lind", "Bo Lind")
    model.set_page(_page([first]))
    assert model.add([second]) == 1
    assert [(row.first, row.last) for row in _rows(model)] == [(True, False), (False, True)]


async def test_a_message_that_comes_late_stands_where_its_time_says(model: MessageListModel) -> None:
    talk = _talk("Bo Lind", "Cy Moor", "Bo Lind")
    model.set_page(_page([talk[0], talk[2]]))
    model.add([talk[1]])
    assert _texts(model) == ["0", "1", "2"]
    assert [row.first for row in _rows(model)] == [True, True, True]


async def test_the_same_message_twice_is_one_row(model: MessageListModel) -> None:
    talk = _talk("Bo Lind")
    model.set_page(_page(talk))
    assert model.add(talk) == 0
    assert model.rowCount() == 1


async def test_delivery_changes_one_row(model: MessageListModel) -> None:
    talk = [replace(message, state=DeliveryState.QUEUED) for message in _talk("Ada Stone", "Ada Stone")]
    model.set_page(_page(talk))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom, *_: changed.append((top.row(), bottom.row())))
    model.deliver([DeliveryChanged(talk[1].id, 1, DeliveryState.SENT, 2, 3)])
    assert [row.state for row in _rows(model)] == [DeliveryState.QUEUED, DeliveryState.SENT]
    assert changed == [(1, 1)]
    model.deliver([DeliveryChanged(make.event_id("unknown"), 1, DeliveryState.SENT, 2, 3)])


async def test_a_deleted_message_leaves_a_mark(model: MessageListModel) -> None:
    talk = _talk("Bo Lind")
    model.set_page(_page(talk))
    model.change([replace(talk[0], text="", state=DeliveryState.DELETED)])
    assert _texts(model) == ["This message was deleted."]


async def test_content_nobody_can_draw_says_its_kind(model: MessageListModel) -> None:
    model.set_page(_page([replace(_talk("Bo Lind")[0], kind=1063, text="")]))
    assert _texts(model) == ["Unsupported content (kind 1063)"]


async def test_our_own_lines_stand_in_the_middle(model: MessageListModel) -> None:
    model.set_page(_page([make.system_line(1, "Ada Stone", "members_added", ("Bo Lind",), NOON)]))
    row = model.layout_of(0)
    assert row.system
    assert "added" in row.text


def _history(count: int) -> list[Message]:
    return [make.message(1, "Bo Lind", f"{n}", NOON + n, position=n + 1) for n in range(count)]


async def test_reading_back_keeps_the_window_short(model: MessageListModel) -> None:
    history = _history(MAX_ROWS + 200)
    end = len(history) - FIRST_ROWS
    model.set_page(_page(history[end:]))
    while end > 0:
        page = history[max(0, end - PAGE_ROWS) : end]
        model.prepend(_page(page, at_oldest=end <= PAGE_ROWS))
        end -= PAGE_ROWS
    assert model.rowCount() == MAX_ROWS
    assert _texts(model)[0] == "0"
    assert not model.at_newest
    assert model.at_oldest
    # And on again: what is read next is appended, what was read first goes.
    model.append(_page(history[MAX_ROWS:], at_newest=True))
    assert model.rowCount() == MAX_ROWS
    assert _texts(model)[-1] == f"{MAX_ROWS + 199}"
    assert (model.at_oldest, model.at_newest) == (False, True)


async def test_the_end_does_not_grow_while_it_is_not_shown(model: MessageListModel) -> None:
    history = _history(MAX_ROWS + 60)
    model.set_page(_page(history[60:]))
    model.prepend(_page(history[10:60]))
    assert not model.at_newest
    assert model.add([make.message(1, "Bo Lind", "new", NOON + 99_999, position=99_999)]) == 0
    model.set_page(_page(history[-FIRST_ROWS:]))
    assert model.at_newest


async def test_a_message_older_than_the_window_comes_with_its_page(model: MessageListModel) -> None:
    history = _history(FIRST_ROWS)
    model.set_page(_page(history, at_oldest=False))
    assert model.add([make.message(1, "Bo Lind", "older", NOON - 500)]) == 0


async def test_a_row_is_one_sentence_for_a_screen_reader(model: MessageListModel) -> None:
    model.set_page(_page([replace(_talk("Ada Stone")[0], text="hello", state=DeliveryState.FAILED)]))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "You: hello. " in spoken
    assert "Not sent." in spoken


async def test_a_new_name_is_shown(model: MessageListModel, people: PeopleBook) -> None:
    model.set_page(_page(_talk("Cy Moor")))
    people.learn([replace(make.contact("Cy Moor"), nickname="Captain")])
    assert model.layout_of(0).author == "Captain"


async def test_a_row_answers_by_role(model: MessageListModel) -> None:
    talk = _talk("Bo Lind")
    model.set_page(_page(talk))
    assert model.index(0).data(Role.VALUE) == talk[0]
    assert model.index(0).data() == "0"
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.messages == tuple(talk)


async def test_a_clock_in_the_future_does_not_hide_the_order(model: MessageListModel) -> None:
    first, second = _talk("Bo Lind", "Cy Moor", gap=0)
    model.set_page(_page([replace(second, created_at=Timestamp(NOON + 10**6)), first]))
    assert _texts(model) == ["0", "1"]


async def test_a_burst_is_one_insertion(model: MessageListModel) -> None:
    history = _history(60)
    model.set_page(_page(history[:10]))
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    assert model.add(history[10:]) == 50
    assert inserted == [(10, 59)]


async def test_too_many_rows_go_from_the_end_nobody_looks_at(model: MessageListModel) -> None:
    history = _history(MAX_ROWS + 5)
    model.set_page(_page(history))
    model.trim(from_oldest=True)
    assert (_texts(model)[0], model.at_oldest, model.at_newest) == ("5", False, True)
    model.set_page(_page(history))
    model.trim(from_oldest=False)
    assert (_texts(model)[0], model.at_oldest, model.at_newest) == ("0", True, False)


async def test_reactions_and_deletions_are_no_rows(model: MessageListModel) -> None:
    model.set_page(_page([]))
    assert model.add([replace(_talk("Bo Lind")[0], kind=7, text="+")]) == 0


async def test_what_a_lost_branch_took_away_goes_and_comes_back(model: MessageListModel) -> None:
    talk = _talk("Bo Lind", "Bo Lind")
    model.set_page(_page(talk))
    model.change([replace(talk[0], state=DeliveryState.INVALIDATED)])
    assert _texts(model) == ["1"]
    model.change([talk[0]])
    assert _texts(model) == ["0", "1"]


async def test_the_divider_stands_above_the_first_unread_one_and_begins_a_run(model: MessageListModel) -> None:
    talk = _talk("Bo Lind", "Bo Lind")
    model.set_page(_page(talk))
    model.show_first_unread(talk[1].id)
    assert [(row.new_above, row.first) for row in _rows(model)] == [(False, True), (True, True)]
    model.show_first_unread(None)
    assert [row.new_above for row in _rows(model)] == [False, False]


async def test_an_answer_shows_its_question_as_it_is_now(model: MessageListModel) -> None:
    question, answer = _talk("Bo Lind", "Cy Moor")
    answer = replace(answer, reply_to=question.id)
    model.set_page(MessagePage((answer,), (question,)))
    quote = model.layout_of(0).quote
    assert quote is not None
    assert (quote.author, quote.text) == ("Bo Lind", "0")
    model.change([replace(question, text="", state=DeliveryState.DELETED)])
    quote = model.layout_of(0).quote
    assert quote is not None
    assert quote.text == "This message was deleted."
    model.set_page(MessagePage((answer,)))
    quote = model.layout_of(0).quote
    assert quote is not None
    assert (quote.author, quote.text) == ("", "Original message not here")


async def test_a_long_text_is_folded_until_it_is_wanted(model: MessageListModel) -> None:
    model.set_page(_page([replace(_talk("Bo Lind")[0], text="word " * 13_000)]))
    assert model.layout_of(0).folded
    model.unfold(0)
    row = model.layout_of(0)
    assert (row.folded, len(row.text) > 60_000) == (False, True)


async def test_a_flood_shows_its_end_alone(model: MessageListModel) -> None:
    history = _history(FIRST_ROWS + 300)
    model.set_page(_page(history[:10]))
    model.show_latest(history[10:])
    assert model.rowCount() == FIRST_ROWS
    assert (_texts(model)[-1], model.at_newest, model.at_oldest) == (f"{FIRST_ROWS + 299}", True, False)
