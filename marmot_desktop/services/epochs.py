"""What is written whenever a group enters an epoch: its row, members, outer keys, routes, and the lines people read.

Source: MIP-01 (group data), MIP-03 (outer key per epoch, five past epochs), RFC 9420 section 8.5 (exporter).
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Collection
from typing import Final

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import MessageChanged
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.marmot.group_context import find_group_data
from marmot_desktop.marmot.group_data import GroupData
from marmot_desktop.marmot.group_event import (
    EXPORTER_BYTES,
    EXPORTER_LABEL,
    EXPORTER_MEDIA,
    LOOK_BACK_EPOCHS,
    derive_outer_keys,
)
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.group_lines import Standing, add_line, lines_of_change
from marmot_desktop.services.invite_progress import tell_gone
from marmot_desktop.services.routing_ids import groups_under, notice_clash
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.mls_state import Checkpoint, EpochSecretRow
from marmot_desktop.storage.outbox import OutboxState

log = logging.getLogger(__name__)

CHECKPOINT_MAX_AGE_S: Final = 7 * 86_400


def leaf_counts(group: MlsGroup) -> dict[PubKey, int]:
    """Every person in the group and how many leaves they have."""
    return dict(Counter(member.identity for member in group.members()))


def record_first_epoch(turn: Turn, group: MlsGroup, *, since: Timestamp) -> int:
    """Store a group that was just created or joined.

    Args:
        turn: the open turn.
        group: the MLS group.
        since: events older than this are not asked for.

    Returns:
        Its group key.
    """
    data = find_group_data(group.context.extensions)
    group_key = turn.tx.groups.add(
        mls_group_id=group.group_id,
        nostr_group_id=data.nostr_group_id,
        name=data.name,
        description=data.description,
        relays=data.relays,
        admins=data.admins,
        epoch=group.epoch,
        state=GroupState.ACTIVE,
        created_at=turn.now,
        subscribe_since=since,
    )
    turn.adopt(group_key, group)
    _record_secrets(turn, group_key, group)
    turn.tx.groups.add_route(data.nostr_group_id, group_key, group.epoch)
    turn.tx.groups.set_members(group_key, leaf_counts(group))
    return group_key


def record_rejoin(turn: Turn, group_key: int, group: MlsGroup, *, since: Timestamp) -> int:
    """Replace the state of a group that we were out of and were invited to again; its history stays.

    Returns:
        The group key it has always had.
    """
    data = find_group_data(group.context.extensions)
    turn.tx.mls.wipe(group_key)
    pending = turn.tx.commits.get(group_key)
    if pending is not None:
        turn.tx.commits.delete(group_key)
        turn.tx.outbox.set_state(pending.outbox_id, OutboxState.FAILED, ErrorCode.STALE_COMMIT.value)
    turn.adopt(group_key, group)
    turn.tx.groups.update(
        group_key,
        nostr_group_id=data.nostr_group_id,
        name=data.name,
        description=data.description,
        relays=data.relays,
        admins=data.admins,
        epoch=group.epoch,
        state=GroupState.ACTIVE,
        problem=None,
        subscribe_since=since,
    )
    _record_secrets(turn, group_key, group)
    turn.tx.groups.add_route(data.nostr_group_id, group_key, group.epoch)
    turn.tx.groups.set_members(group_key, leaf_counts(group))
    return group_key


def record_epoch(
    turn: Turn,
    group_key: int,
    *,
    before: GroupData,
    actor: PubKey,
    at: Timestamp,
    cause: bytes,
    left: Collection[PubKey] = (),
) -> None:
    """Store the epoch that the live group has just entered, and the lines that tell what changed.

    Args:
        turn: the open turn.
        group_key: of the group.
        before: its Marmot data in the epoch before.
        actor: who made the commit.
        at: date of the commit's event.
        cause: SHA-256 of its content, the same in every wrapper; makes the ids of the lines.
        left: who went by their own wish.
    """
    group = turn.group(group_key)
    turn.save(group_key)
    old = Standing(before, turn.tx.groups.members(group_key))
    data = find_group_data(group.context.extensions)
    members = leaf_counts(group)
    turn.tx.groups.update(
        group_key,
        nostr_group_id=data.nostr_group_id,
        name=data.name,
        description=data.description,
        relays=data.relays,
        admins=data.admins,
        epoch=group.epoch,
    )
    note_commit_date(turn, group_key, at)
    if data.nostr_group_id != before.nostr_group_id:
        turn.tx.groups.add_route(data.nostr_group_id, group_key, group.epoch)
        if groups_under(turn, data.nostr_group_id, besides=group_key):
            notice_clash(turn, data.nostr_group_id, None)
    turn.tx.former_relays.add(group_key, sorted(set(before.relays) - set(data.relays)), group.epoch)
    turn.tx.former_relays.delete_until(group_key, group.epoch - LOOK_BACK_EPOCHS)
    turn.tx.groups.set_members(group_key, members)
    tell_gone(turn, group_key, old.members.keys() - members.keys())
    _record_secrets(turn, group_key, group)
    # As long as there is a way back to their epoch: the commit to go back for may name them.
    turn.tx.proposals.delete_below(group_key, group.epoch - LOOK_BACK_EPOCHS)
    for number, line in enumerate(lines_of_change(old, Standing(data, members), left)):
        add_line(turn, group_key, actor=actor, at=at, line=line, seed=cause + number.to_bytes(2, "big"))
    turn.group_changed(group_key)


def note_commit_date(turn: Turn, group_key: int, at: Timestamp) -> None:
    """What we send in an epoch is dated after the second of the commit that began it.

    Members with other apps read a backlog by date and id and never try an event again: of two events of one second
    they may meet the later one first.

    Args:
        turn: the open turn.
        group_key: of the group.
        at: date of the commit, or of the Welcome that came with it.
    """
    newest = max(turn.tx.groups.row(group_key).newest_event_at, at + 1)
    turn.tx.groups.update(group_key, newest_event_at=Timestamp(newest))


def save_checkpoint(
    turn: Turn,
    group_key: int,
    commit: Event,
    *,
    content: bytes,
    pending_commit: bytes | None = None,
    intent: str = "",
) -> None:
    """Keep the stored state of the present epoch before a commit leaves it, for a late better commit (MIP-03).

    Args:
        turn: the open turn; the group is saved.
        group_key: of the group.
        commit: the event of the commit.
        content: SHA-256 of its content.
        pending_commit: the detached commit, if it is our own.
        intent: JSON: what the user wanted by it, if it is our own.
    """
    saved = turn.tx.mls.load(group_key)
    epoch = turn.tx.groups.row(group_key).epoch
    turn.tx.mls.put_checkpoint(
        Checkpoint(
            group_key=group_key,
            epoch=epoch,
            state=saved.state,
            tree=saved.tree,
            commit_event_id=commit.id,
            commit_created_at=commit.created_at,
            commit_hash=content,
            commit_is_own=pending_commit is not None,
            created_at=turn.now,
            commit_event=commit.to_json(),
            pending_commit=pending_commit,
            intent=intent,
        )
    )
    turn.tx.mls.delete_checkpoints(
        group_key, above=None, keep=LOOK_BACK_EPOCHS, older_than=Timestamp(turn.now - CHECKPOINT_MAX_AGE_S)
    )


def _record_secrets(turn: Turn, group_key: int, group: MlsGroup) -> None:
    outer = derive_outer_keys(group.epoch, group.export_secret)
    turn.tx.mls.put_secret(
        EpochSecretRow(
            group_key=group_key,
            epoch=group.epoch,
            outer_key=outer.current,
            legacy_key=outer.legacy,
            media_key=group.export_secret(EXPORTER_LABEL, EXPORTER_MEDIA, EXPORTER_BYTES),
            created_at=turn.now,
        )
    )
    turn.tx.mls.delete_secrets_below(group_key, group.epoch - LOOK_BACK_EPOCHS)
    branch = branch_of(outer.current)
    if turn.tx.lost.has_own(group_key, branch):
        _skip_used_keys(turn, group_key, group)
    for rumor_id in turn.tx.lost.revive(group_key, group.epoch, branch):
        revived = turn.tx.messages.get(rumor_id, group_key)
        if revived is not None:
            turn.publish(MessageChanged(revived))


def _skip_used_keys(turn: Turn, group_key: int, group: MlsGroup) -> None:
    """An epoch that is entered a second time begins with its first key, and what we had sent in it has used that up.

    No key may encrypt two messages; and who has never left the epoch reads each key once.
    Source: RFC 9420 section 9.2.
    """
    for _ in range(turn.tx.seen.count_own_messages_of(group_key, group.epoch)):
        group.encrypt(b"")
    turn.save(group_key)


def branch_of(outer_key: bytes) -> bytes:
    """What tells an epoch from another one of the same number on a lost branch."""
    return hashlib.sha256(b"branch" + outer_key).digest()
