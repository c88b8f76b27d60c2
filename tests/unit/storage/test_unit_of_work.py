"""One transaction for everything an event changes."""

import pytest

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.database import Database
from marmot_desktop.storage.outbox import OutboxPurpose
from tests.unit.storage.values import NOW, RELAYS, add_group, event_id, new_message, seen_row


def _receive_and_answer(database: Database, *, fail: bool) -> None:
    with database.unit_of_work() as tx:
        tx.mls.put(1, b"state 2", None, [(0, b"record")], 0, None, False)
        tx.messages.add(new_message(1, 1))
        tx.seen.mark(seen_row(1, 1))
        tx.seen.add_hash(b"h" * 32, 1, event_id(1))
        tx.messages.add(new_message(2, 1, mine=True, state=DeliveryState.QUEUED))
        tx.outbox.add(
            purpose=OutboxPurpose.APPLICATION,
            group_key=1,
            rumor_id=event_id(2),
            relays=RELAYS,
            created_at=NOW,
            next_try_at=NOW,
        )
        tx.cursors.put(RELAYS[0], "group:1", NOW)
        if fail:
            raise KeyboardInterrupt


@pytest.mark.parametrize("fail", [True, False])
def test_state_message_verdict_and_outbox_are_stored_together_or_not_at_all(database: Database, fail: bool) -> None:
    with database.unit_of_work() as tx:
        group_key = add_group(tx)
        tx.mls.put(group_key, b"state 1", b"tree", [], 0, None, False)
    if fail:
        with pytest.raises(KeyboardInterrupt):
            _receive_and_answer(database, fail=True)
    else:
        _receive_and_answer(database, fail=False)
    count = 0 if fail else 1
    with database.read() as tx:
        assert tx.mls.load(group_key).state == (b"state 1" if fail else b"state 2")
        assert len(tx.mls.load(group_key).past_epochs) == count
        assert len(tx.messages.page(group_key, 10)) == 2 * count
        assert len(tx.seen.known([event_id(1)])) == count
        assert bool(tx.seen.find_hashes([b"h" * 32], group_key)) == bool(count)
        assert len(tx.outbox.due(Timestamp(NOW + 1), 10)) == count
        assert len(tx.cursors.all("group:1")) == count


def test_every_repository_of_one_unit_of_work_sees_what_the_others_wrote(database: Database) -> None:
    with database.unit_of_work() as tx:
        group_key = add_group(tx)
        tx.messages.add(new_message(1, group_key))
        assert tx.groups.group(group_key).unread == 1
