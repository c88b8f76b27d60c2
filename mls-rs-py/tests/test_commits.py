"""Commits: staged, merged, refused, raced, rolled back."""

from __future__ import annotations

import pytest
from engine_people import (
    GROUP_DATA,
    NOW,
    Person,
    Store,
    deliver,
    invite,
    new_group,
    person,
    read,
    secret_of,
    staged_commit,
)

import mls_rs_py as mls

ADD, REMOVE, CONTEXT_EXTENSIONS = 1, 3, 7


def test_a_staged_commit_tells_all_and_changes_nothing(
    trio: tuple[mls.Group, mls.Group, mls.Group], alice: Person
) -> None:
    alices, bobs, _ = trio
    dora = person("dora").key_package()
    extensions = [(GROUP_DATA, b"new"), *[one for one in alices.context.extensions if one[0] != GROUP_DATA]]
    output = alices.commit(add=[dora.key_package], remove=[2], context_extensions=extensions, now=NOW)
    before = secret_of(bobs)
    staged = staged_commit(bobs, output.commit)
    assert (staged.committer_index, staged.committer_identity, staged.epoch) == (0, alice.identity, 2)
    assert sorted(one.type for one in staged.proposals) == [ADD, REMOVE, CONTEXT_EXTENSIONS]
    by_type = {one.type: one for one in staged.proposals}
    added = by_type[ADD].key_package
    assert added is not None
    assert added.ref == dora.ref
    assert by_type[REMOVE].removed_index == 2
    assert by_type[CONTEXT_EXTENSIONS].context_extensions == extensions == staged.context.extensions
    assert all(not one.by_reference and one.sender_index == 0 for one in staged.proposals)
    assert (staged.has_path, staged.is_own, staged.removed_self) == (True, False, False)
    assert (staged.wire_format, staged.unused_proposals) == ("private_message", [])
    assert [member.leaf_index for member in staged.members] == [0, 1, 2]
    assert (bobs.epoch, secret_of(bobs)) == (1, before)


def test_a_merged_commit_leads_everybody_to_the_same_epoch(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, carols = trio
    output = bobs.commit()
    deliver(output.commit, alices, carols)
    bobs.apply_pending_commit()
    assert {group.epoch for group in trio} == {2}
    assert secret_of(alices) == secret_of(bobs) == secret_of(carols)
    renewed = alices.member_at(1)
    assert renewed is not None
    assert renewed.not_after is None


def test_a_refused_commit_leaves_the_epoch_open_for_another(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, carols = trio
    refused = bobs.commit().commit
    staged_commit(alices, refused)
    accepted = carols.commit().commit
    deliver(accepted, alices)
    carols.apply_pending_commit()
    assert secret_of(alices) == secret_of(carols)


def test_the_echo_of_an_own_commit_is_recognised(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    output = alices.commit(authenticated_data=b"beside")
    staged = staged_commit(alices, output.commit)
    assert (staged.is_own, staged.has_path, staged.committer_index) == (True, True, 0)
    assert staged.authenticated_data == b"beside"
    alices.merge(staged)
    deliver(output.commit, bobs)
    assert not alices.has_pending_commit
    assert secret_of(alices) == secret_of(bobs)


def test_an_own_commit_that_is_no_longer_pending_is_an_own_message(pair: tuple[mls.Group, mls.Group]) -> None:
    group = pair[0]
    output = group.commit()
    group.clear_pending_commit()
    with pytest.raises(mls.OwnMessageError) as raised:
        group.process(output.commit)
    assert raised.value.code == "CantProcessMessageFromSelf"


def test_one_commit_can_be_pending(pair: tuple[mls.Group, mls.Group]) -> None:
    group = pair[0]
    with pytest.raises(mls.MlsError) as missing:
        group.apply_pending_commit()
    assert missing.value.code == "PendingCommitNotFound"
    group.commit()
    with pytest.raises(mls.MlsError) as existing:
        group.commit()
    assert existing.value.code == "ExistingPendingCommit"


def test_the_winner_drops_the_own_pending_commit(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    alices.commit()
    alices.take_changes()
    winner = bobs.commit()
    deliver(winner.commit, alices)
    bobs.apply_pending_commit()
    assert not alices.has_pending_commit
    changes = alices.take_changes()
    assert (changes.pending_commit, changes.pending_commit_changed) == (None, True)
    assert secret_of(alices) == secret_of(bobs)


def test_a_stale_staged_commit_never_rewinds_the_ratchets(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    staged = staged_commit(bobs, alices.commit().commit)
    between = alices.encrypt(b"before I commit")
    sent = bobs.encrypt(b"sent while it waited")
    assert read(bobs, between).data == b"before I commit"
    bobs.merge(staged)
    assert read(alices, sent).data == b"sent while it waited"
    alices.apply_pending_commit()
    assert secret_of(alices) == secret_of(bobs)
    with pytest.raises(mls.UsedKeyError):
        bobs.process(between)


def test_a_staged_commit_is_merged_once(pair: tuple[mls.Group, mls.Group]) -> None:
    alices, bobs = pair
    staged = staged_commit(bobs, alices.commit().commit)
    bobs.merge(staged)
    with pytest.raises(mls.MlsError) as raised:
        bobs.merge(staged)
    assert raised.value.code == "AlreadyMerged"
    assert bobs.epoch == 2


def test_a_removed_member_learns_it_and_stays_in_its_epoch(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, carols = trio
    output = alices.commit(remove=[1])
    alices.apply_pending_commit()
    staged = staged_commit(bobs, output.commit)
    assert (staged.removed_self, staged.epoch, staged.has_path) == (True, 2, True)
    assert [member.leaf_index for member in staged.members] == [0, 2]
    assert staged.context.tree_hash == b""
    bobs.merge(staged)
    deliver(output.commit, carols)
    assert bobs.epoch == 1
    with pytest.raises(mls.WrongEpochError):
        bobs.process(alices.encrypt(b"without you"))
    assert read(carols, alices.encrypt(b"with you")).epoch == 2


def test_a_new_signature_key_is_used_from_the_commit_on(pair: tuple[mls.Group, mls.Group], bob: Person) -> None:
    alices, bobs = pair
    secret, public = mls.generate_signature_keypair()
    output = bobs.commit(new_signature_keypair=(secret, public))
    deliver(output.commit, alices)
    bobs.apply_pending_commit()
    renewed = alices.member_at(1)
    assert renewed is not None
    assert (renewed.signature_key, renewed.identity) == (public, bob.identity)
    assert read(alices, bobs.encrypt(b"with the new key")).sender_identity == bob.identity
    store = Store()
    store.save(bobs)
    assert read(alices, store.load(bob).encrypt(b"and after loading")).data == b"and after loading"


def test_a_new_signature_key_pair_must_be_one(pair: tuple[mls.Group, mls.Group]) -> None:
    secret, _ = mls.generate_signature_keypair()
    _, public = mls.generate_signature_keypair()
    with pytest.raises(mls.InvalidIdentityError) as raised:
        pair[0].commit(new_signature_keypair=(secret, public))
    assert raised.value.code == "SignatureKeyMismatch"


@pytest.mark.parametrize("leaf", [0, 7, 2**31, 2**32 - 1])
def test_what_cannot_be_removed_is_refused(pair: tuple[mls.Group, mls.Group], leaf: int) -> None:
    with pytest.raises(mls.InvalidCommitError):
        pair[0].commit(remove=[leaf])


def test_a_group_extension_that_a_member_does_not_know_is_refused(pair: tuple[mls.Group, mls.Group]) -> None:
    with pytest.raises(mls.MlsError) as raised:
        pair[0].commit(context_extensions=[*pair[0].context.extensions, (0xFABC, b"")])
    assert raised.value.code == "UnsupportedGroupExtension"


def test_a_commit_of_another_epoch_or_group_is_told_apart(alice: Person, bob: Person) -> None:
    first, second = new_group(alice), new_group(alice)
    (bobs,) = invite(first, (), bob)
    invite(second, (), person("dora"))
    with pytest.raises(mls.WrongGroupError) as other_group:
        bobs.process(second.commit().commit)
    assert other_group.value.code == "GroupIdMismatch"
    old = first.commit().commit
    first.apply_pending_commit()
    newer = first.commit().commit
    with pytest.raises(mls.WrongEpochError) as other_epoch:
        bobs.process(newer)
    assert other_epoch.value.code == "InvalidEpoch"
    deliver(old, bobs)
    deliver(newer, bobs)
    with pytest.raises(mls.WrongEpochError):
        bobs.process(old)


def test_the_loser_of_a_race_goes_back_and_all_four_agree(alice: Person, bob: Person, carol: Person) -> None:
    """Bob's commit reached Carol first, Alice's wins: Bob and Carol return to their checkpoints of the epoch."""
    dora = person("dora")
    alices = new_group(alice)
    bobs, carols, doras = invite(alices, (), bob, carol, dora)
    owners = {"bob": (bob, bobs), "carol": (carol, carols), "dora": (dora, doras)}
    stores = {name: Store() for name in owners}

    losing = bobs.commit().commit
    winning = alices.commit().commit
    for name, (_, group) in owners.items():
        stores[name].save(group)
    deliver(losing, carols)
    bobs.apply_pending_commit()
    assert secret_of(carols) == secret_of(bobs)
    lost_message = bobs.encrypt(b"in the lost epoch")

    alices.apply_pending_commit()
    back = {name: stores[name].load(owner) for name, (owner, _) in owners.items()}
    deliver(winning, *back.values())
    assert {secret_of(group) for group in back.values()} == {secret_of(alices)}
    assert not back["bob"].has_pending_commit
    with pytest.raises(mls.MlsError):
        back["carol"].process(lost_message)
    again = back["bob"].encrypt(b"in the epoch that stands")
    assert read(back["carol"], again).data == read(alices, again).data


def test_a_hundred_epochs_in_turn_stay_together(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    for turn in range(100):
        committer = trio[turn % 3]
        output = committer.commit()
        deliver(output.commit, *(group for group in trio if group is not committer))
        committer.apply_pending_commit()
    assert len({secret_of(group) for group in trio}) == 1
    assert len(trio[0].take_changes().past_epochs_put) == 5
