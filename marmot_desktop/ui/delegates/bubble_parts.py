"""The parts of a bubble beside its text: its outline, what it answers, reactions, dividers."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath

from marmot_desktop.ui import locale_text
from marmot_desktop.ui.models.message_rows import MessageRow, Quote, ReactionChip
from marmot_desktop.ui.theme import BUBBLE_RADIUS, Space, TypeScale, current_colors, px, room
from marmot_desktop.ui.widgets.avatar import avatar_color

MARGIN_PX: Final = 20
DAY_PX: Final = 40
NEW_PX: Final = 34
NOTE_PX: Final = 26
QUOTE_PX: Final = 44
QUOTE_GAP_PX: Final = 6
CHIP_PX: Final = 24
CHIP_GAP_PX: Final = 4
MIN_QUOTE_PX: Final = 150


def day_height() -> int:
    """Of the divider between days."""
    return room(DAY_PX)


def new_height() -> int:
    """Of the divider between what was read and what was not."""
    return room(NEW_PX)


def note_height() -> int:
    """Of a remark above a bubble."""
    return room(NOTE_PX)


def quote_height() -> int:
    """Of what is answered, with the room below it."""
    return px(QUOTE_PX + QUOTE_GAP_PX)


def chips_height() -> int:
    """Of a line of reactions."""
    return px(CHIP_PX + CHIP_GAP_PX)


def sized(font: QFont, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The same font in another size; shared, so it is not to be changed."""
    return _sized(font.toString(), size, weight)


@lru_cache(maxsize=64)
def _sized(description: str, size: int, weight: QFont.Weight) -> QFont:
    made = QFont()
    made.fromString(description)
    made.setPixelSize(size)
    made.setWeight(weight)
    return made


def paint_divider(painter: QPainter, area: QRectF, text: str, font: QFont, *, new: bool) -> None:
    """A line across with words in its middle."""
    colors = current_colors()
    line, ink = (colors.accent_text, colors.accent_text) if new else (colors.line, colors.faint)
    bold = sized(font, TypeScale.SMALL, QFont.Weight.DemiBold)
    painter.setFont(bold)
    width = QFontMetrics(bold).horizontalAdvance(text) + 2 * Space.M
    middle, margin = area.center(), px(MARGIN_PX)
    painter.setPen(QColor(line))
    painter.drawLine(QPointF(area.left() + margin, middle.y()), QPointF(middle.x() - width / 2, middle.y()))
    painter.drawLine(QPointF(middle.x() + width / 2, middle.y()), QPointF(area.right() - margin, middle.y()))
    painter.setPen(QColor(ink))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)


def paint_note(painter: QPainter, area: QRectF, text: str, font: QFont) -> None:
    """A remark in the middle."""
    small = sized(font, TypeScale.SMALL)
    painter.setFont(small)
    painter.setPen(QColor(current_colors().faint))
    shown = QFontMetrics(small).elidedText(text, Qt.TextElideMode.ElideRight, round(area.width()) - 2 * px(MARGIN_PX))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), shown)


def quote_width(quote: Quote, font: QFont) -> float:
    """The room that what is answered would like to have."""
    name = QFontMetrics(sized(font, TypeScale.SMALL, QFont.Weight.DemiBold)).horizontalAdvance(quote.author)
    text = QFontMetrics(sized(font, TypeScale.SMALL + 1)).horizontalAdvance(quote.text)
    return max(px(MIN_QUOTE_PX), max(name, text) + 2 * Space.S + px(3))


def paint_quote(painter: QPainter, area: QRectF, quote: Quote, font: QFont, *, mine: bool) -> None:
    """What a message answers: a bar in its author's colour, their name, one line of text."""
    colors = current_colors()
    ink, faint = (colors.on_own_bubble, colors.own_bubble_faint) if mine else (colors.on_bubble, colors.bubble_faint)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    ground = QColor(ink)
    ground.setAlphaF(0.08)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, px(6), px(6))
    painter.setBrush(QColor(ink if mine else (avatar_color(quote.seed) if quote.seed else faint)))
    bar_left = area.right() - px(3) if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft else area.left()
    painter.drawRoundedRect(QRectF(bar_left, area.top(), px(3), area.height()), 1.5, 1.5)
    words = area.adjusted(Space.S + px(2), px(4), -Space.S, -px(4))
    half = words.height() / 2
    upper = QRectF(words.left(), words.top(), words.width(), half)
    lower = QRectF(words.left(), words.top() + half, words.width(), half)
    if quote.author:
        _line(painter, upper, quote.author, sized(font, TypeScale.SMALL, QFont.Weight.DemiBold), ink)
        _line(painter, lower, quote.text, sized(font, TypeScale.SMALL + 1), faint)
    else:
        slanted = QFont(sized(font, TypeScale.SMALL + 1))
        slanted.setItalic(True)
        _line(painter, words, quote.text, slanted, faint)
    painter.restore()


def chip_widths(chips: tuple[ReactionChip, ...], font: QFont) -> list[float]:
    """How wide each reaction is."""
    metrics = QFontMetrics(sized(font, TypeScale.SMALL + 1))
    return [metrics.horizontalAdvance(_chip_text(chip)) + 2.0 * Space.S for chip in chips]


def paint_chips(painter: QPainter, area: QRectF, chips: tuple[ReactionChip, ...], font: QFont, *, right: bool) -> None:
    """Reactions on one line; those without room are counted in the last one.

    Args:
        painter: left as it was.
        area: from where the bubble stands to the list's other edge.
        chips: to be drawn.
        font: of running text.
        right: the line begins at the right end.
    """
    colors = current_colors()
    painter.save()
    painter.setFont(sized(font, TypeScale.SMALL + 1))
    left = area.right() - 1 if right else area.left()
    for chip, width in zip(chips, chip_widths(chips, font), strict=True):
        if (right and left - width < area.left()) or (not right and left + width > area.right()):
            break
        box = QRectF(left - width if right else left, area.top() + px(2), width, px(CHIP_PX))
        painter.setPen(QColor(colors.accent_text if chip.mine else colors.line))
        painter.setBrush(QColor(colors.accent_soft if chip.mine else colors.raised))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(colors.accent_text if chip.mine else colors.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), _chip_text(chip))
        left += -(width + px(CHIP_GAP_PX)) if right else width + px(CHIP_GAP_PX)
    painter.restore()


def _chip_text(chip: ReactionChip) -> str:
    return f"{chip.emoji} {locale_text.number(chip.count)}" if chip.count > 1 else chip.emoji


def _line(painter: QPainter, area: QRectF, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, round(area.width()))
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        # Isolated, so that its full stops stay at its own end.
        shown = f"\u2068{shown}\u2069"
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)


def outline(box: QRectF, row: MessageRow, *, right: bool) -> QPainterPath:
    """Round corners, but flat where the bubble touches its neighbour of the same run.

    Args:
        box: of the bubble.
        row: first, last or between.
        right: the run stands on the right.
    """
    large, small = float(px(BUBBLE_RADIUS)), 5.0
    outer_top = large if row.first else small
    outer_bottom = large if row.last else small
    left_top, right_top = (large, outer_top) if right else (outer_top, large)
    left_bottom, right_bottom = (large, outer_bottom) if right else (outer_bottom, large)
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
