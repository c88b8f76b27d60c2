"""Everything that can have happened, in the past tense.

A fact is published on the `Hub` after the transaction that made it true has been committed.
"""

from dataclasses import dataclass

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.chat import DeliveryState, Group, Message, SyncStatus
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.contact import Contact, FollowList
from marmot_desktop.domain.group_start import StartProgress
from marmot_desktop.domain.invite import Invite
from marmot_desktop.domain.package_search import PackageSearch
from marmot_desktop.domain.relay import RelayLists, RelayStatus
from marmot_desktop.domain.sent_invite import InviteProgress, SentInvite
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An account's store is open and its managers run."""

    account: Account


@dataclass(frozen=True, slots=True)
class SignedOut:
    """An account's managers have ended and its store is closed."""

    pubkey: PubKey


@dataclass(frozen=True, slots=True)
class UnreadCounted:
    """What waits to be read in an account; told when it has changed, and as nothing when the account closes.

    Args:
        account: whose it is.
        messages: of others, in chats that may disturb: not muted, archived or with somebody who is blocked.
        invites: that wait for an answer.
    """

    account: PubKey
    messages: int
    invites: int


@dataclass(frozen=True, slots=True)
class MessageStored:
    """A message is in the store: received from somebody, or written here."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageChanged:
    """A stored message has changed: deleted, reacted to, invalidated."""

    message: Message


@dataclass(frozen=True, slots=True)
class DeliveryChanged:
    """What became of an own message.

    Args:
        message: its rumor id.
        group_key: of its group.
        state: the new state.
        relays_accepted: relays that said OK.
        relays_total: relays it goes to.
    """

    message: EventId
    group_key: int
    state: DeliveryState
    relays_accepted: int
    relays_total: int


@dataclass(frozen=True, slots=True)
class GroupJoined:
    """A group has become ours: created here, or joined by an invite."""

    group: Group
    created_here: bool


@dataclass(frozen=True, slots=True)
class GroupChanged:
    """Name, members, relays, epoch, state or unread count of a group have changed.

    Args:
        group: as it is now.
        rolled_back: an own change was taken back because an earlier one won.
    """

    group: Group
    rolled_back: bool = False


@dataclass(frozen=True, slots=True)
class GroupClosed:
    """The keys of a group we are out of are gone: there is no way back but another invite, and nothing to listen for."""

    group_key: int


@dataclass(frozen=True, slots=True)
class ChatMarksChanged:
    """The user keeps a chat otherwise now, or its draft has changed."""

    marks: ChatMarks


@dataclass(frozen=True, slots=True)
class LeaveProposed:
    """A member wants to leave; somebody who may has to commit it.

    Args:
        group: its routing id.
        group_key: its number in this account's store.
        person: who wants to leave.
    """

    group: NostrGroupId
    group_key: int
    person: PubKey


@dataclass(frozen=True, slots=True)
class InviteReceived:
    """A new invite is in the store."""

    invite: Invite


@dataclass(frozen=True, slots=True)
class InviteChanged:
    """An invite was accepted, archived or restored, or its problem has changed."""

    invite: Invite


@dataclass(frozen=True, slots=True)
class PackageSearchMoved:
    """A relay has answered, or has not in time, while somebody's key packages are looked for."""

    search: PackageSearch


@dataclass(frozen=True, slots=True)
class InviteProgressed:
    """An invitation that is being sent has come a step further."""

    progress: InviteProgress


@dataclass(frozen=True, slots=True)
class SentInviteChanged:
    """An invitation of ours was sent, delivered, not delivered, answered or withdrawn."""

    invite: SentInvite


@dataclass(frozen=True, slots=True)
class GroupStartProgressed:
    """One of the first people of a group that is being made is ready to be invited, or cannot be."""

    progress: StartProgress


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """A contact was added or something about them has changed."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class ContactRemoved:
    """A contact was removed."""

    pubkey: PubKey


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """Somebody's published profile was found or has changed: they may be called otherwise now."""

    pubkey: PubKey


@dataclass(frozen=True, slots=True)
class FollowsChanged:
    """The account's public follow list was read or published, or somebody on it has become a contact."""

    follows: FollowList


@dataclass(frozen=True, slots=True)
class BlockingChanged:
    """The user has blocked somebody, or does so no longer."""

    pubkey: PubKey
    blocked: bool


@dataclass(frozen=True, slots=True)
class PicturesChanged:
    """Somebody's picture has come, or all are to be looked at anew.

    Args:
        pubkey: of whom; `None` for everybody.
    """

    pubkey: PubKey | None


@dataclass(frozen=True, slots=True)
class KeyPackagesChanged:
    """Own key packages were published, used or deleted."""


@dataclass(frozen=True, slots=True)
class PublicationChanged:
    """A relay has said something to an own profile, relay list or key package."""


@dataclass(frozen=True, slots=True)
class StockRanLow:
    """Somebody has told that a relay has few key packages of ours left.

    Args:
        relay: which, where the relay itself has told it.
    """

    relay: RelayUrl | None


@dataclass(frozen=True, slots=True)
class RelayListsChanged:
    """The account's own relay lists have changed."""

    lists: RelayLists


@dataclass(frozen=True, slots=True)
class RelayChanged:
    """A relay's connection has changed its state."""

    status: RelayStatus


@dataclass(frozen=True, slots=True)
class SyncChanged:
    """A group's catch-up has moved."""

    status: SyncStatus


@dataclass(frozen=True, slots=True)
class OutboxChanged:
    """Something waits to be sent: publishers look."""


@dataclass(frozen=True, slots=True)
class SecurityNoticed:
    """Something was refused that the user should know of."""

    code: ErrorCode
    group: NostrGroupId | None
    event_id: EventId | None


Fact = (
    SignedIn
    | SignedOut
    | UnreadCounted
    | MessageStored
    | MessageChanged
    | DeliveryChanged
    | GroupJoined
    | GroupChanged
    | GroupClosed
    | ChatMarksChanged
    | LeaveProposed
    | InviteReceived
    | InviteChanged
    | PackageSearchMoved
    | InviteProgressed
    | SentInviteChanged
    | GroupStartProgressed
    | ContactChanged
    | ContactRemoved
    | PersonNamed
    | FollowsChanged
    | BlockingChanged
    | PicturesChanged
    | KeyPackagesChanged
    | PublicationChanged
    | StockRanLow
    | RelayListsChanged
    | RelayChanged
    | SyncChanged
    | OutboxChanged
    | SecurityNoticed
)


@dataclass(frozen=True, slots=True)
class Published:
    """A fact and the account it is about; `None` where it concerns all."""

    account: PubKey | None
    fact: Fact
