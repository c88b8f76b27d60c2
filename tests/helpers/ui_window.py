"""A whole window over fake actions, and how a test uses it: by object names, clicks and keys."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView, QPlainTextEdit, QWidget

from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.window import WindowOptions, build_window
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.foreign_words import words_for
from tests.helpers.patience import PATIENCE_S
from tests.helpers.ui_values import NOW

W = TypeVar("W", bound=QObject)


class UiWindow:
    """A window, its fakes, and hands to use it with.

    Args:
        actions: prepared by the test; a new one otherwise.
    """

    def __init__(self, actions: FakeActions | None = None, options: WindowOptions | None = None) -> None:
        self.application: QApplication = create_application(["test"])
        self.actions = actions or FakeActions(UiBridge())
        chosen = options or WindowOptions(clock=FakeClock(NOW))
        self.window: MainWindow = build_window(self.application, self.actions, self.actions.bridge, chosen)
        self.tasks = self.window.context.tasks
        """Of all accounts."""

    @property
    def bridge(self) -> UiBridge:
        """What the pages that are shown hear."""
        return self.window.context.bridge

    async def open(self, width: int = 1120, height: int = 760) -> "UiWindow":
        """Show it and let it open the account."""
        self.window.resize(width, height)
        self.window.begin()
        # Keys come half a second after the first paint; nobody waits for them here.
        assert self.window.commands is not None
        self.window.show()
        self.window.activateWindow()
        await self.settle()
        _ = self.window.commands  # keys come a while after the first paint; a test presses them at once
        if self.actions.account is not None:
            self.window.prepare_pages()
            await self.settle()
        return self

    async def close(self) -> None:
        """Close it and wait for its tasks."""
        self.window.quit()
        await self.window.shut_down()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()

    async def settle(self) -> None:
        """Wait until no task runs but those that are held, and what they led to is painted."""
        for _ in range(6):
            await asyncio.sleep(0)
        held = len([event for event in self.actions.held.values() if not event.is_set()])
        await self.until(lambda: self.tasks.running <= held)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for a condition while Qt works."""
        async with asyncio.timeout(PATIENCE_S):
            while not condition():  # noqa: ASYNC110 - a state of Qt is waited for, which no event tells
                await asyncio.sleep(0.002)

    def find(self, kind: type[W], name: str) -> W:
        """The widget of that object name that is shown; the only one if none is."""
        found = self.window.findChildren(kind, name)
        assert found, f"there is no {name}"
        shown = [each for each in found if isinstance(each, QWidget) and each.isVisible()]
        return (shown or found)[0]

    def has(self, name: str) -> bool:
        """Whether a widget of that name is shown."""
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, name))

    async def click(self, name: str) -> None:
        """Click a button; it must be shown and usable."""
        button = self.find(QAbstractButton, name)
        assert button.isVisible(), f"{name} is not shown"
        assert button.isEnabled(), f"{name} cannot be used: {button.toolTip()}"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        await self.settle()

    async def type(self, name: str, text: str) -> None:
        """Type into a field, in place of what is there."""
        field = self.find(QWidget, name)
        assert field.isVisible(), f"{name} is not shown"
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.setFocus()
        field.clear()
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            QTest.keyClicks(field, line)
        await self.settle()

    async def choose(self, name: str, title: str) -> None:
        """Click the row of a list that has this title."""
        view = self.find(QListView, name)
        index = self.row(view.model(), title)
        assert index.isValid(), f"{name} has no row {title}: {self.titles(name)}"
        view.scrollTo(index)
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            view.visualRect(index).center(),
        )
        await self.settle()

    def row(self, model: QAbstractItemModel, title: str) -> QModelIndex:
        """The index of a title; invalid if there is none."""
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if title in (index.data(Role.TITLE), index.data(Qt.ItemDataRole.DisplayRole)):
                return index
        for row in range(model.rowCount() if QLocale().language() is not QLocale.Language.C else 0):
            index = model.index(row, 0)
            if index.data(Qt.ItemDataRole.DisplayRole) in words_for(title):
                return index
        return QModelIndex()

    def titles(self, name: str) -> list[str]:
        """The titles of a list, top to bottom."""
        model = self.find(QListView, name).model()
        return [str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)) for row in range(model.rowCount())]

    def text(self, name: str) -> str:
        """The text of a label, button or field."""
        widget = self.find(QWidget, name)
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        return str(widget.property("text"))

    def reason(self, name: str) -> str:
        """Why a button cannot be used; empty where it can."""
        button = self.find(QAbstractButton, name)
        return "" if button.isEnabled() else button.toolTip()
