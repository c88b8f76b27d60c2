"""Paints every two-line list: picture, title, line below, and at the end a time, a badge, chips."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from marmot_desktop.ui import locale_text
from marmot_desktop.ui.contrast_colors import is_high_contrast
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.models.roles import DOT, AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.theme import RADIUS, Space, TypeScale, current_colors, px, room
from marmot_desktop.ui.widgets.avatar import paint_avatar

ROW_PX = 64
AVATAR_PX = 42
CHIP_PX = 20
LEAST_CHIP_PX = 40
MIN_TITLE_PX = 64
BADGE_PX = 20
DOT_PX = 10
MARK_PX = 14
STATE_PX = 13
BAR_PX = 5

Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """How high every row is."""
    return room(ROW_PX)


class RowDelegate(QStyledItemDelegate):
    """Draws what the roles say.

    Args:
        inset: space between the row's coloured area and the list's edge.
    """

    def __init__(self, parent: QObject | None = None, *, inset: int = 8) -> None:
        super().__init__(parent)
        self._inset = inset

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """See QAbstractItemDelegate."""
        return QSize(px(120), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See QAbstractItemDelegate."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        colors = current_colors()
        area: QRect = option.rect.adjusted(px(self._inset), 1, -px(self._inset), -1)
        state: QStyle.StateFlag = option.state
        usable = not index.data(Role.REASON)
        self._paint_ground(painter, area, state, usable=usable)
        if not usable and not is_high_contrast(colors):
            painter.setOpacity(0.55)
        avatar = index.data(Role.AVATAR)
        left = area.left() + Space.S
        if isinstance(avatar, AvatarSpec):
            top = area.center().y() - px(AVATAR_PX) / 2 + 0.5
            place = placed(painter, QRectF(left, top, px(AVATAR_PX), px(AVATAR_PX)))
            paint_avatar(painter, place, avatar.name, avatar.seed, avatar.icon)
            left += px(AVATAR_PX) + Space.M
        words = QRect(left, area.top() + px(9), area.right() - Space.S - left, area.height() - 2 * px(9))
        self._paint_words(painter, words, index, colors.text, colors.muted)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, *, usable: bool) -> None:
        colors = current_colors()
        color = ""
        if state & QStyle.StateFlag.State_Selected:
            color = colors.accent_soft
        elif state & QStyle.StateFlag.State_MouseOver and usable:
            color = colors.hover
        painter.setPen(Qt.PenStyle.NoPen)
        if color:
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(area, px(RADIUS), px(RADIUS))
        high = is_high_contrast(colors)
        if high and state & QStyle.StateFlag.State_Selected:
            # What is chosen is known by its shape, too: a bar at the beginning of the line.
            painter.setBrush(QColor(colors.accent_text))
            bar = QRectF(area.left(), area.top() + px(6), px(BAR_PX), area.height() - 2 * px(6))
            painter.drawRoundedRect(placed(painter, bar), px(2), px(2))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent_text), 3 if high else 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), px(RADIUS), px(RADIUS))

    def _paint_words(self, painter: QPainter, area: QRect, index: Index, text: str, muted: str) -> None:
        title, subtitle = str(index.data(Role.TITLE) or ""), str(index.data(Role.SUBTITLE) or "")
        badge = int(index.data(Role.BADGE) or 0)
        half = area.height() // 2
        upper = QRect(area.left(), area.top(), area.width(), half)
        lower = QRect(area.left(), area.top() + half, area.width(), half)
        if not subtitle and not badge:
            upper = area
        quiet, trailing = bool(index.data(Role.QUIET)), str(index.data(Role.TRAILING) or "")
        upper = self._paint_trailing(painter, upper, trailing, strong=bool(badge) and not quiet)
        for mark in reversed(index.data(Role.MARKS) or ()):
            upper = _paint_mark(painter, upper, mark)
        for chip in reversed(index.data(Role.CHIPS) or ()):
            upper = _paint_chip(painter, upper, chip)
        _write(painter, upper, title, text, TypeScale.BODY, QFont.Weight.DemiBold)
        if badge:
            lower = _paint_badge(painter, lower, badge, quiet=quiet)
        state = str(index.data(Role.STATE) or "")
        if state:
            lower = _paint_state(painter, lower, state)
        _write(painter, lower, subtitle, muted, px(13), QFont.Weight.Normal)

    def _paint_trailing(self, painter: QPainter, area: QRect, text: str, *, strong: bool) -> QRect:
        if not text:
            return area
        colors = current_colors()
        font = _font(painter, TypeScale.SMALL, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(QColor(colors.accent_text if strong else colors.faint))
        at = QRect(area.right() - width, area.top(), width + 1, area.height())
        painter.drawText(placed(painter, QRectF(at)), int(Qt.AlignmentFlag.AlignCenter), text)
        return area.adjusted(0, 0, -width - Space.S, 0)


def placed(painter: QPainter, area: QRectF) -> QRectF:
    """Where something is drawn in a list: on the other side where one reads from the right."""
    if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return area
    return QRectF(painter.window().width() - area.left() - area.width(), area.top(), area.width(), area.height())


def _paint_chip(painter: QPainter, area: QRect, chip: Chip) -> QRect:
    colors = current_colors()
    ground, ink = {
        ChipTone.NEUTRAL: (colors.pressed, colors.muted),
        ChipTone.ACCENT: (colors.accent_soft, colors.accent_text),
        ChipTone.SUCCESS: (colors.success_soft, colors.success),
        ChipTone.WARNING: (colors.warning_soft, colors.warning),
        ChipTone.DANGER: (colors.danger_soft, colors.danger),
    }[chip.tone]
    font = _font(painter, TypeScale.CAPTION, QFont.Weight.DemiBold)
    # The title keeps room for a few letters; a chip that has none for its own is left to what is read aloud.
    wanted, spare = QFontMetrics(font).horizontalAdvance(chip.text) + 2 * Space.S, area.width() - px(MIN_TITLE_PX)
    if spare < min(wanted, px(LEAST_CHIP_PX)):
        return area
    width = min(wanted, spare)
    box = QRectF(area.right() - width + 1, area.center().y() - px(CHIP_PX) / 2 + 0.5, width, px(CHIP_PX))
    box = placed(painter, box)
    painter.setPen(QColor(ink) if is_high_contrast(colors) else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, px(CHIP_PX) / 2, px(CHIP_PX) / 2)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetrics(font).elidedText(chip.text, Qt.TextElideMode.ElideRight, int(width) - Space.S)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
    return area.adjusted(0, 0, -int(width) - Space.XS - 2, 0)


def _paint_mark(painter: QPainter, area: QRect, name: str) -> QRect:
    size = px(MARK_PX)
    place = placed(painter, QRectF(area.right() - size, area.center().y() - size / 2 + 0.5, size, size))
    painter.drawPixmap(place.topLeft(), pixmap(name, current_colors().faint, size))
    return area.adjusted(0, 0, -size - Space.XS, 0)


def _paint_state(painter: QPainter, area: QRect, name: str) -> QRect:
    colors = current_colors()
    size = px(STATE_PX)
    place = placed(painter, QRectF(area.left(), area.center().y() - size / 2 + 0.5, size, size))
    painter.drawPixmap(place.topLeft(), pixmap(name, colors.danger if name == "alert" else colors.faint, size))
    return area.adjusted(size + Space.XS, 0, 0, 0)


def _paint_dot(painter: QPainter, area: QRect, color: str) -> QRect:
    size = px(DOT_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    dot = QRectF(area.right() - size - px(3), area.center().y() - size / 2 + 0.5, size, size)
    painter.drawEllipse(placed(painter, dot))
    return area.adjusted(0, 0, -size - px(3) - Space.S, 0)


def _paint_badge(painter: QPainter, area: QRect, count: int, *, quiet: bool) -> QRect:
    colors = current_colors()
    ground, ink = (colors.pressed, colors.muted) if quiet else (colors.accent, colors.on_accent)
    if count == DOT:
        return _paint_dot(painter, area, colors.muted if quiet else colors.accent)
    text = locale_text.number(count) if count < 1000 else f"{locale_text.number(999)}+"
    font = _font(painter, TypeScale.CAPTION, QFont.Weight.Bold)
    width = max(px(BADGE_PX), QFontMetrics(font).horizontalAdvance(text) + px(12))
    box = QRectF(area.right() - width + 1, area.center().y() - px(BADGE_PX) / 2 + 0.5, width, px(BADGE_PX))
    box = placed(painter, box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, px(BADGE_PX) / 2, px(BADGE_PX) / 2)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return area.adjusted(0, 0, -width - Space.S, 0)


def _write(painter: QPainter, area: QRect, text: str, color: str, size: int, weight: QFont.Weight) -> None:
    font = _font(painter, size, weight)
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    # Names keep their own direction and stand at the beginning of the line all the same.
    at_right = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    how = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
    # Isolated, so that its full stops stay at its own end.
    painter.drawText(placed(painter, QRectF(area)), int(how), f"\u2068{shown}\u2069" if at_right else shown)


def _font(painter: QPainter, size: int, weight: QFont.Weight) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setWeight(weight)
    return font
