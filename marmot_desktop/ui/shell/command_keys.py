"""Shortcuts from the table of commands, and the one way to run a command."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.shell.commands import COMMANDS, Command, Need

Deeds = Mapping[str, Callable[[], object]]
"""What each command does, by its id; `nth_chat.1` to `nth_chat.9` for the keys of one that has many."""


class CommandKeys(QObject):
    """Runs commands by their keys.

    Args:
        window: keys work anywhere in it.
        deeds: what the commands do.
        why_not: why nothing that needs this can be done now; empty where it can.
    """

    def __init__(self, window: QWidget, deeds: Deeds, why_not: Callable[[Need], str]) -> None:
        super().__init__(window)
        self._deeds = deeds
        self._why_not = why_not
        for command in COMMANDS:
            if command.built_in:
                continue
            for number, keys in enumerate(command.keys, start=1):
                shortcut = QShortcut(QKeySequence(keys), window)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                name = f"{command.id}.{number}"
                shortcut.activated.connect(self._runner(command, name if name in deeds else command.id))

    def why_not(self, command: Command) -> str:
        """Why a command can do nothing now; empty where it can."""
        return self._why_not(command.need)

    def run(self, command: Command, deed: str = "") -> bool:
        """Do what a command does. Returns whether it could be done."""
        if self.why_not(command):
            return False
        self._deeds[deed or command.id]()
        return True

    def _runner(self, command: Command, deed: str) -> Callable[[], None]:
        def run() -> None:
            self.run(command, deed)

        return run
