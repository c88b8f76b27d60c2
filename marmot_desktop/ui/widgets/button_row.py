"""The buttons at the foot of a dialog: side by side at the end, or below each other where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class _Layout(QLayout):
    """A line at the end of the reading direction, or a column from the last, the way forward, up to the first."""

    def __init__(self, gap: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._leads = 0
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def lead(self, item_of: QWidget) -> None:
        """Put a widget at the other end of the line."""
        self.addWidget(item_of)
        self._items.insert(0, self._items.pop())
        self._leads += 1

    def addItem(self, item: QLayoutItem) -> None:
        """See QLayout."""
        self._items.append(item)

    def count(self) -> int:
        """See QLayout."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """See QLayout."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """See QLayout."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """See QLayout."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See QLayout."""
        shown = self._shown()
        heights = [item.sizeHint().height() for item in shown]
        if not shown:
            return 0
        return max(heights) if self._fits(width) else sum(heights) + self.spacing() * (len(shown) - 1)

    def sizeHint(self) -> QSize:
        """See QLayout."""
        heights = [item.sizeHint().height() for item in self._shown()]
        return QSize(self._line_width(), max(heights, default=0))

    def minimumSize(self) -> QSize:
        """See QLayout."""
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """See QLayout."""
        super().setGeometry(rect)
        if self._fits(rect.width()):
            self._place_in_line(rect)
        else:
            self._place_in_column(rect)

    def _place_in_line(self, area: QRect) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, leading = 0, self._items[: self._leads]
        spare = area.width() - self._line_width()
        for item in self._shown():
            if item not in leading:
                x, spare = x + spare, 0
            size = item.sizeHint()
            left = area.right() + 1 - x - size.width() if mirrored else area.left() + x
            item.setGeometry(QRect(left, area.top(), size.width(), area.height()))
            x += size.width() + self.spacing()

    def _place_in_column(self, area: QRect) -> None:
        y = area.top()
        for item in reversed(self._shown()):
            height = item.sizeHint().height()
            item.setGeometry(QRect(area.left(), y, area.width(), height))
            y += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _line_width(self) -> int:
        shown = self._shown()
        return sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)

    def _fits(self, width: int) -> bool:
        return self._line_width() <= width


class ButtonRow(QWidget):
    """Buttons in reading order, the way forward last.

    Args:
        gap: between them.
    """

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._layout = _Layout(gap, self)

    def addWidget(self, button: QWidget) -> None:
        """Put one more behind the others."""
        self._layout.addWidget(button)

    def lead(self, button: QWidget) -> None:
        """Put one at the beginning, away from the others where there is room."""
        self._layout.lead(button)
