"""What unreadable events say of a group."""

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.unit_of_work import UnitOfWork
from marmot_desktop.storage.unread_events import NewestRead, RefusedCommit, UnreadRun
from tests.unit.storage.values import NOW, add_group, event_id, seen_row


def unread(tx: UnitOfWork, number: int, group_key: int, *, created: int = 0, received: int = 0, **more: object) -> None:
    values: dict[str, object] = {
        "outcome": "undecryptable",
        "code": ErrorCode.UNDECRYPTABLE,
        "event": "{}",
        "created_at": Timestamp(NOW + created),
        "received_at": Timestamp(NOW + received),
    }
    tx.seen.mark(seen_row(number, group_key, **{**values, **more}))


def test_the_newest_that_could_be_read_is_known_by_date_and_by_arrival(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    assert tx.unread.newest_read(group_key) == NewestRead(Timestamp(0), Timestamp(0))
    for number, (created, received) in enumerate([(50, 60), (40, 70), (10, 5)]):
        tx.seen.mark(seen_row(number, group_key, created_at=Timestamp(created), received_at=Timestamp(received)))
    tx.seen.mark(seen_row(9, other))
    unread(tx, 10, group_key, created=500)
    assert tx.unread.newest_read(group_key) == NewestRead(Timestamp(50), Timestamp(70))


def test_only_what_waits_to_become_readable_counts_as_newer(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    unread(tx, 1, group_key, created=10)
    unread(tx, 2, group_key, created=90, event=None)
    unread(tx, 3, group_key, created=90, outcome="held", code=ErrorCode.STALE_COMMIT)
    unread(tx, 4, group_key, created=90, outcome="rolled_back", code=ErrorCode.ROLLED_BACK)
    assert tx.unread.has_newer(group_key, Timestamp(NOW + 9))
    assert not tx.unread.has_newer(group_key, Timestamp(NOW + 10))


def test_a_run_is_of_what_came_since_and_was_not_stored_long_before(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    none = UnreadRun(0, Timestamp(0), Timestamp(0))
    assert tx.unread.run_since(group_key, NOW, NOW, fresh_within_s=60) == none
    for number, (created, received) in enumerate([(5, 0), (100, 100), (200, 210), (10, 300), (-5, 20)]):
        unread(tx, number, group_key, created=created, received=received)
    run = tx.unread.run_since(group_key, NOW, NOW, fresh_within_s=60)
    assert run == UnreadRun(2, Timestamp(NOW + 100), Timestamp(NOW + 210))


def test_the_newest_refused_commit_of_an_epoch_is_found_by_its_reason(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    codes = {ErrorCode.COMMIT_MISSING_PATH, ErrorCode.GD_MALFORMED}
    assert tx.unread.last_refused_commit(group_key, 3, codes) is None
    for number, (epoch, code) in enumerate(
        [(3, ErrorCode.COMMIT_MISSING_PATH), (3, ErrorCode.GD_MALFORMED), (3, ErrorCode.NO_ADMIN_LEFT), (4, None)]
    ):
        row = seen_row(
            number,
            group_key,
            what="commit",
            outcome="refused",
            epoch=epoch,
            code=code or ErrorCode.GD_MALFORMED,
            created_at=Timestamp(NOW + number),
        )
        tx.seen.mark(row)
    found = tx.unread.last_refused_commit(group_key, 3, codes)
    assert found == RefusedCommit(event_id(1), Timestamp(NOW + 1), ErrorCode.GD_MALFORMED)


def test_what_was_given_up_unread_may_be_tried_once_more(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    unread(tx, 1, group_key, event=None)
    unread(tx, 2, group_key)
    unread(tx, 3, other, event=None)
    tx.seen.mark(seen_row(4, group_key))
    assert tx.unread.reopen(group_key) == 1
    assert tx.seen.known([event_id(number) for number in range(5)]) == {event_id(3), event_id(4)}
    assert tx.seen.verdict(event_id(2)) is not None


def test_what_waits_and_what_was_given_up_is_counted(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    assert tx.unread.count(group_key) == (0, 0)
    unread(tx, 1, group_key)
    unread(tx, 2, group_key, outcome="held", code=ErrorCode.EPOCH_FUTURE)
    unread(tx, 3, group_key, outcome="held", code=ErrorCode.STALE_COMMIT)
    unread(tx, 4, group_key, event=None)
    unread(tx, 5, group_key, event=None, outcome="applied", code=None)
    unread(tx, 6, other)
    assert tx.unread.count(group_key) == (2, 1)
