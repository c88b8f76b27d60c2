"""A standalone proposal from a relay: judged and kept in our own table, never left in the engine, where it would mute us.

A proposal of an earlier epoch is kept too as long as there is a way back to that epoch: a late better commit may name it.
One that counts for nothing here is kept as well: some apps put whatever was proposed into the next commit of an admin, and
a commit can be judged, and its author named, only together with all that it refers to.
Source: MIP-03, Proposals.
"""

import logging

from marmot_desktop.domain.facts import LeaveProposed
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.marmot.engine import MlsGroup, StagedProposal
from marmot_desktop.marmot.errors import BrokenGroupError, CorruptGroupStateError
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.proposals import ProposalUse, judge_proposal
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services import rollback
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import OpenedEvent, Verdicts
from marmot_desktop.storage.proposals import ProposalRow

log = logging.getLogger(__name__)


def take_proposal(turn: Turn, group_key: int, verdicts: Verdicts, opened: OpenedEvent) -> bool:
    """Judge a proposal and keep it.

    Returns:
        Whether a commit that waits for it may be readable now.
    """
    row = turn.tx.groups.row(group_key)
    group: MlsGroup
    if opened.epoch == row.epoch:
        group = turn.group(group_key)
    else:
        copy = _earlier_epoch(turn, group_key, opened.epoch)
        if copy is None:
            verdicts.record(
                opened.event, what="proposal", outcome="stale", code=ErrorCode.EPOCH_TOO_OLD, epoch=opened.epoch
            )
            return False
        group = copy
    try:
        staged = group.process(opened.message, now=opened.event.created_at)
        if not isinstance(staged, StagedProposal):
            raise PeerFaultError(ErrorCode.INVALID_EVENT, "header and content differ")
        use = judge_proposal(staged, view_group(group))
    except BrokenGroupError:
        raise
    except PeerFaultError as err:
        verdicts.refuse(opened.event, err.code, what="proposal", epoch=opened.epoch)
        return False
    author = _keep(turn, group_key, opened, group, staged)
    if use is ProposalUse.IGNORED:
        code = ErrorCode.UNSUPPORTED_PROPOSAL
        verdicts.refuse(opened.event, code, what="proposal", epoch=opened.epoch, author=author)
        return True
    verdicts.remember_content(opened.event)
    verdicts.record(opened.event, what="proposal", outcome="applied", epoch=opened.epoch, author=author)
    if opened.epoch == row.epoch and use is not ProposalUse.ADMIN_DECIDES:
        turn.publish(LeaveProposed(row.nostr_group_id, group_key, author))
    return True


def _earlier_epoch(turn: Turn, group_key: int, epoch: Epoch) -> MlsGroup | None:
    """The group as it was in an epoch that there is a way back to."""
    checkpoint = rollback.find_checkpoint(turn, group_key, epoch)
    try:
        return None if checkpoint is None else rollback.load_copy(turn, group_key, checkpoint)
    except CorruptGroupStateError as err:
        log.error("a checkpoint of group %d is damaged: %s", group_key, err.detail)
        return None


def _keep(turn: Turn, group_key: int, opened: OpenedEvent, group: MlsGroup, staged: StagedProposal) -> PubKey:
    """Store it for the commits of its epoch; who has made it."""
    author = _author(group, staged)
    turn.tx.proposals.add(
        ProposalRow(
            event_id=opened.event.id,
            group_key=group_key,
            epoch=opened.epoch,
            message=opened.message,
            author=author,
            kind=staged.proposal.type,
        )
    )
    return author


def _author(group: MlsGroup, staged: StagedProposal) -> PubKey:
    """Who has made it; the judge has found the leaf."""
    return next(member.identity for member in group.members() if member.leaf_index == staged.proposal.sender_index)
