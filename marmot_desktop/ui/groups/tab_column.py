"""One tab of a group's details: a column that scrolls, in a pane or over a whole page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import Space, px

MAX_PX = 620


class TabColumn(QScrollArea):
    """Fill `column`; call `finish` at the end of the constructor.

    Args:
        name: object name.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setMaximumWidth(px(MAX_PX))
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.S)
        holder = QWidget()
        holder.setProperty("scroll", "true")
        row = QHBoxLayout(holder)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(holder)

    def finish(self) -> None:
        """Nothing more comes; the rest of the height stays empty."""
        self.column.addStretch(1)
