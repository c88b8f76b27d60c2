"""Grey rows where a list will be: something is being loaded, and this is how much room it will take."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.scale import Space, px
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import current_colors

ROW_PX = 64
AVATAR_PX = 42
_WIDTHS = (0.42, 0.55, 0.36, 0.48)
"""Of the first line of each row, as a part of the room there is."""


class SkeletonRows(QWidget):
    """As high as a framed list of so many rows. It does not move, so it costs nothing.

    Args:
        rows: how many.
        name: object name.
    """

    spoken_role = SpokenRole.Animation
    spoken_busy = True

    def __init__(self, rows: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Loading"))
        self._rows = rows
        self.setFixedHeight(rows * px(ROW_PX) + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_colors().pressed))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for row in range(self._rows):
            middle = row * px(ROW_PX) + px(ROW_PX) / 2 + 6
            avatar = QRectF(Space.S, middle - px(AVATAR_PX) / 2, px(AVATAR_PX), px(AVATAR_PX))
            left = Space.S + px(AVATAR_PX) + Space.M
            room = self.width() - left - Space.S
            wide = room * _WIDTHS[row % len(_WIDTHS)]
            bars = [QRectF(left, middle - px(14), wide, px(11)), QRectF(left, middle + px(6), wide * 0.7, px(8))]
            for bar in (avatar, *bars):
                shown = QRectF(self.width() - bar.right(), bar.top(), bar.width(), bar.height()) if mirrored else bar
                painter.drawRoundedRect(shown, bar.height() / 2, bar.height() / 2)
        painter.end()
