"""Two-line rows with three dots at their end, which open a menu."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from marmot_desktop.ui.delegates.row_delegate import RowDelegate, placed
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.theme import Space, current_colors, px

DOTS_PX = 20
GRIP_PX = 36

Index = QModelIndex | QPersistentModelIndex


class MenuRowDelegate(RowDelegate):
    """As its base, and the dots.

    Signals:
        menu_requested: of the row of this index, at this point of the screen.
        row_chosen: its index; clicked beside the dots. The view's own `clicked` tells of both.
    """

    menu_requested = Signal(QModelIndex, QPoint)
    row_chosen = Signal(QModelIndex)

    def __init__(self, parent: QObject | None = None, *, inset: int = 8) -> None:
        super().__init__(parent, inset=inset)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """See QAbstractItemDelegate; a click on the dots is none on the row."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            on_dots = self._grip(option).contains(event.position().toPoint())
            if event.type() == QEvent.Type.MouseButtonRelease:
                row = model.index(index.row(), index.column())
                if on_dots:
                    self.menu_requested.emit(row, event.globalPosition().toPoint())
                else:
                    self.row_chosen.emit(row)
            if on_dots:
                return True
        return super().editorEvent(event, model, option, index)

    def _grip(self, option: QStyleOptionViewItem) -> QRect:
        area: QRect = option.rect
        width = px(GRIP_PX)
        left = area.left() if option.direction == Qt.LayoutDirection.RightToLeft else area.right() - width + 1
        return QRect(left, area.top(), width, area.height())

    def _paint_words(self, painter: QPainter, area: QRect, index: Index, text: str, muted: str) -> None:
        size = px(DOTS_PX)
        dots = QRectF(area.right() - size + 1 + px(2), area.center().y() - size // 2, size, size)
        painter.drawPixmap(placed(painter, dots).topLeft(), pixmap("more", current_colors().faint, size))
        super()._paint_words(painter, area.adjusted(0, 0, -size - Space.XS, 0), index, text, muted)
