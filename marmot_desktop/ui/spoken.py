"""What assistive technology is told beyond names: what a thing is, that it is at work, and what has just happened.

Qt knows the role of its own widgets; of ours it knows nothing. A widget class that says `spoken_role` is presented as
that; one whose `spoken_busy` is true is said to be at work, and one that is `spoken_whole` to have no parts. Nothing of
this is made while no reader listens. A checkable button that is a place to go rather than a thing to tick says that it is
a page tab, and is said to be selected.

`announce` speaks without moving the focus. It is for what happens by itself and matters now: a new message in the open
chat, a notice, the connection, the end of a step. Who calls it sees to it that a flood is one sentence.
"""

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAccessibleWidget, QLabel, QStackedWidget, QWidget

from marmot_desktop.ui.herald import herald_of

SpokenRole = QAccessible.Role

_installed: Final[list[bool]] = []


class _Spoken(QAccessibleWidget):
    """As Qt's own of a plain widget, but for what the widget's class says."""

    def text(self, kind: QAccessible.Text) -> str:
        """See QAccessibleInterface; a label that is a heading is called what it says."""
        said = super().text(kind)
        thing = self.object()
        if not said and kind is QAccessible.Text.Name and isinstance(thing, QLabel):
            return thing.text()
        return said

    def childCount(self) -> int:
        """See QAccessibleInterface; what is drawn as one picture has no parts."""
        return 0 if getattr(self.object(), "spoken_whole", False) else super().childCount()

    def state(self) -> QAccessible.State:
        """See QAccessibleInterface."""
        state = super().state()
        if getattr(self.object(), "spoken_busy", False):
            state.busy = True
        return state


class _SpokenTab(_Spoken):
    """A checkable button that opens a page: it is selected where another one is ticked, and opens by being pressed."""

    def state(self) -> QAccessible.State:
        """See QAccessibleInterface."""
        state = super().state()
        button = self.object()
        if isinstance(button, QAbstractButton):
            state.selectable = True
            state.selected = button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """See QAccessibleActionInterface."""
        own = super().actionNames()
        button = self.object()
        usable = isinstance(button, QAbstractButton) and button.isEnabled()
        return [self.pressAction(), *own] if usable else own

    def doAction(self, actionName: str) -> None:
        """See QAccessibleActionInterface."""
        button = self.object()
        if actionName == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(actionName)


def speak_roles() -> None:
    """Let Qt ask us what our widgets are. To be called once the application is there; more often does no harm."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "spoken_role", None)
    if role is None and isinstance(thing, QStackedWidget):
        # Qt's own is a layered pane, which readers say at each way through it and which means nothing to anybody.
        role = SpokenRole.Client
    if not isinstance(role, SpokenRole) or not isinstance(thing, QWidget):
        return None
    # PySide keeps what it is given; Qt deletes the interface with its widget.
    return _SpokenTab(thing, role) if role is SpokenRole.PageTab else _Spoken(thing, role)


def is_listened_to() -> bool:
    """Whether a screen reader, or another assistive technology, is active."""
    return bool(QAccessible.isActive())


def announce(where: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have something spoken, whatever has the focus; nothing happens where nobody listens.

    Args:
        where: the part of the window that it is about.
        text: a whole sentence; plain text.
        at_once: it interrupts what is being spoken.
    """
    if not text or not is_listened_to():
        return
    herald_of(where.window()).say(where, text, at_once=at_once)


def announce_description(where: QWidget, text: str, *, at_once: bool = False) -> None:
    """Describe a widget by a sentence and have it spoken, once.

    Orca says a new description of what has the focus by itself; other readers, and a description that stays, say nothing.

    Args:
        where: what is described.
        text: a whole sentence; plain text.
        at_once: it interrupts what is being spoken.
    """
    changed = where.accessibleDescription() != text
    where.setAccessibleDescription(text)
    if not (changed and where.hasFocus() and sys.platform.startswith("linux")):
        announce(where, text, at_once=at_once)


class RowTeller(QObject):
    """Tells of the current row when a list gets the focus; to be made once for a list.

    Qt tells of the row first and of the list after it, and what is told last is what a reader says.

    Args:
        view: of one column.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        # No reference of Python's: a circle of the two would be taken apart by the collector, in any order, and crash Qt.
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject."""
        if event.type() == QEvent.Type.FocusIn and is_listened_to():
            # After Qt's own events of this focus.
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        view = self.parent()
        if not isinstance(view, QAbstractItemView):
            return
        index = view.currentIndex()
        if index.isValid() and view.hasFocus():
            told = QAccessibleEvent(view, QAccessible.Event.Focus)
            told.setChild(index.row())
            QAccessible.updateAccessibility(told)
