"""A layout that puts widgets side by side and begins a new line where there is no room, in the reading direction."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from marmot_desktop.ui.theme import px

BASIS_PX = 180
"""So much room a text or a field that grows wants beside others."""


class FlowLayout(QLayout):
    """Widgets in lines.

    Those whose size policy expands share the room that is left in their line.

    Args:
        gap: between widgets, and between lines.
        at_end: lines stand at the end of the reading direction, as the buttons of a dialog do.
    """

    def __init__(self, gap: int, parent: QWidget | None = None, *, at_end: bool = False) -> None:
        super().__init__(parent)
        self._at_end = at_end
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

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

    def expandingDirections(self) -> Qt.Orientation:
        """See QLayout."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """See QLayout."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See QLayout."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        """See QLayout; all in one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """See QLayout."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """See QLayout."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """What stands side by side in so much room."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = min(_wanted_width(item), max(1, width))
            if lines and used + self.spacing() + wanted <= width:
                lines[-1].append(item)
                used += self.spacing() + wanted
            else:
                lines.append([item])
                used = wanted
        return lines

    def _arrange(self, area: QRect, *, place: bool) -> int:
        """The height it takes; `place` puts the widgets there."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        y = 0
        for line in self._lines(area.width()):
            sizes = self._sizes(line, area.width())
            high = max(size.height() for size in sizes)
            x = self._begin(area.width() - sum(size.width() + self.spacing() for size in sizes) + self.spacing())
            for item, size in zip(line, sizes, strict=True):
                if place:
                    left = area.right() + 1 - x - size.width() if mirrored else area.left() + x
                    top = area.top() + y + (high - size.height()) // 2
                    item.setGeometry(QRect(left, top, size.width(), size.height()))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return max(0, y - self.spacing())

    def _begin(self, spare: int) -> int:
        """Where a line begins that has so much room to spare."""
        return spare if self._at_end else 0

    def _sizes(self, line: Sequence[QLayoutItem], width: int) -> list[QSize]:
        """How large each of a line is; those that like to be wide share what is left."""
        widths = [min(_wanted_width(item), max(1, width)) for item in line]
        growing = [number for number, item in enumerate(line) if _grows(item)]
        spare = width - sum(widths) - self.spacing() * (len(line) - 1)
        for number in growing:
            widths[number] += spare // len(growing)
        return [
            QSize(wide, item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height())
            for item, wide in zip(line, widths, strict=True)
        ]


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _wanted_width(item: QLayoutItem) -> int:
    """Below it, an item goes to a line of its own; what likes to be wide is content with less than it hints at."""
    hint = item.sizeHint().width()
    return max(item.minimumSize().width(), min(hint, px(BASIS_PX))) if _grows(item) else hint


class FlowRow(QWidget):
    """Widgets side by side, and below each other where there is no room: buttons of long words in a narrow window.

    Args:
        gap: between widgets, and between lines.
        widgets: in reading order.
        at_end: see `FlowLayout`.
    """

    def __init__(self, gap: int, *widgets: QWidget, at_end: bool = False) -> None:
        super().__init__()
        # Its layout belongs to it from the start: one that was handed to another layout later crashed PySide.
        self._row = FlowLayout(gap, self, at_end=at_end)
        for widget in widgets:
            self._row.addWidget(widget)

    def addWidget(self, widget: QWidget) -> None:
        """Put one more behind the others."""
        self._row.addWidget(widget)
