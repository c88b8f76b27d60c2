"""Messages as they stand together."""

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState
from marmot_desktop.nostr.types import EventId
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import add_group, event_id, new_message, person


def _talk(tx: UnitOfWork, count: int = 6) -> int:
    group = add_group(tx)
    for number in range(1, count + 1):
        tx.messages.add(new_message(number, group))
    return group


def test_what_follows_a_message_is_read_in_order(tx: UnitOfWork) -> None:
    group = _talk(tx)
    tx.messages.add(new_message(7, group, kind=7))
    tx.messages.add(new_message(8, group, state=DeliveryState.INVALIDATED))
    assert [event_id(4), event_id(5)] == [row.id for row in tx.conversations.newer(group, event_id(3), 2)]
    assert [event_id(6)] == [row.id for row in tx.conversations.newer(group, event_id(5), 9)]
    with pytest.raises(NotFoundError):
        tx.conversations.newer(group, event_id(99), 1)


def test_reading_goes_on_behind_the_place_read_last(tx: UnitOfWork) -> None:
    group = _talk(tx)
    tx.messages.add(new_message(7, group, kind=SYSTEM_LINE_KIND))
    assert event_id(1) == tx.conversations.first_unread(group)
    third = tx.messages.get(event_id(3), group)
    assert third is not None
    tx.groups.mark_read(group, third.sort_at, third.position)
    assert event_id(4) == tx.conversations.first_unread(group)
    last = tx.messages.last(group)
    assert last is not None
    tx.groups.mark_read(group, last.sort_at, last.position)
    assert tx.conversations.first_unread(group) is None


def test_what_is_said_about_a_message_is_found_with_it(tx: UnitOfWork) -> None:
    group = _talk(tx, 1)
    reaction = tx.messages.add(new_message(2, group, kind=7, text="+", author=person(2)))
    lost = tx.messages.add(new_message(3, group, kind=7, text="-", state=DeliveryState.INVALIDATED))
    assert reaction is not None
    assert lost is not None
    for each in (reaction, lost):
        tx.conversations.add_about(group, [event_id(1)], each.position)
    (row,) = tx.conversations.about(group, [event_id(1), event_id(50)])
    assert (event_id(1), event_id(2), 7, person(2), "+") == (row.target, row.id, row.kind, row.author, row.text)
    assert (event_id(1),) == tx.conversations.targets_of(reaction.position)


def test_nothing_is_left_of_what_was_deleted_but_what_is_still_to_be_sent_stays(tx: UnitOfWork) -> None:
    group = _talk(tx, 1)
    tx.messages.add(new_message(2, group, state=DeliveryState.QUEUED, mine=True))
    for number in (1, 2):
        tx.conversations.erase(group, event_id(number))
    states = {row.id: (row.state, row.text) for row in tx.conversations.many(group, [event_id(1), event_id(2)])}
    assert {
        event_id(1): (DeliveryState.DELETED, ""),
        event_id(2): (DeliveryState.QUEUED, "text 2"),
    } == states
    assert "" == tx.messages.rumor_json(event_id(1), group)


def test_a_message_knows_what_brought_it(tx: UnitOfWork) -> None:
    group = _talk(tx, 1)
    tx.messages.add(new_message(2, group, event_id=EventId(b"\x05" * 32), epoch=9))
    assert (EventId(b"\x05" * 32), 9) == tx.conversations.sent_in(group, event_id(2))
    with pytest.raises(NotFoundError):
        tx.conversations.sent_in(group, event_id(77))
