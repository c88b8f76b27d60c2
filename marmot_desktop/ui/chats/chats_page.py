"""The chat list beside the open conversation; one of them at a time where the window is narrow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.facts import GroupJoined
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.delegates.row_delegate import RowDelegate
from marmot_desktop.ui.models.chat_list_model import ChatListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.shell.panes import Panes
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from marmot_desktop.ui.chats.conversation_view import ConversationView

PAINT_MS = 40
"""Until the loaded list is painted."""


class ChatsPage(QWidget):
    """All conversations.

    Signals:
        create_group_requested: a new group is wanted.
        invite_member_requested: somebody shall be invited to this `Group`.
        unread_changed: unread messages of all chats.
        details_wanted: the `Group` whose details are to be shown beside it, or `None`.
    """

    create_group_requested = Signal()
    invite_member_requested = Signal(object)
    unread_changed = Signal(int)
    details_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chatsPage")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._model = ChatListModel(context.people, context.clock, self)
        self._conversation: ConversationView | None = None
        self._details_open = False
        self._load_failed = False
        self._wanted: int | None = None
        self._drafts: dict[int, str] = {}
        self._build()
        bridge = context.bridge
        bridge.groups_joined.connect(self._on_bridge_groups_joined)
        bridge.groups_changed.connect(self._on_bridge_groups_changed)

    @property
    def open_group(self) -> Group | None:
        """The group whose conversation is open."""
        return self._conversation.group if self._conversation is not None else None

    def load(self) -> None:
        """Load all chats; the account has come."""
        self._load_failed = False
        self._list_empty.say_loading(self.tr("Loading chats…"))
        self._list_stack.setCurrentWidget(self._list_empty)
        work = self._context.actions.list_groups()
        self._scope.start("load", work, done=self._on_groups_loaded, failed=self._on_load_failed, replace=True)

    def clear(self) -> None:
        """The account has gone."""
        self._close_conversation()
        self._drafts.clear()
        self._model.set_values(())
        self._after_change()

    def set_details(self, details: QWidget) -> None:
        """The widget that stands beside the conversation when details are open."""
        self._panes.set_info(details)

    def show_chat(self, group_key: int, *, details: bool = False) -> None:
        """Open a conversation; one that is not known yet opens when it comes."""
        group = self._model.find(group_key)
        if group is None:
            self._wanted = group_key
            return
        self._wanted = None
        self._details_open = details
        if self._conversation is None or self._conversation.group.key != group_key:
            self._close_conversation()
            self._open_conversation(group)
        self._list.setCurrentIndex(self._model.index_of(group_key))
        self.details_wanted.emit(group if details else None)
        self._arrange()
        if self._conversation is not None and not details:
            self._conversation.focus_composer()

    @property
    def groups(self) -> tuple[Group, ...]:
        """All chats, the one with the newest message first."""
        return self._model.values

    @property
    def conversation(self) -> "ConversationView | None":
        """The conversation that is open."""
        return self._conversation

    def select_neighbour(self, step: int) -> None:
        """Open the next (1) or previous (-1) chat of the list."""
        shown, at = self._shown_groups()
        target = (at + step) if at is not None else 0
        if 0 <= target < len(shown):
            self._context.navigator.open_chat(shown[target].key)

    def select_unread(self, step: int) -> None:
        """Open the next (1) or previous (-1) chat with unread messages, going round."""
        shown, at = self._shown_groups()
        start = at if at is not None else (-1 if step > 0 else len(shown))
        ring = [shown[(start + step * away) % len(shown)] for away in range(1, len(shown) + 1)] if shown else []
        for group in ring:
            if group.unread and group.key != (self.open_group.key if self.open_group else None):
                self._context.navigator.open_chat(group.key)
                return

    def select_nth(self, number: int) -> None:
        """Open a chat by its place in the list, from 1."""
        shown, _at = self._shown_groups()
        if number <= len(shown):
            self._context.navigator.open_chat(shown[number - 1].key)

    def close_chat(self) -> bool:
        """Close the open conversation. Returns whether there was one."""
        if self._conversation is None:
            return False
        self._on_conversation_back_requested()
        return True

    def widen_list(self, steps: int) -> None:
        """Give the list more room, or less."""
        self._panes.widen_list(steps)

    def _shown_groups(self) -> tuple[list[Group], int | None]:
        """The chats as the list shows them, and the row of the open one."""
        model = self._list.model()
        values = [model.index(row, 0).data(Role.VALUE) for row in range(model.rowCount())]
        shown = [value for value in values if isinstance(value, Group)]
        keys = [group.key for group in shown]
        open_key = self.open_group.key if self.open_group is not None else None
        return shown, keys.index(open_key) if open_key in keys else None

    def regions(self) -> list[QWidget]:
        """The panes that are shown."""
        return self._panes.regions()

    def _build(self) -> None:
        self._pane = QWidget()
        self._pane.setProperty("surface", "pane")
        self._pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = PageHeader("chatsHeader", surface="pane_header")
        header.show_title(self.tr("Chats"))
        create = Button(self.tr("New group"), "newGroupButton", look="icon", icon_name="plus")
        create.clicked.connect(self.create_group_requested)
        header.add_button(create)
        self._list = QListView()
        self._list.setObjectName("chatList")
        self._list.setAccessibleName(self.tr("Chats"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self._list_empty = EmptyState("chatsEmpty")
        self._list_empty.button_clicked.connect(self._on_empty_button_clicked)
        holder = QWidget()
        self._list_stack = QStackedLayout(holder)
        self._list_stack.addWidget(self._list)
        self._list_stack.addWidget(self._list_empty)
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(holder, 1)
        self._nothing = EmptyState("noChatOpen")
        self._nothing.say(
            self.tr("Choose a chat"), self.tr("Messages are encrypted from end to end."), icon_name="shield"
        )
        self._middle = QWidget()
        self._middle_stack = QStackedLayout(self._middle)
        self._middle_stack.addWidget(self._nothing)
        self._panes = Panes("chats", self._context.preferences, self._context.theme, self._pane, self._middle)
        self._panes.arranged.connect(self._on_panes_arranged)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _open_conversation(self, group: Group) -> None:
        from marmot_desktop.ui.chats.conversation_view import ConversationView

        conversation = ConversationView(self._context, group)
        conversation.back_requested.connect(self._on_conversation_back_requested)
        conversation.details_requested.connect(self._on_conversation_details_requested)
        conversation.invite_member_requested.connect(self.invite_member_requested)
        conversation.show_draft(self._drafts.pop(group.key, ""))
        self._conversation = conversation
        self._middle_stack.addWidget(conversation)
        self._middle_stack.setCurrentWidget(conversation)

    def _close_conversation(self) -> None:
        conversation, self._conversation = self._conversation, None
        if conversation is None:
            return
        if conversation.draft:
            self._drafts[conversation.group.key] = conversation.draft
        self._middle_stack.setCurrentWidget(self._nothing)
        self._middle_stack.removeWidget(conversation)
        conversation.deleteLater()

    def _arrange(self) -> None:
        open_chat = self._conversation is not None
        self._panes.open_main(open_chat)
        self._panes.open_info(self._details_open and open_chat)

    def _on_panes_arranged(self) -> None:
        if self._conversation is not None:
            self._conversation.show_back(self._panes.is_single)

    def _on_groups_loaded(self, groups: tuple[Group, ...]) -> None:
        self._model.set_values(groups)
        self._context.people.want(member.pubkey for group in groups for member in group.members)
        self._after_change()
        QTimer.singleShot(PAINT_MS, self, self._context.actions.end_head_start)

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._context.actions.end_head_start()
        self._load_failed = True
        self._list_empty.say(
            self.tr("The chats could not be loaded"), error_text.sentence(error), button=self.tr("Try again")
        )

    def _on_bridge_groups_joined(self, facts: tuple[GroupJoined, ...]) -> None:
        self._on_bridge_groups_changed(tuple(fact.group for fact in facts))

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        self._model.put_values(groups)
        self._context.people.want(member.pubkey for group in groups for member in group.members)
        if self._conversation is not None:
            for group in groups:
                if group.key == self._conversation.group.key:
                    self._conversation.show_group(group)
        self._after_change()
        if self._wanted is not None:
            self.show_chat(self._wanted)

    def _after_change(self) -> None:
        if self._model.rowCount():
            self._list_stack.setCurrentWidget(self._list)
        else:
            self._list_empty.say(
                self.tr("No chats yet"),
                self.tr("Make a group and invite somebody, or wait for an invitation."),
                icon_name="chats",
                button=self.tr("New group"),
            )
            self._list_stack.setCurrentWidget(self._list_empty)
        self.unread_changed.emit(self._model.unread)

    def _on_empty_button_clicked(self) -> None:
        if self._load_failed:
            self.load()
        else:
            self.create_group_requested.emit()

    def _on_list_chosen(self, index: QModelIndex) -> None:
        group = index.data(Role.VALUE)
        if isinstance(group, Group):
            self._context.navigator.open_chat(group.key)

    def _on_conversation_back_requested(self) -> None:
        self._close_conversation()
        self._list.clearSelection()
        self._arrange()
        self._context.navigator.leave_chat()

    def _on_conversation_details_requested(self) -> None:
        group = self.open_group
        if group is not None:
            self._context.navigator.open_chat(group.key, details=not self._details_open)
