"""Texts that have left the composer and are not stored yet: one after the other, in the order they were written.

The composer is free as soon as Enter is pressed, so that whoever types fast does not write into what is being sent. What
cannot be stored comes back, with all that waited behind it.
"""

from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from marmot_desktop.domain.chat import Message
from marmot_desktop.ui.tasks import TaskScope

Send = Callable[[str, Message | None], Coroutine[Any, Any, Message]]


@dataclass(frozen=True, slots=True)
class _Leaving:
    text: str
    answered: Message | None


class LeavingTexts(QObject):
    """A queue in front of the store.

    Args:
        scope: of the conversation; what waits when it ends is part of the draft.
        send: stores one text, perhaps as an answer.

    Signals:
        stored: the first one is.
        returned: nothing of it will be: the texts in one, and the `Message` that the first one answered, or `None`.
    """

    stored = Signal()
    returned = Signal(str, object)

    def __init__(self, scope: TaskScope, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._send = send
        self._waiting: deque[_Leaving] = deque()
        self._is_stored = False

    @property
    def text(self) -> str:
        """Everything that is not stored yet, each text on lines of its own."""
        return "\n".join(each.text for each in self._waiting)

    def put(self, text: str, answered: Message | None) -> None:
        """Send a text once those before it are stored."""
        self._waiting.append(_Leaving(text, answered))
        if len(self._waiting) == 1:
            self._send_first()

    def _send_first(self) -> None:
        first = self._waiting[0]
        self._is_stored = False
        work = self._send(first.text, first.answered)
        if not self._scope.start("send", work, done=self._on_stored, ended=self._on_ended):
            self._on_ended()

    def _on_stored(self, _message: Message) -> None:
        self._is_stored = True

    def _on_ended(self) -> None:
        if not self._is_stored:
            text, answered = self.text, self._waiting[0].answered
            self._waiting.clear()
            self.returned.emit(text, answered)
            return
        self._waiting.popleft()
        self.stored.emit()
        if self._waiting:
            self._send_first()
