"""Verdicts on events, and those kept for another try."""

from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, add_group, event_id, person, seen_row


def test_a_verdict_comes_back_and_the_newest_one_counts(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    held = seen_row(1, group_key, outcome="held", code=ErrorCode.EPOCH_FUTURE, author=None, epoch=7, event='{"id":1}')
    assert tx.seen.verdict(event_id(1)) is None
    tx.seen.mark(held)
    assert tx.seen.verdict(event_id(1)) == held
    tx.seen.mark(seen_row(1, group_key, received_at=Timestamp(NOW + 500), what="commit"))
    applied = seen_row(1, group_key, what="commit")
    assert tx.seen.verdict(event_id(1)) == applied, "the time of the first sight stays"


def test_a_gift_wrap_needs_no_group(tx: UnitOfWork) -> None:
    row = seen_row(1, None, event_kind=1059, epoch=None, what="", code=ErrorCode.WRAP_UNDECRYPTABLE, outcome="refused")
    tx.seen.mark(row)
    assert tx.seen.verdict(event_id(1)) == row


def test_only_final_verdicts_are_known(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.seen.mark(seen_row(1, group_key))
    tx.seen.mark(seen_row(2, group_key, outcome="undecryptable", event="{}"))
    asked = [event_id(number) for number in range(600)]
    assert tx.seen.known(asked) == {event_id(1)}
    assert tx.seen.known([]) == set()


def test_retryable_events_come_by_date_and_id(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    dates = {1: 30, 2: 10, 3: 20, 4: 20, 5: 20}
    for number, date in dates.items():
        tx.seen.mark(seen_row(number, group_key, created_at=Timestamp(date), outcome="held", event="{}"))
    tx.seen.mark(seen_row(6, other, outcome="held", event="{}"))
    tx.seen.mark(seen_row(7, group_key))
    expected = sorted(dates, key=lambda number: (dates[number], event_id(number)))
    assert [row.event_id for row in tx.seen.retryable(group_key)] == [event_id(number) for number in expected]
    assert [row.event_id for row in tx.seen.retryable(group_key, limit=2)] == [event_id(n) for n in expected[:2]]


def test_too_many_or_too_old_events_are_given_up_for_good(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    for number in range(10):
        tx.seen.mark(seen_row(number, group_key, outcome="held", code=ErrorCode.EPOCH_FUTURE, event="{}"))
    tx.seen.mark(seen_row(20, other, outcome="held", event="{}"))
    assert tx.seen.trim_retryable(group_key, keep=6, older_than=Timestamp(0)) == 4
    assert [row.event_id for row in tx.seen.retryable(group_key)] == [event_id(number) for number in range(4, 10)]
    assert tx.seen.trim_retryable(group_key, older_than=Timestamp(NOW + 6)) == 2
    given_up = tx.seen.verdict(event_id(0))
    assert given_up is not None
    assert (given_up.event, given_up.outcome, given_up.code) == (None, "undecryptable", ErrorCode.UNDECRYPTABLE)
    assert tx.seen.known([event_id(number) for number in range(10)]) == {event_id(number) for number in range(6)}
    assert len(tx.seen.retryable(other)) == 1


def test_what_waited_for_another_reason_keeps_it_when_it_is_given_up(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    reasons = [
        ("rolled_back", ErrorCode.ROLLED_BACK, "rolled_back", ErrorCode.ROLLED_BACK),
        ("held", ErrorCode.STALE_COMMIT, "stale", ErrorCode.STALE_COMMIT),
        ("held", ErrorCode.RATCHET_GAP_TOO_LARGE, "refused", ErrorCode.RATCHET_GAP_TOO_LARGE),
        ("held", ErrorCode.EPOCH_FUTURE, "undecryptable", ErrorCode.UNDECRYPTABLE),
    ]
    for number, (outcome, code, _, _) in enumerate(reasons):
        tx.seen.mark(seen_row(number, group_key, outcome=outcome, code=code, event="{}"))
    tx.seen.trim_retryable(group_key, keep=0, older_than=NOW)
    for number, (_, _, outcome, code) in enumerate(reasons):
        row = tx.seen.verdict(event_id(number))
        assert row is not None
        assert (row.outcome, row.code, row.event) == (outcome, code, None)


def test_the_log_is_paged_newest_first(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    for number in range(7):
        tx.seen.mark(seen_row(number, group_key, received_at=Timestamp(NOW + number // 3)))
    tx.seen.mark(seen_row(50, other))
    first = tx.seen.log(group_key, 4)
    rest = tx.seen.log(group_key, 4, before=first[-1].event_id)
    assert [row.event_id for row in (*first, *rest)] == [event_id(number) for number in reversed(range(7))]
    assert tx.seen.log(group_key, 4, before=event_id(99)) == ()


def test_only_some_outcomes_or_one_sort_of_event_can_be_listed(tx: UnitOfWork) -> None:
    group_key = add_group(tx, 1)
    for number, (outcome, what) in enumerate([("applied", "commit"), ("refused", "message"), ("held", "commit")]):
        tx.seen.mark(seen_row(number, group_key, outcome=outcome, what=what))
    assert [row.outcome for row in tx.seen.log(group_key, 9, outcomes=("held", "refused"))] == ["held", "refused"]
    assert [row.outcome for row in tx.seen.log(group_key, 9, what="commit")] == ["held", "applied"]
    assert [row.outcome for row in tx.seen.log(group_key, 9, outcomes=("applied",), what="message")] == []


def test_bytes_are_known_by_the_event_that_brought_them_first(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    tx.seen.add_hash(b"h" * 32, group_key, event_id(1))
    tx.seen.add_hash(b"h" * 32, group_key, event_id(2))
    assert tx.seen.find_hashes([b"h" * 32], other) == {}
    found = tx.seen.find_hashes([b"h" * 32, b"i" * 32], group_key)
    assert set(found) == {b"h" * 32}
    assert event_id(1).startswith(found[b"h" * 32])
    assert not event_id(2).startswith(found[b"h" * 32])
    assert tx.seen.find_hashes([], group_key) == {}


@pytest.mark.parametrize("outcome", ["own", "duplicate", "stale", "rolled_back"])
def test_every_outcome_keeps_its_author(tx: UnitOfWork, outcome: str) -> None:
    row = seen_row(1, add_group(tx), outcome=outcome, author=person(3))
    tx.seen.mark(row)
    assert tx.seen.verdict(event_id(1)) == row


def test_an_own_proposal_counts_for_its_epoch_until_its_branch_is_lost(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.seen.mark(replace(seen_row(1, group_key), epoch=4, what="proposal", outcome="own"))
    tx.seen.mark(replace(seen_row(2, group_key), epoch=5, what="proposal", outcome="applied"))
    assert [tx.seen.has_own_proposal(group_key, epoch) for epoch in (3, 4, 5)] == [False, True, False]
    tx.seen.void_own_proposals(group_key, 4)
    assert tx.seen.has_own_proposal(group_key, 4)
    tx.seen.void_own_proposals(group_key, 3)
    assert not tx.seen.has_own_proposal(group_key, 4)


def test_the_newest_applied_date_leaves_out_what_could_not_be_read(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    assert tx.seen.newest_applied_at(group_key) == 0
    tx.seen.mark(replace(seen_row(1, group_key), created_at=Timestamp(5), outcome="applied"))
    tx.seen.mark(replace(seen_row(2, group_key), created_at=Timestamp(9), outcome="undecryptable"))
    assert tx.seen.newest_applied_at(group_key) == 5


def test_what_waits_in_a_group_we_are_out_of_is_given_up(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    for number, key in ((1, group_key), (2, other)):
        tx.seen.mark(replace(seen_row(number, key), event="{}", outcome="held"))
    tx.seen.give_up_held(group_key, ErrorCode.REMOVED_FROM_GROUP)
    given_up, kept = (tx.seen.verdict(event_id(number)) for number in (1, 2))
    assert given_up is not None
    assert (given_up.outcome, given_up.code, given_up.event) == (
        "undecryptable",
        ErrorCode.REMOVED_FROM_GROUP,
        None,
    )
    assert kept is not None
    assert kept.event == "{}"


def test_commits_that_have_lost_for_good_are_counted(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    cases: tuple[dict[str, Any], ...] = (
        {"received_at": NOW - 10},
        {"received_at": NOW},
        {"received_at": NOW, "event": "{}"},
        {"received_at": NOW, "what": "message"},
        {"received_at": NOW, "outcome": "applied"},
    )
    for number, changes in enumerate(cases):
        row = replace(seen_row(number, group_key), what="commit", outcome="rolled_back", event=None)
        tx.seen.mark(replace(row, **changes))
    assert tx.seen.count_rollbacks(group_key, NOW) == 1
    assert tx.seen.count_rollbacks(group_key, Timestamp(NOW - 10)) == 2


def test_what_is_held_is_found_by_epoch_and_reason(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    row = replace(seen_row(1, group_key), epoch=4, outcome="held", code=ErrorCode.STALE_COMMIT, event="{}")
    tx.seen.mark(row)
    assert tx.seen.has_held(group_key, 4, ErrorCode.STALE_COMMIT)
    assert not tx.seen.has_held(group_key, 5, ErrorCode.STALE_COMMIT)
    assert not tx.seen.has_held(group_key, 4, ErrorCode.EPOCH_FUTURE)
    tx.seen.mark(replace(row, event=None))
    assert not tx.seen.has_held(group_key, 4, ErrorCode.STALE_COMMIT)


def test_own_messages_of_a_date_are_counted(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    own: dict[str, Any] = {"outcome": "own", "what": "message", "created_at": Timestamp(NOW + 3)}
    rows: list[tuple[int, dict[str, Any]]] = [
        (group_key, {}),
        (group_key, {"received_at": Timestamp(NOW - 100)}),
        (group_key, {"created_at": NOW}),
        (group_key, {"what": "commit"}),
        (group_key, {"outcome": "applied"}),
        (other, {}),
    ]
    for number, (key, more) in enumerate(rows):
        tx.seen.mark(seen_row(number, key, **(own | more)))
    since = Timestamp(NOW - 99)
    assert tx.seen.count_own_messages(group_key, Timestamp(NOW + 3), since) == 1
    assert tx.seen.count_own_messages(group_key, Timestamp(NOW + 4), since) == 0
