"""The outbox: order kept, nothing lost, an OK never taken back."""

from typing import Any

import pytest

from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxRow, OutboxState, ReceiptRow
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, RELAYS, add_group, event_id, key_package, package_ref, person


def _add(
    tx: UnitOfWork, group_key: int | None = None, *, at: int = 0, purpose: str = "application", **more: Any
) -> int:
    """A row that is due `at` seconds after `NOW`."""
    return tx.outbox.add(
        purpose=OutboxPurpose(purpose),
        group_key=group_key,
        relays=RELAYS,
        created_at=NOW,
        next_try_at=Timestamp(NOW + at),
        **more,
    )


def _due(tx: UnitOfWork, at: int = 0, limit: int = 100) -> list[int]:
    return [row.outbox_id for row in tx.outbox.due(Timestamp(NOW + at), limit)]


def _row(tx: UnitOfWork, outbox_id: int) -> OutboxRow:
    row = tx.outbox.get(outbox_id)
    assert row is not None
    return row


def test_a_row_comes_back_as_it_was_stored(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    plain = _add(tx, group_key, rumor_id=event_id(1))
    assert _row(tx, plain) == OutboxRow(
        outbox_id=plain,
        purpose=OutboxPurpose.APPLICATION,
        group_key=group_key,
        event_id=None,
        event=None,
        relays=RELAYS,
        rumor_id=event_id(1),
        mls_message=None,
        mls_epoch=None,
        recipient=None,
        state=OutboxState.WAITING,
        attempts=0,
        created_at=NOW,
        event_at=None,
        next_try_at=NOW,
        last_error="",
    )
    welcome = _row(tx, _add(tx, purpose="welcome", event_id=event_id(2), event="{}", event_at=NOW, recipient=person(1)))
    assert (welcome.event_id, welcome.event, welcome.event_at, welcome.recipient) == (event_id(2), "{}", NOW, person(1))
    assert tx.outbox.get(999) is None


def test_what_is_due_comes_in_the_order_it_was_put_there(tx: UnitOfWork) -> None:
    late, first, second = _add(tx, at=9), _add(tx, at=5, purpose="welcome"), _add(tx, at=1, purpose="welcome")
    assert _due(tx) == []
    assert _due(tx, 5) == [first, second]
    assert _due(tx, 9) == [late, first, second]
    assert _due(tx, 9, limit=2) == [late, first]


def test_a_message_does_not_overtake_an_earlier_one_of_its_group(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    stuck = _add(tx, group_key, at=60)
    behind = _add(tx, group_key)
    elsewhere = _add(tx, other)
    commit = _add(tx, group_key, purpose="commit")
    assert _due(tx) == [elsewhere, commit]
    assert _due(tx, 60) == [stuck, behind, elsewhere, commit]
    tx.outbox.set_state(stuck, OutboxState.ACCEPTED)
    assert _due(tx) == [behind, elsewhere, commit]


@pytest.mark.parametrize("end", [OutboxState.FAILED, OutboxState.ACCEPTED])
def test_what_has_ended_is_not_due(tx: UnitOfWork, end: OutboxState) -> None:
    outbox_id = _add(tx)
    tx.outbox.set_state(outbox_id, end, "why")
    assert _due(tx) == []
    assert tx.outbox.waiting() == ()
    assert (_row(tx, outbox_id).state, _row(tx, outbox_id).last_error) == (end, "why")


def test_the_next_time_is_never_one_at_which_nothing_is_due(tx: UnitOfWork) -> None:
    """A message behind a postponed one must not wake the publisher over and over."""
    group_key = add_group(tx)
    assert tx.outbox.next_due_at() is None
    _add(tx, group_key, at=60)
    _add(tx, group_key, at=0)
    assert tx.outbox.next_due_at() == NOW + 60
    assert _due(tx, 59) == []
    assert len(_due(tx, 60)) == 2
    _add(tx, purpose="welcome", at=30)
    assert tx.outbox.next_due_at() == NOW + 30


def test_waiting_rows_are_found_by_group_and_purpose(tx: UnitOfWork) -> None:
    first, second = add_group(tx, 1), add_group(tx, 2)
    ids = [_add(tx, first), _add(tx, first, purpose="commit"), _add(tx, second), _add(tx, purpose="welcome")]

    def waiting(**which: Any) -> list[int]:
        return [row.outbox_id for row in tx.outbox.waiting(**which)]

    assert waiting() == ids
    assert waiting(group_key=first) == ids[:2]
    assert waiting(purpose=OutboxPurpose.APPLICATION) == [ids[0], ids[2]]
    assert waiting(group_key=first, purpose=OutboxPurpose.COMMIT) == [ids[1]]


def test_a_row_gets_its_event_and_later_a_newer_one_around_the_same_bytes(tx: UnitOfWork) -> None:
    outbox_id = _add(tx, add_group(tx), rumor_id=event_id(1))
    tx.outbox.put_event(outbox_id, event_id(2), "first", NOW, mls_message=b"bytes", mls_epoch=4)
    tx.outbox.put_event(outbox_id, event_id(3), "second", Timestamp(NOW + 40))
    row = _row(tx, outbox_id)
    assert (row.event_id, row.event, row.event_at) == (event_id(3), "second", NOW + 40)
    assert (row.mls_message, row.mls_epoch) == (b"bytes", 4)
    assert tx.outbox.find_by_event(event_id(3)) == row
    assert tx.outbox.find_by_event(event_id(2)) is None
    assert tx.outbox.find_by_rumor(event_id(1)) == row
    assert tx.outbox.find_by_rumor(event_id(9)) is None


def test_a_row_is_postponed_and_woken(tx: UnitOfWork) -> None:
    outbox_id = _add(tx)
    tx.outbox.postpone(outbox_id, Timestamp(NOW + 60), 3, "timeout")
    row = _row(tx, outbox_id)
    assert (row.attempts, row.last_error, row.next_try_at) == (3, "timeout", NOW + 60)
    assert _due(tx) == []
    tx.outbox.wake_all(NOW)
    assert _due(tx) == [outbox_id]
    assert _row(tx, outbox_id).attempts == 3
    due_already = _add(tx, at=-5)
    tx.outbox.wake_all(NOW)
    assert _row(tx, due_already).next_try_at == NOW - 5


def test_receipts_are_kept_per_relay_and_an_ok_stays(tx: UnitOfWork) -> None:
    outbox_id = _add(tx)
    tx.outbox.add_receipt(outbox_id, RELAYS[1], False, "rate-limited:", NOW)
    tx.outbox.add_receipt(outbox_id, RELAYS[0], True, "", NOW)
    tx.outbox.add_receipt(outbox_id, RELAYS[0], False, "duplicate:", Timestamp(NOW + 1))
    assert tx.outbox.receipts(outbox_id) == (
        ReceiptRow(RELAYS[0], accepted=True, message="duplicate:", at=Timestamp(NOW + 1)),
        ReceiptRow(RELAYS[1], accepted=False, message="rate-limited:", at=NOW),
    )
    assert tx.outbox.accepted_relays(outbox_id) == (RELAYS[0],)
    tx.outbox.delete(outbox_id)
    assert tx.outbox.receipts(outbox_id) == ()


@pytest.mark.parametrize("keep", [True, False])
def test_a_failed_message_is_sent_again_at_its_old_place(tx: UnitOfWork, keep: bool) -> None:
    group_key = add_group(tx)
    outbox_id = _add(tx, group_key, rumor_id=event_id(1))
    behind = _add(tx, group_key, rumor_id=event_id(2))
    tx.outbox.put_event(outbox_id, event_id(5), "{}", NOW, mls_message=b"bytes", mls_epoch=4)
    tx.outbox.postpone(outbox_id, Timestamp(NOW + 60), 3, "timeout")
    tx.outbox.set_state(outbox_id, OutboxState.FAILED, "publish_failed")
    tx.outbox.add_receipt(outbox_id, RELAYS[0], False, "blocked:", NOW)
    assert tx.outbox.requeue_application(group_key, event_id(1), keep_mls_message=keep)
    assert _due(tx) == [outbox_id, behind]
    row = _row(tx, outbox_id)
    assert (row.state, row.attempts, row.last_error) == (OutboxState.WAITING, 0, "")
    kept = (row.event_id, row.event, row.event_at, row.mls_message, row.mls_epoch)
    assert kept == ((event_id(5), "{}", NOW, b"bytes", 4) if keep else (None,) * 5)
    assert len(tx.outbox.receipts(outbox_id)) == (1 if keep else 0)


def test_a_message_that_is_not_there_cannot_be_sent_again(tx: UnitOfWork) -> None:
    first, second = add_group(tx, 1), add_group(tx, 2)
    _add(tx, first, rumor_id=event_id(1))
    assert not tx.outbox.requeue_application(second, event_id(1))
    assert not tx.outbox.requeue_application(first, event_id(2))


def test_rows_that_have_ended_are_dropped_but_not_those_of_standing_key_packages(tx: UnitOfWork) -> None:
    waiting, ended, failed = _add(tx), _add(tx, event_id=event_id(1)), _add(tx)
    tx.key_packages.add(key_package(1))
    tx.key_packages.add_event(event_id(2), package_ref(1), 30443, NOW, RELAYS)
    package = _add(tx, purpose="key_package", event_id=event_id(2))
    for outbox_id in (ended, package):
        tx.outbox.set_state(outbox_id, OutboxState.ACCEPTED)
    tx.outbox.set_state(failed, OutboxState.FAILED)
    assert tx.outbox.drop_ended(NOW) == 0
    assert tx.outbox.drop_ended(Timestamp(NOW + 1)) == 2
    assert [tx.outbox.get(outbox_id) is not None for outbox_id in (waiting, ended, failed, package)] == [
        True,
        False,
        False,
        True,
    ]
    tx.key_packages.mark_deleted([event_id(2)], NOW)
    assert tx.outbox.drop_ended(Timestamp(NOW + 1)) == 1


def test_a_row_does_not_show_its_bytes(tx: UnitOfWork) -> None:
    outbox_id = _add(tx, add_group(tx), rumor_id=event_id(1))
    tx.outbox.put_event(outbox_id, event_id(2), "an event", NOW, mls_message=b"mls bytes", mls_epoch=1)
    shown = repr(_row(tx, outbox_id))
    assert "an event" not in shown
    assert "mls bytes" not in shown


def test_messages_encrypted_after_an_epoch_are_named(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    for number, epoch in ((1, 3), (2, 4), (3, None)):
        tx.outbox.add(
            purpose=OutboxPurpose.APPLICATION,
            group_key=group_key,
            rumor_id=event_id(number),
            relays=RELAYS,
            created_at=NOW,
            next_try_at=NOW,
            mls_message=None if epoch is None else b"bytes",
            mls_epoch=epoch,
        )
    assert tx.outbox.encrypted_after(group_key, 3) == ((event_id(2), OutboxState.WAITING),)
    assert tx.outbox.encrypted_after(group_key, 4) == ()


def test_the_welcomes_after_a_commit_are_those_up_to_the_next_commit_of_the_group(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    _add(tx, group_key, purpose="welcome")
    first = _add(tx, group_key, purpose="commit")
    of_other = _add(tx, other, purpose="commit")
    followers = [_add(tx, group_key, purpose="welcome"), _add(tx, group_key, purpose="welcome")]
    _add(tx, other, purpose="welcome")
    _add(tx, group_key)
    second = _add(tx, group_key, purpose="commit")
    last = _add(tx, group_key, purpose="welcome")
    assert tx.outbox.welcomes_after(first) == tuple(followers)
    assert tx.outbox.welcomes_after(second) == (last,)
    assert len(tx.outbox.welcomes_after(of_other)) == 1
    assert tx.outbox.welcomes_after(999) == ()


def test_messages_given_up_for_one_reason_are_found_in_order(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    rows = [
        _add(tx, key, rumor_id=event_id(number)) for number, key in enumerate((group_key, other, group_key, group_key))
    ]
    for row in rows[:3]:
        tx.outbox.set_state(row, OutboxState.FAILED, "not_member")
    tx.outbox.set_state(rows[3], OutboxState.FAILED, "relay_rejected")
    assert tx.outbox.failed_applications(group_key, "not_member") == (event_id(0), event_id(2))


def test_a_message_without_an_event_is_found_among_those_that_wait(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    row = _add(tx, group_key, rumor_id=event_id(1))
    _add(tx, other, purpose="commit")
    assert tx.outbox.has_unencrypted(group_key)
    assert not tx.outbox.has_unencrypted(other)
    tx.outbox.put_event(row, event_id(2), "{}", Timestamp(NOW))
    assert not tx.outbox.has_unencrypted(group_key)


def test_messages_are_counted_from_the_oldest_that_no_relay_has_accepted(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    first, second, third = [_add(tx, group_key) for _ in range(3)]
    _add(tx, group_key)
    assert tx.outbox.count_unanswered(group_key, 5) == 0
    for number, outbox_id in enumerate((first, second, third, _add(tx, other))):
        tx.outbox.put_event(outbox_id, event_id(number), "{}", NOW, mls_message=b"m", mls_epoch=5)
    assert tx.outbox.count_unanswered(group_key, 5) == 3
    tx.outbox.set_state(second, OutboxState.ACCEPTED)
    assert tx.outbox.count_unanswered(group_key, 5) == 3
    tx.outbox.set_state(first, OutboxState.ACCEPTED)
    assert tx.outbox.count_unanswered(group_key, 5) == 1
    assert tx.outbox.count_unanswered(group_key, 4) == 0
