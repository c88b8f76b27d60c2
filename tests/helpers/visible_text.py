"""Everything that a window says: to who sees it, to who lets the mouse rest on it, to who hears it.

What the user types is not said by the window.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from marmot_desktop.ui.models.roles import AvatarSpec, Chip, Role

SAID_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Role.TITLE,
    Role.SUBTITLE,
    Role.TRAILING,
    Role.REASON,
)


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """One text.

    Args:
        where: the widget that says it, and how.
        text: as it is shown.
    """

    where: str
    text: str


def everything_said() -> Iterator[Said]:
    """By all windows that are shown, popups and menus too."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            for widget in (window, *window.findChildren(QWidget)):
                if widget.isVisible():
                    yield from _said_by(widget)


def _said_by(widget: QWidget) -> Iterator[Said]:
    name = f"{type(widget).__name__} {widget.objectName()}".strip()
    texts = {
        "tooltip": widget.toolTip(),
        "accessible name": widget.accessibleName(),
        "accessible description": widget.accessibleDescription(),
        "status tip": widget.statusTip(),
        "title": widget.windowTitle() if widget.isWindow() else "",
        **_shown_by(widget),
    }
    for how, text in texts.items():
        if text:
            yield Said(f"{name}, {how}", text)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _said_by_model(name, widget.model())


def _shown_by(widget: QWidget) -> dict[str, str]:
    match widget:
        case QLabel() | QAbstractButton():
            return {"text": widget.text()}
        case QLineEdit():
            typed = "" if not widget.isReadOnly() else widget.text()
            return {"placeholder": widget.placeholderText(), "text": typed}
        case QPlainTextEdit() | QTextEdit():
            typed = "" if not widget.isReadOnly() else widget.toPlainText()
            return {"placeholder": widget.placeholderText(), "text": typed}
        case QComboBox():
            return {f"item {number}": widget.itemText(number) for number in range(widget.count())}
        case QProgressBar():
            return {"text": widget.text()} if widget.isTextVisible() else {}
        case QTabBar():
            tabs = range(widget.count())
            shown = {f"tab {number}": widget.tabText(number) for number in tabs}
            return shown | {f"tooltip of tab {number}": widget.tabToolTip(number) for number in tabs}
        case QMenu():
            shown = {f"action {number}": action.text() for number, action in enumerate(widget.actions())}
            tips = {f"tooltip {number}": action.toolTip() for number, action in enumerate(widget.actions())}
            return shown | tips
        case _:
            return {}


def _said_by_model(name: str, model: QAbstractItemModel) -> Iterator[Said]:
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        for role in SAID_ROLES:
            value = index.data(role)
            if isinstance(value, str) and value:
                yield Said(f"{name}, row, {role.name}", value)
        for chip in index.data(Role.CHIPS) or ():
            if isinstance(chip, Chip):
                yield Said(f"{name}, row, chip", chip.text)
        avatar = index.data(Role.AVATAR)
        if isinstance(avatar, AvatarSpec) and avatar.name:
            yield Said(f"{name}, row, picture", avatar.name)
