"""A scrolling area that is as high as what it holds, where there is room for that."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from marmot_desktop.ui.scale import px

LEAST_PX = 96


class _Inside(QWidget):
    def minimumSizeHint(self) -> QSize:
        """Of texts that wrap, the least height is that at their least width, which is far too much."""
        least, layout = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class FitScroll(QScrollArea):
    """Shows its content whole, and scrolls it where the dialog around it has less room.

    Args:
        column: the content.
    """

    def __init__(self, column: QVBoxLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = _Inside()
        inside.setLayout(column)
        inside.setProperty("scroll", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        """See QWidget."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See QWidget."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return super().heightForWidth(width)
        return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        width = max(self.width(), px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(px(120), min(px(LEAST_PX), self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject; what it holds may have become higher or lower."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            # Only after this event its layout knows its new height.
            QTimer.singleShot(0, self, self._refit)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._show_bar()

    def _refit(self) -> None:
        self.updateGeometry()
        self._show_bar()

    def _show_bar(self) -> None:
        """A bar that was needed for a moment takes so much width that the content would need it for ever."""
        is_needed = self.heightForWidth(self.width()) > self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_needed else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() is not policy:
            self.setVerticalScrollBarPolicy(policy)
