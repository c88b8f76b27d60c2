"""The window's commands at work: their keys, the sheet that shows them, the quick switcher, typing and the wheel.

Made after the first paint: nobody presses a key before there is something to see.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.quick_choices import Choice, ChoiceKind
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.shell.choices import build_choices
from marmot_desktop.ui.shell.command_keys import CommandKeys
from marmot_desktop.ui.shell.commands import Need, command
from marmot_desktop.ui.shell.deeds import build_deeds
from marmot_desktop.ui.shell.window_input import WindowInput
from marmot_desktop.ui.shell.workspace import Workspace
from marmot_desktop.ui.widgets.sheet import Sheet


class CommandCenter(QObject):
    """Runs the commands of one window.

    Args:
        find_context: what the pages that are shown share.
        window: its keys work anywhere in it.
        find_workspace: the pages of the account, while they are shown.
        end: ends the program.
    """

    def __init__(
        self,
        find_context: Callable[[], UiContext],
        window: QMainWindow,
        find_workspace: Callable[[], Workspace | None],
        end: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._end = end
        self._find_context = find_context
        self._window = window
        self._find_workspace = find_workspace
        self.keys = CommandKeys(window, build_deeds(find_context, self), self._why_not)
        window.winId()  # makes the native window, where there is none yet
        self._input = WindowInput(
            window.windowHandle(), window.focusWidget, self._compose, find_context().theme.zoom_by
        )

    @property
    def _middle(self) -> QWidget:
        return self._window.centralWidget() or self._window

    @property
    def workspace(self) -> Workspace:
        """The pages of the account.

        Raises:
            LookupError: no account is shown; commands that need one are not run then.
        """
        found = self._find_workspace()
        if found is None:
            raise LookupError("no account is shown")
        return found

    def close(self) -> bool:
        """Close the window. Returns whether it closed."""
        return self._window.close()

    def quit(self) -> None:
        """End the program."""
        self._end()

    def close_chat(self) -> bool:
        """Close the open chat, where it is what is seen. Returns whether there was one."""
        workspace = self._find_workspace()
        on_chats = self._find_context().navigator.place.page is Page.CHATS
        return workspace is not None and on_chats and workspace.chats.close_chat()

    def show_shortcuts(self) -> None:
        """Show all shortcuts."""
        from marmot_desktop.ui.shell.shortcut_sheet import ShortcutSheet

        if not self._has_sheet():
            ShortcutSheet(self._middle).open()

    def show_switcher(self) -> None:
        """Let the user go to a chat, a person or a command by a few letters."""
        from marmot_desktop.ui.shell.quick_switcher import QuickSwitcher

        workspace = self.workspace
        choices = build_choices(workspace.chats.groups, self._find_context(), self.keys)
        switcher = QuickSwitcher(self._middle, choices, workspace.recent)
        switcher.chosen.connect(self._on_switcher_chosen)
        switcher.open()

    def _has_sheet(self) -> bool:
        return any(sheet.isVisible() for sheet in self._window.findChildren(Sheet))

    def _why_not(self, need: Need) -> str:
        if need is Need.NOTHING:
            return ""
        if self._has_sheet():
            return self.tr("Close what lies on top first")
        workspace = self._find_workspace()
        if workspace is None:
            return self.tr("Open an account first")
        if need is Need.CHAT and workspace.chats.conversation is None:
            return self.tr("Open a chat first")
        return ""

    def _compose(self) -> bool:
        workspace = self._find_workspace()
        return workspace is not None and not self._has_sheet() and workspace.compose()

    def _on_switcher_chosen(self, choice: Choice) -> None:
        context = self._find_context()
        match choice.kind:
            case ChoiceKind.CHAT:
                context.navigator.open_chat(int(choice.key))
            case ChoiceKind.PERSON:
                context.navigator.open_contact(bytes.fromhex(choice.key))
            case ChoiceKind.ACCOUNT:
                context.roster.show_requested.emit(bytes.fromhex(choice.key))
            case ChoiceKind.COMMAND:
                self.keys.run(command(choice.key))
