"""Groups, their members and their messages, as faces show them."""

from enum import StrEnum
from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp

SYSTEM_LINE_KIND: Final = 1210
"""The kind of a line drawn by this program ("Bob joined"); never on the wire."""
DIRECT_PEOPLE: Final = 2


class GroupState(StrEnum):
    """What we are to a group.

    A broken group is one whose others have moved on where we cannot follow, or whose stored state is damaged. It is
    listened to and written to all the same, since a stranger's rubbish looks like a split, and a later message that can
    be read, or a new invitation, makes it active again.
    """

    ACTIVE = "active"
    LEAVING = "leaving"
    LEFT = "left"
    REMOVED = "removed"
    BROKEN = "broken"

    @property
    def is_member(self) -> bool:
        """Whether we are in the group: its events are asked for and read."""
        return self in (GroupState.ACTIVE, GroupState.LEAVING, GroupState.BROKEN)

    @property
    def may_write(self) -> bool:
        """Whether we may send messages and changes."""
        return self in (GroupState.ACTIVE, GroupState.BROKEN)


class SyncState(StrEnum):
    """How far a group is behind its relays."""

    LIVE = "live"
    CATCHING_UP = "catching_up"
    OFFLINE = "offline"
    NEEDS_ATTENTION = "needs_attention"


class DeliveryState(StrEnum):
    """What became of a message. The first three are for own messages."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    RECEIVED = "received"
    DELETED = "deleted"
    INVALIDATED = "invalidated"


class Member(Frozen, frozen=True):
    """One person in a group.

    Args:
        pubkey: who.
        admin: stands in the group's admin list.
        leaves: devices of this person in the MLS tree, at least 1.
    """

    pubkey: PubKey
    admin: bool
    leaves: int


class Reaction(Frozen, frozen=True):
    """One emoji and everyone who chose it, first one first."""

    emoji: str
    by: tuple[PubKey, ...]


class Attachment(Frozen, frozen=True):
    """A file of a message, not yet fetched."""

    url: str
    media_type: str
    file_name: str
    size_bytes: int | None


class Message(Frozen, frozen=True):
    """One line of a conversation.

    Args:
        id: the rumor id.
        group: the routing id the group has now.
        group_key: the group's number in this account's store; stays when the routing id changes.
        author: who wrote it, proved by MLS.
        kind: the rumor's kind; `SYSTEM_LINE_KIND` for lines of our own making.
        text: what to show; plain text from a stranger.
        created_at: what the author's clock said.
        received_at: when this device stored it.
        sort_at: the time it is listed under; a date from the future is replaced by `received_at`.
        position: grows with every message stored here; breaks ties of `sort_at`.
        reply_to: the rumor id this answers.
        reactions: by emoji.
        media: attached files.
        state: what became of it.
        mine: written by this account.
        relays_accepted: relays that said OK to an own message.
    """

    id: EventId
    group: NostrGroupId
    group_key: int
    author: PubKey
    kind: int
    text: str
    created_at: Timestamp
    received_at: Timestamp
    sort_at: Timestamp
    position: int
    reply_to: EventId | None
    reactions: tuple[Reaction, ...]
    media: tuple[Attachment, ...]
    state: DeliveryState
    mine: bool
    relays_accepted: int


class Group(Frozen, frozen=True):
    """One conversation.

    Args:
        key: its number in this account's store; the stable handle for models.
        id: the routing id (`h` tag) it has now; what RPC calls `group`.
        name: empty for a direct chat.
        description: plain text.
        epoch: of the MLS group.
        members: once per person, admins first, then by public key.
        admins: the group's admin list, live or not.
        relays: where its events go.
        state: what we are to it.
        unread: messages of others not marked read.
        last_message: the newest line, if any.
        created_at: when this device created or joined it.
        hidden: a direct chat with somebody whom the user has blocked.
    """

    key: int
    id: NostrGroupId
    name: str
    description: str
    epoch: Epoch
    members: tuple[Member, ...]
    admins: tuple[PubKey, ...]
    relays: tuple[RelayUrl, ...]
    state: GroupState
    unread: int
    last_message: Message | None
    created_at: Timestamp
    hidden: bool = False

    @property
    def is_direct(self) -> bool:
        """A group with an empty name and two people is a direct chat (White Noise's convention)."""
        return not self.name and len(self.members) <= DIRECT_PEOPLE

    def is_admin(self, pubkey: PubKey) -> bool:
        """Whether this person is a member and stands in the admin list."""
        return any(member.admin and member.pubkey == pubkey for member in self.members)


class InviteResult(Frozen, frozen=True):
    """What became of one invitation that we sent.

    Args:
        pubkey: the invited person.
        key_package_event_id: the package that was used.
        commit_event_id: the commit that added them; `None` for members of a group's first epoch.
        welcome_event_id: the gift wrap that carries the Welcome.
        accepted_by: relays that said OK to the gift wrap.
        inbox_relays: relays it was meant for.
        expiring: members whose key package expires in the group: with some apps, who was invited cannot join until these
            have renewed their keys, or are invited anew.
    """

    pubkey: PubKey
    key_package_event_id: EventId
    commit_event_id: EventId | None
    welcome_event_id: EventId
    accepted_by: tuple[RelayUrl, ...]
    inbox_relays: tuple[RelayUrl, ...]
    expiring: tuple[PubKey, ...] = ()


class CreatedGroup(Frozen, frozen=True):
    """A new group and what became of its first invitations."""

    group: Group
    invitations: tuple[InviteResult, ...]


class SyncStatus(Frozen, frozen=True):
    """How far one group is behind.

    Args:
        group: its routing id now.
        group_key: its number in this account's store.
        state: see `SyncState`.
        done: events with a verdict since this catch-up began.
        left: events fetched and waiting for a verdict.
        problem: why it needs attention.
    """

    group: NostrGroupId
    group_key: int
    state: SyncState
    done: int
    left: int
    problem: ErrorCode | None = None
