"""Paints one row of a conversation: dividers, author, bubble, time, what became of it; or a line in the middle."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.ui.contrast_colors import is_high_contrast
from marmot_desktop.ui.delegates import bubble_parts as parts
from marmot_desktop.ui.delegates.message_text import BrokenText, break_lines
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.models.message_list_model import MessageListModel
from marmot_desktop.ui.models.message_rows import MessageRow
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.theme import Space, TypeScale, current_colors, px
from marmot_desktop.ui.widgets.avatar import paint_avatar

AVATAR_PX: Final = 30
MAX_BUBBLE_PX: Final = 560
MARGIN_PX: Final = parts.MARGIN_PX
PAD_X: Final = 13
PAD_Y: Final = 8
AUTHOR_PX: Final = 20
STATE_PX: Final = 14
BIG_PX: Final = 34
MORE_PX: Final = 24
CACHED_LAYOUTS: Final = 1200

Index = QModelIndex | QPersistentModelIndex


class Part(StrEnum):
    """What of a row can be clicked."""

    NOTHING = ""
    LINK = "link"
    QUOTE = "quote"
    MORE = "more"
    BUBBLE = "bubble"


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point.

    Args:
        part: of the row.
        link: the address, where it is one.
    """

    part: Part
    link: str = ""


class MessageDelegate(QStyledItemDelegate):
    """Draws `MessageRow`s; knows the height of a row without drawing it.

    Args:
        font: of running text.
    """

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font = QFont(font)
        self._texts: dict[tuple[MessageRow, int], BrokenText] = {}
        self._heights: dict[tuple[MessageRow, int], int] = {}
        self._bubbles: dict[tuple[MessageRow, int], QSize] = {}
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}
        self.new_words = self.tr("New messages")
        self._more_words = self.tr("Show more")

    def forget(self) -> None:
        """Sizes are other ones now."""
        self._texts.clear()
        self._heights.clear()
        self._bubbles.clear()
        self._fonts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """See QAbstractItemDelegate."""
        row, width = _row_of(index), option.rect.width()
        if row is None:
            return QSize(width, 0)
        return QSize(max(width, 80), self.height_of(row, width))

    def height_of(self, row: MessageRow, width: int) -> int:
        """The height of a row in a list of a width."""
        key = (row, width)
        known = self._heights.get(key)
        if known is None:
            _make_room(self._heights)
            known = self._heights[key] = round(self._above(row) + self._height_below(row, width))
        return known

    def _height_below(self, row: MessageRow, width: int) -> float:
        if row.system:
            return self._text(row, width).height + 2 * Space.S
        height = self._bubble_size(row, width).height() + (Space.M if row.last else px(3))
        return height + (parts.chips_height() if row.reactions else 0)

    def _above(self, row: MessageRow) -> int:
        """Dividers, remark and author over a bubble."""
        height = parts.day_height() if row.day else 0
        height += parts.new_height() if row.new_above else 0
        height += parts.note_height() if row.note else 0
        return height + (px(AUTHOR_PX) if self._has_author(row) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See QAbstractItemDelegate."""
        row = _row_of(index)
        if row is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        top = self._paint_above(painter, rect, row)
        below = QRect(rect.left(), round(top), rect.width(), rect.bottom() - round(top))
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(below, QColor(current_colors().accent_soft))
        if row.system:
            self._paint_system(painter, rect, top, row)
        else:
            self._paint_bubble(painter, rect, top, row)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current_colors().accent_text), 2))
            painter.drawRoundedRect(below.adjusted(px(6), 1, -px(6), -1), px(6), px(6))
        painter.restore()

    def bubble_rect(self, row: MessageRow, rect: QRect) -> QRectF:
        """Where the bubble of a row lies; for menus and hit tests."""
        top = rect.top() + self._above(row)
        size = self._bubble_size(row, rect.width())
        inset = px(MARGIN_PX) if row.mine else self._indent()
        left = rect.right() - inset - size.width() if self._is_right(row) else rect.left() + inset
        return QRectF(left, top, size.width(), size.height())

    def hit(self, row: MessageRow, rect: QRect, point: QPointF) -> Hit:
        """What lies under a point of a row that is drawn in `rect`."""
        if row.system:
            return Hit(Part.NOTHING)
        box = self.bubble_rect(row, rect)
        if not box.contains(point):
            return Hit(Part.NOTHING)
        if row.quote is not None and point.y() < box.top() + px(PAD_Y) + parts.quote_height():
            return Hit(Part.QUOTE)
        at = point - self._text_place(row, box)
        text = self._text(row, rect.width())
        link = text.link_at(at, row.links)
        if link:
            return Hit(Part.LINK, link)
        return Hit(Part.MORE if row.folded and at.y() > text.height else Part.BUBBLE)

    def _is_mirrored(self) -> bool:
        view = self.parent()
        return isinstance(view, QWidget) and view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _is_right(self, row: MessageRow) -> bool:
        """Own messages stand at the end of the line, which is on the left where one reads from the right."""
        return row.mine is not self._is_mirrored()

    def _indent(self) -> int:
        return px(MARGIN_PX) + px(AVATAR_PX) + Space.S

    def _has_author(self, row: MessageRow) -> bool:
        return row.first and not row.mine and not row.system

    def _paint_above(self, painter: QPainter, rect: QRect, row: MessageRow) -> float:
        top = float(rect.top())
        if row.day:
            area = QRectF(rect.left(), top, rect.width(), parts.day_height())
            parts.paint_divider(painter, area, row.day, self._font, new=False)
            top += area.height()
        if row.new_above:
            area = QRectF(rect.left(), top, rect.width(), parts.new_height())
            parts.paint_divider(painter, area, self.new_words, self._font, new=True)
            top += area.height()
        if row.note:
            area = QRectF(rect.left(), top, rect.width(), parts.note_height())
            parts.paint_note(painter, area, row.note, self._font)
            top += area.height()
        return top

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
            width = rect.width() - self._indent() - px(MARGIN_PX)
            shown = QFontMetrics(font).elidedText(row.author, Qt.TextElideMode.ElideRight, width)
            left = (
                box.right() - 2 - QFontMetrics(font).horizontalAdvance(shown) if self._is_right(row) else box.left() + 2
            )
            painter.drawText(QPointF(left, top + px(AUTHOR_PX - 7)), shown)
        if row.last and not row.mine:
            size = px(AVATAR_PX)
            left = rect.right() - px(MARGIN_PX) - size if self._is_right(row) else rect.left() + px(MARGIN_PX)
            place = QRectF(left, box.bottom() - size, size, size)
            paint_avatar(painter, place, row.author, row.seed)
        painter.setPen(Qt.PenStyle.NoPen)
        failed = row.mine and row.state is DeliveryState.FAILED
        ground = colors.danger_soft if failed else (colors.own_bubble if row.mine else colors.bubble)
        ink = colors.text if failed else (colors.on_own_bubble if row.mine else colors.on_bubble)
        faint = colors.danger if failed else (colors.own_bubble_faint if row.mine else colors.bubble_faint)
        if not row.big or row.quote is not None:
            painter.setBrush(QColor(ground))
            if is_high_contrast(colors):
                painter.setPen(QPen(QColor(colors.danger if failed else colors.strong_line), 1))
            painter.drawPath(parts.outline(box, row, right=self._is_right(row)))
        else:
            faint = colors.faint
        if row.quote is not None:
            place = QRectF(box.left() + px(8), box.top() + px(8), box.width() - 2 * px(8), px(parts.QUOTE_PX))
            parts.paint_quote(painter, place, row.quote, self._font, mine=row.mine and not failed)
        painter.setPen(QColor(faint if row.faded else ink))
        text = self._text(row, rect.width())
        at = self._text_place(row, box)
        text.layout.draw(painter, at)
        if row.folded:
            painter.setFont(self._sized(TypeScale.SMALL + 1, QFont.Weight.DemiBold))
            painter.setPen(QColor(ink if row.mine else colors.accent_text))
            painter.drawText(QPointF(at.x(), at.y() + text.height + px(MORE_PX) - px(8)), self._more_words)
        self._paint_meta(painter, box, row, faint)
        if row.reactions:
            right = self._is_right(row)
            line = QRectF(
                rect.left() + px(MARGIN_PX), box.bottom(), rect.width() - 2 * px(MARGIN_PX), parts.chips_height()
            )
            line.setRight(box.right()) if right else line.setLeft(box.left())
            parts.paint_chips(painter, line, row.reactions, self._font, right=right)

    def _text_place(self, row: MessageRow, box: QRectF) -> QPointF:
        top = box.top() + px(PAD_Y) + (parts.quote_height() if row.quote is not None else 0)
        return QPointF(box.left() + px(PAD_X), top)

    def _paint_meta(self, painter: QPainter, box: QRectF, row: MessageRow, color: str) -> None:
        right = box.right() - px(PAD_X) + 2
        base = box.bottom() - px(PAD_Y) + 1
        icon_name = _STATE_ICONS.get(row.state) if row.mine else None
        if icon_name is not None:
            size = px(STATE_PX)
            right -= size
            painter.drawPixmap(QPointF(right, base - size + 1), pixmap(icon_name, color, size))
            right -= px(3)
        font = self._sized(TypeScale.CAPTION)
        painter.setFont(font)
        painter.setPen(QColor(color))
        words = self._meta_words(row)
        painter.drawText(QPointF(right - QFontMetrics(font).horizontalAdvance(words), base - 2), words)

    def _meta_words(self, row: MessageRow) -> str:
        return self.tr("Not sent") if row.mine and row.state is DeliveryState.FAILED else row.time

    def _meta_width(self, row: MessageRow) -> float:
        metrics = QFontMetrics(self._sized(TypeScale.CAPTION))
        icon = px(STATE_PX) + px(3) if row.mine and row.state in _STATE_ICONS else 0
        return float(metrics.horizontalAdvance(self._meta_words(row)) + icon)

    def _sized(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        known = self._fonts.get((size, weight))
        if known is None:
            known = self._fonts[size, weight] = parts.sized(self._font, size, weight)
        return known

    def _bubble_size(self, row: MessageRow, width: int) -> QSize:
        key = (row, width)
        known = self._bubbles.get(key)
        if known is None:
            _make_room(self._bubbles)
            known = self._bubbles[key] = self._measure_bubble(row, width)
        return known

    def _measure_bubble(self, row: MessageRow, width: int) -> QSize:
        text = self._text(row, width)
        meta = self._meta_width(row) + Space.M
        most = self._room(width)
        # The time stands at the end of the last line where there is room, else on a line of its own.
        beside = text.last_line_width + meta <= most and not row.folded and not row.big
        inner = max(text.width, text.last_line_width + meta if beside else meta)
        height = text.height + (0 if beside else TypeScale.CAPTION + px(5))
        height += px(MORE_PX) - TypeScale.CAPTION if row.folded else 0
        if row.quote is not None:
            inner = max(inner, parts.quote_width(row.quote, self._font) - 2 * px(PAD_X - 8))
            height += parts.quote_height()
        return QSize(round(min(inner, most) + 2 * px(PAD_X)), round(height + 2 * px(PAD_Y)))

    def _room(self, width: int) -> float:
        beside = self._indent() + 3 * px(MARGIN_PX) + 2 * px(PAD_X)
        return float(max(60, min(px(MAX_BUBBLE_PX), width - beside)))

    def _text(self, row: MessageRow, width: int) -> BrokenText:
        key = (row, width)
        known = self._texts.get(key)
        if known is None:
            _make_room(self._texts)
            most = width - 4 * px(MARGIN_PX) if row.system else self._room(width)
            size = TypeScale.SMALL if row.system else (px(BIG_PX) if row.big else TypeScale.BODY)
            font = self._sized(size)
            if row.faded:
                font = QFont(font)
                font.setItalic(True)
            known = self._texts[key] = break_lines(row.text, font, most, row.links)
        return known


_STATE_ICONS: Final = {
    DeliveryState.QUEUED: "clock",
    DeliveryState.SENT: "check",
    DeliveryState.FAILED: "alert",
}


def _row_of(index: Index) -> MessageRow | None:
    model = index.model()
    if isinstance(model, MessageListModel):
        # A list asks for each row's height on each change. By way of Qt this would be two more handovers between
        # threads, each of which waits for a core that is at work.
        return model.layout_of(index.row())
    row = index.data(Role.LAYOUT)
    return row if isinstance(row, MessageRow) else None


def _make_room(cache: dict[tuple[MessageRow, int], Any]) -> None:
    """Let the oldest go. To forget all at once would have every row that is shown laid out anew, in one frame."""
    if len(cache) >= CACHED_LAYOUTS:
        del cache[next(iter(cache))]
