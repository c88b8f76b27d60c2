"""The real window in a process of its own, driven by clicks and keys that arrive as JSON lines on standard input.

Run as `python -m tests.helpers.driven_window --profile DIR --relay URL`. It is `marmot_desktop.window` as users start it;
only its finished window is watched, so that a click finds its button by object name. `WindowProcess` in
`window_process.py` is the other end.
"""

import json
import os
import queue
import sys
import threading
from collections.abc import Callable
from typing import Any
from unittest import mock

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from marmot_desktop import window as window_module
from marmot_desktop.app import window_main
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.window import build_window

LOOK_MS = 10


class NotYetError(Exception):
    """What is asked for is not there to be clicked; the caller may ask again."""


def click_soon(widget: QWidget, place: QPoint) -> None:
    """Press and release the left button after the present event: a dialog that opens must not hold up the driver."""
    QTimer.singleShot(0, widget, lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place))


class Driver:
    """Carries out one command after the other in Qt's thread."""

    def __init__(self, main: MainWindow) -> None:
        self.main = main
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._timer = QTimer(main)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)
        threading.Thread(target=self._read, name="driver", daemon=True).start()

    def _read(self) -> None:
        rest = b""
        while chunk := os.read(0, 65_536):
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                self._lines.put(line)

    def _look(self) -> None:
        while not self._lines.empty():
            command = json.loads(self._lines.get())
            try:
                answer: dict[str, Any] = {"value": COMMANDS[command.pop("do")](self, **command)}
            except NotYetError as err:
                answer = {"not_yet": str(err)}
            # A line on standard output is the answer; the program itself prints nothing there.
            os.write(1, json.dumps(answer).encode() + b"\n")

    def find(self, name: str, *, enabled: bool = True) -> QWidget:
        """The visible widget with this object name, the one on top if there are several."""
        found = [
            widget
            for top in [*QApplication.topLevelWidgets()]
            for widget in [top, *top.findChildren(QWidget)]
            if widget.objectName() == name and widget.isVisible()
        ]
        if not found:
            raise NotYetError(f"{name} is not visible")
        widget = found[-1]
        if enabled and not widget.isEnabled():
            raise NotYetError(f"{name} is disabled: {widget.toolTip()}")
        return widget

    def click(self, name: str) -> None:
        """Press and release the left button in the middle of a widget, after the present event."""
        widget = self.find(name)
        click_soon(widget, widget.rect().center())

    def type(self, name: str, text: str) -> None:
        """Replace the content of a field, key by key."""
        field = self.find(name)
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            field.setFocus()
            field.clear()
        QTest.keyClicks(field, text)

    def press(self, name: str, keys: str) -> None:
        """Press a key, such as `Return` or `Ctrl+N`."""
        QTest.keySequence(self.find(name), QKeySequence(keys))

    def text(self, name: str) -> str:
        """What a widget says."""
        widget = self.find(name, enabled=False)
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            return widget.text()
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            return widget.toPlainText()
        return widget.accessibleName()

    def tooltip(self, name: str) -> str:
        """What is said to a mouse that rests there."""
        return self.find(name, enabled=False).toolTip()

    def is_enabled(self, name: str) -> bool:
        """Whether a widget can be used."""
        return self.find(name, enabled=False).isEnabled()

    def is_visible(self, name: str) -> bool:
        """Whether a widget can be seen."""
        try:
            self.find(name, enabled=False)
        except NotYetError:
            return False
        return True

    def rows(self, name: str) -> list[str]:
        """What a list shows, as a screen reader would read it."""
        view = self.find(name, enabled=False)
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        rows = []
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
            rows.append(str(spoken or index.data(Qt.ItemDataRole.DisplayRole)))
        return rows

    def click_row(self, name: str, containing: str) -> None:
        """Click the first row of a list that says this."""
        view = self.find(name)
        assert isinstance(view, QAbstractItemView)
        for number, row in enumerate(self.rows(name)):
            if containing in row:
                index = view.model().index(number, 0)
                view.scrollTo(index)
                middle = view.visualRect(index).center()
                target = view.viewport()
                click_soon(target, middle)
                return
        raise NotYetError(f"{name} has no row with {containing!r}")

    def click_tab(self, name: str, containing: str) -> None:
        """Click a tab by its title."""
        holder = self.find(name)
        bar = holder if isinstance(holder, QTabBar) else holder.findChild(QTabBar)
        assert isinstance(bar, QTabBar)
        for number in range(bar.count()):
            if containing in bar.tabText(number):
                place = bar.tabRect(number).center()
                click_soon(bar, place)
                return
        raise NotYetError(f"{name} has no tab {containing!r}")

    def check(self, name: str, on: bool) -> None:
        """Tick or clear a box."""
        box = self.find(name)
        assert isinstance(box, QCheckBox)
        if box.isChecked() is not on:
            box.click()

    def title(self) -> str:
        """Of the window."""
        return self.main.windowTitle()

    def resize(self, width: int, height: int) -> None:
        """Of the window."""
        self.main.resize(width, height)

    def place(self) -> tuple[int, int, int, int]:
        """Of the window: left, top, width, height."""
        place = self.main.geometry()
        return place.x(), place.y(), place.width(), place.height()

    def move(self, x: int, y: int) -> None:
        """Of the window."""
        self.main.move(x, y)

    def extend(self, state: str) -> None:
        """Make it `normal`, `maximised` or `full_screen`."""
        show = {"normal": self.main.showNormal, "maximised": self.main.showMaximized}
        show.get(state, self.main.showFullScreen)()

    def extent(self) -> str:
        """Whether it is `normal`, `maximised` or `full_screen`."""
        return "full_screen" if self.main.isFullScreen() else "maximised" if self.main.isMaximized() else "normal"

    def screen(self) -> str:
        """The name of the screen it is on, as Qt has it."""
        return self.main.screen().name()

    def grab(self, path: str) -> bool:
        """Take a picture of the window."""
        return self.main.grab().save(path)

    def shown(self) -> str:
        """Whether the window is `shown`, `minimised` or `hidden`."""
        if not self.main.isVisible():
            return "hidden"
        return "minimised" if self.main.isMinimized() else "shown"

    def close(self) -> None:
        """As the user closes the window; the program may go on."""
        QTimer.singleShot(0, self.main, self.main.close)

    def quit(self) -> None:
        """As the user ends the program."""
        QTimer.singleShot(0, self.main, self.main.quit)

    def commit(self) -> None:
        """As a session manager has everything kept before the user logs out."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        QTimer.singleShot(0, self.main, lambda: application.commitDataRequest.emit(None))

    def end_session(self) -> None:
        """As the desktop ends the program."""
        QTimer.singleShot(0, self.main, QApplication.quit)

    def names(self) -> list[str]:
        """Every object name that can be seen, for whoever writes a test."""
        return sorted({w.objectName() for w in QApplication.allWidgets() if w.isVisible() and w.objectName()})


COMMANDS: dict[str, Callable[..., Any]] = {
    name: getattr(Driver, name)
    for name in (
        "click",
        "type",
        "press",
        "text",
        "tooltip",
        "is_enabled",
        "is_visible",
        "rows",
        "click_row",
        "click_tab",
        "check",
        "title",
        "resize",
        "place",
        "move",
        "extend",
        "extent",
        "screen",
        "grab",
        "shown",
        "close",
        "quit",
        "commit",
        "end_session",
        "names",
    )
}


def main() -> int:
    """Start the window and watch it."""
    build = build_window
    drivers: list[Driver] = []

    def build_and_watch(*arguments: Any, **options: Any) -> Any:
        built = build(*arguments, **options)
        drivers.append(Driver(built))
        return built

    with mock.patch.object(window_module, "build_window", build_and_watch):
        return window_main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
