"""Gives a screen reader the new messages of the open chat to read, while the user is there.

Not those of other chats, nor of a muted one, nor our own; what comes in a flood, or while the chat catches up, is one
sentence with a number. Nothing is waited for where no reader listens or the user does not want it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from marmot_desktop.domain.chat import Message, SyncState
from marmot_desktop.ui.chats.conversation_view import ConversationView
from marmot_desktop.ui.chats.network_board import NetworkBoard
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.message_list_model import UNSHOWN_KINDS
from marmot_desktop.ui.models.message_rows import MessageRow
from marmot_desktop.ui.models.message_sentence import say_new
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.sentences import join_sentences
from marmot_desktop.ui.spoken import announce, is_listened_to

GATHER_MS: Final = 300
"""What comes within this time is told in one go."""
MOST_IN_FULL: Final = 3
"""More messages than that are counted instead."""


class ReadingAloud(QObject):
    """Lives with one conversation.

    Args:
        context: of the window.
        conversation: whose messages are read; the parent.
        board: tells whether it is catching up.
        is_muted: whether the chat disturbs nobody now.
    """

    def __init__(
        self, context: UiContext, conversation: ConversationView, board: NetworkBoard, is_muted: Callable[[], bool]
    ) -> None:
        super().__init__(conversation)
        self._preferences = context.preferences
        self._conversation = conversation
        self._board = board
        self._is_muted = is_muted
        self._waiting: list[bytes] = []
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.speak)
        context.bridge.messages_stored.connect(self._on_bridge_messages_stored)
        board.changed.connect(self._on_board_changed)

    def speak(self) -> None:
        """Say what has come, unless the chat is catching up: then when it has."""
        if self._is_catching_up():
            return
        ids, self._waiting = self._waiting, []
        if ids and self._conversation.isVisible() and self._conversation.isActiveWindow() and not self._is_muted():
            announce(self._conversation.timeline.view, self._words(ids))

    def _words(self, ids: list[bytes]) -> str:
        if len(ids) > MOST_IN_FULL:
            return self.tr("%Ln new message(s) in this chat.", "", len(ids))
        model = self._conversation.timeline.model
        rows = (model.find(each).data(Role.LAYOUT) for each in ids)
        return join_sentences(say_new(row) for row in rows if isinstance(row, MessageRow))

    def _is_catching_up(self) -> bool:
        sync = self._board.sync_of(self._conversation.group.key)
        return sync is not None and sync.state is SyncState.CATCHING_UP

    def _on_bridge_messages_stored(self, messages: tuple[Message, ...]) -> None:
        if not is_listened_to() or not self._preferences.reads_new:
            return
        key = self._conversation.group.key
        self._waiting += [
            bytes(message.id)
            for message in messages
            if message.group_key == key and not message.mine and message.kind not in UNSHOWN_KINDS
        ]
        if self._waiting and not self._gather.isActive():
            self._gather.start()

    def _on_board_changed(self) -> None:
        if self._waiting and not self._gather.isActive():
            self._gather.start()
