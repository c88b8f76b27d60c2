"""One tab of the settings: a column of limited width that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import Space

WIDTH = 620


class Section(QScrollArea):
    """Fill `column`; call `finish` at the end of the constructor."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.M)
        holder = QWidget()
        holder.setProperty("scroll", "true")
        row = QHBoxLayout(holder)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(holder)

    def finish(self) -> None:
        """Nothing more comes; the rest of the height stays empty."""
        self.column.addStretch(1)
