"""What becomes of a standalone proposal: committed by anyone, by an admin, kept for approval, or ignored.

Nothing is ever committed because it is pending: a commit of ours names its changes, and only vetted leave proposals are
merged before it.

Source: MIP-03, Proposals; MDK.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.capabilities import PROPOSAL_ADD, PROPOSAL_REMOVE, PROPOSAL_SELF_REMOVE
from marmot_desktop.marmot.errors import InvalidProposalError
from marmot_desktop.marmot.group_view import GroupView, live_admins
from marmot_desktop.marmot.mls_values import CommitFacts, StagedProposal
from marmot_desktop.nostr.types import PubKey

LEAVE_DELAY_MEMBER: Final = timedelta(seconds=10)
"""A member waits a random part of this before committing somebody's leaving, so that not all do it at once."""
LEAVE_DELAY_ADMIN: Final = timedelta(seconds=3)
"""The same for an admin."""


class ProposalUse(StrEnum):
    """Who may commit a proposal that is in order."""

    ANYONE_COMMITS = "anyone_commits"
    """SelfRemove: any member, after a random delay, unless the epoch has moved."""
    ADMIN_COMMITS = "admin_commits"
    """Removal of the sender's own leaf: admins, after a random delay, by themselves."""
    ADMIN_DECIDES = "admin_decides"
    """Add, or removal of somebody else: kept until an admin says so."""
    IGNORED = "ignored"
    """Of any other kind: it counts for nothing here, though a commit of some other app may name it."""


def judge_proposal(staged: StagedProposal, before: GroupView) -> ProposalUse:
    """Decide what may become of a received proposal.

    Args:
        staged: the proposal, not merged.
        before: the group in the epoch of the proposal.

    Raises:
        InvalidProposalError: `UNSUPPORTED_PROPOSAL` for a PublicMessage that may be none; `NOT_MEMBER` for a sender or a
            leaf that is not there; `LAST_ADMIN` where a current admin proposes to leave or no live admin would stay.
    """
    proposal = staged.proposal
    if staged.public_message and proposal.type != PROPOSAL_SELF_REMOVE:
        raise InvalidProposalError(detail="only SelfRemove may come as PublicMessage")
    sender = before.member_at(proposal.sender_index) if proposal.sender_index is not None else None
    if sender is None:
        raise InvalidProposalError(ErrorCode.NOT_MEMBER, "proposed from outside")
    if proposal.type == PROPOSAL_SELF_REMOVE:
        _check_leave(sender.leaf_index, before)
        return ProposalUse.ANYONE_COMMITS
    if proposal.type == PROPOSAL_ADD:
        return ProposalUse.ADMIN_DECIDES
    if proposal.type == PROPOSAL_REMOVE and proposal.removed_index is not None:
        removed = before.member_at(proposal.removed_index)
        if removed is None:
            raise InvalidProposalError(ErrorCode.NOT_MEMBER, "no such leaf")
        if removed.identity != sender.identity:
            return ProposalUse.ADMIN_DECIDES
        _check_leave(removed.leaf_index, before)
        return ProposalUse.ADMIN_COMMITS
    return ProposalUse.IGNORED


def people_leaving(staged: CommitFacts, before: GroupView) -> frozenset[PubKey]:
    """Who goes by their own wish with a commit: they have proposed it for a leaf of theirs."""
    leaving: set[PubKey] = set()
    for proposal in staged.proposals:
        sender = before.member_at(proposal.sender_index) if proposal.sender_index is not None else None
        removed = before.member_at(proposal.removed_index) if proposal.removed_index is not None else None
        if sender is not None and (
            proposal.type == PROPOSAL_SELF_REMOVE or (removed is not None and removed.identity == sender.identity)
        ):
            leaving.add(sender.identity)
    return frozenset(leaving)


def _check_leave(leaf_index: int, before: GroupView) -> None:
    """An admin leaves only after giving up the right, and never the last one."""
    leaving = before.member_at(leaf_index)
    if leaving is not None and before.is_admin(leaving.identity):
        raise InvalidProposalError(ErrorCode.LAST_ADMIN, "an admin proposes to leave")
    staying = (member.identity for member in before.members if member.leaf_index != leaf_index)
    if not live_admins(before.data, staying):
        raise InvalidProposalError(ErrorCode.LAST_ADMIN, "no admin would stay")
