"""What is written whenever a group enters an epoch: its row, members, outer keys, routes and the lines people read.

Source: MIP-01 (group data), MIP-03 (outer key per epoch, five past epochs), RFC 9420 section 8.5 (exporter).
"""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Mapping
from typing import Final

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, GroupState
from marmot_desktop.domain.facts import MessageChanged, MessageStored
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
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.outbox import end_row
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.groups import GroupRow
from marmot_desktop.storage.messages import NewMessage
from marmot_desktop.storage.mls_state import Checkpoint, EpochSecretRow
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState

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
        subscribe_since=since,
    )
    _record_secrets(turn, group_key, group)
    turn.tx.groups.add_route(data.nostr_group_id, group_key, group.epoch)
    turn.tx.groups.set_members(group_key, leaf_counts(group))
    return group_key


def record_epoch(turn: Turn, group_key: int, *, actor: PubKey, at: Timestamp, cause: bytes) -> None:
    """Store the epoch that the live group has just entered, and the lines that tell what changed.

    Args:
        turn: the open turn.
        group_key: of the group.
        actor: who made the commit.
        at: date of the commit's event.
        cause: SHA-256 of its content, the same in every wrapper; makes the ids of the lines.
    """
    group = turn.group(group_key)
    turn.save(group_key)
    before = turn.tx.groups.row(group_key)
    members_before = turn.tx.groups.members(group_key)
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
    if data.nostr_group_id != before.nostr_group_id:
        turn.tx.groups.add_route(data.nostr_group_id, group_key, group.epoch)
    turn.tx.groups.set_members(group_key, members)
    _record_secrets(turn, group_key, group)
    # As long as there is a way back to their epoch: the commit to go back for may name them.
    turn.tx.proposals.delete_below(group_key, group.epoch - LOOK_BACK_EPOCHS)
    for number, line in enumerate(_lines(before, members_before, data, members)):
        add_line(turn, group_key, actor=actor, at=at, line=line, seed=cause + number.to_bytes(2, "big"))
    turn.group_changed(group_key)


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


def leave_for_good(turn: Turn, group_key: int, state: GroupState) -> None:
    """We are out of a group: keep its history, forget its secrets, send nothing to it any more.

    A Welcome that is on its way still goes: whom it is for is a member already and could not read without it.
    """
    turn.tx.groups.update(group_key, state=state)
    turn.forget(group_key)
    turn.tx.mls.wipe(group_key)
    turn.tx.commits.delete(group_key)
    for row in turn.tx.outbox.waiting(group_key=group_key):
        if row.purpose is not OutboxPurpose.WELCOME:
            end_row(turn, row, ErrorCode.NOT_MEMBER)
    turn.group_changed(group_key)


def add_line(
    turn: Turn, group_key: int, *, actor: PubKey, at: Timestamp, line: Mapping[str, object], seed: bytes
) -> None:
    """Write a line of our own making into a conversation.

    Args:
        turn: the open turn.
        group_key: of the group.
        actor: whom it speaks of first.
        at: where it stands.
        line: JSON that faces put into words: `line` names what happened.
        seed: distinguishes it from every other line.
    """
    row = turn.tx.groups.row(group_key)
    message = turn.tx.messages.add(
        NewMessage(
            group_key=group_key,
            rumor_id=EventId(hashlib.sha256(b"line" + row.mls_group_id + seed).digest()),
            author=actor,
            kind=SYSTEM_LINE_KIND,
            text=json.dumps(line, ensure_ascii=False, separators=(",", ":")),
            created_at=at,
            received_at=turn.now,
            sort_at=min(at, turn.now),
            reply_to=None,
            state=DeliveryState.RECEIVED,
            mine=actor == turn.me,
            epoch=row.epoch,
            event_id=None,
            rumor="",
        )
    )
    if message is not None:
        turn.publish(MessageStored(message))


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
    for rumor_id in turn.tx.lost.revive(group_key, group.epoch, branch_of(outer.current)):
        revived = turn.tx.messages.get(rumor_id, group_key)
        if revived is not None:
            turn.publish(MessageChanged(revived))


def branch_of(outer_key: bytes) -> bytes:
    """What tells an epoch from another one of the same number on a lost branch."""
    return hashlib.sha256(b"branch" + outer_key).digest()


def _lines(
    before: GroupRow, members_before: Mapping[PubKey, int], data: GroupData, members: Mapping[PubKey, int]
) -> list[dict[str, object]]:
    """What changed, in the order people would tell it."""
    lines: list[dict[str, object]] = []
    added = sorted(set(members) - set(members_before))
    removed = sorted(set(members_before) - set(members))
    if added:
        lines.append({"line": "members_added", "people": [pubkey.hex() for pubkey in added]})
    if removed:
        lines.append({"line": "members_removed", "people": [pubkey.hex() for pubkey in removed]})
    if data.name != before.name:
        lines.append({"line": "renamed", "text": data.name})
    if data.description != before.description:
        lines.append({"line": "described", "text": data.description})
    promoted = sorted(set(data.admins) - set(before.admins))
    demoted = sorted((set(before.admins) - set(data.admins)) & set(members))
    if promoted:
        lines.append({"line": "admins_added", "people": [pubkey.hex() for pubkey in promoted]})
    if demoted:
        lines.append({"line": "admins_removed", "people": [pubkey.hex() for pubkey in demoted]})
    if set(data.relays) != set(before.relays):
        lines.append({"line": "relays_changed", "relays": list(data.relays)})
    devices = [p for p in members if p in members_before and members[p] > members_before[p]]
    if devices:
        lines.append({"line": "device_added", "people": [pubkey.hex() for pubkey in sorted(devices)]})
    return lines
