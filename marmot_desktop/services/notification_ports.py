"""What notifications need from outside: the desktop that shows them, the words they are made of, where choices are kept."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Protocol

from marmot_desktop.domain.notification import ChatLook, DesktopOffer, NotificationHandle, NotificationKind
from marmot_desktop.domain.notification_settings import NotificationSettings, Preview
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen, Hidden


class Wording(Frozen, frozen=True):
    """What a notification says; plain text, harmless to show, of any length that fits."""

    title: Hidden[str]
    body: Hidden[str]


class Buttons(Frozen, frozen=True):
    """What can be chosen in a notification.

    Args:
        open: the click on it, for screen readers.
        mark_read: a button; empty for none.
        reply: a field; empty for none.
        send: the button of that field.
    """

    open: str
    mark_read: str = ""
    reply: str = ""
    send: str = ""


class Notice(Frozen, frozen=True):
    """One notification as the desktop is asked to show it.

    Args:
        kind: what it is about.
        wording: what it says.
        buttons: what can be chosen in it.
        sound: it may be heard.
        news: it tells something new, and is to be seen; else it only corrects what was told.
    """

    kind: NotificationKind
    wording: Wording
    buttons: Buttons
    sound: bool
    news: bool = True


class AnswerKind(Enum):
    """What the user has done with a notification."""

    OPENED = auto()
    MARKED_READ = auto()
    REPLIED = auto()
    CLOSED = auto()
    """They, or the desktop, have taken it away."""


class Answer(Frozen, frozen=True):
    """What has become of a notification.

    Args:
        kind: see `AnswerKind`.
        handle: of which.
        text: of a reply.
        activation_token: lets a window come to the front.
    """

    kind: AnswerKind
    handle: NotificationHandle
    text: Hidden[str] = ""
    activation_token: str = ""


class NotificationServer(Protocol):
    """The desktop, as far as it shows notifications. Nothing here raises or waits for long."""

    def listen(self, on_answer: Callable[[Answer], None], on_change: Callable[[], None]) -> None:
        """Tell of answers, and of a service that has come or gone, from now on; on the loop that the rest is called on."""
        ...

    async def offer(self) -> DesktopOffer:
        """What it can do now; asks it where nothing is known."""
        ...

    @property
    def server(self) -> str:
        """Whose numbers count now; empty while there is none."""
        ...

    async def show(self, notice: Notice, replaces: NotificationHandle | None = None) -> NotificationHandle | None:
        """Show a notification, in the place of another one if that is still there; `None` where nobody shows any."""
        ...

    async def close(self, handle: NotificationHandle) -> None:
        """Take it away; one that is gone is no error."""
        ...

    async def stop(self) -> None:
        """Leave the desktop; what is shown stays."""
        ...


class NotificationWords(Protocol):
    """Makes the words, in the user's language. Called on the core loop; what goes in may be of strangers."""

    def chat(self, look: ChatLook, preview: Preview) -> Wording:
        """New messages in one chat."""
        ...

    def chats(self, looks: Sequence[ChatLook], preview: Preview) -> Wording:
        """New messages in several chats."""
        ...

    def invite(self, inviter: str, group: str, preview: Preview) -> Wording:
        """Somebody has invited us; a group without a name is a direct chat."""
        ...

    def removed(self, group: str, preview: Preview) -> Wording:
        """We are out of a group."""
        ...

    def security(self, code: ErrorCode, group: str, preview: Preview) -> Wording:
        """Something was refused, or is odd; the name of the group, if it is about one."""
        ...

    def reply_failed(self, chat: str, code: ErrorCode, preview: Preview) -> Wording:
        """What was written in a notification was not sent; it is a draft now."""
        ...

    def of_account(self, wording: Wording, account: str) -> Wording:
        """The same, with the name of the account whose it is, where several are live."""
        ...

    def test(self) -> Wording:
        """To see what it looks like."""
        ...

    def buttons(self, kind: NotificationKind, *, one_chat: bool) -> Buttons:
        """What can be chosen."""
        ...


class SettingsStore(Protocol):
    """Keeps what the user has chosen."""

    def load(self) -> NotificationSettings:
        """What was kept; as at first where nothing was, or it cannot be read."""
        ...

    def save(self, settings: NotificationSettings) -> None:
        """Keep it.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        ...
