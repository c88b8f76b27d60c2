"""Own commits: one on its way per group, and none forgotten."""

import apsw
import pytest

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.commits import GivenUpCommitRow, PendingCommitRow
from marmot_desktop.storage.outbox import OutboxPurpose
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.helpers.canary import Canaries
from tests.unit.storage.values import NOW, RELAYS, add_group, event_id


def _pending(tx: UnitOfWork, number: int, group_key: int) -> PendingCommitRow:
    outbox_id = tx.outbox.add(
        purpose=OutboxPurpose.COMMIT, group_key=group_key, relays=RELAYS, created_at=NOW, next_try_at=NOW
    )
    return PendingCommitRow(
        group_key=group_key,
        outbox_id=outbox_id,
        event_id=event_id(number),
        created_at=NOW,
        content_hash=b"h" * 32,
        epoch=3,
        intent='{"what":"invite"}',
        welcome=b"welcome",
        invitees="[]",
    )


def _given_up(number: int, group_key: int, *, at: int = NOW) -> GivenUpCommitRow:
    return GivenUpCommitRow(event_id(number), group_key, 3, NOW, b"h" * 32, b"state", b"tree", b"commit", Timestamp(at))


def test_a_pending_commit_is_found_by_group_and_by_event(tx: UnitOfWork) -> None:
    rows = [_pending(tx, number, add_group(tx, number)) for number in (1, 2)]
    for row in rows:
        tx.commits.put(row)
        assert tx.commits.get(row.group_key) == row
        assert tx.commits.find_by_event(row.event_id) == row
    assert tx.commits.all() == tuple(rows)
    tx.commits.delete(rows[0].group_key)
    assert tx.commits.get(rows[0].group_key) is None
    assert tx.commits.find_by_event(rows[0].event_id) is None
    assert tx.commits.all() == (rows[1],)


def test_a_commit_without_welcome_is_kept_too(tx: UnitOfWork) -> None:
    row = replace(_pending(tx, 1, add_group(tx)), welcome=None)
    tx.commits.put(row)
    assert tx.commits.get(row.group_key) == row


def test_a_group_has_one_pending_commit(tx: UnitOfWork) -> None:
    row = _pending(tx, 1, add_group(tx))
    tx.commits.put(row)
    with pytest.raises(apsw.ConstraintError):
        tx.commits.put(replace(row, event_id=event_id(2)))


def test_a_given_up_commit_is_found_by_its_event_until_it_is_dropped(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    for number in (1, 2):
        tx.commits.give_up(_given_up(number, group_key, at=NOW + number))
    assert tx.commits.find_given_up(event_id(1)) == _given_up(1, group_key, at=NOW + 1)
    assert tx.commits.find_given_up(event_id(9)) is None
    content = _given_up(2, group_key, at=NOW).content_hash
    found = tx.commits.find_given_up_content(group_key, content)
    assert found is not None
    assert found.content_hash == content
    assert tx.commits.find_given_up_content(group_key + 1, content) is None
    assert tx.commits.drop_given_up(Timestamp(NOW + 2)) == 1
    assert tx.commits.find_given_up(event_id(1)) is None
    assert tx.commits.find_given_up(event_id(2)) is not None


def test_rows_do_not_show_secrets(tx: UnitOfWork, canaries: Canaries) -> None:
    canaries.add(b"\xa1" * 16, "welcome")
    row = replace(_pending(tx, 1, add_group(tx)), welcome=b"\xa1" * 16)
    assert canaries.found_in(repr(row)) == set()
