"""The narrow rail at the window's left edge: where to go, what waits there, and how the connection is."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.ui.icons import icon
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.theme import Space, current_colors
from marmot_desktop.ui.widgets.avatar import Avatar

WIDTH = 76
ICON_PX = 24
BADGE_PX = 18


class RailButton(QToolButton):
    """A place to go, with a count on its picture."""

    def __init__(self, text: str, name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self._icon_name = icon_name
        self._count = 0
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("rail", "true")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._paint_icon()

    @property
    def count(self) -> int:
        """What waits there."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how much waits there; nothing for zero."""
        self._count = count
        waiting = self.tr("{count} waiting").format(count=count)
        self.setAccessibleName(f"{self._words}, {waiting}" if count else self._words)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon_name"):
            self._paint_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        super().paintEvent(event)
        if not self._count:
            return
        colors = current_colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = str(self._count) if self._count < 100 else "99+"
        font = QFont(self.font())
        font.setPixelSize(10)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        width = max(BADGE_PX, painter.fontMetrics().horizontalAdvance(text) + 10)
        box = QRectF(self.width() / 2 + 4, 4, width, BADGE_PX)
        painter.setPen(QColor(colors.rail))
        painter.setBrush(QColor(colors.danger_fill))
        painter.drawRoundedRect(box, BADGE_PX / 2, BADGE_PX / 2)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()

    def _paint_icon(self) -> None:
        colors = current_colors()
        self.setIcon(icon(self._icon_name, colors.muted, checked_color=colors.accent_text, size=ICON_PX))


class ConnectionDot(QWidget):
    """A coloured dot that says how many relays are connected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connectionDot")
        self.setFixedSize(12, 12)
        self._states: dict[str, RelayStatus] = {}
        self._show()

    def show_lists(self, lists: RelayLists) -> None:
        """Begin with what the core knows."""
        self._states = {status.url: status for status in lists.states}
        self._show()

    def put_states(self, states: tuple[RelayStatus, ...]) -> None:
        """Relays are doing otherwise now."""
        self._states.update({status.url: status for status in states})
        self._show()

    def clear(self) -> None:
        """The account has gone."""
        self._states.clear()
        self._show()

    @property
    def words(self) -> str:
        """The state in a sentence."""
        used = [status for status in self._states.values() if status.state is not RelayConnectionState.IDLE]
        connected = sum(status.state is RelayConnectionState.CONNECTED for status in used)
        if connected:
            return self.tr("Connected to {n} of {all} relays").format(n=connected, all=len(used))
        if any(status.state is RelayConnectionState.CONNECTING for status in used):
            return self.tr("Connecting…")
        return self.tr("Offline: no relay is connected")

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        colors = current_colors()
        connected = any(status.state is RelayConnectionState.CONNECTED for status in self._states.values())
        connecting = any(status.state is RelayConnectionState.CONNECTING for status in self._states.values())
        color = colors.success if connected else (colors.warning if connecting else colors.danger)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(QRectF(1, 1, 10, 10))
        painter.end()

    def _show(self) -> None:
        self.setToolTip(self.words)
        self.setAccessibleName(self.words)
        self.update()


class Rail(QWidget):
    """The rail.

    Signals:
        page_requested: a `Page`.
    """

    page_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("surface", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.avatar = Avatar(38)
        self.dot = ConnectionDot()
        self.buttons = {
            Page.CHATS: RailButton(self.tr("Chats"), "railChats", "chats"),
            Page.INVITES: RailButton(self.tr("Invites"), "railInvites", "invites"),
            Page.CONTACTS: RailButton(self.tr("Contacts"), "railContacts", "contacts"),
            Page.KEYS: RailButton(self.tr("Keys"), "railKeys", "key"),
            Page.SETTINGS: RailButton(self.tr("Settings"), "railSettings", "settings"),
        }
        group = QButtonGroup(self)
        for page, button in self.buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _checked=False, wanted=page: self.page_requested.emit(wanted))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, Space.M, 6, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.M)
        for page in (Page.CHATS, Page.INVITES, Page.CONTACTS, Page.KEYS):
            column.addWidget(self.buttons[page])
        column.addStretch(1)
        column.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.S)
        column.addWidget(self.buttons[Page.SETTINGS])

    def show_page(self, page: Page) -> None:
        """Mark where the window is."""
        # A page without a button of its own belongs to the settings.
        self.buttons.get(page, self.buttons[Page.SETTINGS]).setChecked(True)
