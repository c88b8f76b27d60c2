"""The program's log, live while it is looked at."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from marmot_desktop.log_memory import LogLine
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.log_list_model import LogListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import plain_text
from marmot_desktop.ui.spoken import RowTeller
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.fields import copy_text, offer_clear
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label


class _Bell(QObject):
    """Rings in Qt's thread when lines were written in any; once for many."""

    rung = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_rung = False

    def ring(self) -> None:
        """Called in whatever thread writes."""
        if not self._is_rung:
            self._is_rung = True
            self.rung.emit()

    def take(self) -> None:
        """Lines are about to be read: those after them ring again."""
        self._is_rung = False


class LogTab(QWidget):
    """Lines with their filters."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logTab")
        self._context = context
        self._end: Callable[[], None] | None = None
        self._model = LogListModel(self)
        self._bell = _Bell(self)
        self._bell.rung.connect(self._read, Qt.ConnectionType.QueuedConnection)
        self._level = QComboBox()
        self._level.setObjectName("logLevelBox")
        self._level.setAccessibleName(self.tr("Least important lines to show"))
        for text, level in (
            (self.tr("Everything"), logging.DEBUG),
            (self.tr("Events"), logging.INFO),
            (self.tr("Warnings"), logging.WARNING),
            (self.tr("Errors"), logging.ERROR),
        ):
            self._level.addItem(text, level)
        self._area = QComboBox()
        self._area.setObjectName("logAreaBox")
        self._area.setAccessibleName(self.tr("Part of the program"))
        self._area.addItem(self.tr("All parts"), "")
        self._words = QLineEdit()
        self._words.setObjectName("logSearchField")
        self._words.setAccessibleName(self.tr("Words to look for in the log"))
        self._words.setPlaceholderText(self.tr("Search"))
        offer_clear(self._words, self.tr("Clear the search"))
        for signal in (self._level.currentIndexChanged, self._area.currentIndexChanged, self._words.textChanged):
            signal.connect(self._filter)
        self._list = QListView()
        self._list.setObjectName("logList")
        self._list.setAccessibleName(self.tr("Log"))
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        RowTeller(self._list)
        self._list.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setProperty("framed", "true")
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        # The log is written in English.
        self._list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._show_chosen)
        self._empty = EmptyState("logEmpty")
        self._whole = label("", "faint", wrap=True, name="logWhole", selectable=True)
        self._whole.setAccessibleName(self.tr("The chosen line"))
        self._copy = Button(self.tr("Copy line"), "copyLogLineButton", icon_name="copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        self._build()

    def _build(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Space.S)
        filters.addWidget(self._level)
        filters.addWidget(self._area)
        filters.addStretch(1)
        self._whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self._words)
        column.addLayout(filters)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(FlowRow(Space.S, self._whole, self._copy, at_end=True))

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; lines are followed while somebody looks."""
        super().showEvent(event)
        if self._end is None:
            self._end = self._context.actions.watch.listen_to_log(self._bell.ring)
            self._read()
            self._list.scrollToBottom()

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        end, self._end = self._end, None
        if end is not None:
            end()

    def _read(self) -> None:
        self._bell.take()
        bar = self._list.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 2
        areas = self._model.areas
        self._model.add(self._context.actions.watch.log_lines(self._model.newest))
        if self._model.areas != areas:
            self._show_areas()
        if at_end:
            self._list.scrollToBottom()
        self._show_state()

    def _show_areas(self) -> None:
        chosen = self._area.currentData()
        self._area.blockSignals(True)
        self._area.clear()
        self._area.addItem(self.tr("All parts"), "")
        for area in self._model.areas:
            self._area.addItem(area, area)
        self._area.setCurrentIndex(max(0, self._area.findData(chosen)))
        self._area.blockSignals(False)

    def _filter(self) -> None:
        self._model.filter(int(self._level.currentData()), str(self._area.currentData()), self._words.text().strip())
        self._list.scrollToBottom()
        self._show_state()

    def _show_state(self) -> None:
        some = self._model.rowCount() > 0
        self._list.setVisible(some)
        self._empty.setVisible(not some)
        if self._model.newest:
            self._empty.say(self.tr("No line fits"), self.tr("Choose other filters to see more."), icon_name="search")
        else:
            text = self.tr("What the program does appears here as it happens.")
            self._empty.say(self.tr("Nothing logged"), text, icon_name="info")
        self._show_chosen()

    def _line(self) -> LogLine | None:
        value = self._list.currentIndex().data(Role.VALUE)
        return value if isinstance(value, LogLine) else None

    def _show_chosen(self) -> None:
        line = self._line()
        self._whole.setText("" if line is None else plain_text(line.text)[:2_000])
        self._copy.allow("" if line is not None else self.tr("Choose a line first"))

    def _on_copy_clicked(self) -> None:
        line = self._line()
        if line is not None:
            copy_text(line.text)
            self._context.notices.tell(self.tr("Copied"))
