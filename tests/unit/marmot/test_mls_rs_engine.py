"""The adapter with the real engine: people in one process, no relay between them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError
from marmot_desktop.marmot.capabilities import (
    ADVERTISED,
    EXTENSION_GROUP_DATA,
    PROPOSAL_ADD,
    PROPOSAL_GROUP_CONTEXT_EXTENSIONS,
    PROPOSAL_SELF_REMOVE,
    RequiredCapabilities,
)
from marmot_desktop.marmot.engine import (
    Application,
    ContentType,
    MlsEngine,
    MlsGroup,
    NewKeyPackage,
    SavedChanges,
    SavedGroup,
    StagedCommit,
    StagedProposal,
    WireFormat,
)
from marmot_desktop.marmot.errors import (
    CorruptGroupStateError,
    ForbiddenChangeError,
    InvalidCommitError,
    InvalidKeyPackageError,
    InvalidWelcomeError,
    MissingProposalError,
    MlsCodecError,
    MlsFaultError,
    NoMatchingKeyPackageError,
    NotAuthorizedError,
    OwnMessageError,
    UnappliedProposalsError,
    UndecryptableError,
    UsedKeyError,
    WrongEpochError,
    WrongGroupError,
)
from marmot_desktop.marmot.group_context import first_extensions, replace_group_data
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.key_package import read_key_package
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.policy import check_commit, check_new_group
from marmot_desktop.marmot.proposals import ProposalUse, judge_proposal
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import PubKey, Timestamp
from tests.unit.marmot.builders import ALICE, BOB, CAROL, DAVE, NOW, group_data

MLS_GROUP_ID = GroupId(b"g" * 32)
WEEK = 604800
EXPORT = (b"marmot", b"group-event", 32)


def create(owner: PubKey = ALICE, *, required: tuple[int, ...] = (PROPOSAL_SELF_REMOVE,)) -> MlsGroup:
    engine: MlsEngine = MlsRsEngine(owner)
    extensions = first_extensions(group_data(admins=(owner,)))
    return engine.create_group(group_id=MLS_GROUP_ID, extensions=extensions, required_proposals=required, now=NOW)


def a_key_package(owner: PubKey, *, last_resort: bool = False) -> NewKeyPackage:
    return MlsRsEngine(owner).generate_key_package(now=NOW, last_resort=last_resort)


def invite(group: MlsGroup, *people: PubKey) -> tuple[list[MlsGroup], bytes]:
    """Add these people to a group at once; the groups as they see it, and the commit."""
    packages = [a_key_package(who) for who in people]
    made = group.commit(add=[package.content for package in packages], now=NOW)
    group.apply_pending_commit()
    assert made.welcome is not None
    joined = [
        MlsRsEngine(who).join(made.welcome, package.private) for who, package in zip(people, packages, strict=True)
    ]
    return list(joined), made.commit


def staged(group: MlsGroup, message: bytes) -> StagedCommit:
    outcome = group.process(message, now=NOW)
    assert isinstance(outcome, StagedCommit)
    return outcome


def follow(message: bytes, *groups: MlsGroup) -> None:
    for group in groups:
        group.merge(staged(group, message))


def apply(group: MlsGroup, changes: SavedChanges, saved: SavedGroup | None = None) -> SavedGroup:
    """What a store holds after these changes were written to it."""
    before = saved or SavedGroup(group.group_id, b"", b"")
    past = {number: record for number, record in before.past_epochs if number >= changes.past_epochs_delete_below}
    past.update(changes.past_epochs_put)
    return SavedGroup(
        changes.group_id,
        changes.state,
        changes.ratchet_tree if changes.ratchet_tree is not None else before.ratchet_tree,
        tuple(sorted(past.items())),
        changes.pending_commit if changes.pending_commit_changed else before.pending_commit,
    )


@pytest.fixture
def pair() -> tuple[MlsGroup, MlsGroup]:
    """A group of Alice, its admin, and Bob, as each sees it."""
    alice = create()
    [bob], _ = invite(alice, BOB)
    return alice, bob


@pytest.fixture
def trio() -> tuple[MlsGroup, MlsGroup, MlsGroup]:
    """The same with Carol."""
    alice = create()
    [bob, carol], _ = invite(alice, BOB, CAROL)
    return alice, bob, carol


def test_a_key_package_is_the_bare_struct_with_what_we_advertise() -> None:
    package = a_key_package(BOB, last_resort=True)
    read = read_key_package(package.content)
    assert (package.ref, BOB, ADVERTISED, True) == (read.ref, read.identity, read.capabilities, read.last_resort)
    assert (NOW - 3600, NOW + 84 * 86400) == (read.not_before, read.not_after)
    assert package.not_after == read.not_after
    assert not read_key_package(a_key_package(BOB).content).last_resort


def test_each_key_package_has_a_signature_key_of_its_own() -> None:
    keys = {read_key_package(a_key_package(BOB).content).signature_key for _ in range(3)}
    assert 3 == len(keys)


def test_signatures_of_a_key_package_are_checked() -> None:
    engine, content = MlsRsEngine(ALICE), a_key_package(BOB).content
    engine.check_key_package(content)
    with pytest.raises(InvalidKeyPackageError) as caught:
        engine.check_key_package(content[:-1] + bytes([content[-1] ^ 1]))
    assert ErrorCode.KP_INVALID_SIGNATURE == caught.value.code
    with pytest.raises(InvalidKeyPackageError) as caught:
        engine.check_key_package(content[:-1])
    assert ErrorCode.KP_MALFORMED == caught.value.code


def test_a_new_group_requires_the_group_data_and_what_it_is_told() -> None:
    group = create()
    view = view_group(group)
    assert RequiredCapabilities((EXTENSION_GROUP_DATA,), (PROPOSAL_SELF_REMOVE,)) == view.required
    assert (MLS_GROUP_ID, 0, 0, False) == (group.group_id, group.epoch, group.own_leaf_index, group.has_pending_commit)
    assert "Walks" == view.data.name
    assert (ALICE,) == tuple(member.identity for member in group.members())
    assert "epoch=0" in repr(group)
    assert MLS_GROUP_ID.hex() not in repr(group)
    assert RequiredCapabilities((EXTENSION_GROUP_DATA,)) == view_group(create(required=())).required


def test_a_welcome_names_its_key_packages_and_is_looked_into_without_joining() -> None:
    alice, engine, package = create(), MlsRsEngine(BOB), a_key_package(BOB)
    made = alice.commit(add=[package.content], now=NOW)
    assert made.welcome is not None
    assert (package.ref,) == engine.read_welcome_refs(made.welcome)
    for _ in range(2):
        preview = engine.preview_welcome(made.welcome, package.private)
        assert (1, 1, 0) == (preview.context.epoch, preview.own_leaf_index, preview.signer_index)
        found = check_new_group(preview, BOB)
        assert ("Walks", {ALICE, BOB}, ALICE) == (found.data.name, set(found.members), found.signer)
    joined = engine.join(made.welcome, package.private)
    alice.apply_pending_commit()
    assert alice.export_secret(*EXPORT) == joined.export_secret(*EXPORT)
    assert alice.epoch_authenticator() == joined.epoch_authenticator()
    assert 1 == joined.own_leaf_index


def test_a_welcome_for_somebody_else_is_told_from_a_damaged_one() -> None:
    alice, engine, package = create(), MlsRsEngine(BOB), a_key_package(BOB)
    made = alice.commit(add=[package.content], now=NOW)
    assert made.welcome is not None
    other = a_key_package(BOB)
    for attempt in (engine.preview_welcome, engine.join):
        with pytest.raises(NoMatchingKeyPackageError):
            attempt(made.welcome, other.private)
        with pytest.raises(InvalidWelcomeError) as caught:
            attempt(made.welcome[:-9] + bytes(9), package.private)
        assert ErrorCode.WELCOME_INVALID_GROUP == caught.value.code
        with pytest.raises(InvalidWelcomeError) as caught:
            attempt(made.welcome[:40], package.private)
        assert ErrorCode.WELCOME_MALFORMED == caught.value.code
    for wrong in (b"", made.commit):
        with pytest.raises(InvalidWelcomeError):
            engine.read_welcome_refs(wrong)


@pytest.mark.parametrize("private", [b"", b"\x02\x00\x00\x00", b"\x01\x00\x00\x00", b"\x01\x00\x00\x00\x00"])
def test_a_damaged_private_part_is_a_fault_of_our_store(private: bytes) -> None:
    with pytest.raises(MarmotDesktopError) as caught:
        MlsRsEngine(BOB).join(b"", private)
    if private != b"\x01\x00\x00\x00":
        assert isinstance(caught.value, EnvironmentFaultError)


def test_messages_are_read_in_any_order_and_by_their_sender(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    first, second = alice.encrypt(b"one"), alice.encrypt(b"two")
    for message, text in ((second, b"two"), (first, b"one")):
        assert Application(0, ALICE, alice.epoch, text) == bob.process(message, now=NOW)
    header = MlsRsEngine(BOB).inspect(first)
    assert (WireFormat.PRIVATE_MESSAGE, MLS_GROUP_ID, 1, ContentType.APPLICATION) == (
        header.wire_format,
        header.group_id,
        header.epoch,
        header.content_type,
    )


def test_each_way_a_message_can_fail_is_an_error_of_its_own(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    message = alice.encrypt(b"one")
    stranger = create(DAVE)
    [stray], _ = invite(stranger, CAROL)

    def refused(group: MlsGroup, data: bytes) -> type[BaseException]:
        with pytest.raises(MlsFaultError) as caught:
            group.process(data, now=NOW)
        return caught.type

    assert UndecryptableError is refused(bob, message[:-1] + bytes([message[-1] ^ 1]))
    bob.process(message, now=NOW)
    assert UsedKeyError is refused(bob, message)
    assert OwnMessageError is refused(alice, message)
    assert MlsCodecError is refused(bob, b"nonsense")
    assert MlsCodecError is refused(bob, b"")
    other_id = MlsRsEngine(DAVE).create_group(
        group_id=GroupId(b"h" * 32), extensions=first_extensions(group_data()), required_proposals=(), now=NOW
    )
    assert WrongGroupError is refused(bob, other_id.encrypt(b"x"))
    assert MLS_GROUP_ID == stray.group_id


def test_a_false_message_does_not_burn_the_key_of_the_genuine_one(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    message = alice.encrypt(b"one")
    with pytest.raises(UndecryptableError):
        bob.process(message[:-1] + bytes([message[-1] ^ 1]), now=NOW)
    assert isinstance(bob.process(message, now=NOW), Application)


def test_messages_of_five_past_epochs_are_read_and_older_or_future_ones_named(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    early = alice.encrypt(b"early")
    late: list[bytes] = []
    for _ in range(6):
        late.append(alice.encrypt(b"late"))
        made = alice.commit(now=NOW)
        alice.apply_pending_commit()
        with pytest.raises(WrongEpochError) as caught:
            bob.process(alice.encrypt(b"x"), now=NOW)
        assert (ErrorCode.EPOCH_FUTURE, bob.epoch + 1) == (caught.value.code, caught.value.message_epoch)
        follow(made.commit, bob)
        bob.take_changes()  # past epochs are given up when the state is stored
    for message in late[1:]:
        assert isinstance(bob.process(message, now=NOW), Application)
    with pytest.raises(WrongEpochError) as caught:
        bob.process(early, now=NOW)
    assert (ErrorCode.EPOCH_TOO_OLD, 1, 7) == (caught.value.code, caught.value.message_epoch, caught.value.own_epoch)


def test_a_commit_is_staged_judged_and_then_merged(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, bob, carol = trio
    package = a_key_package(DAVE)
    renamed = replace(view_group(alice).data, name="Long walks")
    made = alice.commit(
        add=[package.content], extensions=replace_group_data(alice.context.extensions, renamed), now=NOW
    )
    assert alice.has_pending_commit
    found = staged(bob, made.commit)
    assert (0, ALICE, 1, True, False, False, False) == (
        found.committer_index,
        found.committer,
        found.epoch,
        found.has_path,
        found.removed_self,
        found.is_own,
        found.public_message,
    )
    assert {PROPOSAL_ADD, PROPOSAL_GROUP_CONTEXT_EXTENSIONS} == {each.type for each in found.proposals}
    [add] = [each for each in found.proposals if each.type == PROPOSAL_ADD]
    assert (DAVE, ADVERTISED, 0, False) == (
        add.added_identity,
        add.added_capabilities,
        add.sender_index,
        add.by_reference,
    )
    check_commit(found, view_group(bob))
    assert 1 == bob.epoch
    bob.merge(found)
    assert (2, "Long walks") == (bob.epoch, view_group(bob).data.name)
    follow(made.commit, carol)
    alice.apply_pending_commit()
    assert not alice.has_pending_commit
    assert 1 == len({group.epoch_authenticator() for group in (alice, bob, carol)})


def test_a_commit_refused_by_the_policy_leaves_the_group_for_the_next_one(
    trio: tuple[MlsGroup, MlsGroup, MlsGroup],
) -> None:
    alice, bob, carol = trio
    grab = bob.commit(remove=[2], now=NOW)
    found = staged(alice, grab.commit)
    with pytest.raises(NotAuthorizedError):
        check_commit(found, view_group(alice))
    bob.clear_pending_commit()
    assert not bob.has_pending_commit
    made = alice.commit(now=NOW)
    alice.apply_pending_commit()
    follow(made.commit, bob, carol)
    assert 1 == len({group.epoch_authenticator() for group in (alice, bob, carol)})


def test_a_removed_member_learns_it_and_the_policy_lets_it_pass(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, _, carol = trio
    made = alice.commit(remove=[2], now=NOW)
    found = staged(carol, made.commit)
    assert found.removed_self
    assert [2] == [each.removed_index for each in found.proposals]
    check_commit(found, view_group(carol))
    carol.merge(found)


def test_the_echo_of_our_own_pending_commit_counts_as_its_acknowledgement(pair: tuple[MlsGroup, MlsGroup]) -> None:
    alice, bob = pair
    made = alice.commit(now=NOW)
    echo = staged(alice, made.commit)
    assert echo.is_own
    alice.merge(echo)
    assert not alice.has_pending_commit
    follow(made.commit, bob)
    assert alice.epoch_authenticator() == bob.epoch_authenticator()


def test_a_rival_commit_takes_the_place_of_our_pending_one(trio: tuple[MlsGroup, MlsGroup, MlsGroup]) -> None:
    alice, bob, carol = trio
    alice.commit(now=NOW)
    made = bob.commit(now=NOW)
    bob.apply_pending_commit()
    follow(made.commit, alice, carol)
    assert not alice.has_pending_commit
    assert 1 == len({group.epoch_authenticator() for group in (alice, bob, carol)})


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
