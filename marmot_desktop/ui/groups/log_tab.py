"""What became of each event of a group, newest first, a page at a time; all of it or a part."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, Message, SyncStatus
from marmot_desktop.domain.group_log import GroupLogRow, LogPart
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.log_text import log_chip, log_icon, log_sentence
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.group_log_model import GroupLogModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button, group_exclusively, mark
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.region import Region

PAGE_ROWS: Final = 50
NEAR_END_ROWS: Final = 10


class LogTab(QWidget):
    """The last tab. It asks while it is seen; what happens meanwhile comes on top."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupLogTab")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._group: Group | None = None
        self._part = LogPart.ALL
        self._has_more = False
        self._is_stale = True
        self._failed = False
        people = context.people
        self._model = GroupLogModel(
            people, context.clock, lambda row: log_sentence(row, people.name_of, people.me), log_chip, log_icon, self
        )
        self._list = row_list(self._model, "groupLogList", self.tr("Log of the group"))
        self._list.clicked.connect(self._open_row)
        self._list.installEventFilter(self)
        self._list.verticalScrollBar().valueChanged.connect(self._load_more_if_near_end)
        self._empty = EmptyState("groupLogEmpty")
        self._empty.button_clicked.connect(self._load)
        self._build()
        bridge = context.bridge
        bridge.messages_stored.connect(self._on_bridge_messages_stored)
        bridge.syncs_changed.connect(self._on_bridge_syncs_changed)

    def _build(self) -> None:
        strip = Region(self.tr("Which events are shown"))
        chips = QHBoxLayout(strip)
        chips.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        chips.setSpacing(Space.XS)
        self._chips: dict[LogPart, Button] = {}
        for part, words in (
            (LogPart.ALL, self.tr("All")),
            (LogPart.UNREADABLE, self.tr("Unreadable")),
            (LogPart.REFUSED, self.tr("Refused")),
            (LogPart.COMMITS, self.tr("Changes")),
        ):
            chip = Button(words, f"groupLog{part.value.title()}", look="chip")
            chip.toggled.connect(lambda on, wanted=part: self.show_part(wanted) if on else None)
            self._chips[part] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        group_exclusively(*self._chips.values())
        mark(self._chips[LogPart.ALL])
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(holder, 1)

    def show_group(self, group: Group) -> None:
        """Show a group as it is now."""
        before, self._group = self._group, group
        if before is None or before.key != group.key:
            self._begin_anew()
        elif (before.epoch, before.state) != (group.epoch, group.state):
            self._refresh()

    def show_part(self, part: LogPart) -> None:
        """Show all of the log, or a part."""
        mark(self._chips[part])
        if part is not self._part:
            self._part = part
            self._begin_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; what has happened while it was not seen is loaded."""
        super().showEvent(event)
        if not event.spontaneous() and self._is_stale:
            self._load()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject; Enter opens the current row."""
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self._list.currentIndex()
            if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_row(index)
                return True
        return super().eventFilter(watched, event)

    def _begin_anew(self) -> None:
        self._scope.cancel("more")
        self._scope.cancel("load")
        self._model.clear()
        self._has_more = False
        self._is_stale = True
        if self.isVisible():
            self._load(anew=True)

    def _refresh(self) -> None:
        """Something has happened: look once more, unless it is being looked already or nobody sees it."""
        self._is_stale = True
        if self.isVisible() and not self._scope.is_running("load"):
            self._load()

    def _load(self, *, anew: bool = False) -> None:
        group, part = self._group, self._part
        if group is None:
            return
        self._is_stale = False
        self._failed = False
        if not self._model.rowCount():
            self._empty.say_loading(self.tr("Loading the log…"))
            self._stack.setCurrentWidget(self._empty)
        work = self._context.actions.group_info.log(group, PAGE_ROWS, None, part)
        self._scope.start(
            "load", work, done=self._on_loaded, failed=self._on_load_failed, ended=self._on_load_ended, replace=anew
        )

    def _on_loaded(self, page: tuple[GroupLogRow, ...]) -> None:
        was_empty = not self._model.rowCount()
        self._context.people.want(row.author for row in page if row.author is not None)
        known = {row.event_id for row in self._model.values}
        if was_empty or not any(row.event_id in known for row in page):
            self._has_more = len(page) == PAGE_ROWS
        self._model.show_page(page)
        self._show_state()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._failed = True
        if self._model.rowCount():
            self._context.notices.refuse(error)
            return
        self._empty.say(
            self.tr("The log could not be read"),
            error_text.sentence(error),
            icon_name="alert",
            button=self.tr("Try again"),
        )
        self._stack.setCurrentWidget(self._empty)

    def _on_load_ended(self) -> None:
        if self._is_stale and not self._failed and self.isVisible():
            self._load()

    def _show_state(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._list)
            return
        heading, text = {
            LogPart.ALL: (
                self.tr("Nothing logged"),
                self.tr("What comes from the relays for this group is listed here."),
            ),
            LogPart.UNREADABLE: (
                self.tr("Everything can be read"),
                self.tr("Nothing of what the relays handed out is locked for this device."),
            ),
            LogPart.REFUSED: (
                self.tr("Nothing was refused"),
                self.tr("Events that break a rule of the group are listed here."),
            ),
            LogPart.COMMITS: (
                self.tr("No changes yet"),
                self.tr("Members, admins, name, relays and keys: every change of them is listed here."),
            ),
        }[self._part]
        self._empty.say(heading, text, icon_name="check" if self._part is LogPart.UNREADABLE else "info")
        self._stack.setCurrentWidget(self._empty)

    def _load_more_if_near_end(self, value: int) -> None:
        bar, oldest, group = self._list.verticalScrollBar(), self._model.oldest, self._group
        row_px = self._list.sizeHintForRow(0) if oldest is not None else 0
        near = bar.maximum() - value <= NEAR_END_ROWS * row_px
        if not self._has_more or not near or group is None or oldest is None:
            return
        work = self._context.actions.group_info.log(group, PAGE_ROWS, oldest, self._part)
        self._scope.start("more", work, done=self._on_more_loaded)

    def _on_more_loaded(self, page: tuple[GroupLogRow, ...]) -> None:
        self._has_more = len(page) == PAGE_ROWS
        self._context.people.want(row.author for row in page if row.author is not None)
        self._model.append_page(page)

    def _open_row(self, index: QModelIndex) -> None:
        from marmot_desktop.ui.groups.log_event_dialog import LogEventDialog

        row = index.data(Role.VALUE)
        if isinstance(row, GroupLogRow) and self._group is not None:
            LogEventDialog(self._context, self._group, row, self).open()

    def _on_bridge_messages_stored(self, messages: tuple[Message, ...]) -> None:
        if self._group is not None and any(message.group_key == self._group.key for message in messages):
            self._refresh()

    def _on_bridge_syncs_changed(self, syncs: tuple[SyncStatus, ...]) -> None:
        if self._group is not None and any(sync.group_key == self._group.key for sync in syncs):
            self._refresh()
