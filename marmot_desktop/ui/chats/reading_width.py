"""Keeps the lines of a conversation short enough to be read, however wide its window is."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from marmot_desktop.ui.theme import READING_PX, Space, Theme, px

BESIDE_PX: Final = 80
"""Pictures and margins beside the text."""


class ReadingWidth(QObject):
    """Puts the messages and the field below them in a column in the middle of a conversation.

    The scroll bar stays at the conversation's edge, and the whole width is taken where the user wants that.

    Args:
        theme: knows what the user wants.
        conversation: whose width counts.
        messages: their viewport gets margins.
        composer: its layout gets margins.
    """

    def __init__(self, theme: Theme, conversation: QWidget, messages: QAbstractScrollArea, composer: QWidget) -> None:
        super().__init__(conversation)
        self._theme = theme
        self._conversation = conversation
        self._messages = messages
        self._composer = composer
        conversation.installEventFilter(self)
        theme.changed.connect(self.fit)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Take the width that there is now."""
        column = px(READING_PX + BESIDE_PX)
        spare = 0 if self._theme.look.fill_width else max(0, (self._conversation.width() - column) // 2)
        self._messages.setViewportMargins(spare, 0, spare, 0)
        layout = self._composer.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            layout.setContentsMargins(spare + Space.L, margins.top(), spare + Space.L, margins.bottom())
