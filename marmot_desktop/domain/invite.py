"""Invitations to groups that this account has received."""

from enum import StrEnum
from typing import Final

from marmot_desktop.domain.chat import Group
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp


class InviteStatus(StrEnum):
    """Where an invite stands."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    ARCHIVED = "archived"


INVITE_MOVES: Final[dict[InviteStatus, frozenset[InviteStatus]]] = {
    # pending --accept--> accepted; pending <--archive/restore--> archived; archived --accept--> accepted
    InviteStatus.PENDING: frozenset({InviteStatus.ACCEPTED, InviteStatus.ARCHIVED}),
    InviteStatus.ARCHIVED: frozenset({InviteStatus.PENDING, InviteStatus.ACCEPTED}),
    InviteStatus.ACCEPTED: frozenset(),
}


class Invite(Frozen, frozen=True):
    """A Welcome that waits for the user.

    Args:
        id: of the gift wrap; what RPC calls `invite`.
        rumor_id: of the kind 444 rumor inside.
        inviter: who sealed it, proved by the seal's signature.
        group_name: empty for a direct chat or where it cannot be read.
        description: plain text.
        members: people in the group; 0 where it cannot be read.
        admins: the group's admin list.
        relays: from the Welcome's `relays` tag.
        key_package_event_id: from its `e` tag; a hint only.
        cipher_suite: of the Welcome, if it can be read.
        received_at: when this device stored it; the wrap's own date is random.
        status: see `InviteStatus`.
        problem: why it cannot be accepted now.
        inviter_is_admin: the inviter stands in the group's admin list.
    """

    id: EventId
    rumor_id: EventId
    inviter: PubKey
    group_name: str
    description: str
    members: int
    admins: tuple[PubKey, ...]
    relays: tuple[RelayUrl, ...]
    key_package_event_id: EventId | None
    cipher_suite: int | None
    received_at: Timestamp
    status: InviteStatus
    problem: ErrorCode | None
    inviter_is_admin: bool


class InviteDetails(Frozen, frozen=True):
    """What can be told of an invite beyond what a list shows.

    Args:
        key_package_here: the private part of the key package it was made for is on this device.
        from_other_device: it was not, and this account has other devices that may have it.
        client: the inviter's app, as it says itself; empty if it does not.
        group: the group it leads to, where this account is or was in it.
        raw: the rumor inside, for the curious; the Welcome itself is left out.
    """

    key_package_here: bool
    from_other_device: bool
    client: str
    group: Group | None
    raw: str
