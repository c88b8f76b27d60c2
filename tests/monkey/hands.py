"""What the monkey can do with a window: one deed after the other, chosen by a seeded generator."""

import random
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from marmot_desktop.ui.shell.commands import COMMANDS
from marmot_desktop.ui.shell.main_window import MainWindow

TEXTS: Final = (
    "hello",
    "Zwei Zeilen? ÄÖÜ ß",
    "了解です 👍🏽",
    "سأحضر الخرائط",
    "<b>bold</b> &amp; <img src='http://127.0.0.1:9/x.png'>",
    "\u202egnp.exe",
    "x" * 5000,
    "wss://relay.example.org",
    "nsec1" + "q" * 58,
    "npub1" + "q" * 58,
    "nostr:nprofile1qqqq",
    "a@b.example",
    "\U0001f3f3️‍\U0001f308" * 30,
    " ",
    "",
)
FORBIDDEN_KEYS: Final = {"Ctrl+Q", "Ctrl+W"}
"""They end the window, as they should."""
KEYS: Final = (
    *sorted({keys for command in COMMANDS for keys in command.keys} - FORBIDDEN_KEYS),
    *("Tab", "Shift+Tab", "Escape", "Return", "Space", "Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End"),
)
SIZES: Final = ((360, 480), (480, 760), (720, 600), (900, 700), (1120, 760), (1600, 1000), (2560, 1440))

W = TypeVar("W", bound=QWidget)


class Hands:
    """Use the window at random.

    Args:
        window: the real one.
        chance: seeded.
    """

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self._window = window
        self._chance = chance
        self._deeds: Sequence[tuple[Callable[[], str], int]] = (
            (self._press_button, 40),
            (self._click_row, 22),
            (self._press_key, 24),
            (self._write, 14),
            (self._turn_wheel, 8),
            (self._open_menu, 8),
            (self._choose_tab, 6),
            (self._choose_option, 3),
            (self._resize, 3),
        )

    def do_something(self) -> str:
        """One deed. Returns what it was, for the diary."""
        if (popup := QApplication.activePopupWidget()) is not None:
            return self._use_popup(popup)
        if isinstance(dialog := QApplication.activeModalWidget(), QFileDialog):
            dialog.reject()
            return "leave the file dialog"
        deeds, weights = zip(*self._deeds, strict=True)
        return str(self._chance.choices(deeds, weights)[0]())

    def _use_popup(self, popup: QWidget) -> str:
        actions = [each for each in popup.actions() if each.isEnabled() and each.isVisible() and each.menu() is None]
        if isinstance(popup, QMenu) and actions and self._chance.random() < 0.6:
            action = self._chance.choice(actions)
            words = action.objectName() or action.text()
            popup.setActiveAction(action)
            QTest.keyClick(popup, Qt.Key.Key_Return)
            return f"menu: {words}"
        popup.close()
        return "close the menu"

    def _some(self, kind: type[W]) -> W | None:
        found = [
            each
            for top in QApplication.topLevelWidgets()
            if top.isVisible()
            for each in ([top] if isinstance(top, kind) else []) + top.findChildren(kind)
            if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty()
        ]
        return self._chance.choice(found) if found else None

    def _press_button(self) -> str:
        button = self._some(QAbstractButton)
        if button is None:
            return "no button"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"press {_name(button)}"

    def _place_in(self, view: QAbstractItemView) -> QPoint | None:
        model: QAbstractItemModel | None = view.model()
        if model is None or not model.rowCount():
            return None
        rows = model.rowCount()
        area = view.viewport().rect()
        seen = [
            view.visualRect(model.index(row, 0)).center()
            for row in range(rows)
            if area.contains(view.visualRect(model.index(row, 0)).center())
        ]
        return self._chance.choice(seen) if seen else None

    def _click_row(self) -> str:
        view = self._some(QAbstractItemView)
        place = self._place_in(view) if view is not None else None
        if view is None or place is None:
            return "no row"
        twice = self._chance.random() < 0.1
        (QTest.mouseDClick if twice else QTest.mouseClick)(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return f"click a row of {_name(view)}"

    def _press_key(self) -> str:
        keys = self._chance.choice(KEYS)
        target = QApplication.focusWidget() or self._window
        QTest.keySequence(target, QKeySequence(keys))
        return f"press {keys} in {_name(target)}"

    def _write(self) -> str:
        field = self._some(self._chance.choice((QLineEdit, QPlainTextEdit)))
        if field is None:
            return "no field"
        text = self._chance.choice(TEXTS)
        field.setFocus()
        if isinstance(field, QLineEdit) and not field.isReadOnly():
            field.setText(text[: field.maxLength()])
            field.textEdited.emit(field.text())
        elif isinstance(field, QPlainTextEdit) and not field.isReadOnly():
            field.setPlainText(text)
        if self._chance.random() < 0.5:
            QTest.keyClick(field, Qt.Key.Key_Return)
        return f"write {text[:12]!r} into {_name(field)}"

    def _turn_wheel(self) -> str:
        view = self._some(QAbstractItemView)
        if view is None:
            return "no list"
        amount = self._chance.choice((-1200, -240, 240, 1200))
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle,
            QPointF(view.viewport().mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, amount),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        return f"turn the wheel over {_name(view)}"

    def _open_menu(self) -> str:
        view = self._some(QAbstractItemView)
        place = self._place_in(view) if view is not None else None
        if view is None or place is None:
            return "no row for a menu"
        QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
        QTest.keySequence(view, QKeySequence("Shift+F10"))
        return f"ask for the menu of a row of {_name(view)}"

    def _choose_tab(self) -> str:
        tabs = self._some(QTabBar)
        if tabs is None or not tabs.count():
            return "no tab"
        tabs.setCurrentIndex(self._chance.randrange(tabs.count()))
        return f"choose a tab of {_name(tabs)}"

    def _choose_option(self) -> str:
        combo = self._some(QComboBox)
        slider = self._some(QAbstractSlider)
        if combo is not None and combo.count():
            combo.setCurrentIndex(self._chance.randrange(combo.count()))
            combo.activated.emit(combo.currentIndex())
            return f"choose in {_name(combo)}"
        if slider is not None:
            slider.setValue(self._chance.randint(slider.minimum(), slider.maximum()))
            return f"move {_name(slider)}"
        return "nothing to choose"

    def _resize(self) -> str:
        width, height = self._chance.choice(SIZES)
        self._window.resize(width, height)
        return f"resize to {width} by {height}"


def _name(widget: QWidget) -> str:
    return widget.objectName() or widget.accessibleName() or type(widget).__name__
