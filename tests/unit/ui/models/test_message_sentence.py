"""Tests of `marmot_desktop.ui.models.message_sentence`."""

from marmot_desktop.domain.chat import DeliveryState, Message, Reaction
from marmot_desktop.frozen import replace
from marmot_desktop.ui import time_text
from marmot_desktop.ui.models.message_rows import RowPlace, build_row
from marmot_desktop.ui.models.message_sentence import say_new, say_row
from marmot_desktop.ui.models.people import PeopleBook
from tests.helpers import ui_values as make

ME = "Ada Stone"


def _said(message: Message, people: PeopleBook, *quoted: Message, new_above: bool = False) -> str:
    beside = replace(message, id=make.event_id("beside"))
    place = RowPlace(beside, None, make.NOW, new_above)
    return say_row(build_row(message, place, people, {each.id: each for each in quoted}))


async def test_who_says_what_comes_first_and_the_time_after_it(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    message = make.message(1, "Bo Lind", "Is it far?", make.NOW)
    assert _said(message, people) == f"Bo Lind: Is it far? At {time_text.clock_time(make.NOW)}."


async def test_an_answer_says_to_whom(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    question = make.message(1, "Bo Lind", "Is it far?", make.NOW - 60)
    answer = replace(make.message(1, ME, "No", make.NOW, mine=True), reply_to=question.id)
    assert _said(answer, people, question).startswith("You, in reply to Bo Lind: No. At ")
    assert _said(answer, people).startswith("You, in reply to a message that is not here: No. At ")


async def test_an_answer_to_our_own_message_says_so(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    ours = make.message(1, ME, "Is it far?", make.NOW - 60, mine=True)
    answer = replace(make.message(1, "Bo Lind", "No", make.NOW), reply_to=ours.id)
    assert _said(answer, people, ours).startswith("Bo Lind, in reply to your own message: No. At ")


async def test_reactions_say_who(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    reaction = Reaction("👍", (make.pubkey("Bo Lind"), make.pubkey(ME)))
    message = replace(make.message(1, "Bo Lind", "hello", make.NOW), reactions=(reaction,))
    assert ": hello. 👍 by Bo Lind, You. At " in _said(message, people)


async def test_what_became_of_an_own_message_comes_last(people: PeopleBook) -> None:
    words = {DeliveryState.QUEUED: "Being sent.", DeliveryState.SENT: "Sent.", DeliveryState.FAILED: "Not sent."}
    for state, said in words.items():
        assert _said(make.message(1, ME, "hello", make.NOW, mine=True, state=state), people).endswith(said)


async def test_where_the_unread_ones_begin_is_said_first(people: PeopleBook) -> None:
    message = make.message(1, "Bo Lind", "hello", make.NOW)
    assert _said(message, people, new_above=True).startswith("New messages from here. ")


async def test_a_line_of_our_own_has_no_sender_before_it(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    line = make.system_line(1, ME, "members_added", ("Bo Lind",), make.NOW)
    assert not _said(line, people).startswith("You:")
    assert "Bo Lind" in _said(line, people)


async def test_a_new_message_is_said_in_short(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    row = build_row(make.message(1, "Bo Lind", "hello", make.NOW), RowPlace(None, None, make.NOW), people, {})
    assert say_new(row) == "Bo Lind: hello."
