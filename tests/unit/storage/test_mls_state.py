"""MLS state, the keys of epochs, and checkpoints."""

import pytest

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.storage.commits import GivenUpCommitRow
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.mls_state import Checkpoint, EpochSecretRow, SavedState
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.helpers.canary import Canaries
from tests.unit.storage.values import NOW, add_group, event_id


def _secret(group_key: int, epoch: int) -> EpochSecretRow:
    return EpochSecretRow(group_key, epoch, b"outer %d" % epoch, b"legacy %d" % epoch, b"media %d" % epoch, NOW)


def _checkpoint(group_key: int, epoch: int, *, created_at: int = NOW) -> Checkpoint:
    return Checkpoint(
        group_key=group_key,
        epoch=epoch,
        state=b"state %d" % epoch,
        tree=b"tree %d" % epoch,
        commit_event_id=event_id(5),
        commit_created_at=Timestamp(1_000),
        commit_hash=b"h" * 32,
        commit_is_own=True,
        created_at=Timestamp(created_at),
    )


def test_only_what_has_changed_is_written(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.mls.put(group_key, b"s1", b"t1", [(3, b"e3"), (2, b"e2")], 0, b"commit", True)
    assert tx.mls.load(group_key) == SavedState(b"s1", b"t1", ((2, b"e2"), (3, b"e3")), b"commit")
    tx.mls.put(group_key, b"s2", None, [(3, b"e3 used"), (4, b"e4")], 3, None, False)
    assert tx.mls.load(group_key) == SavedState(b"s2", b"t1", ((3, b"e3 used"), (4, b"e4")), b"commit")
    tx.mls.put(group_key, b"s3", b"t3", [], 0, None, True)
    assert tx.mls.load(group_key) == SavedState(b"s3", b"t3", ((3, b"e3 used"), (4, b"e4")), None)


def test_a_state_that_is_replaced_leaves_nothing_behind(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.mls.put(group_key, b"s", b"t", [(8, b"e8"), (9, b"e9")], 0, b"commit", True)
    restored = SavedState(b"old", b"older", ((7, b"e7"),), None)
    tx.mls.replace(group_key, restored)
    assert tx.mls.load(group_key) == restored
    other = add_group(tx, 2)
    tx.mls.replace(other, restored)
    assert tx.mls.load(other) == restored


def test_a_group_without_state_is_not_found(tx: UnitOfWork) -> None:
    with pytest.raises(NotFoundError):
        tx.mls.load(add_group(tx))


def test_keys_of_epochs_come_newest_first_and_are_forgotten_at_both_ends(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    tx.mls.put_secret(_secret(other, 1))
    for epoch in (3, 1, 2, 5, 4):
        tx.mls.put_secret(_secret(group_key, epoch))
    assert tx.mls.secrets(group_key) == tuple(_secret(group_key, epoch) for epoch in (5, 4, 3, 2, 1))
    tx.mls.delete_secrets_below(group_key, 2)
    tx.mls.delete_secrets_above(group_key, 4)
    assert [row.epoch for row in tx.mls.secrets(group_key)] == [4, 3, 2]
    assert [row.epoch for row in tx.mls.secrets(other)] == [1]


def test_the_keys_of_a_lost_branch_are_replaced(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.mls.put_secret(_secret(group_key, 2))
    won = replace(_secret(group_key, 2), outer_key=b"of the branch that won")
    tx.mls.put_secret(won)
    assert tx.mls.secrets(group_key) == (won,)


def test_checkpoints_come_back_newest_epoch_first(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    for epoch in (2, 4, 3):
        tx.mls.put_checkpoint(_checkpoint(group_key, epoch))
    assert tx.mls.checkpoint(group_key, 3) == _checkpoint(group_key, 3)
    assert tx.mls.checkpoint(group_key, 9) is None
    assert [row.epoch for row in tx.mls.checkpoints(group_key)] == [4, 3, 2]
    again = replace(_checkpoint(group_key, 3), commit_is_own=False)
    tx.mls.put_checkpoint(again)
    assert tx.mls.checkpoint(group_key, 3) == again


@pytest.mark.parametrize(
    ("created_at", "number", "lowered"),
    [(999, 9, True), (1_001, 4, False), (1_000, 4, None), (1_000, 5, False)],
)
def test_the_ordering_key_of_an_applied_commit_is_only_lowered(
    tx: UnitOfWork, created_at: int, number: int, lowered: bool | None
) -> None:
    group_key = add_group(tx)
    stored = _checkpoint(group_key, 3)
    tx.mls.put_checkpoint(stored)
    expected = lowered if lowered is not None else event_id(number) < stored.commit_event_id
    assert tx.mls.lower_checkpoint_key(group_key, 3, event_id(number), Timestamp(created_at)) is expected
    row = tx.mls.checkpoint(group_key, 3)
    assert row is not None
    key = (row.commit_created_at, row.commit_event_id)
    assert key == min((stored.commit_created_at, stored.commit_event_id), (Timestamp(created_at), event_id(number)))


def test_equal_dates_are_decided_by_the_id(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    tx.mls.put_checkpoint(replace(_checkpoint(group_key, 3), commit_event_id=EventId(b"\x80" * 32)))
    assert not tx.mls.lower_checkpoint_key(group_key, 3, EventId(b"\x81" + b"\x00" * 31), Timestamp(1_000))
    assert tx.mls.lower_checkpoint_key(group_key, 3, EventId(b"\x7f" + b"\xff" * 31), Timestamp(1_000))


def test_an_applied_commit_is_found_by_its_bytes(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    stored = replace(_checkpoint(group_key, 3), commit_event="{}", pending_commit=b"commit", intent='{"do": "x"}')
    tx.mls.put_checkpoint(stored)
    assert tx.mls.checkpoint(group_key, 3) == stored
    assert tx.mls.epochs_left_by(group_key) == {b"h" * 32: 3}
    assert tx.mls.epochs_left_by(other) == {}


def test_checkpoints_go_by_epoch_number_and_age(tx: UnitOfWork) -> None:
    group_key, other = add_group(tx, 1), add_group(tx, 2)
    tx.mls.put_checkpoint(_checkpoint(other, 1))
    for epoch in range(1, 9):
        tx.mls.put_checkpoint(_checkpoint(group_key, epoch, created_at=NOW + epoch))
    tx.mls.delete_checkpoints(group_key, above=7, keep=5, older_than=Timestamp(0))
    assert [row.epoch for row in tx.mls.checkpoints(group_key)] == [7, 6, 5, 4, 3]
    tx.mls.delete_checkpoints(group_key, above=None, keep=5, older_than=Timestamp(NOW + 5))
    assert [row.epoch for row in tx.mls.checkpoints(group_key)] == [7, 6, 5]
    tx.mls.delete_checkpoints(group_key, above=None, keep=0, older_than=Timestamp(0))
    assert tx.mls.checkpoints(group_key) == ()
    assert len(tx.mls.checkpoints(other)) == 1


def test_every_secret_of_a_left_group_goes_and_its_neighbour_stays(tx: UnitOfWork) -> None:
    keys = add_group(tx, 1), add_group(tx, 2)
    for number, group_key in enumerate(keys):
        tx.mls.put(group_key, b"s", b"t", [(1, b"e")], 0, b"commit", True)
        tx.mls.put_secret(_secret(group_key, 1))
        tx.mls.put_checkpoint(_checkpoint(group_key, 1))
        tx.commits.give_up(GivenUpCommitRow(event_id(number), group_key, 1, NOW, b"h" * 32, b"s", b"t", b"commit", NOW))
    gone, kept = keys
    tx.mls.wipe(gone)
    with pytest.raises(NotFoundError):
        tx.mls.load(gone)
    assert (tx.mls.secrets(gone), tx.mls.checkpoints(gone), tx.commits.find_given_up(event_id(0))) == ((), (), None)
    assert tx.mls.load(kept).past_epochs == ((1, b"e"),)
    assert (len(tx.mls.secrets(kept)), len(tx.mls.checkpoints(kept))) == (1, 1)
    assert tx.commits.find_given_up(event_id(1)) is not None


def test_no_row_shows_its_secrets(canaries: Canaries) -> None:
    state, tree, record, commit = (bytes([number]) * 16 for number in (0xA1, 0xB2, 0xC3, 0xD4))
    for name, secret in (("state", state), ("tree", tree), ("record", record), ("commit", commit)):
        canaries.add(secret, name)
    rows: tuple[object, ...] = (
        SavedState(state, tree, ((1, record),), commit),
        EpochSecretRow(1, 1, state, tree, record, NOW),
        replace(_checkpoint(1, 1), state=state, tree=tree),
        GivenUpCommitRow(event_id(1), 1, 1, NOW, b"h" * 32, state, tree, commit, NOW),
    )
    assert canaries.found_in(repr(rows)) == set()
