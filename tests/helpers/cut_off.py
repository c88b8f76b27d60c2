"""What of a window cannot be seen whole: widgets outside of what is around them, words that have too little room."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from marmot_desktop.ui.shell.rail import RailButton
from marmot_desktop.ui.widgets.labels import ElidedLabel

SLACK_PX = 1
"""What rounding may take off a letter's edge."""


def cut_off(window: QWidget) -> Iterator[str]:
    """Says of each widget that is shown, is not inside of another one that is cut, and does not fit: what is wrong."""
    yield from _within(window)


def _within(widget: QWidget) -> Iterator[str]:
    for child in widget.children():
        if not isinstance(child, QWidget) or not child.isVisible() or child.isWindow():
            continue
        problem = _problem(child, widget)
        if problem:
            yield f"{_named(child)}: {problem}"
        else:
            yield from _within(child)


def _problem(child: QWidget, parent: QWidget) -> str:
    if _is_scrolled(child):
        return _sideways(child, parent)
    return _outside(child, parent) or _words(child)


def _is_scrolled(child: QWidget) -> bool:
    viewport = child.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QScrollArea) and area.widget() is child


def _sideways(child: QWidget, viewport: QWidget) -> str:
    over = child.width() - viewport.width()
    if over <= 0:
        return ""
    leaves = [each for each in child.findChildren(QWidget) if each.isVisible() and not each.findChildren(QWidget)]
    widest = max(leaves, key=lambda each: each.mapTo(child, QPoint(0, 0)).x() + each.minimumSizeHint().width())
    return f"is {over} px wider than its scrolling area, for {_named(widest)}"


def _outside(child: QWidget, parent: QWidget) -> str:
    if isinstance(parent.parentWidget(), QAbstractScrollArea) or isinstance(parent, QTabBar):
        return ""
    if child.width() <= 0 or child.height() <= 0:
        return ""
    room = QRect(QPoint(0, 0), parent.size())
    inside = child.geometry()
    if room.adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(inside):
        return ""
    return f"is at {inside.getRect()} in {_named(parent)} of {parent.width()} x {parent.height()}"


def _words(child: QWidget) -> str:
    match child:
        case ElidedLabel():
            return "" if child.width() >= child.minimumWidth() else "has no room for an ellipsis"
        case QLabel():
            return _label(child)
        case QTabBar():
            return _tabs(child)
        case QCheckBox() | QRadioButton():
            wanted = child.heightForWidth(child.width()) if child.hasHeightForWidth() else child.sizeHint().height()
            return _lack(child.width(), child.minimumSizeHint().width(), child.height(), wanted)
        case RailButton():
            # Below a certain width it paints its picture alone.
            return ""
        case QPushButton() | QToolButton():
            return _button(child)
        case _:
            return ""


def _button(child: QAbstractButton) -> str:
    if not child.text():
        return ""
    words = child.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), child.text())
    icon = child.iconSize().width() if not child.icon().isNull() else 0
    return _lack(child.width(), words.width() + icon, child.height(), words.height())


def _label(child: QLabel) -> str:
    if not child.text():
        return ""
    if not child.wordWrap():
        hint = child.sizeHint()
        return _lack(child.width(), hint.width(), child.height(), hint.height())
    least = child.minimumSizeHint().width()
    return _lack(child.width(), least, child.height(), child.heightForWidth(child.width()))


def _tabs(child: QTabBar) -> str:
    wanted = sum(child.tabRect(number).width() for number in range(child.count()))
    return f"has tabs of {wanted} px in {child.width()}" if wanted > child.width() + SLACK_PX else ""


def _lack(width: int, wanted_width: int, height: int, wanted_height: int) -> str:
    if width + SLACK_PX < wanted_width:
        return f"is {width} px wide and its words {wanted_width}"
    # A font without a word of a script in it may be a little lower than the line it is given.
    if height + SLACK_PX + 2 < wanted_height:
        return f"is {height} px high and its words {wanted_height}"
    return ""


def _named(widget: QWidget) -> str:
    words = f" «{widget.text()}»" if isinstance(widget, QLabel | QAbstractButton) else ""
    path: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(path) < 2:
        if at.objectName():
            path.append(at.objectName())
        at = at.parentWidget()
    return f"{type(widget).__name__} {' < '.join(path)}{words}"
