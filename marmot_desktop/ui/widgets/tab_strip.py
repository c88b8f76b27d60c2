"""Tabs that move together where there is little room, before the last of them is cut."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from marmot_desktop.ui.theme import px
from marmot_desktop.ui.widgets.labels import restyle

NARROW_FONT_PX = 13
NARROW_GAP_PX = 14


class TabStrip(QTabBar):
    """A bar of tabs that are as wide as their words; it scrolls only where even small words have no room.

    Args:
        name: object name.
        what: of what they are, for screen readers.
    """

    def __init__(self, name: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(what)
        self.setProperty("narrow", "true")
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._choose_size()

    def event(self, event: QEvent) -> bool:
        """See QWidget; words and letters may be others now."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._choose_size()
        return done

    def _choose_size(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(px(NARROW_FONT_PX))
        metrics = QFontMetrics(font)
        words = (self.tabText(number) for number in range(self.count()))
        wanted = sum(metrics.horizontalAdvance(text) + px(NARROW_GAP_PX) for text in words)
        restyle(self, "narrow", "true" if wanted <= self.width() else "tight")
