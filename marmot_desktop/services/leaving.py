"""Bring the leaving of others through, and renew our own wish to leave when an epoch has passed over it.

A proposal holds for one epoch. Any member may commit a SelfRemove, only an admin a Remove of the sender's own leaf; a
commit of ours takes exactly the proposals that were judged so. Source: MIP-03, Leaving and Proposals.
"""

import logging
from collections.abc import Iterator

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, MarmotDesktopError, PeerFaultError, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import PROPOSAL_REMOVE, PROPOSAL_SELF_REMOVE
from marmot_desktop.marmot.engine import MlsGroup, StagedProposal
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS
from marmot_desktop.marmot.group_view import GroupView, view_group
from marmot_desktop.marmot.proposals import LEAVE_DELAY_ADMIN, LEAVE_DELAY_MEMBER, ProposalUse, judge_proposal
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.services import rollback
from marmot_desktop.services.changes import ChangeService, begin_to_leave
from marmot_desktop.services.commits import stage_commit
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState

log = logging.getLogger(__name__)


class LeaveDuty(Frozen, frozen=True):
    """Somebody waits to be let go, by us among others.

    Args:
        group_key: of the group.
        epoch: in which they have proposed it.
        longest_delay_s: wait a random part of this first, so that not all commit at once.
    """

    group_key: int
    epoch: Epoch
    longest_delay_s: float


class LeaveService:
    """Other people's leaving, and the end of our own.

    Args:
        session: of the account.
        committer: brings commits through.
        changes: begins to leave.
    """

    def __init__(self, session: AccountSession, committer: Committer, changes: ChangeService) -> None:
        self._session = session
        self._committer = committer
        self._changes = changes

    async def duties(self) -> tuple[LeaveDuty, ...]:
        """Every group in which somebody waits to be let go and we may do it."""
        return await self._session.run(read_duties)

    async def commit(self, duty: LeaveDuty) -> None:
        """Let them go, unless the epoch has passed or somebody else was quicker.

        Raises:
            RefusedError: `commit_pending`, `publish_failed`; the wish is put forward again in the next epoch.
        """
        if duty not in await self.duties():
            return
        try:
            await self._committer.commit(duty.group_key, lambda turn: stage_leaves(turn, duty))
        except RefusedError as err:
            if err.code is not ErrorCode.NOT_FOUND:
                raise
            log.debug("the leaving has been committed by somebody else")

    async def renew(self) -> None:
        """Propose our own leaving again wherever the epoch of the last proposal is over."""
        for group in await self._session.run(renew_own_leaves):
            try:
                await self._changes.leave(group)
            except MarmotDesktopError as err:
                log.warning("a group cannot be left now: %s", err.code.value)


def read_duties(turn: Turn) -> tuple[LeaveDuty, ...]:
    """See `LeaveService.duties`."""
    duties = []
    for row in turn.tx.groups.rows():
        # Who wants to leave as well leaves the work to those who stay.
        if not row.state.may_write or turn.tx.commits.get(row.group_key) is not None:
            continue
        if not turn.tx.proposals.has_any(row.group_key):
            continue
        group = turn.group(row.group_key).clone()
        view = view_group(group)
        if _merge_leaves(turn, row.group_key, group) or _overdue_leaves(turn, row.group_key, view):
            delay = LEAVE_DELAY_ADMIN if view.is_admin(turn.me) else LEAVE_DELAY_MEMBER
            duties.append(LeaveDuty(row.group_key, row.epoch, delay.total_seconds()))
    return tuple(duties)


def stage_leaves(turn: Turn, duty: LeaveDuty) -> int:
    """Stage the commit of every leave proposal of this epoch that we may commit.

    Raises:
        RefusedError: `not_found`, when there is none any more.
    """
    group = turn.group(duty.group_key)
    view = view_group(group)
    proposed = frozenset() if group.epoch != duty.epoch else _merge_leaves(turn, duty.group_key, group)
    overdue = frozenset() if group.epoch != duty.epoch else _overdue_leaves(turn, duty.group_key, view) - proposed
    if not proposed | overdue:
        group.clear_proposals()
        raise RefusedError(ErrorCode.NOT_FOUND, "nobody waits to leave")
    left = {member.identity.hex() for member in view.members if member.leaf_index in proposed | overdue}
    return stage_commit(
        turn, duty.group_key, remove=sorted(overdue), intent={"do": "commit_leaves", "left": sorted(left)}
    )


def _overdue_leaves(turn: Turn, group_key: int, view: GroupView) -> frozenset[int]:
    """Leaves that were to go in an earlier epoch and are there still, unchanged: an admin removes them now.

    Some apps commit without the proposal (MDK 0.8.0 as admin), others send it and keep nothing with which they could
    repeat it (marmot-ts). A leaf that was renewed or added anew since then belongs to somebody who stays; so does one
    that was gone in between, though the key package it comes from, and so all of it, may be the same.
    """
    if not view.is_admin(turn.me):
        return frozenset()
    overdue: set[int] = set()
    for epoch in range(max(0, view.context.epoch - LOOK_BACK_EPOCHS), view.context.epoch):
        rows = turn.tx.proposals.of_epoch(group_key, epoch)
        checkpoint = rollback.find_checkpoint(turn, group_key, Epoch(epoch)) if rows else None
        if checkpoint is None:
            continue
        copy = rollback.load_copy(turn, group_key, checkpoint)
        views = [view_group(copy), *_views_between(turn, group_key, epoch, view.context.epoch)]
        for leaf in _merge_leaves(turn, group_key, copy, as_admin=True):
            member = view.member_at(leaf)
            was_there = member is not None and all(each.member_at(leaf) == member for each in views)
            if member is not None and was_there and not view.is_admin(member.identity):
                overdue.add(leaf)
    return frozenset(overdue)


def _views_between(turn: Turn, group_key: int, after: int, before: int) -> Iterator[GroupView]:
    """The group in each epoch between two that there is a way back to."""
    for epoch in range(after + 1, before):
        checkpoint = rollback.find_checkpoint(turn, group_key, Epoch(epoch))
        if checkpoint is not None:
            yield view_group(rollback.load_copy(turn, group_key, checkpoint))


def _merge_leaves(turn: Turn, group_key: int, group: MlsGroup, *, as_admin: bool = False) -> frozenset[int]:
    """Give the engine the leave proposals that we may commit, and nothing else; returns the leaves that go."""
    view = view_group(group)
    may_all = as_admin or view.is_admin(turn.me)
    gone: set[int] = set()
    for row in turn.tx.proposals.of_epoch(group_key, group.epoch):
        if row.kind not in (PROPOSAL_REMOVE, PROPOSAL_SELF_REMOVE):
            continue
        try:
            staged = group.process(row.message, now=turn.now)
            if not isinstance(staged, StagedProposal):
                continue
            use = judge_proposal(staged, view)
        except PeerFaultError as err:
            log.info("a stored proposal does not apply any more: %s", err.code.value)
            continue
        allowed = use is ProposalUse.ANYONE_COMMITS or (use is ProposalUse.ADMIN_COMMITS and may_all)
        leaf = staged.proposal.removed_index if use is ProposalUse.ADMIN_COMMITS else staged.proposal.sender_index
        if allowed and leaf is not None and leaf not in gone and leaf != view.own_leaf_index:
            group.merge(staged)
            gone.add(leaf)
    return frozenset(gone)


def renew_own_leaves(turn: Turn) -> tuple[NostrGroupId, ...]:
    """Propose again what no epoch has brought about.

    Returns:
        Groups in which we are an admin once more, because our stepping down was taken back: leaving begins anew there.
    """
    again = []
    for row in turn.tx.groups.rows():
        if row.state is not GroupState.LEAVING or turn.tx.seen.has_own_proposal(row.group_key, row.epoch):
            continue
        for outdated in turn.tx.outbox.waiting(group_key=row.group_key, purpose=OutboxPurpose.PROPOSAL):
            turn.tx.outbox.set_state(outdated.outbox_id, OutboxState.FAILED, ErrorCode.EPOCH_TOO_OLD.value)
        if turn.me in row.admins:
            turn.tx.groups.update(row.group_key, state=GroupState.ACTIVE)
            turn.group_changed(row.group_key)
            again.append(row.nostr_group_id)
            continue
        try:
            begin_to_leave(turn, row.group_key)
        except RefusedError as err:
            log.info("leaving has to wait: %s", err.code.value)
    return tuple(again)
