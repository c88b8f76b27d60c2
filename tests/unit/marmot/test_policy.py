"""One test per row of the table of who may commit what, and one per check."""

from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import (
    ADVERTISED,
    EXTENSION_GROUP_DATA,
    PROPOSAL_ADD,
    PROPOSAL_EXTERNAL_INIT,
    PROPOSAL_GROUP_CONTEXT_EXTENSIONS,
    PROPOSAL_PSK,
    PROPOSAL_REINIT,
    PROPOSAL_REMOVE,
    PROPOSAL_SELF_REMOVE,
    PROPOSAL_UPDATE,
    Capabilities,
)
from marmot_desktop.marmot.engine import CommitFacts, GroupContext, MlsMember, ProposalFacts
from marmot_desktop.marmot.errors import (
    InvalidCommitError,
    NotAuthorizedError,
)
from marmot_desktop.marmot.group_view import GroupView
from marmot_desktop.marmot.policy import (
    check_commit,
)
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import PubKey
from tests.unit.marmot.builders import (
    ALICE,
    BOB,
    CAROL,
    DAVE,
    OFF_CURVE,
    context,
    group_data,
    members,
    view,
)

BEFORE = view(ALICE, BOB, CAROL)
"""Alice, at leaf 0, is the admin."""
BLIND = Capabilities((1,), (1,), (0x000A,), (0x000A,), (1,))
"""An app that does not know Marmot groups."""


def proposal(kind: int, sender: int | None, *, by_reference: bool = False, **more: Any) -> ProposalFacts:
    return ProposalFacts(kind, sender, by_reference, **more)


def commit(
    leaf: int,
    *proposals: ProposalFacts,
    before: GroupView = BEFORE,
    after: tuple[MlsMember, ...] | None = None,
    new_context: GroupContext | None = None,
    **more: Any,
) -> CommitFacts:
    values: dict[str, Any] = {
        "committer_index": leaf,
        "committer": before.members[leaf].identity if leaf < len(before.members) else DAVE,
        "epoch": Epoch(7),
        "proposals": proposals,
        "context": new_context or before.context,
        "members": before.members if after is None else after,
        "removed_self": False,
        "is_own": False,
        "has_path": True,
        "public_message": False,
    }
    return CommitFacts(**(values | more))


def refused(staged: CommitFacts, before: GroupView = BEFORE) -> ErrorCode:
    with pytest.raises(InvalidCommitError) as caught:
        check_commit(staged, before)
    return caught.value.code


ADD = proposal(PROPOSAL_ADD, 1, added_identity=DAVE, added_capabilities=ADVERTISED)
WITH_DAVE = members(ALICE, BOB, CAROL, DAVE)
REMOVE_CAROL = proposal(PROPOSAL_REMOVE, 1, removed_index=2)
WITHOUT_CAROL = members(ALICE, BOB)


@pytest.mark.parametrize("committer", [0, 1], ids=["admin", "member"])
class TestOpenToEverybody:
    """The rows of the table that say yes twice."""

    def test_a_self_update_without_proposals_is_allowed(self, committer: int) -> None:
        check_commit(commit(committer), BEFORE)

    def test_only_own_update_proposals_are_allowed(self, committer: int) -> None:
        check_commit(commit(committer, proposal(PROPOSAL_UPDATE, committer)), BEFORE)

    def test_leaving_of_others_by_reference_is_allowed(self, committer: int) -> None:
        leaving = proposal(PROPOSAL_SELF_REMOVE, 2, by_reference=True)
        check_commit(commit(committer, leaving, after=WITHOUT_CAROL), BEFORE)


ADMINS_ONLY = {
    "add": ((ADD,), WITH_DAVE),
    "remove": ((REMOVE_CAROL,), WITHOUT_CAROL),
    "context": ((proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 1),), None),
    "psk": ((proposal(PROPOSAL_PSK, 1),), None),
    "update of somebody else": ((proposal(PROPOSAL_UPDATE, 2, by_reference=True),), None),
    "leaving and removing": (
        (proposal(PROPOSAL_SELF_REMOVE, 2, by_reference=True), proposal(PROPOSAL_REMOVE, 1, removed_index=2)),
        WITHOUT_CAROL,
    ),
    "leaving by value": ((proposal(PROPOSAL_SELF_REMOVE, 2),), WITHOUT_CAROL),
    "own removal of another": ((proposal(PROPOSAL_REMOVE, 2, by_reference=True, removed_index=2),), WITHOUT_CAROL),
}


@pytest.mark.parametrize("name", ADMINS_ONLY)
def test_changes_of_the_group_are_for_admins_only(name: str) -> None:
    proposals, after = ADMINS_ONLY[name]
    check_commit(commit(0, *proposals, after=after), BEFORE)
    with pytest.raises(NotAuthorizedError) as caught:
        check_commit(commit(1, *proposals, after=after), BEFORE)
    assert ErrorCode.COMMIT_NOT_AUTHORIZED == caught.value.code


@pytest.mark.parametrize("committer", [0, 1], ids=["admin", "member"])
@pytest.mark.parametrize(
    "forbidden",
    [proposal(PROPOSAL_REINIT, 0), proposal(PROPOSAL_EXTERNAL_INIT, 0), proposal(PROPOSAL_ADD, None)],
    ids=["reinit", "external init", "from outside"],
)
def test_nobody_may_replace_the_group_or_propose_from_outside(committer: int, forbidden: ProposalFacts) -> None:
    assert ErrorCode.COMMIT_NOT_AUTHORIZED == refused(commit(committer, forbidden))


def test_a_change_of_the_group_by_reference_needs_an_admin_who_proposed_it() -> None:
    """marmot-ts puts the proposals of all members into the next commit of an admin."""
    proposed_by = {leaf: proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, leaf, by_reference=True) for leaf in (0, 1)}
    assert BEFORE.is_admin(BEFORE.members[0].identity)
    assert not BEFORE.is_admin(BEFORE.members[1].identity)
    check_commit(commit(0, proposed_by[0]), BEFORE)
    assert ErrorCode.UNSUPPORTED_PROPOSAL == refused(commit(0, proposed_by[1]))


def test_a_proposal_of_an_unknown_type_is_refused_by_its_own_code() -> None:
    assert ErrorCode.UNSUPPORTED_PROPOSAL == refused(commit(0, proposal(0xF00D, 0)))


def test_check_1_a_sender_who_is_no_member_is_refused() -> None:
    assert ErrorCode.COMMIT_NOT_AUTHORIZED == refused(commit(9))
    assert ErrorCode.COMMIT_NOT_AUTHORIZED == refused(commit(1, committer=ALICE))


def test_check_2_the_admins_of_the_epoch_before_decide() -> None:
    promoted = context(group_data(admins=(ALICE, BOB)))
    grab = commit(1, proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 1), new_context=promoted)
    assert ErrorCode.COMMIT_NOT_AUTHORIZED == refused(grab)
    by_admin = commit(0, proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 0), new_context=promoted)
    check_commit(by_admin, BEFORE)


@pytest.mark.parametrize("committer", [0, 1])
def test_check_3_a_leaf_never_changes_hands(committer: int) -> None:
    assert ErrorCode.IDENTITY_CHANGE == refused(commit(committer, after=members(ALICE, BOB, DAVE)))
    assert ErrorCode.IDENTITY_CHANGE == refused(commit(committer, after=members(DAVE, BOB, CAROL)))


def test_check_3_a_freed_place_may_be_taken_by_a_newcomer() -> None:
    check_commit(commit(0, REMOVE_CAROL, ADD, after=members(ALICE, BOB, DAVE)), BEFORE)
    leaving = proposal(PROPOSAL_SELF_REMOVE, 2, by_reference=True)
    check_commit(commit(0, leaving, ADD, after=members(ALICE, BOB, DAVE)), BEFORE)


def test_check_4_an_added_leaf_must_know_marmot_groups() -> None:
    blind = (*BEFORE.members, MlsMember(3, DAVE, BLIND, None))
    assert ErrorCode.INVITEE_MISSING_CAPABILITY == refused(commit(0, ADD, after=blind))


def test_check_4_an_added_identity_has_32_bytes_but_need_not_be_a_key() -> None:
    text = (*BEFORE.members, MlsMember(3, PubKey(DAVE.hex().encode()), ADVERTISED, None))
    assert ErrorCode.KP_IDENTITY_MISMATCH == refused(commit(0, ADD, after=text))
    check_commit(commit(0, ADD, after=(*BEFORE.members, MlsMember(3, OFF_CURVE, ADVERTISED, None))), BEFORE)


def test_check_5_the_data_must_stay_and_stay_readable() -> None:
    bare = replace(BEFORE.context, extensions=())
    damaged = replace(BEFORE.context, extensions=((EXTENSION_GROUP_DATA, b"\x00\x02"),))
    change = proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 0)
    assert ErrorCode.GD_MISSING == refused(commit(0, change, new_context=bare))
    assert ErrorCode.GD_MALFORMED == refused(commit(0, change, new_context=damaged))


def test_check_5_the_version_is_never_lowered() -> None:
    before = view(ALICE, BOB, CAROL, data=group_data(version=3))
    lowered = commit(0, proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 0), before=before, new_context=BEFORE.context)
    assert ErrorCode.GD_UNSUPPORTED_VERSION == refused(lowered, before)


def test_check_5_requirements_are_not_dropped_but_may_be_absent_from_the_start() -> None:
    without = context(group_data(), required=None)
    change = proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 0)
    assert ErrorCode.GD_MALFORMED == refused(commit(0, change, new_context=without))
    check_commit(commit(0, change, new_context=without), replace(BEFORE, context=without))


@pytest.mark.parametrize("admins", [(DAVE,), (OFF_CURVE,)], ids=["no member", "no key"])
def test_check_6_a_live_admin_must_remain(admins: tuple[PubKey, ...]) -> None:
    orphaned = context(group_data(admins=admins))
    people = members(ALICE, BOB, CAROL, OFF_CURVE)
    before = replace(BEFORE, members=people)
    staged = commit(0, proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 0), after=people, new_context=orphaned)
    assert ErrorCode.NO_ADMIN_LEFT == refused(staged, before)


def test_check_6_a_group_that_had_no_admin_may_still_renew_its_keys() -> None:
    orphaned = view(ALICE, BOB, data=group_data(admins=(DAVE,)))
    check_commit(commit(1, before=orphaned), orphaned)


def test_check_7_our_own_removal_by_an_admin_passes() -> None:
    before = replace(BEFORE, own_leaf_index=2)
    check_commit(commit(0, REMOVE_CAROL, before=before, after=WITHOUT_CAROL, removed_self=True), before)


def test_check_8_a_commit_in_the_clear_is_refused_whoever_sent_it() -> None:
    assert ErrorCode.COMMIT_PUBLIC_MESSAGE == refused(commit(0, public_message=True))


@pytest.mark.parametrize(
    ("proposals", "after"),
    [
        ((), None),
        ((REMOVE_CAROL,), WITHOUT_CAROL),
        ((proposal(PROPOSAL_GROUP_CONTEXT_EXTENSIONS, 0),), None),
        ((ADD, REMOVE_CAROL), members(ALICE, BOB, DAVE)),
    ],
    ids=["self-update", "remove", "context", "mixed"],
)
def test_check_9_the_path_may_not_be_missing(
    proposals: tuple[ProposalFacts, ...], after: tuple[MlsMember, ...] | None
) -> None:
    assert ErrorCode.COMMIT_MISSING_PATH == refused(commit(0, *proposals, after=after, has_path=False))


def test_check_9_an_addition_alone_may_go_without_a_path() -> None:
    check_commit(commit(0, ADD, after=WITH_DAVE, has_path=False), BEFORE)
