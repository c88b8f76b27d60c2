"""A page's contents: a column of limited width that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import Space, px

WIDTH = 720
NARROW_PX = 400


class ColumnArea(QScrollArea):
    """Fill `column`; call `finish` at the end.

    Args:
        name: object name.
        width: of the column at most.
    """

    def __init__(self, name: str, *, width: int = WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setMaximumWidth(px(width))
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.M)
        holder = QWidget()
        holder.setProperty("scroll", "true")
        self._row = row = QHBoxLayout(holder)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; a narrow window has narrow margins."""
        super().resizeEvent(event)
        side = Space.XL if self.width() >= px(NARROW_PX) else Space.M
        self._row.setContentsMargins(side, Space.L, side, Space.XL)

    def finish(self) -> None:
        """Nothing more comes; the rest of the height stays empty."""
        self.column.addStretch(1)
