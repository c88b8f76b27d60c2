"""Proposals: they wait outside the group until somebody merges them."""

from __future__ import annotations

import pytest
from engine_people import NOW, Person, Store, deliver, person, read, secret_of, staged_commit

import mls_rs_py as mls

SELF_REMOVE = 0x000A
REMOVE = 3


def staged_proposal(group: mls.Group, message: bytes) -> mls.StagedProposal:
    staged = group.process(message)
    assert isinstance(staged, mls.StagedProposal)
    return staged


def test_a_self_remove_is_public_and_has_the_number_of_the_draft(
    trio: tuple[mls.Group, mls.Group, mls.Group],
) -> None:
    """The stock library numbers it 0xF003; other implementations cannot even read that."""
    alices, bobs, _ = trio
    sent = bobs.propose_self_remove()
    info = mls.inspect_message(sent)
    assert (info.wire_format, info.content_type) == ("public_message", "proposal")
    assert (info.group_id, info.epoch) == (alices.group_id, 1)
    # FramedContent: group id, epoch, sender (member, leaf 1), no authenticated data, content type proposal, then it.
    framed = (1).to_bytes(8) + b"\x01" + (1).to_bytes(4) + b"\x00" + b"\x02" + b"\x00\x0a"
    assert framed in sent
    proposal = staged_proposal(alices, sent).proposal
    assert (proposal.type, proposal.sender_index, proposal.removed_index) == (SELF_REMOVE, 1, 1)


def test_a_self_remove_can_be_private(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, _ = trio
    sent = bobs.propose_self_remove(wire_format="private")
    assert mls.inspect_message(sent).wire_format == "private_message"
    assert staged_proposal(alices, sent).proposal.type == SELF_REMOVE
    assert mls.inspect_message(bobs.commit().commit).wire_format == "private_message"
    with pytest.raises(ValueError, match="wire_format"):
        bobs.propose_self_remove(wire_format="loud")  # type: ignore[arg-type]


def test_an_ordinary_member_commits_a_self_remove(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, carols = trio
    leaving = bobs.propose_self_remove()
    carols.merge(staged_proposal(carols, leaving))
    output = carols.commit()
    carols.apply_pending_commit()
    deliver(leaving, alices)
    staged = staged_commit(alices, output.commit)
    (proposal,) = staged.proposals
    assert (proposal.type, proposal.by_reference, proposal.removed_index) == (SELF_REMOVE, True, 1)
    alices.merge(staged)
    last = staged_commit(bobs, output.commit)
    assert last.removed_self
    assert [member.leaf_index for member in alices.members()] == [0, 2]
    assert secret_of(alices) == secret_of(carols)


def test_an_unmerged_proposal_mutes_nobody(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    """All MLS libraries refuse to send while a proposal is cached: any member could silence the group."""
    alices, bobs, carols = trio
    staged_proposal(alices, bobs.propose_self_remove())
    assert read(carols, alices.encrypt(b"still talking")).data == b"still talking"
    assert read(carols, bobs.encrypt(b"me too")).data == b"me too"


def test_a_merged_proposal_has_to_be_committed_or_cleared(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, _ = trio
    alices.merge(staged_proposal(alices, bobs.propose_self_remove()))
    with pytest.raises(mls.CommitRequiredError) as raised:
        alices.encrypt(b"x")
    assert raised.value.code == "CommitRequired"
    with pytest.raises(mls.CommitRequiredError):
        alices.propose_remove(2)
    alices.clear_proposals()
    assert alices.encrypt(b"x")


def test_merging_a_private_proposal_uses_no_key_up(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    """A commit of ours that is given up must not keep us from following a rival that names the same proposal."""
    alices, bobs, carols = trio
    leaving = bobs.propose_remove(1)
    alices.merge(staged_proposal(alices, leaving))
    alices.commit()
    alices.clear_pending_commit()
    alices.clear_proposals()
    deliver(leaving, carols)
    output = carols.commit()
    carols.apply_pending_commit()
    deliver(leaving, alices)
    deliver(output.commit, alices)
    assert secret_of(alices) == secret_of(carols)


def test_two_proposals_under_one_key_can_both_be_merged(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    """Whoever makes such a pair may not part those who name the one from those who read the other first."""
    alices, bobs, carols = trio
    one = bobs.clone().propose_remove(1)
    other = bobs.clone().propose_self_remove(wire_format="private")
    deliver(one, alices)
    output = alices.commit()
    alices.apply_pending_commit()
    deliver(other, carols)
    deliver(one, carols)
    deliver(output.commit, carols)
    assert secret_of(alices) == secret_of(carols)


def test_a_commit_of_an_unseen_proposal_can_be_read_after_it(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    """The stock library burns the key of the commit here, and the group is lost for this member."""
    alices, bobs, carols = trio
    leaving = bobs.propose_self_remove()
    deliver(leaving, alices)
    output = alices.commit()
    alices.apply_pending_commit()
    for _ in range(2):
        with pytest.raises(mls.MissingProposalError) as raised:
            carols.process(output.commit)
        assert raised.value.code == "ProposalNotFound"
    deliver(leaving, carols)
    deliver(output.commit, carols)
    assert secret_of(carols) == secret_of(alices)


def test_a_commit_holds_what_was_listed_and_merged_and_no_more(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, carols = trio
    unwanted = carols.propose_context_extensions([])
    staged_proposal(alices, unwanted)
    alices.merge(staged_proposal(alices, bobs.propose_self_remove()))
    output = alices.commit()
    assert [one.type for one in staged_commit(alices, output.commit).proposals] == [SELF_REMOVE]


@pytest.mark.parametrize("reload", [False, True])
def test_own_proposals_are_remembered_until_somebody_commits_them(
    trio: tuple[mls.Group, mls.Group, mls.Group], bob: Person, reload: bool
) -> None:
    """An encrypted proposal of one's own cannot be read again, yet the commit that names it must be."""
    alices, bobs, _ = trio
    dora = person("dora").key_package()
    proposals = [bobs.propose_remove(2), bobs.propose_add(dora.key_package)]
    sent = bobs.encrypt(b"still allowed to send")
    if reload:
        store = Store()
        store.save(bobs)
        bobs = store.load(bob)
    for proposal in proposals:
        deliver(proposal, alices)
        with pytest.raises(mls.OwnMessageError):
            bobs.process(proposal)
    output = alices.commit(now=NOW)
    alices.apply_pending_commit()
    staged = staged_commit(bobs, output.commit)
    assert sorted((one.type, one.sender_index, one.by_reference) for one in staged.proposals) == [
        (1, 1, True),
        (REMOVE, 1, True),
    ]
    bobs.merge(staged)
    assert secret_of(bobs) == secret_of(alices)
    assert read(alices, sent).data == b"still allowed to send"
    assert len(bobs.take_changes().past_epochs_put) >= 1


def test_the_echo_of_an_own_self_remove_is_an_own_message(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    bobs = trio[1]
    with pytest.raises(mls.OwnMessageError):
        bobs.process(bobs.propose_self_remove())


def test_one_leaves_once_an_epoch(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, _ = trio
    bobs.propose_self_remove()
    with pytest.raises(mls.InvalidCommitError) as raised:
        bobs.propose_self_remove()
    assert raised.value.code == "SelfRemoveAlreadyProposed"
    output = alices.commit()
    alices.apply_pending_commit()
    staged = staged_commit(bobs, output.commit)
    assert [one.type for one in staged.unused_proposals] == [SELF_REMOVE]
    bobs.merge(staged)
    assert staged_proposal(alices, bobs.propose_self_remove()).proposal.sender_index == 1


def test_leaving_by_a_remove_of_oneself_works_too(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, carols = trio
    leaving = bobs.propose_remove(1)
    deliver(leaving, alices, carols)
    output = alices.commit()
    alices.apply_pending_commit()
    deliver(output.commit, carols)
    assert staged_commit(bobs, output.commit).removed_self
    assert secret_of(alices) == secret_of(carols)


def test_a_removed_leaf_cannot_be_proposed(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    with pytest.raises(mls.InvalidCommitError):
        trio[0].propose_remove(9)


def test_own_proposals_are_in_no_commit_of_ours(trio: tuple[mls.Group, mls.Group, mls.Group]) -> None:
    alices, bobs, _ = trio
    bobs.propose_remove(2)
    output = bobs.commit()
    assert staged_commit(alices, output.commit).proposals == []
