"""A field that looks for something: a magnifier stands before what is typed."""

from typing import Final

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.theme import current_colors, px

ICON_PX: Final = 16
INSET_PX: Final = 11
GAP_PX: Final = 8
PADDING_PX: Final = 10
"""What the stylesheet keeps free at either side of any field."""


class SearchField(QLineEdit):
    """A line edit with a painted magnifier, at the side that lines begin at.

    Args:
        name: object name.
        title: its accessible name.
        hint: what can be typed; the title where it is empty.
    """

    def __init__(self, name: str, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(hint or title)
        self.setProperty("search", "true")
        self._keep_clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; the magnifier grows with the zoom."""
        super().resizeEvent(event)
        self._keep_clear()

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._keep_clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        super().paintEvent(event)
        size = px(ICON_PX)
        place = QRect(px(INSET_PX), (self.height() - size) // 2, size, size)
        painter = QPainter(self)
        painter.drawPixmap(
            QStyle.visualRect(self.layoutDirection(), self.rect(), place),
            pixmap("search", current_colors().faint, size),
        )
        painter.end()

    def _keep_clear(self) -> None:
        """Let the text begin behind the magnifier."""
        taken = px(INSET_PX) + px(ICON_PX) + px(GAP_PX) - px(PADDING_PX)
        left, right = (0, taken) if self.isRightToLeft() else (taken, 0)
        self.setTextMargins(left, 0, right, 0)
