"""What notifications say, in the user's language. Called on the core loop: it makes no QObject.

What strangers wrote is made plain and short; how much is told at all is the user's choice.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from marmot_desktop.domain.notification import ChatLook, NotificationKind
from marmot_desktop.domain.notification_settings import Preview
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.plain_text import isolated, plain_line, plain_text

if TYPE_CHECKING:
    from marmot_desktop.errors import ErrorCode
    from marmot_desktop.services.notification_ports import Buttons, Wording

PROGRAM: Final = "Marmot Desktop"
MAX_TEXT_CHARS: Final = 300
MAX_LINES: Final = 4
NAMED_CHATS: Final = 3


class QtNotificationWords:
    """Implements `NotificationWords`."""

    def chat(self, look: ChatLook, preview: Preview) -> "Wording":
        """New messages in one chat."""
        count = _count(look.count)
        if preview is Preview.NOTHING:
            return _wording(PROGRAM, count)
        title = plain_line(look.name or look.person) or PROGRAM
        if preview is Preview.NAME:
            return _wording(title, count)
        text = _short(look.text) or _count(1)
        if look.name:
            said = QCoreApplication.translate("NotificationWords", "{person}: {text}")
            text = said.format(person=isolated(look.person), text=text)
        return _wording(title, text if look.count == 1 else f"{count}\n{text}")

    def chats(self, looks: Sequence[ChatLook], preview: Preview) -> "Wording":
        """New messages in several chats."""
        count = _count(sum(look.count for look in looks))
        chats = QCoreApplication.translate("NotificationWords", "In %Ln chats", "", len(looks))
        if preview is Preview.NOTHING:
            return _wording(PROGRAM, count)
        names = [isolated(look.name or look.person) for look in looks[:NAMED_CHATS]]
        return _wording(count, "\n".join((chats, *names, *(["…"] if len(looks) > NAMED_CHATS else []))))

    def invite(self, inviter: str, group: str, preview: Preview) -> "Wording":
        """Somebody has invited us."""
        if preview is Preview.NOTHING:
            return _wording(PROGRAM, QCoreApplication.translate("NotificationWords", "New invitation"))
        title = QCoreApplication.translate("NotificationWords", "New invitation")
        if not group:
            text = QCoreApplication.translate("NotificationWords", "{person} wants to chat with you")
            return _wording(title, text.format(person=isolated(inviter)))
        text = QCoreApplication.translate("NotificationWords", "{person} invited you to {group}")
        return _wording(title, text.format(person=isolated(inviter), group=isolated(group)))

    def removed(self, group: str, preview: Preview) -> "Wording":
        """We are out of a group."""
        if preview is Preview.NOTHING or not group:
            return _wording(
                PROGRAM, QCoreApplication.translate("NotificationWords", "You are no longer in one of your groups")
            )
        text = QCoreApplication.translate("NotificationWords", "You were removed from this group")
        return _wording(plain_line(group), text)

    def security(self, code: "ErrorCode", group: str, preview: Preview) -> "Wording":
        """Something was refused, or is odd."""
        title = QCoreApplication.translate("NotificationWords", "Security notice")
        if preview is Preview.NOTHING:
            return _wording(PROGRAM, title)
        if group:
            about = QCoreApplication.translate("NotificationWords", "Security notice for {group}")
            title = about.format(group=isolated(group))
        return _wording(title, sentence_of(code))

    def reply_failed(self, chat: str, code: "ErrorCode", preview: Preview) -> "Wording":
        """What was written in a notification was not sent."""
        title = QCoreApplication.translate("NotificationWords", "Your reply was not sent")
        kept = QCoreApplication.translate("NotificationWords", "It is kept as a draft in the chat.")
        if preview is not Preview.NOTHING and chat:
            in_chat = QCoreApplication.translate("NotificationWords", "It is kept as a draft in {chat}.")
            kept = in_chat.format(chat=isolated(chat))
        return _wording(title, f"{sentence_of(code)}\n{kept}")

    def of_account(self, wording: "Wording", account: str) -> "Wording":
        """The same, with the name of the account whose it is."""
        #: The title of a notification, and the name of the account whose it is, such as "Hill club (Ada Stone)"
        title = QCoreApplication.translate("NotificationWords", "{title} ({account})")
        return _wording(title.format(title=isolated(wording.title), account=isolated(account)), wording.body)

    def test(self) -> "Wording":
        """To see what it looks like."""
        text = QCoreApplication.translate("NotificationWords", "This is what a notification looks like.")
        return _wording(PROGRAM, text)

    def buttons(self, kind: NotificationKind, *, one_chat: bool) -> "Buttons":
        """What can be chosen."""
        from marmot_desktop.services.notification_ports import Buttons

        opening = QCoreApplication.translate("NotificationWords", "Open")
        if kind is not NotificationKind.CHAT or not one_chat:
            return Buttons(opening)
        return Buttons(
            opening,
            QCoreApplication.translate("NotificationWords", "Mark as read"),
            QCoreApplication.translate("NotificationWords", "Reply"),
            QCoreApplication.translate("NotificationWords", "Send"),
        )


def _count(messages: int) -> str:
    if messages == 1:
        return QCoreApplication.translate("NotificationWords", "New message")
    return QCoreApplication.translate("NotificationWords", "%Ln new messages", "", messages)


def _short(text: str) -> str:
    """A stranger's text: a few lines of it, and nothing that could disturb what stands around it."""
    lines = [line.strip() for line in plain_text(text[: 8 * MAX_TEXT_CHARS]).split("\n") if line.strip()]
    shown = "\n".join(lines[:MAX_LINES])
    if len(shown) > MAX_TEXT_CHARS:
        return f"{shown[: MAX_TEXT_CHARS - 1].rstrip()}…"
    return f"{shown}\n…" if len(lines) > MAX_LINES or len(text) > 8 * MAX_TEXT_CHARS else shown


def _wording(title: str, body: str) -> "Wording":
    from marmot_desktop.services.notification_ports import Wording  # with the core, not before the window

    return Wording(title, body)
