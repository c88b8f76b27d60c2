"""A commit from a relay: checked, weighed against its rivals, applied; where it has to be, on an earlier epoch.

Of all valid commits of one epoch the one with the smallest date and id wins, whenever it arrives (MIP-03). MLS cannot
read our own commits back, so one of ours that was given up, or taken back with its branch, is applied from what was kept.
"""

import logging
from collections import Counter
from typing import Final

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.commit_order import CommitKey, commit_key
from marmot_desktop.marmot.engine import MlsGroup, SavedGroup, StagedCommit, StagedProposal
from marmot_desktop.marmot.errors import CorruptGroupStateError, MissingProposalError
from marmot_desktop.marmot.group_context import find_group_data
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.policy import check_commit
from marmot_desktop.marmot.proposals import people_leaving
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services import commits, departures, epochs, forks, leaf_renewals, rollback
from marmot_desktop.services.group_lines import add_line
from marmot_desktop.services.invite_progress import note_alive
from marmot_desktop.services.sending import content_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import OpenedEvent, Verdicts
from marmot_desktop.storage.commits import GivenUpCommitRow

log = logging.getLogger(__name__)

CLOCK_SLACK_S: Final = 300
"""A newcomer's key package may be dated this much after the commit that adds it: some apps date both by the second."""


class CommitEnd(Frozen, frozen=True):
    """How looking at a commit has ended.

    Args:
        moved: the group is in another epoch now, or on another branch.
        waits: why the commit is to be looked at again later; `None` if it has its final verdict.
    """

    moved: bool = False
    waits: ErrorCode | None = None


MOVED: Final = CommitEnd(moved=True)
SETTLED: Final = CommitEnd()


class ReceivedCommits:
    """Gives the commits of one group their verdicts, inside one turn.

    Args:
        turn: the open turn.
        group_key: of the group.
        verdicts: of the same.
    """

    def __init__(self, turn: Turn, group_key: int, verdicts: Verdicts) -> None:
        self._turn = turn
        self._key = group_key
        self._verdicts = verdicts

    def take(self, opened: OpenedEvent) -> CommitEnd:
        """Apply a commit if it is valid and wins, on the present epoch or on an earlier one."""
        row = self._turn.tx.groups.row(self._key)
        # The commit that removed us has left the epoch that the row still shows.
        if opened.epoch < row.epoch or row.state in departures.OUT:
            return self._take_late(opened)
        return self._take_present(opened)

    def _take_present(self, opened: OpenedEvent) -> CommitEnd:
        given_up = self._given_up(opened.event)
        group, staged = self._try(opened, given_up)
        if isinstance(staged, CommitEnd):
            return staged
        pending = self._turn.tx.commits.get(self._key)
        if pending is not None:
            if CommitKey(pending.created_at, pending.event_id) < commit_key(opened.event):
                # Ours wins if a relay takes it. Until then the rival is kept: should ours be given up, it is the one.
                return CommitEnd(waits=ErrorCode.STALE_COMMIT)
            commits.lose_race(self._turn, pending)
            # What was staged beside a commit of ours is staged again without it.
            group, staged = self._try(opened, given_up)
        return self._apply(opened.event, group, staged, given_up)

    def _try(
        self, opened: OpenedEvent, given_up: GivenUpCommitRow | None
    ) -> tuple[MlsGroup, StagedCommit | CommitEnd | None]:
        """Stage on a copy: proposals that are fed to the live group would mute it."""
        self._turn.save(self._key)
        group = self._turn.group(self._key).clone()
        return group, None if given_up is not None else self._stage(group, opened)

    def _take_late(self, opened: OpenedEvent) -> CommitEnd:
        event = opened.event
        checkpoint = rollback.find_checkpoint(self._turn, self._key, opened.epoch)
        if checkpoint is None or commit_key(event) >= CommitKey(
            checkpoint.commit_created_at, checkpoint.commit_event_id
        ):
            return self._too_late(opened)
        try:
            group = rollback.load_copy(self._turn, self._key, checkpoint)
        except CorruptGroupStateError as err:
            log.error("a checkpoint of group %d is damaged: %s", self._key, err.detail)
            return self._too_late(opened)
        given_up = self._given_up(event)
        fed = group.clone()
        staged = None if given_up is not None else self._stage(fed, opened)
        if isinstance(staged, CommitEnd):
            return staged
        # Only now, when nothing can be wrong with it any more, the present branch is left.
        self._turn.save(self._key)
        is_noticed = rollback.return_to(self._turn, self._key, checkpoint, group)
        end = self._apply(event, fed, staged, given_up)
        rollback.tell(self._turn, self._key, event, is_noticed=is_noticed)
        return end

    def _too_late(self, opened: OpenedEvent) -> CommitEnd:
        self._verdicts.record(
            opened.event, what="commit", outcome="stale", code=ErrorCode.STALE_COMMIT, epoch=opened.epoch
        )
        return SETTLED

    def _given_up(self, event: Event) -> GivenUpCommitRow | None:
        """What is kept of a commit of ours, if this event or another wrapper of it has come."""
        return self._turn.tx.commits.find_given_up_content(self._key, content_hash(event.content))

    def _stage(self, group: MlsGroup, opened: OpenedEvent) -> StagedCommit | CommitEnd:
        """Check a commit against a group in the epoch it leaves."""
        committer: PubKey | None = None
        try:
            feed_proposals(self._turn, self._key, group)
            # Key packages that are added are judged by the commit's date, which may be that of a slow clock.
            staged = group.process(opened.message, now=Timestamp(opened.event.created_at + CLOCK_SLACK_S))
            if not isinstance(staged, StagedCommit):
                raise PeerFaultError(ErrorCode.INVALID_EVENT, "header and content differ")
            committer = staged.committer
            check_commit(staged, view_group(group))
        except MissingProposalError:
            return CommitEnd(waits=ErrorCode.EPOCH_FUTURE)
        except PeerFaultError as err:
            if opened.epoch == self._turn.tx.groups.row(self._key).epoch:
                committer = forks.note_refused_commit(self._turn, self._key, opened.event, err.code, group, committer)
            self._verdicts.refuse(opened.event, err.code, what="commit", epoch=opened.epoch, author=committer)
            return SETTLED
        return staged

    def _apply(
        self, event: Event, fed: MlsGroup, staged: StagedCommit | CommitEnd | None, given_up: GivenUpCommitRow | None
    ) -> CommitEnd:
        if given_up is not None:
            self._apply_own(event, given_up)
        elif isinstance(staged, StagedCommit):
            self._apply_staged(event, fed, staged)
        else:
            return staged or SETTLED
        return MOVED

    def _apply_staged(self, event: Event, fed: MlsGroup, staged: StagedCommit) -> None:
        # The way back leads to the group without the proposals: the engine reads an encrypted one only once.
        epochs.save_checkpoint(self._turn, self._key, event, content=content_hash(event.content))
        self._turn.adopt(self._key, fed)
        self._verdicts.record(event, what="commit", outcome="applied", epoch=staged.epoch, author=staged.committer)
        self._verdicts.note_date(event)
        if staged.removed_self:
            self._go(event, staged)
            return
        before = view_group(self._turn.group(self._key))
        self._turn.group(self._key).merge(staged)
        epochs.record_epoch(
            self._turn,
            self._key,
            before=before.data,
            actor=staged.committer,
            at=event.created_at,
            cause=content_hash(event.content),
            left=people_leaving(staged, before),
        )
        note_alive(self._turn, self._key, ((staged.committer, staged.committer_index),), self._turn.now)

    def _go(self, event: Event, staged: StagedCommit) -> None:
        leaving = self._turn.tx.groups.row(self._key).state is GroupState.LEAVING
        add_line(
            self._turn,
            self._key,
            actor=staged.committer,
            at=event.created_at,
            line={"line": "left_self" if leaving else "removed_self"},
            seed=event.id,
            epoch=staged.context.epoch,
        )
        departures.step_out(
            self._turn,
            self._key,
            GroupState.LEFT if leaving else GroupState.REMOVED,
            members=Counter(member.identity for member in staged.members),
            admins=find_group_data(staged.context.extensions).admins,
        )

    def _apply_own(self, event: Event, given_up: GivenUpCommitRow) -> None:
        """Follow a commit of ours that was given up and has come through all the same."""
        epochs.save_checkpoint(
            self._turn,
            self._key,
            event,
            content=given_up.content_hash,
            pending_commit=given_up.pending_commit,
            intent=given_up.intent,
        )
        saved = self._turn.tx.mls.load(self._key)
        group = self._turn.engine.load_group(
            SavedGroup(
                group_id=self._turn.tx.groups.row(self._key).mls_group_id,
                state=saved.state,
                ratchet_tree=saved.tree,
                past_epochs=saved.past_epochs,
                pending_commit=given_up.pending_commit,
            )
        )
        before = find_group_data(group.context.extensions)
        group.apply_pending_commit()
        self._turn.adopt(self._key, group)
        self._verdicts.record(event, what="commit", outcome="applied", epoch=given_up.epoch, author=self._turn.me)
        self._verdicts.note_date(event)
        epochs.record_epoch(
            self._turn,
            self._key,
            before=before,
            actor=self._turn.me,
            at=event.created_at,
            cause=given_up.content_hash,
            left=commits.people_let_go(given_up.intent),
        )
        leaf_renewals.note_own_commit(self._turn, self._key, given_up.intent)
        log.info("an own commit that was given up has come through")
        if given_up.welcome is not None:
            invitees = commits.decode_invitees(given_up.invitees)
            row = self._turn.tx.outbox.find_by_event(given_up.event_id)
            commits.send_welcomes(
                self._turn,
                self._key,
                given_up.welcome,
                invitees,
                event.created_at,
                commit_id=None if row is None else row.outbox_id,
            )


def feed_proposals(turn: Turn, group_key: int, group: MlsGroup) -> None:
    """Give the engine the stored proposals of its epoch: a commit may refer to them. Those of a lost branch do not fit."""
    for row in turn.tx.proposals.of_epoch(group_key, group.epoch):
        try:
            staged = group.process(row.message, now=turn.now)
            if isinstance(staged, StagedProposal):
                group.merge(staged)
        except PeerFaultError as err:
            log.info("a stored proposal does not apply any more: %s", err.code.value)
