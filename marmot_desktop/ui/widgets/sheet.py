"""A dialog that lies inside its window: a card over a dimmed page. Needs no window manager and cannot get lost.

Escape and the close button dismiss it, unless it is busy; Tab stays inside; the focus goes back where it came from.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.button_row import ButtonRow
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fit_scroll import FitScroll
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sided import SidedColumn

WIDTH = 480
MARGIN = 24


class Sheet(QWidget):
    """A modal card. Fill `body`, add buttons to `buttons`, then `open`.

    Args:
        title: its heading and accessible name.
        name: object name; the close button is `<name>Close`.
        over: a widget of the window that it covers.
        width: of the card, where there is room.
        scrolls: its body does where the window is too low for it; one that brings a list scrolls by that.

    Signals:
        closed: it is gone; it deletes itself afterwards.
    """

    spoken_role = SpokenRole.Dialog

    closed = Signal()
    of_window = False
    """Whether it stays when the window shows another account: it is not about the one that was shown."""

    def __init__(self, title: str, name: str, over: QWidget, *, width: int = WIDTH, scrolls: bool = False) -> None:
        window = over.window()
        super().__init__(window)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._busy_reason = ""
        self._focus_before = _focus_of(window)
        self.card = QFrame(self)
        self.card.setProperty("surface", "sheet")
        self._width = width
        self._close = Button(self.tr("Close"), f"{name}Close", look="icon", icon_name="close")
        self._close.clicked.connect(self.dismiss)
        head = QHBoxLayout()
        self.heading = label(title, "title", wrap=True)
        head.addWidget(self.heading, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.M)
        self.buttons = ButtonRow(Space.S)
        self._column = column = SidedColumn(self.card)
        column.setContentsMargins(Space.XL, Space.L + 4, Space.L + 4, Space.XL)
        column.setSpacing(Space.M)
        column.addLayout(head)
        if scrolls:
            self.body.setContentsMargins(0, 0, 0, 0)
            column.addWidget(FitScroll(self.body), 1)
        else:
            column.addLayout(self.body, 1)
        column.addSpacing(Space.XS)
        column.addWidget(self.buttons)
        self.card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        window.installEventFilter(self)
        self.card.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it; the first field has the focus."""
        self._fit()
        self.show()
        self.raise_()
        self._fit()
        first = next(iter(self._stops()), None)
        focused = _focus_of(self.window())
        if first is not None and (focused is None or not self.isAncestorOf(focused)):
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close it, unless it is busy."""
        if self._busy_reason or not self.isVisible():
            return
        self.close_now()

    def close_now(self) -> None:
        """Close it, busy or not."""
        self.window().removeEventFilter(self)
        self.hide()
        before = self._focus_before
        # What had the focus may have gone meanwhile, with its page.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def set_busy(self, reason: str = "") -> None:
        """Keep it open while something is under way; `reason` says what."""
        self._busy_reason = reason
        self._close.allow(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject; the card fits its window and what it holds."""
        resized = watched is self.window() and event.type() == QEvent.Type.Resize
        if resized or (watched is self.card and event.type() == QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See QWidget; a click beside the card does nothing, so that nothing typed is lost."""
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """See QWidget; the focus goes round inside the card."""
        stops = self._stops()
        if not stops:
            return True
        current = self.window().focusWidget()
        if current in stops:
            at = stops.index(current) + (1 if next else -1)
            target = stops[at % len(stops)]
        else:
            target = stops[0] if next else stops[-1]
        target.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        for area in self.findChildren(FitScroll):
            if area.isAncestorOf(target):
                area.ensureWidgetVisible(target)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 115))
        painter.end()

    def _stops(self) -> list[QWidget]:
        """What can have the focus, in tab order; the close button last."""
        stops = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if (
                self.isAncestorOf(widget)
                and widget is not self._close
                and widget.isVisibleTo(self)
                and widget.isEnabled()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.focusProxy() is None
            ):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return [*stops, self._close] if self._close.isEnabled() else stops

    def _fit(self) -> None:
        window = self.window()
        self.setGeometry(window.rect())
        width = min(px(self._width), window.width() - 2 * px(MARGIN))
        self.card.setFixedWidth(width)
        layout = self._column
        layout.activate()
        # What wraps is asked at this width: its plain minimum is that of another one, and would leave gaps.
        if layout.hasHeightForWidth():
            wanted = max(layout.totalHeightForWidth(width), layout.totalMinimumHeightForWidth(width))
        else:
            wanted = max(layout.totalSizeHint().height(), layout.totalMinimumSize().height())
        height = min(wanted, window.height() - 2 * px(MARGIN))
        self.card.setGeometry((window.width() - width) // 2, (window.height() - height) // 2, width, height)


def _focus_of(window: QWidget) -> QWidget | None:
    return window.focusWidget()
