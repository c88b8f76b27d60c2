"""Every command of the window in one table: its words, its keys, when it can be used.

`command_keys` makes shortcuts of the table, `shortcut_sheet` shows it, `quick_switcher` finds in it, and the user guide
prints it. What a command does is told by the shell, by its id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

_CONTEXT: Final = "Commands"


class Group(StrEnum):
    """What commands are shown under; the value is the heading before translation."""

    GENERAL = "General"
    CHATS = "Chats"
    MESSAGES = "Messages"
    WINDOW = "Window"


class Need(StrEnum):
    """What must be there for a command to do something."""

    NOTHING = "nothing"
    ACCOUNT = "account"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Args:
        id: what the shell knows it by.
        text: before translation; `words` is what is shown.
        keys: each of them does it; portable, as `QKeySequence` reads them.
        group: heading.
        need: what must be there.
        shown_keys: on the sheet, where `keys` are many; as `keys` if empty.
        built_in: the widget that has the focus knows these keys itself; they are only shown.
        listed: found by the quick switcher too.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: Group
    need: Need = Need.ACCOUNT
    shown_keys: tuple[str, ...] = ()
    built_in: bool = False
    listed: bool = True

    @property
    def words(self) -> str:
        """What it does, in the user's language."""
        return QCoreApplication.translate(_CONTEXT, self.text)

    @property
    def key_words(self) -> tuple[str, ...]:
        """Its keys as this desktop writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        return tuple(QKeySequence(keys).toString(native) or keys for keys in self.shown_keys or self.keys)


def group_words(group: Group) -> str:
    """A heading in the user's language."""
    return QCoreApplication.translate(_CONTEXT, group.value)


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP(_CONTEXT, text))


COMMANDS: Final[Sequence[Command]] = (
    Command("switch", _("Go to a chat, a person or a command"), ("Ctrl+K",), Group.GENERAL, listed=False),
    Command("shortcuts", _("Show all shortcuts"), ("Ctrl+/", "F1"), Group.GENERAL, Need.NOTHING),
    Command("preferences", _("Open the settings"), ("Ctrl+,",), Group.GENERAL),
    Command("back", _("Go back to the page before"), ("Alt+Left",), Group.GENERAL, listed=False),
    Command("page.chats", _("Go to chats"), (), Group.GENERAL),
    Command("page.invites", _("Go to invites"), (), Group.GENERAL),
    Command("page.contacts", _("Go to contacts"), (), Group.GENERAL),
    Command("page.keys", _("Go to keys"), (), Group.GENERAL),
    Command("page.diagnostics", _("Go to diagnostics"), (), Group.GENERAL),
    Command("accounts", _("Show all accounts"), ("Ctrl+Alt+A",), Group.GENERAL),
    Command(
        "nth_account",
        _("First to ninth account"),
        tuple(f"Ctrl+Alt+{number}" for number in range(1, 10)),
        Group.GENERAL,
        shown_keys=("Ctrl+Alt+1", "Ctrl+Alt+9"),
        listed=False,
    ),
    Command("add_account", _("Add an account"), (), Group.GENERAL),
    Command("sign_out", _("Sign out"), (), Group.GENERAL),
    Command("quit", _("Quit"), ("Ctrl+Q",), Group.GENERAL, Need.NOTHING),
    Command("new_chat", _("New chat"), ("Ctrl+N",), Group.CHATS),
    Command("new_group", _("New group"), ("Ctrl+Shift+N",), Group.CHATS),
    Command("add_contact", _("Add a contact"), (), Group.CHATS),
    Command("next_chat", _("Next chat"), ("Alt+Down", "Ctrl+Tab"), Group.CHATS, listed=False),
    Command("previous_chat", _("Previous chat"), ("Alt+Up", "Ctrl+Shift+Tab"), Group.CHATS, listed=False),
    Command("next_unread", _("Next unread chat"), ("Alt+Shift+Down",), Group.CHATS),
    Command("previous_unread", _("Previous unread chat"), ("Alt+Shift+Up",), Group.CHATS),
    Command(
        "nth_chat",
        _("First to ninth chat of the list"),
        tuple(f"Ctrl+{number}" for number in range(1, 10)),
        Group.CHATS,
        shown_keys=("Ctrl+1", "Ctrl+9"),
        listed=False,
    ),
    Command("mark_read", _("Mark the chat as read"), ("Ctrl+R",), Group.CHATS, Need.CHAT),
    Command("search_chats", _("Search the chats"), ("Ctrl+Shift+F",), Group.CHATS),
    Command("archive", _("Archive the chat"), ("Ctrl+Shift+A",), Group.CHATS, Need.CHAT),
    Command("unarchive", _("Take the chat out of the archive"), ("Ctrl+Shift+U",), Group.CHATS, Need.CHAT),
    Command("details", _("Show or hide the chat's details"), ("Ctrl+.",), Group.CHATS, Need.CHAT),
    Command("close", _("Close the chat, or else the window"), ("Ctrl+W",), Group.CHATS, Need.NOTHING, listed=False),
    Command("compose", _("Write a message"), ("Ctrl+Shift+T",), Group.MESSAGES, Need.CHAT),
    Command(
        "send",
        _("Send (or Ctrl+Enter, by a setting)"),
        ("Return",),
        Group.MESSAGES,
        Need.CHAT,
        built_in=True,
        listed=False,
    ),
    Command("new_line", _("New line"), ("Shift+Return",), Group.MESSAGES, Need.CHAT, built_in=True, listed=False),
    Command("reply", _("Reply to the chosen message"), ("Ctrl+Shift+R",), Group.MESSAGES, Need.CHAT),
    Command("message_details", _("Details of the chosen message"), ("Ctrl+D",), Group.MESSAGES, Need.CHAT),
    Command("first_message", _("Oldest message here"), ("Ctrl+Home",), Group.MESSAGES, Need.CHAT),
    Command("latest_message", _("Latest message"), ("Ctrl+End",), Group.MESSAGES, Need.CHAT),
    Command("oldest_unread", _("Oldest unread message"), ("Shift+PgUp",), Group.MESSAGES, Need.CHAT),
    Command("copy", _("Copy the chosen messages"), ("Ctrl+C",), Group.MESSAGES, Need.CHAT, built_in=True, listed=False),
    Command(
        "menu",
        _("Menu of the row that has the focus"),
        ("Shift+F10", "Menu"),
        Group.WINDOW,
        Need.NOTHING,
        built_in=True,
        listed=False,
    ),
    Command("next_region", _("Next part of the window"), ("F6",), Group.WINDOW, listed=False),
    Command("previous_region", _("Previous part of the window"), ("Shift+F6",), Group.WINDOW, listed=False),
    Command("wider_list", _("Wider list"), ("Ctrl+Alt+Right",), Group.WINDOW, listed=False),
    Command("narrower_list", _("Narrower list"), ("Ctrl+Alt+Left",), Group.WINDOW, listed=False),
    Command(
        "zoom_in",
        _("Larger"),
        ("Ctrl++", "Ctrl+="),
        Group.WINDOW,
        Need.NOTHING,
        shown_keys=("Ctrl++",),
    ),
    Command("zoom_out", _("Smaller"), ("Ctrl+-",), Group.WINDOW, Need.NOTHING),
    Command("zoom_reset", _("Size as at first"), ("Ctrl+0",), Group.WINDOW, Need.NOTHING),
    Command("theme", _("Switch between light and dark"), (), Group.WINDOW, Need.NOTHING),
    Command(
        "cancel",
        _("Close what lies on top, else go one step back"),
        ("Esc",),
        Group.WINDOW,
        Need.NOTHING,
        built_in=True,
        listed=False,
    ),
)


def command(name: str) -> Command:
    """The command of an id.

    Raises:
        KeyError: there is none.
    """
    for each in COMMANDS:
        if each.id == name:
            return each
    raise KeyError(name)
