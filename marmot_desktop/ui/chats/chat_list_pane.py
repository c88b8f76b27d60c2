"""The list of chats with everything around it: search, filters, what is behind, what is missing, menus."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.chats.chat_filter_bar import ChatFilterBar
from marmot_desktop.ui.chats.chat_menu import ChatMenu
from marmot_desktop.ui.chats.network_board import NetworkBoard
from marmot_desktop.ui.chats.network_strip import NetworkStrip
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.chat_filter import ChatFilter, ChatKind
from marmot_desktop.ui.models.chat_list_model import ChatListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.fit_scroll import FitScroll
from marmot_desktop.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from marmot_desktop.ui.get_started_card import GetStartedCard

START_MS: Final = 800
"""How far the account is on its way to being reachable is looked at once the chats are there."""


class ChatListPane(QWidget):
    """All chats of the account.

    Signals:
        chat_chosen: the group key of a row.
        create_group_requested: a new group is wanted.
        details_requested: of the `Group`.
        leave_requested: the `Group` is to be left.
        retry_requested: the chats are to be loaded again.
        changed: rows, unread counts or marks.
    """

    chat_chosen = Signal(int)
    create_group_requested = Signal()
    details_requested = Signal(object)
    leave_requested = Signal(object)
    retry_requested = Signal()
    changed = Signal()
    spoken_role = SpokenRole.Grouping

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chatListPane")
        self.setAccessibleName(self.tr("List of chats"))
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._load_failed = False
        self._start: GetStartedCard | None = None
        self.model = ChatListModel(context.people, context.clock, self)
        self._filter = ChatFilter(self.model, self)
        self._build()
        context.bridge.chat_marks_changed.connect(self._on_bridge_chat_marks_changed)

    @property
    def shown(self) -> tuple[Group, ...]:
        """The chats that are shown, top to bottom."""
        return self._filter.groups

    def say_loading(self) -> None:
        """The chats are asked for."""
        self._load_failed = False
        self._empty.say_loading(self.tr("Loading chats…"))
        self._share.hide()
        self._stack.setCurrentWidget(self._empty)
        self.board.load()

    def refuse(self, error: MarmotDesktopError) -> None:
        """The chats could not be loaded."""
        self._load_failed = True
        self._share.hide()
        self._empty.say(
            self.tr("The chats could not be loaded"), error_text.sentence(error), button=self.tr("Try again")
        )

    def set_chats(self, groups: Iterable[Group], marks: Iterable[ChatMarks]) -> None:
        """Show all chats."""
        self.model.set_marks(marks)
        self.model.set_values(groups)
        self._after_change()
        QTimer.singleShot(START_MS, self, self._offer_start)

    def put_chats(self, groups: Iterable[Group]) -> None:
        """Some chats are new, or other ones now."""
        self.model.put_values(groups)
        self._after_change()

    def show_open(self, group_key: int | None) -> None:
        """Which chat is open."""
        self.model.show_open(group_key)
        self._filter.keep(group_key)
        index = QModelIndex() if group_key is None else self.model.index_of(group_key)
        if index.isValid():
            self._list.setCurrentIndex(self._filter.mapFromSource(index))
        else:
            self._list.clearSelection()

    def search(self) -> None:
        """Let the user type what they look for."""
        self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.field.selectAll()

    def pin(self, group: Group, *, on: bool) -> None:
        """Let a chat stand on top, or no longer."""
        self._scope.start(f"pin {group.key}", self._context.actions.chats.pin(group, on=on))

    def archive(self, group: Group, *, on: bool) -> None:
        """Put a chat away, or take it back; either can be undone."""
        words = (
            self.tr("Archived. It comes back with the next message.") if on else self.tr("Taken out of the archive.")
        )

        def tell(_nothing: None) -> None:
            self._context.notices.tell(words, action=self.tr("Undo"), on_action=lambda: self.archive(group, on=not on))

        self._scope.start(f"archive {group.key}", self._context.actions.chats.archive(group, on=on), done=tell)

    def mark_read(self, group: Group, *, read: bool) -> None:
        """All of a chat has been seen, or it is to be looked at again."""
        door = self._context.actions.chats
        self._scope.start(f"read {group.key}", door.mark_read(group) if read else door.mark_unread(group))

    def menu_for(self, group: Group) -> ChatMenu:
        """What can be done with a chat."""
        menu = ChatMenu(group, self.model, self._context.clock.now(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.pin_wanted.connect(lambda on: self.pin(group, on=on))
        menu.archive_wanted.connect(lambda on: self.archive(group, on=on))
        menu.read_wanted.connect(lambda read: self.mark_read(group, read=read))
        menu.mute_wanted.connect(
            lambda until: self._scope.start(f"mute {group.key}", self._context.actions.chats.mute(group, until))
        )
        menu.details_wanted.connect(lambda: self.details_requested.emit(group))
        menu.leave_wanted.connect(lambda: self.leave_requested.emit(group))
        return menu

    def _build(self) -> None:
        header = PageHeader("chatsHeader", surface="pane_header")
        header.show_title(self.tr("Chats"))
        create = Button(self.tr("New group"), "newGroupButton", look="icon", icon_name="plus")
        create.clicked.connect(self.create_group_requested)
        header.add_button(create)
        self._bar = ChatFilterBar()
        self._bar.search_changed.connect(self._on_bar_search_changed)
        self._bar.kind_chosen.connect(self._on_bar_kind_chosen)
        self._bar.list_wanted.connect(self._on_bar_list_wanted)
        self.board = NetworkBoard(self._context, self)
        self._network = NetworkStrip(self.board, self._context.navigator)
        self._list = row_list(self._filter, "chatList", self.tr("Chats"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self._empty = EmptyState("chatsEmpty")
        self._empty.button_clicked.connect(self._on_empty_button_clicked)
        self._share = Button(self.tr("Copy my npub"), "copyNpubButton", look="quiet", icon_name="copy")
        self._share.clicked.connect(self._on_share_clicked)
        self._empty.add_step(self._share)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self._list)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._bar)
        column.addWidget(self._network)
        column.addWidget(holder, 1)

    def _offer_start(self) -> None:
        if self._start is None:
            from marmot_desktop.ui.get_started_card import GetStartedCard

            self._start = GetStartedCard(self._context)
            below = QVBoxLayout()
            below.setContentsMargins(Space.M, 0, Space.M, Space.S)
            below.addWidget(self._start)
            # A holder that goes with the card, so that no gap stays where it is not shown; it scrolls in a low window.
            self._start_holder = FitScroll(below)
            self._start.shown_changed.connect(self._place_start)
            self._column.insertWidget(self._column.count() - 1, self._start_holder)
            self._place_start()
        self._start.load()

    def _place_start(self) -> None:
        """Who looks for something has no use for what is still to be done."""
        if self._start is not None:
            looking = bool(self._bar.field.text().strip()) or self._filter.kind is not ChatKind.ALL
            self._start_holder.setVisible(not looking and not self._start.isHidden())

    def _after_change(self) -> None:
        self._place_start()
        has_chats = self.model.rowCount() > 0
        self._bar.setVisible(has_chats)
        self._share.setVisible(not has_chats)
        if self._filter.rowCount():
            self._stack.setCurrentWidget(self._list)
        else:
            self._say_empty(has_chats=has_chats)
            self._stack.setCurrentWidget(self._empty)
        self.changed.emit()

    def _say_empty(self, *, has_chats: bool) -> None:
        if not has_chats:
            self._empty.say(
                self.tr("No chats yet"),
                self.tr("Make a group and invite somebody, or send your npub to people so that they can invite you."),
                icon_name="chats",
                button=self.tr("New group"),
                lead=True,
            )
            return
        words = {
            ChatKind.UNREAD: (self.tr("Nothing unread"), self.tr("You have seen everything.")),
            ChatKind.DIRECT: (self.tr("No direct chats"), self.tr("A chat with one person has no name of its own.")),
            ChatKind.GROUPS: (self.tr("No groups"), ""),
            ChatKind.ARCHIVED: (self.tr("The archive is empty"), self.tr("Put chats here that you are done with.")),
        }
        heading, text = words.get(self._filter.kind, (self.tr("All chats are archived"), ""))
        if self._bar.field.text().strip():
            heading, text = self.tr("No matches"), self.tr("No name, person or last message contains this.")
        self._empty.say(heading, text, icon_name="search", button=self.tr("Show all chats"))

    def _on_bar_search_changed(self, text: str) -> None:
        self._filter.search(text)
        self._after_change()

    def _on_bar_kind_chosen(self, kind: ChatKind) -> None:
        self._filter.show_kind(kind)
        self._after_change()

    def _on_bar_list_wanted(self) -> None:
        if self._filter.rowCount():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._filter.index(0, 0))

    def _on_bridge_chat_marks_changed(self, marks: tuple[ChatMarks, ...]) -> None:
        self.model.put_marks(marks)
        self._after_change()

    def _on_empty_button_clicked(self) -> None:
        if self._load_failed:
            self.retry_requested.emit()
        elif self.model.rowCount():
            self._bar.clear()
            self._on_bar_kind_chosen(ChatKind.ALL)
        else:
            self.create_group_requested.emit()

    def _on_share_clicked(self) -> None:
        account = self._context.people.account
        if account is not None:
            copy_text(account.npub)
            self._context.notices.tell(self.tr("Your npub was copied. Whoever has it can invite you."))

    def _on_list_chosen(self, index: QModelIndex) -> None:
        group = index.data(Role.VALUE)
        if isinstance(group, Group):
            self.chat_chosen.emit(group.key)

    def _on_list_menu_requested(self, point: QPoint) -> None:
        # The menu key tells the middle of the list, not of a row.
        index = self._list.indexAt(point)
        if (self._list.hasFocus() and not self._list.underMouse()) or not index.isValid():
            index = self._list.currentIndex()
            point = self._list.visualRect(index).center()
        group = index.data(Role.VALUE)
        if isinstance(group, Group):
            self.menu_for(group).popup(self._list.viewport().mapToGlobal(point))
