"""What the window does with keys and the wheel before its widgets see them.

Typing writes, Ctrl and wheel zoom, and Shift+F10 opens the menu of what has the focus, which Qt does by the Menu key alone.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

NOTCH: Final = 120
"""Eighths of a degree of one step of a wheel."""


class WindowInput(QObject):
    """Watches a native window; a widget's own events are not slowed down by it.

    Args:
        handle: of the window.
        focused: the widget that has the focus.
        compose: gives the focus to the field for messages; returns whether there is one to write in.
        zoom: by steps.
    """

    def __init__(
        self,
        handle: QWindow,
        focused: Callable[[], QWidget | None],
        compose: Callable[[], bool],
        zoom: Callable[[int], object],
    ) -> None:
        super().__init__(handle)
        self._focused = focused
        self._compose = compose
        self._zoom = zoom
        self._turned = 0
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject."""
        kind = event.type()
        if kind == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            return self._turn(event)
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            focused = self._focused()
            if opens_a_menu(event) and focused is not None:
                ask_for_menu(focused)
                return True
            if begins_a_text(event, focused):
                # The key itself goes on, to the field then.
                self._compose()
        return False

    def _turn(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        if steps:
            self._zoom(steps)
        return True


def begins_a_text(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Whether a key writes a letter, and nothing has the focus that wants letters."""
    shift = Qt.KeyboardModifier.ShiftModifier
    if event.modifiers() & ~(shift | Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier):
        return False
    if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit | QComboBox | QAbstractSpinBox):
        return False
    text = event.text()
    if text == " " and isinstance(focused, QAbstractButton):
        return False
    return bool(text) and text.isprintable() and not (text == " " and focused is None)


def opens_a_menu(event: QKeyEvent) -> bool:
    """Whether it is the key for menus that every keyboard has."""
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


def ask_for_menu(widget: QWidget) -> None:
    """Ask a widget for its menu, as the Menu key would: of the row, or the text, that it is at."""
    if isinstance(widget, QAbstractItemView):
        place = widget.visualRect(widget.currentIndex()).center()
    else:
        # A QRect of some widgets, a QRectF of others.
        place = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).center().toPoint()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
