"""State: what is saved is what comes back."""

from __future__ import annotations

import pytest
from engine_people import NOW, Person, Store, deliver, invite, new_group, person, read, secret_of

import mls_rs_py as mls


def test_a_group_goes_on_after_being_loaded_at_every_step(
    pair: tuple[mls.Group, mls.Group], alice: Person, bob: Person
) -> None:
    stores = (Store(), Store())
    owners = (alice, bob)
    groups = list(pair)
    for turn in range(12):
        sender, receiver = turn % 2, 1 - turn % 2
        if turn % 5 == 4:
            output = groups[sender].commit()
            deliver(output.commit, groups[receiver])
            groups[sender].apply_pending_commit()
        assert read(groups[receiver], groups[sender].encrypt(bytes([turn]))).data == bytes([turn])
        for index in range(2):
            stores[index].save(groups[index])
            groups[index] = stores[index].load(owners[index])
    assert secret_of(groups[0]) == secret_of(groups[1])
    assert groups[0].members() == groups[1].members()


def test_the_tree_is_given_when_it_changed_and_when_asked_for(pair: tuple[mls.Group, mls.Group]) -> None:
    group = pair[0]
    assert group.take_changes().ratchet_tree == group.export_ratchet_tree()
    group.encrypt(b"")
    assert group.take_changes().ratchet_tree is None
    assert group.take_changes(force_tree=True).ratchet_tree == group.export_ratchet_tree()
    group.commit()
    assert group.take_changes().ratchet_tree is None
    group.apply_pending_commit()
    assert group.take_changes().ratchet_tree == group.export_ratchet_tree()


def test_a_pending_commit_survives_loading_and_lies_outside_the_state(
    pair: tuple[mls.Group, mls.Group], alice: Person
) -> None:
    alices, bobs = pair
    store = Store()
    store.save(alices)
    small = len(store.state)
    output = alices.commit()
    changes = store.save(alices)
    assert changes.pending_commit_changed
    assert len(changes.state) < small + 100
    assert not store.save(alices).pending_commit_changed
    alices = store.load(alice)
    assert alices.has_pending_commit
    staged = alices.process(output.commit)
    assert isinstance(staged, mls.StagedCommit)
    assert staged.is_own
    alices.apply_pending_commit()
    deliver(output.commit, bobs)
    assert secret_of(alices) == secret_of(bobs)
    assert store.save(alices).pending_commit_changed
    assert store.pending is None


def test_a_pending_commit_of_another_epoch_is_left_out(pair: tuple[mls.Group, mls.Group], alice: Person) -> None:
    alices, bobs = pair
    store = Store()
    alices.commit()
    store.save(alices)
    stale = store.pending
    deliver(bobs.commit().commit, alices)
    store.save(alices)
    loaded = alice.client.load_group(store.state, store.tree, pending_commit=stale)
    assert not loaded.has_pending_commit
    assert loaded.take_changes().pending_commit_changed


def test_clearing_a_pending_commit_is_a_change(pair: tuple[mls.Group, mls.Group]) -> None:
    group = pair[0]
    group.commit()
    group.take_changes()
    group.clear_pending_commit()
    changes = group.take_changes()
    assert (changes.pending_commit, changes.pending_commit_changed) == (None, True)


def test_merged_proposals_survive_loading(trio: tuple[mls.Group, mls.Group, mls.Group], alice: Person) -> None:
    alices, bobs, _ = trio
    deliver(bobs.propose_self_remove(), alices)
    store = Store()
    store.save(alices)
    alices = store.load(alice)
    with pytest.raises(mls.CommitRequiredError):
        alices.encrypt(b"")
    alices.commit()
    alices.apply_pending_commit()
    assert [member.leaf_index for member in alices.members()] == [0, 2]


def test_sending_again_is_safe_only_from_the_newest_state(pair: tuple[mls.Group, mls.Group], alice: Person) -> None:
    """Why a send must be durable before it is published."""
    alices, bobs = pair
    store = Store()
    store.save(alices)
    read(bobs, alices.encrypt(b"published, then lost from the database"))
    older = store.load(alice)
    with pytest.raises(mls.UsedKeyError):
        bobs.process(older.encrypt(b"the same key again"))


def test_after_a_rollback_records_of_later_epochs_do_no_harm(pair: tuple[mls.Group, mls.Group], bob: Person) -> None:
    alices, bobs = pair
    store = Store()
    store.save(bobs)
    checkpoint = (store.state, store.tree)
    for _ in range(3):
        bobs.commit()
        bobs.apply_pending_commit()
        store.save(bobs)
    late = alices.encrypt(b"of the epoch that was left")
    winner = alices.commit()
    alices.apply_pending_commit()
    back = bob.client.load_group(*checkpoint, sorted((store.epochs or {}).items()))
    deliver(winner.commit, back)
    assert secret_of(back) == secret_of(alices)
    assert read(back, late).data == b"of the epoch that was left"
    assert [epoch for epoch, _ in back.take_changes().past_epochs_put] == [1]


def test_changes_are_those_of_all_epochs_since_the_last_call(pair: tuple[mls.Group, mls.Group]) -> None:
    group = pair[0]
    group.take_changes()
    for _ in range(8):
        group.commit()
        group.apply_pending_commit()
    changes = group.take_changes()
    assert [epoch for epoch, _ in changes.past_epochs_put] == [4, 5, 6, 7, 8]
    assert (changes.epoch, changes.past_epochs_delete_below) == (9, 4)
    assert group.take_changes().past_epochs_put == []


def test_the_state_stays_small_in_a_group_of_a_hundred(alice: Person, bob: Person) -> None:
    group = new_group(alice)
    people = [bob, *(person(f"member {number}") for number in range(98))]
    bundles = [one.key_package() for one in people]
    output = group.commit(add=[bundle.key_package for bundle in bundles], now=NOW)
    group.apply_pending_commit()
    assert output.welcome is not None
    joined = bob.client.join(output.welcome, bundles[0].private)
    read(joined, group.encrypt(b""))
    changes = joined.take_changes()
    assert len(changes.state) < 2048
    assert changes.ratchet_tree is not None
    assert len(changes.ratchet_tree) > 10_000


def test_a_clone_is_independent(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    late = alices.encrypt(b"late")
    output = bobs.commit()
    deliver(output.commit, alices)
    bobs.apply_pending_commit()
    copy = bobs.clone()
    assert read(copy, late).data == b"late"
    assert read(bobs, late).data == b"late"
    assert [epoch for epoch, _ in copy.take_changes().past_epochs_put] == [1]
    copy.commit()
    copy.apply_pending_commit()
    assert (copy.epoch, bobs.epoch) == (3, 2)
    assert secret_of(bobs) == secret_of(alices)


def test_state_of_an_unknown_version_is_refused(pair: tuple[mls.Group, mls.Group], alice: Person) -> None:
    changes = pair[0].take_changes()
    assert changes.ratchet_tree is not None
    with pytest.raises(mls.CodecError) as raised:
        alice.client.load_group(b"\x09" + changes.state[1:], changes.ratchet_tree)
    assert raised.value.code == "UnknownStateVersion"
    with pytest.raises(mls.CodecError):
        alice.client.load_group(b"", changes.ratchet_tree)


def test_a_joined_group_is_whole_after_its_first_save(alice: Person, bob: Person) -> None:
    alices = new_group(alice)
    (bobs,) = invite(alices, (), bob)
    store = Store()
    store.save(bobs)
    bobs = store.load(bob)
    assert read(alices, bobs.encrypt(b"hello")).data == b"hello"
