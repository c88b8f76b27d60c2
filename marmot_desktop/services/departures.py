"""Being out of a group: nothing is sent or read any more, and the keys go, at once or when there is no way back.

A commit that removes us may lose to an earlier one that arrives late. Until that cannot happen any more (five epochs, a
week) the state before it stays, encrypted like everything in the store: only with it can we follow the group back.

Source: MIP-03, Leaving and Commit Race Conditions; `docs/adr/0015-keys-after-a-removal.md`.
"""

import logging
from collections.abc import Iterable, Mapping
from typing import Final

from marmot_desktop.domain.chat import DeliveryState, GroupState
from marmot_desktop.domain.facts import DeliveryChanged, GroupClosed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.epochs import CHECKPOINT_MAX_AGE_S
from marmot_desktop.services.outbox import end_row
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

OUT: Final = (GroupState.LEFT, GroupState.REMOVED)
"""States in which we are no member."""


def leave_for_good(turn: Turn, group_key: int, state: GroupState) -> None:
    """We are out of a group that cannot take us back: keep its history, forget its secrets at once."""
    _stop(turn, group_key, state)
    _wipe(turn, group_key)


def step_out(
    turn: Turn, group_key: int, state: GroupState, *, members: Mapping[PubKey, int], admins: Iterable[PubKey]
) -> None:
    """A commit has removed us: stop, and keep what a better commit would need.

    Args:
        turn: the open turn; the checkpoint before the commit is stored.
        group_key: of the group.
        state: what we are to it now.
        members: who stays, with their devices.
        admins: the group's admin list now.
    """
    _stop(turn, group_key, state)
    turn.tx.groups.set_members(group_key, members)
    turn.tx.groups.update(group_key, admins=tuple(admins))


def is_returning(turn: Turn, group_key: int) -> bool:
    """Whether we are out of a group and a better commit may still bring us back."""
    return turn.tx.groups.row(group_key).state in OUT and bool(turn.tx.mls.checkpoints(group_key))


def come_back(turn: Turn, group_key: int) -> None:
    """The commit that removed us has lost: we are in the group as before, and what could not leave goes out."""
    was_leaving = turn.tx.groups.row(group_key).state is GroupState.LEFT
    turn.tx.groups.update(group_key, state=GroupState.LEAVING if was_leaving else GroupState.ACTIVE)
    for rumor_id in turn.tx.outbox.failed_applications(group_key, ErrorCode.NOT_MEMBER.value):
        turn.tx.outbox.requeue_application(group_key, rumor_id)
        message = turn.tx.messages.set_state(rumor_id, group_key, DeliveryState.QUEUED, relays_accepted=0)
        row = turn.tx.outbox.find_by_rumor(rumor_id, group_key)
        relays_total = 0 if row is None else len(row.relays)
        turn.publish(DeliveryChanged(message.id, group_key, DeliveryState.QUEUED, 0, relays_total))
    turn.outbox_changed()
    log.warning("group %d: the commit that removed us has lost", group_key)


def forget_keys(turn: Turn, group_key: int) -> bool:
    """Wipe the keys of a group we are out of, once there is no way back.

    Returns:
        Whether they are gone by this.
    """
    checkpoints = turn.tx.mls.checkpoints(group_key)
    if turn.tx.groups.row(group_key).state not in OUT or not checkpoints:
        return False
    if checkpoints[0].created_at >= turn.now - CHECKPOINT_MAX_AGE_S:
        return False
    _wipe(turn, group_key)
    turn.publish(GroupClosed(group_key))
    return True


def _stop(turn: Turn, group_key: int, state: GroupState) -> None:
    """Send nothing any more. A Welcome on its way still goes: whom it is for is a member and could not read without it."""
    turn.tx.groups.update(group_key, state=state)
    turn.tx.commits.delete(group_key)
    for row in turn.tx.outbox.waiting(group_key=group_key):
        if row.purpose is not OutboxPurpose.WELCOME:
            end_row(turn, row, ErrorCode.NOT_MEMBER)
    turn.group_changed(group_key)


def _wipe(turn: Turn, group_key: int) -> None:
    turn.forget(group_key)
    turn.tx.mls.wipe(group_key)
    turn.tx.proposals.delete_all(group_key)
    turn.tx.seen.give_up_held(group_key, ErrorCode.REMOVED_FROM_GROUP)
