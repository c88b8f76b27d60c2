"""What the desktop is told, and what it lets the user answer."""

from enum import StrEnum

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import EventId


class NotificationKind(StrEnum):
    """What a notification is about."""

    CHAT = "chat"
    """New messages, in one chat or summed up over several."""
    INVITE = "invite"
    REMOVED = "removed"
    """We were taken out of a group."""
    SECURITY = "security"
    REPLY_FAILED = "reply_failed"
    TEST = "test"


class NotificationHandle(Frozen, frozen=True):
    """One notification on the screen.

    Args:
        server: which service on which bus shows it; a number counts for that service only.
        id: the number that it gave.
    """

    server: str
    id: int


class ShownNotification(Frozen, frozen=True):
    """What is remembered of a notification, for a click after a restart.

    Args:
        handle: on the desktop.
        kind: what it is about.
        chats: for each chat in it, the position in the store of the first message that it told of.
        invite: which invite it leads to.
    """

    handle: NotificationHandle
    kind: NotificationKind
    chats: tuple[tuple[int, int], ...] = ()
    invite: bytes | None = None


class DesktopOffer(Frozen, frozen=True):
    """What this desktop's notifications can do.

    Args:
        present: there is a service that shows notifications.
        name: of the service; as it says itself.
        actions: they can be clicked and have buttons.
        inline_reply: one can answer in them.
        sound: they can make a sound.
        body: they show more than a title.
    """

    present: bool
    name: str = ""
    actions: bool = False
    inline_reply: bool = False
    sound: bool = False
    body: bool = False


class ChatLook(Frozen, frozen=True):
    """What a notification about one chat has to tell now. Names and text are of strangers, as they were written.

    Args:
        group_key: of the chat.
        name: of the group; empty for a direct chat.
        person: whose direct chat it is, or who wrote the newest message.
        count: messages of others that were not read, since a notification first told of one.
        text: of the newest of them.
        first: the oldest of them.
        muted: the user keeps the chat quiet.
        hidden: it is a direct chat with somebody whom the user has blocked.
        about_me: one of them answers a message of ours, or names us.
    """

    group_key: int
    name: str
    person: str
    count: int
    text: Hidden[str]
    first: EventId | None = None
    muted: bool = False
    hidden: bool = False
    about_me: bool = False
