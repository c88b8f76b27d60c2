"""The adapter with the real engine: leaving, renewing, storing and taking back."""

from collections.abc import Callable

import pytest

from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import (
    PROPOSAL_SELF_REMOVE,
)
from marmot_desktop.marmot.engine import (
    Application,
    MlsGroup,
    StagedProposal,
    WireFormat,
)
from marmot_desktop.marmot.errors import (
    CorruptGroupStateError,
    ForbiddenChangeError,
    InvalidCommitError,
    InvalidKeyPackageError,
    MissingProposalError,
    MlsCodecError,
    MlsFaultError,
    UnappliedProposalsError,
    UndecryptableError,
    UsedKeyError,
)
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.policy import check_commit
from marmot_desktop.marmot.proposals import ProposalUse, judge_proposal
from marmot_desktop.nostr.types import Timestamp
from tests.unit.marmot.builders import ALICE, BOB, CAROL, NOW
from tests.unit.marmot.real_groups import (
    a_key_package,
    apply,
    create,
    follow,
    staged,
)


def test_a_self_update_renews_the_leaf_and_may_renew_the_signature_key(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    assert NOW + 84 * 86400 == bob.members()[1].not_after
    for rotate in (True, False):
        made = bob.commit(rotate_signature_key=rotate, now=NOW)
        bob.apply_pending_commit()
        found = staged(alice, made.commit)
        assert () == found.proposals
        check_commit(found, view_group(alice))
        alice.merge(found)
    assert alice.members()[1].not_after is None
    assert isinstance(alice.process(bob.encrypt(b"still Bob"), now=NOW), Application)


def test_somebody_leaves_by_self_remove_in_the_clear_and_any_member_commits_it(
    trio: tuple[MlsGroup, MlsGroup, MlsGroup],
) -> None:
    alice, bob, carol = trio
    message = carol.propose_self_remove()
    assert WireFormat.PUBLIC_MESSAGE is MlsRsEngine(BOB).inspect(message).wire_format
    for group in (alice, bob):
        proposal = group.process(message, now=NOW)
        assert isinstance(proposal, StagedProposal)
        assert proposal.public_message
        assert (PROPOSAL_SELF_REMOVE, 2, True) == (
            proposal.proposal.type,
            proposal.proposal.sender_index,
            proposal.proposal.by_reference,
        )
        assert ProposalUse.ANYONE_COMMITS is judge_proposal(proposal, view_group(group))
        group.encrypt(b"not muted while it is only staged")
        group.merge(proposal)
    with pytest.raises(UnappliedProposalsError):
        bob.encrypt(b"muted")
    made = bob.commit(now=NOW)
    bob.apply_pending_commit()
    found = staged(alice, made.commit)
    check_commit(found, view_group(alice))
    alice.merge(found)
    assert [ALICE, BOB] == [member.identity for member in alice.members()]
    assert staged(carol, made.commit).removed_self


def test_a_commit_that_names_a_proposal_not_seen_yet_can_be_read_after_it(
    trio: tuple[MlsGroup, MlsGroup, MlsGroup],
) -> None:
    alice, bob, carol = trio
    message = carol.propose_self_remove()
    bob.merge(_proposal(bob, message))
    made = bob.commit(now=NOW)
    with pytest.raises(MissingProposalError):
        alice.process(made.commit, now=NOW)
    alice.merge(_proposal(alice, message))
    follow(made.commit, alice)
    assert 2 == alice.epoch


def _proposal(group: MlsGroup, message: bytes) -> StagedProposal:
    outcome = group.process(message, now=NOW)
    assert isinstance(outcome, StagedProposal)
    return outcome


def test_a_remove_proposal_is_private_and_forgotten_on_demand(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, bob, _ = trio
    message = bob.propose_remove(bob.own_leaf_index)
    assert WireFormat.PRIVATE_MESSAGE is MlsRsEngine(ALICE).inspect(message).wire_format
    proposal = _proposal(alice, message)
    assert not proposal.public_message
    assert ProposalUse.ADMIN_COMMITS is judge_proposal(proposal, view_group(alice))
    alice.merge(proposal)
    alice.clear_proposals()
    alice.encrypt(b"not muted any more")


def test_what_mls_forbids_us_is_no_fault_of_a_peer(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, bob, _ = trio

    def refused(action: Callable[[], object]) -> ErrorCode:
        with pytest.raises(ForbiddenChangeError) as caught:
            action()
        return caught.value.code

    assert ErrorCode.NOT_FOUND == refused(lambda: alice.commit(remove=[9], now=NOW))
    alice.commit(now=NOW)
    assert ErrorCode.COMMIT_PENDING == refused(lambda: alice.commit(now=NOW))
    bob.propose_self_remove()
    assert ErrorCode.PENDING_PROPOSALS == refused(bob.propose_self_remove)


def test_a_leaf_that_cannot_be_added_is_refused_when_it_is_added() -> None:
    alice, package = create(), a_key_package(BOB)
    expired = Timestamp(NOW + 100 * 86400)
    with pytest.raises(InvalidKeyPackageError) as caught:
        alice.commit(add=[package.content], now=expired)
    assert ErrorCode.KP_EXPIRED == caught.value.code
    with pytest.raises(MarmotDesktopError):
        alice.commit(add=[b"nonsense"], now=NOW)


def test_a_commit_with_a_broken_signature_is_invalid(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    made = alice.commit(now=NOW)
    with pytest.raises((UndecryptableError, InvalidCommitError)):
        bob.process(made.commit[:-1] + bytes([made.commit[-1] ^ 1]), now=NOW)
    follow(made.commit, bob)


def test_a_group_is_stored_and_loaded_at_every_step(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    engine = MlsRsEngine(BOB)
    saved = apply(bob, bob.take_changes())
    message = alice.encrypt(b"one")
    bob = engine.load_group(saved)
    bob.process(message, now=NOW)
    changes = bob.take_changes()
    assert changes.ratchet_tree is None
    assert not changes.pending_commit_changed
    saved = apply(bob, changes, saved)

    bob = engine.load_group(saved)
    with pytest.raises(UsedKeyError):
        bob.process(message, now=NOW)
    late = alice.encrypt(b"late")
    made = bob.commit(rotate_signature_key=True, now=NOW)
    changes = bob.take_changes()
    assert changes.pending_commit_changed
    saved = apply(bob, changes, saved)

    bob = engine.load_group(saved)
    assert bob.has_pending_commit
    bob.apply_pending_commit()
    saved = apply(bob, bob.take_changes(), saved)
    assert saved.pending_commit is None
    bob = engine.load_group(saved)
    follow(made.commit, alice)
    assert alice.epoch_authenticator() == bob.epoch_authenticator()
    assert isinstance(bob.process(late, now=NOW), Application)
    assert isinstance(alice.process(bob.encrypt(b"signed by the new key"), now=NOW), Application)


def test_an_earlier_state_is_loaded_to_take_a_commit_back(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, bob, carol = trio
    checkpoint = apply(carol, carol.take_changes())
    losing, winning = bob.commit(now=NOW).commit, alice.commit(now=NOW).commit
    follow(losing, carol)
    carol = MlsRsEngine(CAROL).load_group(checkpoint)
    follow(winning, carol, bob)
    alice.apply_pending_commit()
    assert 1 == len({group.epoch_authenticator() for group in (alice, bob, carol)})


def test_damaged_state_is_a_fault_of_our_store(pair: tuple[MlsGroup, MlsGroup]) -> None:
    saved = apply(pair[1], pair[1].take_changes())
    for damaged in (replace(saved, state=b"x"), replace(saved, ratchet_tree=b"\xff"), replace(saved, state=b"")):
        with pytest.raises(CorruptGroupStateError):
            MlsRsEngine(BOB).load_group(damaged)


def test_a_copy_goes_its_own_way(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    copy = alice.clone()
    copy.commit(now=NOW)
    assert not alice.has_pending_commit
    assert alice.epoch == bob.epoch


def test_what_another_engine_staged_is_not_merged(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    found = staged(bob, alice.commit(now=NOW).commit)
    with pytest.raises(MlsFaultError):
        bob.merge(replace(found, handle=object()))


def test_inspecting_what_is_no_message_is_an_error() -> None:
    with pytest.raises(MlsCodecError):
        MlsRsEngine(BOB).inspect(b"nonsense")


def test_two_devices_of_one_person_are_two_leaves(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    package = a_key_package(BOB)
    made = alice.commit(add=[package.content], now=NOW)
    alice.apply_pending_commit()
    follow(made.commit, bob)
    assert made.welcome is not None
    second = MlsRsEngine(BOB).join(made.welcome, package.private)
    assert (1, 2) == view_group(alice).leaves_of(BOB)
    assert isinstance(second.process(bob.encrypt(b"to my other device"), now=NOW), Application)
