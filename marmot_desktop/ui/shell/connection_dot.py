"""A coloured dot that says how many relays are connected; pressed, it tells about each of them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.theme import current_colors, px

DOT_PX = 10
AREA_PX = 32


class ConnectionDot(QAbstractButton):
    """Knows the state of every relay that is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connectionDot")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(px(AREA_PX), px(AREA_PX))
        self._states: dict[str, RelayStatus] = {}
        self._show()

    @property
    def states(self) -> tuple[RelayStatus, ...]:
        """Every relay in use, connected ones last: what is amiss comes first."""
        used = [status for status in self._states.values() if status.state is not RelayConnectionState.IDLE]
        return tuple(sorted(used, key=lambda each: (each.state is RelayConnectionState.CONNECTED, each.url)))

    def show_lists(self, lists: RelayLists) -> None:
        """Begin with what the core knows."""
        self._states = {status.url: status for status in lists.states}
        self._show()

    def put_states(self, states: tuple[RelayStatus, ...]) -> None:
        """Relays are doing otherwise now."""
        self._states.update({status.url: status for status in states})
        self._show()

    @property
    def is_connected(self) -> bool:
        """Whether any relay is."""
        return any(status.state is RelayConnectionState.CONNECTED for status in self._states.values())

    @property
    def words(self) -> str:
        """The state in a sentence."""
        used = self.states
        connected = sum(status.state is RelayConnectionState.CONNECTED for status in used)
        if connected:
            return self.tr("Connected to {n} of %Ln relay(s)", "", len(used)).format(n=locale_text.number(connected))
        if any(status.state is RelayConnectionState.CONNECTING for status in used):
            return self.tr("Connecting…")
        return self.tr("Offline: no relay is connected")

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(px(AREA_PX), px(AREA_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget; the shape differs as well as the colour: a ring while connecting, a bar through it when offline."""
        colors = current_colors()
        states = {status.state for status in self._states.values()}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.pressed))
            painter.drawRoundedRect(self.rect(), px(8), px(8))
        size = px(DOT_PX)
        dot = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        if RelayConnectionState.CONNECTED in states:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.success))
            painter.drawEllipse(dot)
        else:
            connecting = RelayConnectionState.CONNECTING in states
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.warning if connecting else colors.danger), px(2)))
            painter.drawEllipse(dot)
            if not connecting:
                painter.drawLine(dot.bottomLeft(), dot.topRight())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent_text), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        painter.end()

    def _show(self) -> None:
        self.setToolTip(self.words)
        self.setAccessibleName(self.words)
        self.update()
