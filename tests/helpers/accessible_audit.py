"""What a screen reader would find wrong with what is shown, told through Qt's accessibility interfaces."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

R = QAccessible.Role

DEPTH: Final = 40
BUTTONS: Final = frozenset({R.Button, R.ButtonMenu, R.ButtonDropDown, R.CheckBox, R.RadioButton, R.Switch, R.Link})
FIELDS: Final = frozenset({R.EditableText, R.ComboBox, R.SpinBox, R.Slider})
NAMED: Final = BUTTONS | FIELDS | {R.List, R.Tree, R.Table, R.ListItem, R.PageTab, R.MenuItem, R.ProgressBar, R.Dialog}
NOTHING: Final = frozenset({R.Client, R.Pane, R.NoRole, R.Window, R.LayeredPane})
"""Roles that say nothing of what can be done with a thing."""
SELF_NAMED: Final = frozenset({R.ScrollBar, R.Indicator, R.Grip, R.Separator})
_HEX: Final = re.compile(r"\b[0-9a-f]{16,}\b")
_CODE: Final = re.compile(r"[\ue000-\uf8ff]|^[a-z]+(-[a-z]+)+$|^[^\w\s]$")


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that is shown.

    Args:
        role: what it is.
        name, description: what is read.
        focusable: the keyboard gets there.
        enabled: it can be used.
        widget: its object, where it is a widget.
    """

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    enabled: bool
    widget: QWidget | None

    def __str__(self) -> str:
        kind = type(self.widget).__name__ if self.widget is not None else "row"
        named = self.widget.objectName() if self.widget is not None else ""
        return f"{self.role.name} {kind} {named!r} {self.name!r}"


def nodes(top: QWidget) -> Iterator[Node]:
    """Everything below a window that is shown."""
    interface = QAccessible.queryAccessibleInterface(top)
    if interface is not None:
        yield from _below(interface, 0)


def _below(interface: QAccessibleInterface, depth: int) -> Iterator[Node]:
    state = interface.state()
    if state.invisible and depth:
        return
    thing: QObject | None = interface.object()
    yield Node(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        bool(state.focusable),
        not state.disabled,
        thing if isinstance(thing, QWidget) else None,
    )
    if depth < DEPTH:
        for number in range(interface.childCount()):
            child = interface.child(number)
            if child.isValid():
                yield from _below(child, depth + 1)


def complaints(top: QWidget, same_meaning: Collection[str] = ()) -> list[str]:
    """What is wrong with a window, in words.

    Args:
        top: the window.
        same_meaning: names that several buttons may have, since they do the same.
    """
    found: list[str] = []
    buttons: dict[str, list[Node]] = {}
    for node in nodes(top):
        found += [f"{what}: {node}" for what in _faults(node)]
        if node.role in BUTTONS and node.name:
            buttons.setdefault(node.name, []).append(node)
    for name, same in buttons.items():
        told_apart = {(node.description, _around(node)) for node in same}
        if len(told_apart) < len(same) and name not in same_meaning:
            found.append(f"{len(same)} buttons are all called {name!r}: {', '.join(map(str, same))}")
    return found


def _faults(node: Node) -> Iterator[str]:
    if node.role in SELF_NAMED:
        return
    widget = node.widget
    asks_for_name = node.role in NAMED or node.focusable or isinstance(widget, QAbstractButton)
    if asks_for_name and not node.name.strip():
        yield "no name"
    if node.role != R.StaticText and (_HEX.search(node.name) or _CODE.search(node.name)):
        yield "a name that is no word"
    if node.focusable and node.role in NOTHING:
        yield "a role that says nothing"
    if not node.enabled and node.role in BUTTONS | FIELDS and not node.description:
        yield "no reason why it cannot be used"


def _around(node: Node) -> str:
    """The nearest thing around a widget that has a name: a card, a dialog, a list."""
    around = node.widget.parentWidget() if node.widget is not None else None
    while around is not None:
        if around.accessibleName():
            return around.accessibleName()
        around = around.parentWidget()
    return ""


def shown_windows() -> list[QWidget]:
    """The windows and popups that are shown now."""
    return [top for top in QApplication.topLevelWidgets() if top.isVisible()]
