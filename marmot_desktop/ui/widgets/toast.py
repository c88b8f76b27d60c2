"""A short notice over the lower edge of the window; it goes by itself, and waits while the mouse is over it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.spoken import SpokenRole, announce
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sided import SidedRow

SHOWN_MS = 5000
SHOWN_PROBLEM_MS = 9000
MAX_WIDTH = 560
MARGIN = 28
ABOVE_COMPOSER = 84
"""From the lower edge: nobody types below a notice."""


class Toast(QFrame):
    """One notice at a time; a new one takes the place of the last.

    Args:
        parent: the window's middle, over which it lies.

    Signals:
        action_clicked: the button was pressed.
    """

    # No notification: readers would say one that comes up by themselves, and it is announced.
    spoken_role = SpokenRole.Grouping

    action_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("toast")
        self.setProperty("toast", "true")
        self._icon = QLabel()
        self._text = label("", wrap=True, name="toastText")
        self._action = Button("", "toastAction")
        self._close = Button(self.tr("Dismiss"), "toastClose", look="quiet")
        self._action.clicked.connect(self._on_action_clicked)
        self._action.hide()
        self._close.clicked.connect(self.hide)
        self._row = row = SidedRow(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, *, problem: bool = False, action: str = "") -> None:
        """Show a notice."""
        colors = current_colors()
        color = colors.on_tooltip
        self._icon.setPixmap(pixmap("alert" if problem else "check", color, px(20)))
        self._text.setText(text)
        self._action.set_text(action)
        self._action.setVisible(bool(action))
        # Said anew each time: it is older than the user's choice of a language.
        self._close.set_text(self.tr("Dismiss"))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_PROBLEM_MS if problem else SHOWN_MS)
        announce(self, text, at_once=problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject."""
        if event.type() == QEvent.Type.Resize and watched is self._parent:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """See QWidget."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().leaveEvent(event)
        self._timer.start(SHOWN_MS)

    def _on_action_clicked(self) -> None:
        self.hide()
        self.action_clicked.emit()

    def _place(self) -> None:
        parent = self._parent
        width = min(px(MAX_WIDTH), parent.width() - 2 * px(MARGIN))
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + px(220)
        width = max(min(width, wanted), min(px(280), width))
        height = max(self._row.heightForWidth(width), px(48))
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - px(ABOVE_COMPOSER), width, height)
