"""Keeps the focus where the user was: what had it may be hidden, and Qt then gives it to whatever comes next in its chain.

That is somewhere else in the window, often the rail. Here it goes to the first thing of the same part that can have it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from marmot_desktop.ui.shell.regions import first_stop


class FocusKeeper(QObject):
    """Watches over the parts of one page area.

    Args:
        owner: the area; what lies outside of it, such as dialogs, is no concern of this.
        regions: its parts that are shown, in reading order.
    """

    def __init__(self, owner: QWidget, regions: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(owner)
        self._owner = owner
        self._regions = regions
        self._left: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._owner):
            return  # it is being taken down, with what had the focus in it
        if old is None or not self._owner.isAncestorOf(old) or old.isVisible() or not self._owner.isVisible():
            return
        if now is not None and not self._owner.isAncestorOf(now):
            return  # a dialog has it
        region = next((each for each in self._regions() if each.isAncestorOf(old)), None)
        if region is None or (now is not None and region.isAncestorOf(now)):
            return
        self._left = region
        # What takes the place of the hidden one is shown after it.
        QTimer.singleShot(0, self, self._bring_back)

    def _bring_back(self) -> None:
        region, self._left = self._left, None
        focused: QWidget | None = self._owner.window().focusWidget()
        if region is None or not isValid(region) or not region.isVisible():
            return
        if focused is not None and (region.isAncestorOf(focused) or not self._owner.isAncestorOf(focused)):
            return
        target = first_stop(region)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
