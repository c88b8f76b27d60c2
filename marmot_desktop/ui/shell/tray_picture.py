"""The picture in the tray: the program's own, with the number of what waits to be read.

It has a ground of its own, so that it is seen on light and dark panels, and shapes that survive where a panel takes the
colour away: the number is white on dark with a clear ring around it.
"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QImage, QPainter, QPainterPath, QPixmap

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.locale_text import number

GROUND: Final = "#1b6b5f"
BADGE: Final = "#b3261e"
SIZES: Final = (16, 22, 24, 32, 44, 48, 64, 96)
"""Panels are 16 to 48 pixels high; twice that on sharp screens."""
_MOST: Final = 99


def tray_icon(unread: int) -> QIcon:
    """The picture at every size that panels ask for.

    Args:
        unread: messages and invites that wait; none is drawn for zero.
    """
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(QPixmap.fromImage(tray_image(unread, size)))
    return icon


def tray_image(unread: int, size: int) -> QImage:
    """The picture at one size.

    Args:
        unread: see `tray_icon`.
        size: edge in pixels.
    """
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(image.rect(), pixmap("marmot", GROUND, size))
    if unread > 0:
        _draw_badge(painter, badge_text(unread, size), size)
    painter.end()
    return image


def badge_text(unread: int, size: int) -> str:
    """What fits: one digit in the smallest, two and a plus in the others."""
    if size < 22:
        return number(unread) if unread < 10 else f"{number(9)}+"
    return number(unread) if unread <= _MOST else f"{number(_MOST)}+"


def _draw_badge(painter: QPainter, text: str, size: int) -> None:
    height = round(size * (0.66 if len(text) == 1 else 0.6))
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(height * 0.84)))
    font.setWeight(QFont.Weight.Bold)
    letters = QPainterPath()
    letters.addText(0, 0, font, text)
    drawn = letters.boundingRect()
    room = size - height * 0.2
    if drawn.width() > room:
        narrow = QFontMetricsF(font).horizontalAdvance(text)
        font.setStretch(max(50, int(100 * room / narrow)))
        letters = QPainterPath()
        letters.addText(0, 0, font, text)
        drawn = letters.boundingRect()
    width = min(float(size), max(float(height), drawn.width() + height * 0.42))
    badge = QRectF(size - width, size - height, width, height)
    ring = max(1.0, size / 24)
    painter.setPen(Qt.PenStyle.NoPen)
    # The ring is cut out of the picture, not painted: it is as light or dark as the panel behind it.
    painter.setBrush(QColor("#000000"))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawRoundedRect(badge.adjusted(-ring, -ring, ring, ring), height / 2 + ring, height / 2 + ring)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(QColor(BADGE))
    painter.drawRoundedRect(badge, height / 2, height / 2)
    painter.setBrush(QColor("#ffffff"))
    painter.drawPath(letters.translated(badge.center() - drawn.center()))
