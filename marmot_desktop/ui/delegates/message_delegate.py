"""Paints one row of a conversation: day divider, author, bubble, time, what became of it; or a line in the middle."""

import unicodedata
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.models.message_list_model import MessageRow
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.theme import BUBBLE_RADIUS, Space, TypeScale, current_colors
from marmot_desktop.ui.widgets.avatar import paint_avatar

AVATAR_PX: Final = 30
MAX_BUBBLE_PX: Final = 560
MARGIN_PX: Final = 20
PAD_X: Final = 13
PAD_Y: Final = 8
DAY_PX: Final = 40
AUTHOR_PX: Final = 20
STATE_PX: Final = 14
CACHED_LAYOUTS: Final = 1200

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Text:
    """A text that has been broken into lines."""

    layout: QTextLayout
    width: float
    height: float
    last_line_width: float


class MessageDelegate(QStyledItemDelegate):
    """Draws `MessageRow`s; knows the height of a row without drawing it.

    Args:
        font: of running text.
    """

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font = QFont(font)
        self._texts: dict[tuple[str, int, bool], _Text] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """See QAbstractItemDelegate."""
        row = index.data(Role.LAYOUT)
        rect: QRect = option.rect
        if not isinstance(row, MessageRow):
            return QSize(rect.width(), 0)
        return QSize(max(rect.width(), 80), self.height_of(row, rect.width()))

    def height_of(self, row: MessageRow, width: int) -> int:
        """The height of a row in a list of a width."""
        height = float(DAY_PX if row.day else 0)
        if row.system:
            return round(height + self._text(row, width).height + 2 * Space.S)
        height += self._bubble_size(row, width).height()
        height += (AUTHOR_PX if self._has_author(row) else 0) + (Space.M if row.last else 3)
        return round(height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See QAbstractItemDelegate."""
        row = index.data(Role.LAYOUT)
        if not isinstance(row, MessageRow):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(current_colors().accent_soft))
        top = float(rect.top())
        if row.day:
            self._paint_day(painter, QRectF(rect.left(), top, rect.width(), DAY_PX), row.day)
            top += DAY_PX
        if row.system:
            self._paint_system(painter, rect, top, row)
        else:
            self._paint_bubble(painter, rect, top, row)
        painter.restore()

    def bubble_rect(self, row: MessageRow, rect: QRect) -> QRectF:
        """Where the bubble of a row lies; for menus and hit tests."""
        top = rect.top() + (DAY_PX if row.day else 0) + (AUTHOR_PX if self._has_author(row) else 0)
        size = self._bubble_size(row, rect.width())
        left = rect.right() - MARGIN_PX - size.width() if row.mine else float(rect.left() + self._indent())
        return QRectF(left, top, size.width(), size.height())

    def _indent(self) -> int:
        return MARGIN_PX + AVATAR_PX + Space.S

    def _has_author(self, row: MessageRow) -> bool:
        return row.first and not row.mine

    def _paint_day(self, painter: QPainter, area: QRectF, text: str) -> None:
        colors = current_colors()
        font = self._sized(TypeScale.SMALL, QFont.Weight.DemiBold)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(text) + 2 * Space.M
        middle = area.center()
        painter.setPen(QColor(colors.line))
        painter.drawLine(QPointF(area.left() + MARGIN_PX, middle.y()), QPointF(middle.x() - width / 2, middle.y()))
        painter.drawLine(QPointF(middle.x() + width / 2, middle.y()), QPointF(area.right() - MARGIN_PX, middle.y()))
        painter.setPen(QColor(colors.faint))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_system(self, painter: QPainter, rect: QRect, top: float, row: MessageRow) -> None:
        text = self._text(row, rect.width())
        painter.setPen(QColor(current_colors().faint))
        text.layout.draw(painter, QPointF(rect.center().x() - text.width / 2, top + Space.S))

    def _paint_bubble(self, painter: QPainter, rect: QRect, top: float, row: MessageRow) -> None:
        colors = current_colors()
        box = self.bubble_rect(row, rect)
        if self._has_author(row):
            font = self._sized(TypeScale.SMALL, QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(colors.muted))
            room = rect.width() - self._indent() - MARGIN_PX
            shown = QFontMetrics(font).elidedText(row.author, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(box.left() + 2, top + AUTHOR_PX - 7), shown)
        if row.last and not row.mine:
            place = QRectF(rect.left() + MARGIN_PX, box.bottom() - AVATAR_PX, AVATAR_PX, AVATAR_PX)
            paint_avatar(painter, place, row.author, row.seed)
        painter.setPen(Qt.PenStyle.NoPen)
        failed = row.mine and row.state is DeliveryState.FAILED
        ground = colors.danger_soft if failed else (colors.own_bubble if row.mine else colors.bubble)
        painter.setBrush(QColor(ground))
        painter.drawPath(_bubble(box, row))
        ink = colors.text if failed else (colors.on_own_bubble if row.mine else colors.on_bubble)
        painter.setPen(QColor(ink))
        text = self._text(row, rect.width())
        text.layout.draw(painter, QPointF(box.left() + PAD_X, box.top() + PAD_Y))
        self._paint_meta(painter, box, row)

    def _paint_meta(self, painter: QPainter, box: QRectF, row: MessageRow) -> None:
        colors = current_colors()
        failed = row.mine and row.state is DeliveryState.FAILED
        faint = colors.danger if failed else (colors.own_bubble_faint if row.mine else colors.bubble_faint)
        right = box.right() - PAD_X + 2
        base = box.bottom() - PAD_Y + 1
        icon_name = _STATE_ICONS.get(row.state) if row.mine else None
        if icon_name is not None:
            color = faint
            right -= STATE_PX
            painter.drawPixmap(QPointF(right, base - STATE_PX + 1), pixmap(icon_name, color, STATE_PX))
            right -= 3
        font = self._sized(TypeScale.CAPTION, QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(faint))
        words = self._meta_words(row)
        painter.drawText(QPointF(right - QFontMetrics(font).horizontalAdvance(words), base - 2), words)

    def _meta_words(self, row: MessageRow) -> str:
        return self.tr("Not sent") if row.mine and row.state is DeliveryState.FAILED else row.time

    def _meta_width(self, row: MessageRow) -> float:
        font = self._sized(TypeScale.CAPTION, QFont.Weight.Normal)
        icon = STATE_PX + 3 if row.mine and row.state in _STATE_ICONS else 0
        return float(QFontMetrics(font).horizontalAdvance(self._meta_words(row)) + icon)

    def _bubble_size(self, row: MessageRow, width: int) -> QSize:
        text = self._text(row, width)
        meta = self._meta_width(row) + Space.M
        room = self._room(width)
        # The time stands at the end of the last line where there is room, else on a line of its own.
        beside = text.last_line_width + meta <= room
        inner = max(text.width, text.last_line_width + meta if beside else meta)
        height = text.height + (0 if beside else TypeScale.CAPTION + 5)
        return QSize(round(min(inner, room) + 2 * PAD_X), round(height + 2 * PAD_Y))

    def _room(self, width: int) -> float:
        return float(max(60, min(MAX_BUBBLE_PX, width - self._indent() - 3 * MARGIN_PX - 2 * PAD_X)))

    def _text(self, row: MessageRow, width: int) -> _Text:
        room = width - 4 * MARGIN_PX if row.system else self._room(width)
        key = (row.text, round(room), row.system)
        known = self._texts.get(key)
        if known is None:
            if len(self._texts) > CACHED_LAYOUTS:
                self._texts.clear()
            size = TypeScale.SMALL if row.system else TypeScale.BODY
            known = self._texts[key] = _break_lines(row.text, self._sized(size, QFont.Weight.Normal), room)
        return known

    def _sized(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(size)
        font.setWeight(weight)
        return font


_STATE_ICONS: Final = {
    DeliveryState.QUEUED: "clock",
    DeliveryState.SENT: "check",
    DeliveryState.FAILED: "alert",
}


def _break_lines(text: str, font: QFont, room: float) -> _Text:
    broken = _lay_out(text, font, room)
    # Lines that run from the right begin at the right end of their room, which is the bubble's then.
    return _lay_out(text, font, ceil(broken.width) + 1.0) if _runs_from_right(text) else broken


def _lay_out(text: str, font: QFont, room: float) -> _Text:
    # A line separator makes a new line inside one layout.
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height, width, last = 0.0, 0.0, 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        line.setPosition(QPointF(0, height))
        height += line.height() + 1
        last = line.naturalTextWidth()
        width = max(width, last)
    layout.endLayout()
    from_right = _runs_from_right(text)
    return _Text(layout, width, height, width if from_right else last)


def _runs_from_right(text: str) -> bool:
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _bubble(box: QRectF, row: MessageRow) -> QPainterPath:
    """Round corners, but flat where the bubble touches its neighbour of the same run."""
    large, small = float(BUBBLE_RADIUS), 5.0
    outer_top = large if row.first else small
    outer_bottom = large if row.last else small
    left_top, right_top = (large, outer_top) if row.mine else (outer_top, large)
    left_bottom, right_bottom = (large, outer_bottom) if row.mine else (outer_bottom, large)
    path = QPainterPath(QPointF(box.left() + left_top, box.top()))
    path.lineTo(box.right() - right_top, box.top())
    path.quadTo(box.right(), box.top(), box.right(), box.top() + right_top)
    path.lineTo(box.right(), box.bottom() - right_bottom)
    path.quadTo(box.right(), box.bottom(), box.right() - right_bottom, box.bottom())
    path.lineTo(box.left() + left_bottom, box.bottom())
    path.quadTo(box.left(), box.bottom(), box.left(), box.bottom() - left_bottom)
    path.lineTo(box.left(), box.top() + left_top)
    path.quadTo(box.left(), box.top(), box.left() + left_top, box.top())
    return path
