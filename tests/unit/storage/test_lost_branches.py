"""What a lost branch held can come back."""

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, add_group, event_id, new_message

FIRST = b"a branch"
SECOND = b"another branch"


def _shown(tx: UnitOfWork, group_key: int) -> set[EventId]:
    return {message.id for message in tx.messages.page(group_key, 10)}


def test_messages_come_back_with_the_branch_they_belong_to_and_no_other(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key, epoch=3))
    tx.messages.add(new_message(2, group_key, epoch=4))
    tx.lost.bury(group_key, 4, FIRST)
    tx.messages.invalidate_after_epoch(group_key, 3)
    tx.messages.add(new_message(3, group_key, epoch=4))
    assert tx.lost.revive(group_key, 4, SECOND) == ()
    assert _shown(tx, group_key) == {event_id(1), event_id(3)}
    tx.lost.bury(group_key, 4, SECOND)
    tx.messages.invalidate_after_epoch(group_key, 3)
    assert tx.lost.revive(group_key, 4, FIRST) == (event_id(2),)
    assert _shown(tx, group_key) == {event_id(1), event_id(2)}
    assert tx.lost.revive(group_key, 4, FIRST) == ()


def test_only_what_was_shown_is_buried(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key, epoch=4, mine=True, state=DeliveryState.SENT))
    tx.lost.bury(group_key, 4, FIRST)
    tx.messages.set_state(event_id(1), group_key, DeliveryState.INVALIDATED)
    assert tx.lost.revive(group_key, 4, FIRST) == ()


def test_it_is_known_for_good_in_which_branches_we_have_sent_something(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.messages.add(new_message(1, group_key, epoch=4, mine=True, state=DeliveryState.SENT))
    tx.lost.bury(group_key, 4, FIRST)
    tx.messages.add(new_message(2, group_key, epoch=4))
    tx.lost.bury(group_key, 5, SECOND)
    for _ in range(2):
        assert tx.lost.has_own(group_key, FIRST)
        assert not tx.lost.has_own(group_key, SECOND)
        tx.lost.revive(group_key, 4, FIRST)


def test_a_lost_change_waits_until_it_was_made_anew(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    for number in (1, 2):
        tx.lost.add_change(group_key, f'{{"do": "{number}"}}', Timestamp(NOW + number))
    first, second = tx.lost.changes()
    assert (first.group_key, first.intent, first.lost_at) == (group_key, '{"do": "1"}', NOW + 1)
    tx.lost.drop_change(first.change_id)
    assert tx.lost.changes() == (second,)
