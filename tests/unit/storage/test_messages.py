"""Messages: each once per group, newest first, paged without gaps."""

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState
from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.messages import UNSHOWN_KINDS
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, add_group, event_id, new_message, person, route


def test_a_message_comes_back_as_it_was_stored(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    new = new_message(1, group_key, text="böse\x00Zeichen ☃", reply_to=event_id(7), event_id=event_id(8))
    added = tx.messages.add(new)
    assert added is not None
    assert added == tx.messages.get(event_id(1)) == tx.messages.get(event_id(1), group_key)
    assert (added.id, added.group, added.group_key, added.author) == (event_id(1), route(1), group_key, person(1))
    assert (added.kind, added.text, added.reply_to) == (9, "böse\x00Zeichen ☃", event_id(7))
    assert (added.created_at, added.received_at, added.sort_at) == (NOW + 1, NOW + 1, NOW + 1)
    assert (added.state, added.mine, added.relays_accepted) == (DeliveryState.RECEIVED, False, 0)
    assert tx.messages.rumor_json(event_id(1), group_key) == new.rumor


def test_a_rumor_is_stored_once_per_group(tx: UnitOfWork) -> None:
    first, second = add_group(tx, 1), add_group(tx, 2)
    assert tx.messages.add(new_message(1, first, text="first")) is not None
    assert tx.messages.add(new_message(1, first, text="again")) is None
    assert tx.messages.add(new_message(1, second, text="elsewhere")) is not None
    stored = tx.messages.get(event_id(1), first)
    assert stored is not None
    assert stored.text == "first"
    newest = tx.messages.get(event_id(1))
    assert newest is not None
    assert newest.group_key == second


def test_what_is_not_there_is_none_or_not_found(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    assert tx.messages.get(event_id(1)) is None
    assert tx.messages.last(group_key) is None
    assert tx.messages.page(group_key, 10) == ()
    with pytest.raises(NotFoundError) as caught:
        tx.messages.rumor_json(event_id(1), group_key)
    assert caught.value.code is ErrorCode.NOT_FOUND
    with pytest.raises(NotFoundError):
        tx.messages.set_state(event_id(1), group_key, DeliveryState.SENT)
    with pytest.raises(NotFoundError):
        tx.messages.page(group_key, 10, before=event_id(1))


def test_the_group_of_a_message_is_the_routing_id_of_today(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key))
    tx.groups.update(group_key, nostr_group_id=route(9))
    message = tx.messages.get(event_id(1))
    assert message is not None
    assert message.group == route(9)


def test_the_next_page_goes_on_where_the_last_one_ended(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    for number in (1, 2, 3, 4, 5):
        tx.messages.add(new_message(number, group_key, at=NOW + number // 2))
    first = tx.messages.page(group_key, 2)
    second = tx.messages.page(group_key, 9, before=first[-1].id)
    assert [message.id for message in (*first, *second)] == [event_id(number) for number in (5, 4, 3, 2, 1)]
    assert tx.messages.page(group_key, 9, before=event_id(1)) == ()


def test_a_page_does_not_mix_groups(tx: UnitOfWork) -> None:
    first, second = add_group(tx, 1), add_group(tx, 2)
    for number in range(10):
        tx.messages.add(new_message(number, first if number % 2 else second))
    assert {message.group_key for message in tx.messages.page(first, 100)} == {first}
    assert len(tx.messages.page(first, 100)) == 5
    with pytest.raises(NotFoundError):
        tx.messages.page(first, 10, before=event_id(0))


def test_lines_of_our_own_are_listed_on_request(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key))
    tx.messages.add(new_message(2, group_key, kind=SYSTEM_LINE_KIND, rumor=""))
    assert [message.id for message in tx.messages.page(group_key, 10)] == [event_id(1)]
    assert [message.id for message in tx.messages.page(group_key, 10, include_system=True)] == [
        event_id(2),
        event_id(1),
    ]
    last = tx.messages.last(group_key)
    assert last is not None
    assert last.id == event_id(2)
    assert tx.messages.unread(group_key) == 1


@pytest.mark.parametrize("kind", UNSHOWN_KINDS)
def test_rumors_that_are_no_lines_are_neither_listed_nor_unread(tx: UnitOfWork, kind: int) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key, kind=kind))
    assert tx.messages.page(group_key, 10, include_system=True) == ()
    assert tx.messages.last(group_key) is None
    assert tx.messages.unread(group_key) == 0
    assert tx.messages.unread_by_group() == {}
    assert tx.messages.get(event_id(1)) is not None


def test_unread_counts_what_others_wrote_after_the_place_read_last(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    messages = [tx.messages.add(new_message(number, group_key)) for number in range(5)]
    tx.messages.add(new_message(10, group_key, mine=True))
    assert tx.messages.unread(group_key) == 5
    assert tx.messages.unread_by_group() == {group_key: 5}
    read = messages[2]
    assert read is not None
    tx.groups.mark_read(group_key, read.sort_at, read.position)
    assert tx.messages.unread(group_key) == 2
    tx.messages.set_state(event_id(4), group_key, DeliveryState.DELETED)
    assert tx.messages.unread(group_key) == 1


def test_delivery_changes_only_what_is_given(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key, mine=True, state=DeliveryState.QUEUED))
    sent = tx.messages.set_state(event_id(1), group_key, DeliveryState.SENT, event_id=event_id(5), relays_accepted=2)
    assert (sent.state, sent.relays_accepted) == (DeliveryState.SENT, 2)
    failed = tx.messages.set_state(event_id(1), group_key, DeliveryState.FAILED)
    assert (failed.state, failed.relays_accepted) == (DeliveryState.FAILED, 2)


def test_a_lost_branch_takes_its_messages_along(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    for number, epoch in ((1, 3), (2, 4), (3, 5), (4, 5)):
        tx.messages.add(new_message(number, group_key, epoch=epoch))
    tx.messages.add(new_message(5, other, epoch=9))
    tx.messages.set_state(event_id(4), group_key, DeliveryState.DELETED)
    assert tx.messages.invalidate_after_epoch(group_key, 3) == (event_id(2), event_id(3))
    assert tx.messages.invalidate_after_epoch(group_key, 3) == ()
    assert [message.id for message in tx.messages.page(group_key, 10)] == [event_id(4), event_id(1)]
    states = {message.id: message.state for message in tx.messages.page(group_key, 10, include_invalidated=True)}
    assert states == {
        event_id(1): DeliveryState.RECEIVED,
        event_id(2): DeliveryState.INVALIDATED,
        event_id(3): DeliveryState.INVALIDATED,
        event_id(4): DeliveryState.DELETED,
    }
    assert tx.messages.unread(group_key) == 1
    tx.messages.set_state(event_id(4), group_key, DeliveryState.INVALIDATED)
    last = tx.messages.last(group_key)
    assert last is not None
    assert last.id == event_id(1)


def test_a_page_walks_the_index_and_sorts_nothing(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    for number in range(50):
        tx.messages.add(new_message(number, group_key))
    connection = tx._transaction._live()
    plans: list[str] = []

    def explain(_: object, statement: str, bindings: object) -> bool:
        if statement.startswith("SELECT") and "EXPLAIN" not in statement:
            connection.exec_trace = None
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", bindings).fetchall()  # type: ignore[arg-type]
            plans.append(" | ".join(str(step[3]) for step in plan))
            connection.exec_trace = explain
        return True

    connection.exec_trace = explain
    tx.messages.page(group_key, 10)
    tx.messages.unread(group_key)
    tx.messages.last(group_key)
    connection.exec_trace = None
    assert len(plans) == 3
    assert all("message_by_time" in plan for plan in plans)
    assert not any("TEMP B-TREE" in plan for plan in plans)
    assert "COVERING INDEX message_by_time" in plans[1]


def test_text_and_rumor_are_not_shown_by_a_row() -> None:
    shown = repr(new_message(1, 1, text="plaintext of a message", rumor="the rumor"))
    assert "plaintext" not in shown
    assert "the rumor" not in shown


def test_a_date_far_away_sorts_where_it_was_put(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key, created_at=Timestamp(2**62)))
    tx.messages.add(new_message(2, group_key))
    assert [message.id for message in tx.messages.page(group_key, 10)] == [event_id(2), event_id(1)]


def test_an_own_message_may_be_sent_in_a_later_epoch(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key, epoch=3))
    tx.messages.set_epoch(event_id(1), group_key, 5)
    assert tx.messages.invalidate_after_epoch(group_key, 4) == (event_id(1),)
    tx.messages.set_state(event_id(1), group_key, DeliveryState.RECEIVED, epoch=4)
    assert tx.messages.invalidate_after_epoch(group_key, 4) == ()
