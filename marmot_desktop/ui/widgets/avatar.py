"""A round picture: the person's own, else initials on a colour of theirs, or an icon."""

import unicodedata

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.colors import AVATAR_COLORS
from marmot_desktop.ui.contrast_colors import is_high_contrast
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.picture_shelf import find_picture
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import current_colors, px


def initials(name: str) -> str:
    """One or two letters that stand for a name."""
    words = [word for word in name.split() if unicodedata.category(word[0])[0] in "LNS"]
    if not words:
        return "?"
    first = words[0][0]
    last = words[-1][0] if len(words) > 1 else ""
    return (first + last).upper()


def avatar_color(seed: bytes) -> str:
    """The same colour for the same seed, always."""
    return AVATAR_COLORS[sum(seed[:8]) % len(AVATAR_COLORS)] if seed else AVATAR_COLORS[0]


def paint_avatar(painter: QPainter, area: QRectF, name: str, seed: bytes, icon_name: str = "") -> None:
    """Draw a round picture.

    Args:
        painter: left as it was.
        area: a square.
        name: its initials are drawn where there is no picture.
        seed: finds the picture, or chooses the colour.
        icon_name: drawn instead of initials.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colors = current_colors()
    picture = None if icon_name else find_picture(seed)
    if picture is not None:
        _paint_picture(painter, area, picture)
        painter.restore()
        return
    high = is_high_contrast(colors)
    painter.setPen(QColor(colors.strong_line) if high else Qt.PenStyle.NoPen)
    ground = colors.surface if high else (colors.pressed if icon_name else avatar_color(seed))
    painter.setBrush(QColor(ground))
    painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5) if high else area)
    if icon_name:
        size = round(area.width() * 0.55)
        offset = (area.width() - size) / 2
        painter.drawPixmap(area.topLeft().toPoint() + _point(offset), pixmap(icon_name, colors.muted, size))
    else:
        font = QFont(painter.font())
        font.setPixelSize(max(9, round(area.width() * 0.38)))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colors.text if high else "#ffffff"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), initials(name))
    painter.restore()


def _paint_picture(painter: QPainter, area: QRectF, picture: QImage) -> None:
    # Below a picture that lets something through.
    painter.setBrush(QColor(current_colors().pressed))
    painter.drawEllipse(area)
    brush = QBrush(picture)
    scale = area.width() / picture.width()
    brush.setTransform(QTransform.fromTranslate(area.left(), area.top()).scale(scale, scale))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setBrush(brush)
    painter.drawEllipse(area)


def _point(offset: float) -> QPoint:
    return QPoint(round(offset), round(offset))


class Avatar(QWidget):
    """A round picture of a fixed size."""

    spoken_role = SpokenRole.Graphic

    def __init__(self, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._seed = b""
        self._icon = ""
        self.setFixedSize(QSize(px(size), px(size)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_person(self, name: str, seed: bytes, icon_name: str = "") -> None:
        """Show somebody else."""
        self._name, self._seed, self._icon = name, seed, icon_name
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._name, self._seed, self._icon)
        painter.end()
