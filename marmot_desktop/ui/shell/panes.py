"""The frame of a page: a list, what was chosen in it, and perhaps information beside that; as many as there is room for.

By the window's width at the present zoom: one pane below 720 pixels, two below 1040, else three. Between panes lie
splitters, which can be dragged; where they were is remembered for each page.

     one pane             two panes             three panes
     [ list ]             [ list | main ]       [ list | main | info ]
     [ main ] < Back      [ list | info ]
     [ info ] < Back
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from marmot_desktop.ui.preferences import Preferences
from marmot_desktop.ui.scale import zoom
from marmot_desktop.ui.theme import Theme, px

TWO_PX: Final = 720
THREE_PX: Final = 1040
LIST_PX: Final = (240, 312, 420)
INFO_PX: Final = (280, 340, 420)
"""Least, at first, most."""
MAIN_PX: Final = 300
KEY_STEP_PX: Final = 24
_NO_LIMIT: Final = 16_777_215


def panes_that_fit(width: int) -> int:
    """How many panes a window has room for.

    Args:
        width: of the whole window, in pixels at the present zoom.
    """
    if width < px(TWO_PX):
        return 1
    return 2 if width < px(THREE_PX) else 3


class Panes(QWidget):
    """Arranges up to three widgets; shows nothing of its own but the lines between them.

    Args:
        name: of the page; under it the widths are remembered.
        preferences: where they are.
        theme: after a change of zoom other panes may fit.
        list_pane: always there where two fit.
        main: beside it; alone where one fits and something is open.

    Signals:
        arranged: there are more or fewer panes, or other ones; `is_single` tells whether a way back is needed.
    """

    arranged = Signal()

    def __init__(
        self,
        name: str,
        preferences: Preferences,
        theme: Theme,
        list_pane: QWidget,
        main: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._preferences = preferences
        self._list = list_pane
        self._main = main
        self._info: QWidget | None = None
        self._main_open = False
        self._info_open = False
        self._count = 0
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName(f"{name}Splitter")
        self._splitter.setChildrenCollapsible(False)
        # Qt widens the area that can be grabbed to a few pixels on both sides of a handle of one.
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(list_pane)
        self._splitter.addWidget(main)
        self._order()
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        theme.changed.connect(self.arrange)
        self.arrange()

    @property
    def count(self) -> int:
        """How many panes fit."""
        return self._count

    @property
    def is_single(self) -> bool:
        """Whether one pane fits only."""
        return self._count == 1

    def set_info(self, info: QWidget) -> None:
        """The widget that is shown beside the main one when asked for."""
        self._info = info
        self._splitter.addWidget(info)
        self._order()
        self.arrange()

    def open_main(self, opened: bool) -> None:
        """Something is open in the main pane, or nothing any more: where one pane fits, the list comes back."""
        self._main_open = opened
        self.arrange()

    def open_info(self, opened: bool) -> None:
        """Show or hide the information pane."""
        self._info_open = opened
        self.arrange()

    def widen_list(self, steps: int) -> None:
        """Make the list wider, or narrower, as dragging would."""
        if self._count == 1:
            return
        least, _first, most = LIST_PX
        width = max(px(least), min(self._list.width() + steps * px(KEY_STEP_PX), px(most)))
        self._splitter.setSizes([width, *([self.width() - width] * (self._splitter.count() - 1))])
        self._remember()

    @property
    def all_panes(self) -> list[QWidget]:
        """Every pane, shown or not."""
        return [pane for pane in (self._list, self._main, self._info) if pane is not None]

    def regions(self) -> list[QWidget]:
        """The panes that are shown, in reading order; for moving the focus from one to the next."""
        return [pane for pane in (self._list, self._main, self._info) if pane is not None and pane.isVisible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        if panes_that_fit(self.window().width()) != self._count:
            self.arrange()

    def arrange(self) -> None:
        """Show what fits; called by itself on every change."""
        self._count = panes_that_fit(self.window().width())
        info = self._info_open and self._info is not None
        shown_list, shown_main = True, True
        if self._count == 1:
            shown_list = not self._main_open and not info
            shown_main = self._main_open and not info
        elif self._count == 2:
            shown_main = not info
        self._limit(self._list, LIST_PX, limited=shown_list and self._count > 1)
        if self._info is not None:
            self._limit(self._info, INFO_PX, limited=self._count == 3)
        self._main.setMinimumWidth(px(MAIN_PX) if self._count > 1 else 0)
        for pane, shown in ((self._list, shown_list), (self._main, shown_main), (self._info, info)):
            if pane is not None and pane.isVisibleTo(self._splitter) != shown:
                pane.setVisible(shown)
        self._place()
        self.arranged.emit()

    def _order(self) -> None:
        # A splitter puts each new pane below the others, which is before them for whoever reads from one to the next.
        for pane in (self._info, self._main, self._list):
            if pane is not None:
                pane.lower()

    def _limit(self, pane: QWidget, limits: tuple[int, int, int], *, limited: bool) -> None:
        least, _first, most = limits
        pane.setMinimumWidth(px(least) if limited else 0)
        pane.setMaximumWidth(px(most) if limited else _NO_LIMIT)

    def _place(self) -> None:
        """Give each pane the width that was chosen for it, and the main one the rest."""
        list_px, info_px = self._preferences.pane_widths(self._name, (LIST_PX[1], INFO_PX[1]))
        rest = max(1, self.width() - px(list_px) - (px(info_px) if self._info_open else 0))
        sizes = [px(list_px), rest]
        if self._info is not None:
            sizes.append(px(info_px) if self._count == 3 else rest)
        self._splitter.setSizes(sizes)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        if self._info is not None:
            self._splitter.setStretchFactor(2, 0 if self._count == 3 else 1)

    def _on_splitter_moved(self, _place: int, _index: int) -> None:
        self._remember()

    def _remember(self) -> None:
        known = self._preferences.pane_widths(self._name, (LIST_PX[1], INFO_PX[1]))
        list_px = round(self._list.width() / zoom()) if self._count > 1 and self._list.isVisible() else known[0]
        shown = self._info is not None and self._info.isVisible() and self._count == 3
        info_px = round(self._info.width() / zoom()) if shown and self._info is not None else known[1]
        self._preferences.set_pane_widths(self._name, (list_px, info_px))
