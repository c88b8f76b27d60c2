"""Conversations can be read from any place."""

import pytest

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.conversation import MessagePage
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.services.conversations import CONTEXT_ROWS
from tests.helpers.two_accounts import Pair


async def _talk(pair: Pair, count: int) -> NostrGroupId:
    group = await pair.meet()
    for number in range(count):
        await pair.alice.services.messages.send(group, f"{number}")
    await pair.alice.send()
    await pair.bob.sync()
    return group


def _texts(page: MessagePage) -> list[str]:
    return [message.text for message in page.messages if message.kind == 9]


async def test_it_opens_at_its_end_and_knows_where_reading_was_left(pair: Pair) -> None:
    group = await _talk(pair, 5)
    page = await pair.bob.services.conversations.open(group, 9)
    assert page.at_newest
    messages = await pair.bob.services.messages.list(group)
    assert page.first_unread == messages[-1].id
    await pair.bob.services.messages.mark_read(group, messages[1].id)
    page = await pair.bob.services.conversations.open(group, 3)
    assert (["2", "3", "4"], messages[0].id) == (_texts(page), page.first_unread)
    assert not page.at_oldest
    await pair.bob.services.messages.mark_read(group)
    assert (await pair.bob.services.conversations.open(group, 3)).first_unread is None


async def test_it_opens_where_reading_was_left_if_that_lies_further_back(pair: Pair) -> None:
    group = await _talk(pair, CONTEXT_ROWS + 14)
    messages = (await pair.bob.services.messages.list(group, limit=100))[::-1]
    await pair.bob.services.messages.mark_read(group, messages[1].id)
    page = await pair.bob.services.conversations.open(group, CONTEXT_ROWS + 4)
    assert page.first_unread == messages[2].id
    assert any(message.id == messages[2].id for message in page.messages)
    assert not page.at_newest


async def test_pages_go_on_both_ways(pair: Pair) -> None:
    group = await _talk(pair, 6)
    reading = pair.bob.services.conversations
    end = await reading.end(group, 2)
    older = await reading.older(group, end.messages[0].id, 2)
    assert (["4", "5"], ["2", "3"]) == (_texts(end), _texts(older))
    newer = await reading.newer(group, older.messages[0].id, 2)
    assert (["3", "4"], False) == (_texts(newer), newer.at_newest)
    newer = await reading.newer(group, newer.messages[-1].id, 2)
    assert (["5"], True) == (_texts(newer), newer.at_newest)


async def test_the_place_of_a_message_is_found(pair: Pair) -> None:
    group = await _talk(pair, 6)
    third = (await pair.bob.services.messages.list(group))[::-1][2]
    page = await pair.bob.services.conversations.around(group, third.id, CONTEXT_ROWS + 3)
    assert "4" == _texts(page)[-1]
    assert "2" in _texts(page)
    with pytest.raises(RefusedError) as caught:
        await pair.bob.services.conversations.around(group, bytes(32), 9)
    assert ErrorCode.NOT_FOUND is caught.value.code


async def test_an_answer_comes_with_its_question(pair: Pair) -> None:
    group = await _talk(pair, 1)
    (question,) = await pair.bob.services.messages.list(group)
    await pair.bob.services.messages.send(group, "answer", reply_to=question.id)
    page = await pair.bob.services.conversations.end(group, 1)
    assert (("answer",), (question.id,)) == (tuple(_texts(page)), tuple(each.id for each in page.quoted))


async def test_details_name_the_relays_that_have_a_message(pair: Pair) -> None:
    group = await _talk(pair, 1)
    (own,) = await pair.alice.services.messages.list(group)
    details = await pair.alice.services.conversations.details(group, own.id)
    assert DeliveryState.SENT is details.message.state
    assert details.event_id is not None
    assert '"content"' in details.rumor
    (received,) = await pair.bob.services.messages.list(group)
    details = await pair.bob.services.conversations.details(group, received.id)
    assert () == details.accepted_by
    with pytest.raises(RefusedError):
        await pair.bob.services.conversations.details(group, details.event_id or received.id)
