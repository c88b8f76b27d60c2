"""The account's picture on the rail: who is signed in, and whether something waits in another account."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import current_colors, px
from marmot_desktop.ui.widgets.avatar import Avatar

AVATAR_PX: Final = 38
RING_PX: Final = 3
DOT_PX: Final = 12


class AccountButton(QAbstractButton):
    """Shows whose pages these are; pressed, it leads to all accounts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountButton")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = ""
        self._elsewhere = 0
        self.avatar = Avatar(AVATAR_PX)
        self.avatar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._dot = _Dot(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(RING_PX), px(RING_PX), px(RING_PX), px(RING_PX))
        column.addWidget(self.avatar)

    def show_account(self, name: str, seed: bytes) -> None:
        """Another account, or another name of it.

        Args:
            name: as the user wrote it.
            seed: the public key.
        """
        self._name = name
        self.avatar.show_person(name, seed)
        self._say()

    def show_elsewhere(self, count: int) -> None:
        """How much waits in other accounts; a dot stands for it."""
        if count != self._elsewhere:
            self._elsewhere = count
            self._dot.setVisible(count > 0)
            self._say()

    def _say(self) -> None:
        text = self.tr("Account: {name}").format(name=self._name)
        waiting = self.tr("%Ln waiting in other accounts", "", self._elsewhere)
        self.setToolTip(f"{self._name}\n{waiting}" if self._elsewhere else self._name)
        self.setAccessibleName(f"{text}, {waiting}" if self._elsewhere else text)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        edge = px(AVATAR_PX) + 2 * px(RING_PX)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        self._dot.place()
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_colors().accent_text), 2))
        painter.drawEllipse(self.rect().adjusted(1, 1, -2, -2))
        painter.end()


class _Dot(QWidget):
    """Stands at the edge of the picture, above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("accountDot")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def place(self) -> None:
        """At the end of the line, at the top."""
        edge, over = px(DOT_PX), self.parentWidget()
        left = 0 if self.isRightToLeft() or over is None else over.width() - edge
        self.setGeometry(left, 0, edge, edge)
        self.raise_()

    def showEvent(self, event: object) -> None:
        """See QWidget."""
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        colors, radius = current_colors(), self.width() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.rail), px(2)))
        painter.setBrush(QColor(colors.danger_fill))
        painter.drawEllipse(QPointF(radius, radius), radius - px(1), radius - px(1))
        painter.end()
