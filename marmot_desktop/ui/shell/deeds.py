"""What the commands of the table do, in the window."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.shell.command_keys import Deeds
from marmot_desktop.ui.shell.workspace import Workspace
from marmot_desktop.ui.theme import Appearance

CHATS_REACHED = 9
_CONVERSATION_DEEDS = ("compose", "reply", "message_details", "first_message", "latest_message", "oldest_unread")


class Frame(Protocol):
    """What the window itself does."""

    def close(self) -> bool:
        """Close it. Returns whether it closed."""
        ...

    def quit(self) -> None:
        """End the program."""
        ...

    def close_chat(self) -> bool:
        """Close the open chat. Returns whether there was one to be seen."""
        ...

    def show_shortcuts(self) -> None:
        """Show all shortcuts."""
        ...

    @property
    def workspace(self) -> Workspace:
        """The pages of the account; asked for by commands only that need one."""
        ...

    def show_switcher(self) -> None:
        """Open the quick switcher."""
        ...


def build_deeds(find_context: Callable[[], UiContext], frame: Frame) -> Deeds:
    """The deeds by their commands' ids.

    Args:
        find_context: what the pages that are shown share.
        frame: the window.
    """

    def open_page(page: Page) -> Callable[[], None]:
        return lambda: find_context().navigator.open_page(page)

    theme = find_context().theme
    deeds: dict[str, Callable[[], object]] = {
        "switch": frame.show_switcher,
        "shortcuts": frame.show_shortcuts,
        "preferences": open_page(Page.SETTINGS),
        "back": partial(_go_back, find_context),
        "page.chats": open_page(Page.CHATS),
        "page.invites": open_page(Page.INVITES),
        "page.contacts": open_page(Page.CONTACTS),
        "page.keys": open_page(Page.KEYS),
        "page.diagnostics": open_page(Page.DIAGNOSTICS),
        "accounts": partial(_do, frame, Workspace.show_accounts),
        "add_account": partial(_add_account, find_context),
        "sign_out": partial(_do, frame, Workspace.sign_out),
        "quit": frame.quit,
        "new_chat": partial(_do, frame, Workspace.new_chat),
        "new_group": partial(_do, frame, Workspace.create_group),
        "add_contact": partial(_do, frame, Workspace.add_contact),
        "next_chat": lambda: frame.workspace.chats.select_neighbour(1),
        "previous_chat": lambda: frame.workspace.chats.select_neighbour(-1),
        "next_unread": lambda: frame.workspace.chats.select_unread(1),
        "previous_unread": lambda: frame.workspace.chats.select_unread(-1),
        "search_chats": partial(_do, frame, lambda workspace: workspace.chats.search()),
        "archive": lambda: frame.workspace.chats.archive_open(on=True),
        "unarchive": lambda: frame.workspace.chats.archive_open(on=False),
        "mark_read": partial(_do, frame, Workspace.mark_read),
        "details": partial(_do, frame, Workspace.toggle_details),
        "close": lambda: _close(frame),
        "next_region": lambda: frame.workspace.next_region(1),
        "previous_region": lambda: frame.workspace.next_region(-1),
        "wider_list": lambda: frame.workspace.widen_list(1),
        "narrower_list": lambda: frame.workspace.widen_list(-1),
        "zoom_in": lambda: theme.zoom_by(1),
        "zoom_out": lambda: theme.zoom_by(-1),
        "zoom_reset": lambda: theme.zoom_by(0),
        "theme": lambda: theme.apply(Appearance.LIGHT if theme.is_dark else Appearance.DARK),
    }
    for number in range(1, CHATS_REACHED + 1):
        deeds[f"nth_chat.{number}"] = partial(_open_nth, frame, number)
        deeds[f"nth_account.{number}"] = partial(_show_nth_account, find_context, number)
    deeds["nth_chat"] = deeds["nth_chat.1"]
    deeds["nth_account"] = deeds["nth_account.1"]
    deeds.update(_conversation_deeds(frame))
    return deeds


def _do(frame: Frame, deed: Callable[[Workspace], object]) -> None:
    deed(frame.workspace)


def _open_nth(frame: Frame, number: int) -> None:
    frame.workspace.chats.select_nth(number)


def _go_back(find_context: Callable[[], UiContext]) -> None:
    find_context().navigator.go_back()


def _add_account(find_context: Callable[[], UiContext]) -> None:
    find_context().roster.add_requested.emit()


def _show_nth_account(find_context: Callable[[], UiContext], number: int) -> None:
    roster = find_context().roster
    if number <= len(roster.residents):
        roster.show_requested.emit(roster.residents[number - 1].account.pubkey)


def _close(frame: Frame) -> None:
    if not frame.close_chat():
        frame.close()


def _conversation_deeds(frame: Frame) -> Deeds:
    def on_conversation(deed: str) -> Callable[[], object]:
        def run() -> None:
            conversation = frame.workspace.chats.conversation
            if conversation is None:
                return
            {
                "compose": conversation.focus_composer,
                "reply": conversation.reply,
                "message_details": conversation.show_message_details,
                "first_message": conversation.go_to_first,
                "latest_message": conversation.go_to_latest,
                "oldest_unread": conversation.go_to_unread,
            }[deed]()

        return run

    return {name: on_conversation(name) for name in _CONVERSATION_DEEDS}
