"""The lines that tell people what has happened to a group: who came, who went, what was changed, and by whom.

Each line is stored as JSON without words, in the conversation; faces put it into a sentence.

Source: security check M30: membership, admin, relay and image changes are shown with their actor.
"""

import hashlib
import json
from collections.abc import Collection, Mapping

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState
from marmot_desktop.domain.facts import MessageStored
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.group_data import GroupData
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.messages import NewMessage


class Standing(Frozen, frozen=True):
    """What lines compare: a group before and after a commit.

    Args:
        data: its Marmot data.
        members: everybody in it and their devices.
    """

    data: GroupData
    members: Mapping[PubKey, int]


def add_line(
    turn: Turn,
    group_key: int,
    *,
    actor: PubKey,
    at: Timestamp,
    line: Mapping[str, object],
    seed: bytes,
    epoch: int | None = None,
) -> None:
    """Write a line of our own making into a conversation.

    Args:
        turn: the open turn.
        group_key: of the group.
        actor: whom it speaks of first.
        at: where it stands.
        line: JSON that faces put into words: `line` names what happened.
        seed: distinguishes it from every other line.
        epoch: it belongs to, and is taken back with; the present one if not given.
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
            epoch=row.epoch if epoch is None else epoch,
            event_id=None,
            rumor="",
        )
    )
    if message is not None:
        turn.publish(MessageStored(message))


def lines_of_change(before: Standing, after: Standing, left: Collection[PubKey]) -> list[dict[str, object]]:
    """What a commit has changed, in the order people would tell it.

    Args:
        before: the group in the epoch that the commit left.
        after: the group in the epoch it led to.
        left: who went by their own wish, whoever committed it.
    """
    lines: list[dict[str, object]] = []
    gone = set(before.members) - set(after.members)
    old, new = before.data, after.data
    promoted = set(new.admins) - set(old.admins)
    demoted = (set(old.admins) - set(new.admins)) & set(after.members)
    devices = {person for person, leaves in after.members.items() if leaves > before.members.get(person, leaves)}
    _tell(lines, "members_added", set(after.members) - set(before.members))
    _tell(lines, "members_left", gone & set(left))
    _tell(lines, "members_removed", gone - set(left))
    if new.name != old.name:
        lines.append({"line": "renamed", "text": new.name})
    if new.description != old.description:
        lines.append({"line": "described", "text": new.description})
    _tell(lines, "admins_added", promoted)
    _tell(lines, "admins_removed", demoted)
    if set(new.relays) != set(old.relays):
        lines.append({"line": "relays_changed", "relays": list(new.relays)})
    if (new.image_hash, new.image_key) != (old.image_hash, old.image_key):
        lines.append({"line": "image_changed" if new.has_image else "image_removed"})
    _tell(lines, "device_added", devices)
    return lines


def _tell(lines: list[dict[str, object]], line: str, people: Collection[PubKey]) -> None:
    if people:
        lines.append({"line": line, "people": [pubkey.hex() for pubkey in sorted(people)]})
