from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.capabilities import (
    PROPOSAL_ADD,
    PROPOSAL_GROUP_CONTEXT_EXTENSIONS,
    PROPOSAL_PSK,
    PROPOSAL_REINIT,
    PROPOSAL_REMOVE,
    PROPOSAL_SELF_REMOVE,
    PROPOSAL_UPDATE,
)
from marmot_desktop.marmot.engine import ProposalFacts, StagedProposal
from marmot_desktop.marmot.errors import InvalidProposalError
from marmot_desktop.marmot.group_view import GroupView
from marmot_desktop.marmot.proposals import LEAVE_DELAY_ADMIN, LEAVE_DELAY_MEMBER, ProposalUse, judge_proposal
from tests.unit.marmot.builders import ALICE, BOB, CAROL, DAVE, group_data, view

BEFORE = view(ALICE, BOB, CAROL)


def proposed(kind: int, sender: int | None, *, public: bool = False, **more: Any) -> StagedProposal:
    return StagedProposal(ProposalFacts(kind, sender, True, **more), public, None)


def refused(staged: StagedProposal, before: GroupView = BEFORE) -> ErrorCode:
    with pytest.raises(InvalidProposalError) as caught:
        judge_proposal(staged, before)
    return caught.value.code


@pytest.mark.parametrize("public", [True, False])
def test_anyone_commits_that_a_member_leaves(public: bool) -> None:
    assert ProposalUse.ANYONE_COMMITS is judge_proposal(proposed(PROPOSAL_SELF_REMOVE, 1, public=public), BEFORE)


def test_admins_commit_the_removal_of_the_proposers_own_leaf() -> None:
    assert ProposalUse.ADMIN_COMMITS is judge_proposal(proposed(PROPOSAL_REMOVE, 1, removed_index=1), BEFORE)


def test_a_leaf_may_propose_the_removal_of_another_device_of_its_owner() -> None:
    two_devices = view(ALICE, BOB, BOB)
    assert ProposalUse.ADMIN_COMMITS is judge_proposal(proposed(PROPOSAL_REMOVE, 1, removed_index=2), two_devices)


@pytest.mark.parametrize(
    "staged", [proposed(PROPOSAL_ADD, 1), proposed(PROPOSAL_REMOVE, 1, removed_index=2)], ids=["add", "remove"]
)
def test_an_admin_decides_on_other_people(staged: StagedProposal) -> None:
    assert ProposalUse.ADMIN_DECIDES is judge_proposal(staged, BEFORE)


@pytest.mark.parametrize(
    "kind", [PROPOSAL_GROUP_CONTEXT_EXTENSIONS, PROPOSAL_UPDATE, PROPOSAL_PSK, PROPOSAL_REINIT, 0xF00D, PROPOSAL_REMOVE]
)
def test_every_other_proposal_is_ignored(kind: int) -> None:
    assert ProposalUse.IGNORED is judge_proposal(proposed(kind, 0), BEFORE)


def test_only_self_remove_may_come_in_the_clear() -> None:
    assert ErrorCode.UNSUPPORTED_PROPOSAL == refused(proposed(PROPOSAL_ADD, 0, public=True))


def test_a_proposal_from_outside_or_about_nobody_is_refused() -> None:
    assert ErrorCode.NOT_MEMBER == refused(proposed(PROPOSAL_ADD, None))
    assert ErrorCode.NOT_MEMBER == refused(proposed(PROPOSAL_ADD, 9))
    assert ErrorCode.NOT_MEMBER == refused(proposed(PROPOSAL_REMOVE, 0, removed_index=9))


def test_an_admin_does_not_leave_before_stepping_down() -> None:
    two = view(ALICE, BOB, data=group_data(admins=(ALICE, BOB)))
    assert ErrorCode.LAST_ADMIN == refused(proposed(PROPOSAL_SELF_REMOVE, 0), two)
    assert ErrorCode.LAST_ADMIN == refused(proposed(PROPOSAL_REMOVE, 0, removed_index=0), two)


def test_nobody_leaves_a_group_that_has_no_live_admin() -> None:
    orphaned = view(ALICE, BOB, data=group_data(admins=(DAVE,)))
    assert ErrorCode.LAST_ADMIN == refused(proposed(PROPOSAL_SELF_REMOVE, 1), orphaned)


def test_admins_are_quicker_to_commit_a_leave() -> None:
    assert LEAVE_DELAY_ADMIN < LEAVE_DELAY_MEMBER
