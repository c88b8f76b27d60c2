"""Everything that can have happened, in the past tense.

A fact is published on the `Hub` after the transaction that made it true has been committed.
"""

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.chat import DeliveryState, Group, Message, SyncStatus
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.contact import Contact, FollowList
from marmot_desktop.domain.group_start import StartProgress
from marmot_desktop.domain.invite import Invite
from marmot_desktop.domain.notification_settings import NotificationSettings
from marmot_desktop.domain.package_search import PackageSearch
from marmot_desktop.domain.relay import RelayLists, RelayStatus
from marmot_desktop.domain.sent_invite import InviteProgress, SentInvite
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl


class SignedIn(Frozen, frozen=True):
    """An account's store is open and its managers run."""

    account: Account


class SignedOut(Frozen, frozen=True):
    """An account's managers have ended and its store is closed."""

    pubkey: PubKey


class UnreadCounted(Frozen, frozen=True):
    """What waits to be read in an account; told when it has changed, and as nothing when the account closes.

    Args:
        account: whose it is.
        messages: of others, in chats that may disturb: not muted, archived or with somebody who is blocked.
        invites: that wait for an answer.
    """

    account: PubKey
    messages: int
    invites: int


class MessageStored(Frozen, frozen=True):
    """A message is in the store: received from somebody, or written here."""

    message: Message


class MessageChanged(Frozen, frozen=True):
    """A stored message has changed: deleted, reacted to, invalidated."""

    message: Message


class DeliveryChanged(Frozen, frozen=True):
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


class GroupJoined(Frozen, frozen=True):
    """A group has become ours: created here, or joined by an invite."""

    group: Group
    created_here: bool


class GroupChanged(Frozen, frozen=True):
    """Name, members, relays, epoch, state or unread count of a group have changed.

    Args:
        group: as it is now.
        rolled_back: an own change was taken back because an earlier one won.
    """

    group: Group
    rolled_back: bool = False


class GroupClosed(Frozen, frozen=True):
    """The keys of a group we are out of are gone: there is no way back but another invite, and nothing to listen for."""

    group_key: int


class ChatMarksChanged(Frozen, frozen=True):
    """The user keeps a chat otherwise now, or its draft has changed."""

    marks: ChatMarks


class LeaveProposed(Frozen, frozen=True):
    """A member wants to leave; somebody who may has to commit it.

    Args:
        group: its routing id.
        group_key: its number in this account's store.
        person: who wants to leave.
    """

    group: NostrGroupId
    group_key: int
    person: PubKey


class InviteReceived(Frozen, frozen=True):
    """A new invite is in the store."""

    invite: Invite


class InviteChanged(Frozen, frozen=True):
    """An invite was accepted, archived or restored, or its problem has changed."""

    invite: Invite


class PackageSearchMoved(Frozen, frozen=True):
    """A relay has answered, or has not in time, while somebody's key packages are looked for."""

    search: PackageSearch


class InviteProgressed(Frozen, frozen=True):
    """An invitation that is being sent has come a step further."""

    progress: InviteProgress


class SentInviteChanged(Frozen, frozen=True):
    """An invitation of ours was sent, delivered, not delivered, answered or withdrawn."""

    invite: SentInvite


class GroupStartProgressed(Frozen, frozen=True):
    """One of the first people of a group that is being made is ready to be invited, or cannot be."""

    progress: StartProgress


class ContactChanged(Frozen, frozen=True):
    """A contact was added or something about them has changed."""

    contact: Contact


class ContactRemoved(Frozen, frozen=True):
    """A contact was removed."""

    pubkey: PubKey


class PersonNamed(Frozen, frozen=True):
    """Somebody's published profile was found or has changed: they may be called otherwise now."""

    pubkey: PubKey


class FollowsChanged(Frozen, frozen=True):
    """The account's public follow list was read or published, or somebody on it has become a contact."""

    follows: FollowList


class BlockingChanged(Frozen, frozen=True):
    """The user has blocked somebody, or does so no longer."""

    pubkey: PubKey
    blocked: bool


class PicturesChanged(Frozen, frozen=True):
    """Somebody's picture has come, or all are to be looked at anew.

    Args:
        pubkey: of whom; `None` for everybody.
    """

    pubkey: PubKey | None


class KeyPackagesChanged(Frozen, frozen=True):
    """Own key packages were published, used or deleted."""


class PublicationChanged(Frozen, frozen=True):
    """A relay has said something to an own profile, relay list or key package."""


class StockRanLow(Frozen, frozen=True):
    """Somebody has told that a relay has few key packages of ours left.

    Args:
        relay: which, where the relay itself has told it.
    """

    relay: RelayUrl | None


class RelayListsChanged(Frozen, frozen=True):
    """The account's own relay lists have changed."""

    lists: RelayLists


class RelayChanged(Frozen, frozen=True):
    """A relay's connection has changed its state."""

    status: RelayStatus


class SyncChanged(Frozen, frozen=True):
    """A group's catch-up has moved."""

    status: SyncStatus


class OutboxChanged(Frozen, frozen=True):
    """Something waits to be sent: publishers look."""


class SecurityNoticed(Frozen, frozen=True):
    """Something was refused that the user should know of."""

    code: ErrorCode
    group: NostrGroupId | None
    event_id: EventId | None


class NotificationOpened(Frozen, frozen=True):
    """The user has clicked a notification: a window shows what it was about.

    Args:
        account: whose it is; it may be another one than the window shows, or one that is not signed in.
        group_key: the chat to open.
        message: the message to show in it; `None` for where reading was left.
        invite: the invite to open.
        activation_token: lets the window come to the front where the desktop wants one (Wayland).
    """

    account: PubKey | None
    group_key: int | None = None
    message: EventId | None = None
    invite: EventId | None = None
    activation_token: str = ""


class NotificationSettingsChanged(Frozen, frozen=True):
    """The user wants to be disturbed otherwise now, or what paused notifications is over."""

    settings: NotificationSettings


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
    | NotificationOpened
    | NotificationSettingsChanged
)


class Published(Frozen, frozen=True):
    """A fact and the account it is about; `None` where it concerns all."""

    account: PubKey | None
    fact: Fact
