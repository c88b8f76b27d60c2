"""A disc of a colour that can be chosen, one among several."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.theme import current_colors, px

DISC_PX = 30
RING_PX = 4
TICK_PX = 18


class Swatch(QAbstractButton):
    """Checkable, one at a time under its parent; the arrow keys go from one to the next.

    Args:
        text: what the colour is called.
        name: object name.
        color: `#rrggbb`; white is legible on it.
    """

    def __init__(self, text: str, name: str, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self._text = text
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def allow(self, reason: str = "") -> None:
        """Let it be chosen, or not; the reason why not is its tooltip then."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._text)
        self.setAccessibleDescription(reason)
        self.update()

    def show_color(self, color: str) -> None:
        """Be of another colour, as after a change from light to dark."""
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        edge = px(DISC_PX) + 2 * px(RING_PX)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = px(RING_PX)
        disc = QRectF(ring, ring, px(DISC_PX), px(DISC_PX))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(1.0 if self.isEnabled() else 0.35)
        painter.setBrush(QColor(self._color))
        painter.drawEllipse(disc)
        if self.isChecked():
            size = px(TICK_PX)
            corner = disc.center()
            painter.drawPixmap(
                round(corner.x() - size / 2), round(corner.y() - size / 2), pixmap("check", "#ffffff", size)
            )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current_colors().text), 2))
            painter.drawEllipse(disc.adjusted(-ring + 1, -ring + 1, ring - 1, ring - 1))
        painter.end()
