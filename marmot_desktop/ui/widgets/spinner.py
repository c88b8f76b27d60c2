"""A turning ring: something is under way."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.motion import is_still
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import current_colors, px

STEP_MS = 40
STEP_DEGREES = 24


class Spinner(QWidget):
    """Turns while it is visible, and costs nothing while it is not."""

    spoken_role = SpokenRole.Animation
    spoken_busy = True

    def __init__(self, size: int = 20, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFixedSize(QSize(px(size), px(size)))
        self.setAccessibleName(self.tr("Working"))
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._turn)

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        if not is_still():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2.0, self.width() / 9)
        area = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(QColor(current_colors().line), width))
        painter.drawEllipse(area)
        pen = QPen(QColor(current_colors().accent_text), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        # Where nothing may turn, a ring with a gap says the same.
        painter.drawArc(area, -self._angle * 16, (270 if is_still() else 90) * 16)
        painter.end()

    def _turn(self) -> None:
        if is_still():
            self._timer.stop()
        self._angle = (self._angle + STEP_DEGREES) % 360
        self.update()
