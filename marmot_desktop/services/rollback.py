"""The way back: a better commit of an earlier epoch arrives late, and the group returns to that epoch's checkpoint.

What the lost branch held is not thrown away blindly: received messages are hidden and come back with their branch, own
messages are sent again, own changes are remembered to be made anew, commits are kept to be run again.

Source: MIP-03, Commit Race Conditions; MDK for the number of checkpoints.
"""

import logging
from typing import Final

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import DeliveryChanged, MessageChanged, SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.engine import MlsGroup, SavedGroup
from marmot_desktop.marmot.group_context import find_group_data
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services import commits, departures, epochs
from marmot_desktop.services.group_lines import add_line
from marmot_desktop.services.invite_progress import tell_gone
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import Verdicts
from marmot_desktop.storage.commits import GivenUpCommitRow
from marmot_desktop.storage.mls_state import Checkpoint, SavedState
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState

log = logging.getLogger(__name__)

REPEATED: Final = 3
"""So many times within `REPEATED_WITHIN_S` is worth a warning."""
REPEATED_WITHIN_S: Final = 7 * 86_400


def find_checkpoint(turn: Turn, group_key: int, epoch: Epoch) -> Checkpoint | None:
    """The state to return to for a late commit of this epoch, if it is kept and not too old."""
    checkpoint = turn.tx.mls.checkpoint(group_key, epoch)
    if checkpoint is None or checkpoint.created_at < turn.now - epochs.CHECKPOINT_MAX_AGE_S:
        return None
    return checkpoint


def load_copy(turn: Turn, group_key: int, checkpoint: Checkpoint) -> MlsGroup:
    """The group as it was at a checkpoint, beside the live one."""
    return turn.engine.load_group(
        SavedGroup(
            group_id=turn.tx.groups.row(group_key).mls_group_id,
            state=checkpoint.state,
            ratchet_tree=checkpoint.tree,
            past_epochs=_past_epochs(turn, group_key, checkpoint.epoch),
        )
    )


def _past_epochs(turn: Turn, group_key: int, epoch: int) -> tuple[tuple[int, bytes], ...]:
    """Both branches share what lies before the checkpoint; what has been read since stays read."""
    return tuple(each for each in turn.tx.mls.load(group_key).past_epochs if each[0] < epoch)


def return_to(turn: Turn, group_key: int, checkpoint: Checkpoint, group: MlsGroup) -> bool:
    """Leave the present branch and make the copy at a checkpoint the live group.

    Args:
        turn: the open turn; the live group is saved.
        group_key: of the group.
        checkpoint: where the branches part; its commit has lost.
        group: from `load_copy`, in the checkpoint's epoch, without a pending commit.

    Returns:
        Whether people notice: messages or lines were taken back.
    """
    row = turn.tx.groups.row(group_key)
    log.warning("group %d goes back from epoch %d to %d: an earlier commit won", group_key, row.epoch, checkpoint.epoch)
    pending = turn.tx.commits.get(group_key)
    if pending is not None:
        commits.lose_race(turn, pending)
    _keep_dead_commits(turn, group_key, checkpoint.epoch)
    turn.tx.seen.void_own_proposals(group_key, checkpoint.epoch)
    own = _own_messages(turn, group_key, checkpoint.epoch)
    is_noticed = _hide_messages(turn, group_key, checkpoint.epoch) > 0
    _drop_unsent(turn, group_key, checkpoint)
    past_epochs = _past_epochs(turn, group_key, checkpoint.epoch)
    turn.tx.mls.replace(group_key, SavedState(checkpoint.state, checkpoint.tree, past_epochs, None))
    turn.tx.mls.delete_secrets_above(group_key, checkpoint.epoch)
    turn.tx.mls.delete_checkpoints(
        group_key,
        above=checkpoint.epoch - 1,
        keep=LOOK_BACK_EPOCHS,
        older_than=Timestamp(turn.now - epochs.CHECKPOINT_MAX_AGE_S),
    )
    turn.adopt(group_key, group)
    _restore_row(turn, group_key, group)
    if row.state in departures.OUT:
        departures.come_back(turn, group_key)
    for rumor_id in own:
        _send_again(turn, group_key, rumor_id)
    turn.group_changed(group_key, rolled_back=True)
    return is_noticed


def tell(turn: Turn, group_key: int, winner: Event, *, is_noticed: bool) -> None:
    """Say that changes were taken back, and warn where it happens again and again: dates of commits are claims.

    Args:
        turn: the open turn; the better commit is applied.
        group_key: of the group.
        winner: the event of the better commit.
        is_noticed: messages or lines were taken back.
    """
    count = turn.tx.seen.count_rollbacks(group_key, Timestamp(turn.now - REPEATED_WITHIN_S))
    is_repeated = count >= REPEATED
    if is_repeated:
        log.warning("group %d was taken back %d times within a week", group_key, count)
        turn.publish(SecurityNoticed(ErrorCode.ROLLED_BACK, turn.tx.groups.row(group_key).nostr_group_id, winner.id))
    if is_repeated or is_noticed:
        line = {"line": "rolled_back_often" if is_repeated else "rolled_back"}
        add_line(turn, group_key, actor=turn.me, at=turn.now, line=line, seed=b"rolled back" + winner.id)


def _restore_row(turn: Turn, group_key: int, group: MlsGroup) -> None:
    """The row as it was in that epoch, so that the lines on what changes next are right."""
    data = find_group_data(group.context.extensions)
    # Others may be on the lost branch for a while yet.
    turn.tx.former_relays.add(
        group_key, sorted(set(turn.tx.groups.row(group_key).relays) - set(data.relays)), group.epoch
    )
    turn.tx.groups.update(
        group_key,
        nostr_group_id=data.nostr_group_id,
        name=data.name,
        description=data.description,
        relays=data.relays,
        admins=data.admins,
        epoch=group.epoch,
    )
    members = epochs.leaf_counts(group)
    gone = turn.tx.groups.members(group_key).keys() - members.keys()
    turn.tx.groups.set_members(group_key, members)
    tell_gone(turn, group_key, gone)


def _keep_dead_commits(turn: Turn, group_key: int, epoch: int) -> None:
    """The commits of the lost branch: run again should it come back; own ones are also made anew."""
    verdicts = Verdicts(turn, group_key)
    for dead in sorted(turn.tx.mls.checkpoints(group_key), key=lambda each: each.epoch):
        if dead.epoch < epoch:
            continue
        event = parse_event(dead.commit_event)
        # The first of them has lost for good; only another wrapper with an earlier date could bring it back.
        verdicts.record(
            event,
            what="commit",
            outcome="rolled_back",
            code=ErrorCode.ROLLED_BACK,
            epoch=dead.epoch,
            keep=dead.epoch > epoch,
        )
        if dead.commit_is_own and dead.pending_commit is not None:
            _keep_own_commit(turn, dead, event.id, event.created_at, dead.pending_commit)


def _keep_own_commit(turn: Turn, dead: Checkpoint, event_id: EventId, created_at: Timestamp, pending: bytes) -> None:
    turn.tx.commits.give_up(
        GivenUpCommitRow(
            event_id=event_id,
            group_key=dead.group_key,
            epoch=dead.epoch,
            created_at=created_at,
            content_hash=dead.commit_hash,
            state=dead.state,
            tree=dead.tree,
            pending_commit=pending,
            given_up_at=turn.now,
            intent=dead.intent,
        )
    )
    if dead.intent:
        turn.tx.lost.add_change(dead.group_key, dead.intent, turn.now)


def _hide_messages(turn: Turn, group_key: int, epoch: int) -> int:
    for secret in turn.tx.mls.secrets(group_key):
        if secret.epoch > epoch:
            turn.tx.lost.bury(group_key, secret.epoch, epochs.branch_of(secret.outer_key))
    gone = turn.tx.messages.invalidate_after_epoch(group_key, epoch)
    for rumor_id in gone:
        hidden = turn.tx.messages.get(rumor_id, group_key)
        if hidden is not None:
            turn.publish(MessageChanged(hidden))
    return len(gone)


def _own_messages(turn: Turn, group_key: int, epoch: int) -> list[EventId]:
    """What we have said on the lost branch, in order; MLS bytes of its epochs are worth nothing any more."""
    again = []
    for rumor_id, state in turn.tx.outbox.encrypted_after(group_key, epoch):
        turn.tx.outbox.requeue_application(group_key, rumor_id)
        if state is OutboxState.FAILED:
            row = turn.tx.outbox.find_by_rumor(rumor_id, group_key)
            if row is not None:
                turn.tx.outbox.set_state(row.outbox_id, OutboxState.FAILED, ErrorCode.PUBLISH_FAILED.value)
            continue
        again.append(rumor_id)
    return again


def _send_again(turn: Turn, group_key: int, rumor_id: EventId) -> None:
    row = turn.tx.outbox.find_by_rumor(rumor_id, group_key)
    if row is None:
        return
    turn.tx.messages.set_state(rumor_id, group_key, DeliveryState.QUEUED, relays_accepted=0)
    turn.publish(DeliveryChanged(rumor_id, group_key, DeliveryState.QUEUED, 0, len(row.relays)))
    turn.outbox_changed()


def _drop_unsent(turn: Turn, group_key: int, checkpoint: Checkpoint) -> None:
    """Proposals and Welcomes of the lost branch that have not left yet lead nowhere."""
    for row in turn.tx.outbox.waiting(group_key=group_key):
        void = row.purpose is OutboxPurpose.PROPOSAL or (
            row.purpose is OutboxPurpose.WELCOME and row.created_at >= checkpoint.created_at
        )
        if void:
            turn.tx.outbox.set_state(row.outbox_id, OutboxState.FAILED, ErrorCode.ROLLED_BACK.value)
