"""The chat list beside the open conversation; one of them at a time where the window is narrow."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.facts import DeliveryChanged, GroupJoined
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.chats.chat_list_pane import ChatListPane
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.meanwhile import Meanwhile
from marmot_desktop.ui.shell.panes import Panes
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.region import Region

if TYPE_CHECKING:
    from marmot_desktop.ui.chats.conversation_view import ConversationView

PAINT_MS = 40
"""Until the loaded list is painted."""


class ChatsPage(QWidget):
    """All conversations.

    Signals:
        create_group_requested: a new group is wanted.
        leave_requested: this `Group` is to be left.
        invite_member_requested: somebody shall be invited to this `Group`.
        unread_changed: unread messages of all chats.
        details_wanted: the `Group` whose details are to be shown beside it, or `None`.
        settled: the chats are loaded and painted, or could not be loaded.
    """

    create_group_requested = Signal()
    leave_requested = Signal(object)
    invite_member_requested = Signal(object)
    unread_changed = Signal(int)
    details_wanted = Signal(object)
    settled = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chatsPage")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._conversation: ConversationView | None = None
        self._details_open = False
        self._wanted: int | None = None
        self._meanwhile = Meanwhile()
        self._drafts: dict[int, tuple[str, bytes | None]] = {}
        self._build()
        bridge = context.bridge
        bridge.groups_joined.connect(self._on_bridge_groups_joined)
        bridge.groups_changed.connect(self._on_bridge_groups_changed)
        bridge.chat_marks_changed.connect(self._on_bridge_chat_marks_changed)
        bridge.deliveries_changed.connect(self._on_bridge_deliveries_changed)

    @property
    def open_group(self) -> Group | None:
        """The group whose conversation is open."""
        return self._conversation.group if self._conversation is not None else None

    def load(self) -> None:
        """Load all chats; the account has come."""
        self._pane.say_loading()
        self._meanwhile.begin()
        self._scope.start(
            "load",
            _load(self._context.actions),
            done=self._on_chats_loaded,
            failed=self._on_load_failed,
            replace=True,
        )

    def set_details(self, details: QWidget) -> None:
        """The widget that stands beside the conversation when details are open."""
        self._panes.set_info(details)

    def show_chat(self, group_key: int, *, details: bool = False) -> None:
        """Open a conversation; one that is not known yet opens when it comes."""
        group = self._pane.model.find(group_key)
        if group is None:
            self._wanted = group_key
            return
        self._wanted = None
        self._details_open = details
        if self._conversation is None or self._conversation.group.key != group_key:
            self._close_conversation()
            self._open_conversation(group)
        self._pane.show_open(group_key)
        self.details_wanted.emit(group if details else None)
        self._arrange()
        if self._conversation is not None and not details:
            self._conversation.focus_composer()

    @property
    def unread(self) -> int:
        """Unread messages of all chats that may disturb."""
        return self._pane.model.unread

    @property
    def groups(self) -> tuple[Group, ...]:
        """All chats, as the list orders them."""
        return self._pane.model.values

    @property
    def conversation(self) -> "ConversationView | None":
        """The conversation that is open."""
        return self._conversation

    def show_message(self, group_key: int, message: bytes) -> None:
        """Go to a message of a conversation; one that is opened now begins where reading was left, which is there."""
        if self._conversation is not None and self._conversation.group.key == group_key:
            self._conversation.timeline.go_to_message(message)
            return
        self._context.navigator.open_chat(group_key)

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
            if self._pane.model.is_unread(group) and group.key != (self.open_group.key if self.open_group else None):
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

    def _shown_groups(self) -> tuple[tuple[Group, ...], int | None]:
        """The chats as the list shows them, and the row of the open one."""
        shown = self._pane.shown
        keys = [group.key for group in shown]
        open_key = self.open_group.key if self.open_group is not None else None
        return shown, keys.index(open_key) if open_key in keys else None

    def search(self) -> None:
        """Let the user look for a chat."""
        self._pane.search()

    def archive_open(self, *, on: bool) -> None:
        """Put the open chat away, or take it back."""
        if self.open_group is not None:
            self._pane.archive(self.open_group, on=on)

    def regions(self) -> list[QWidget]:
        """The panes that are shown."""
        return self._panes.regions()

    def _build(self) -> None:
        self._pane = ChatListPane(self._context)
        self._pane.chat_chosen.connect(self._context.navigator.open_chat)
        self._pane.create_group_requested.connect(self.create_group_requested)
        self._pane.leave_requested.connect(self.leave_requested)
        self._pane.details_requested.connect(self._on_pane_details_requested)
        self._pane.retry_requested.connect(self.load)
        self._pane.changed.connect(self._on_pane_changed)
        self.setFocusProxy(self._pane)
        self._nothing = EmptyState("noChatOpen")
        self._show_nothing()
        self._middle = Region(self.tr("Open chat"))
        self._middle_stack = QStackedLayout(self._middle)
        self._middle_stack.addWidget(self._nothing)
        self._panes = Panes("chats", self._context.preferences, self._context.theme, self._pane, self._middle)
        self._panes.arranged.connect(self._on_panes_arranged)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _show_nothing(self) -> None:
        """There is nothing to choose from where the list is empty."""
        choose = self.tr("Choose a chat") if self._pane.model.rowCount() else ""
        self._nothing.say(choose, self.tr("Messages are encrypted from end to end."), icon_name="shield")

    def _open_conversation(self, group: Group) -> None:
        from marmot_desktop.ui.chats.conversation_view import ConversationView
        from marmot_desktop.ui.chats.reading_aloud import ReadingAloud

        conversation = ConversationView(self._context, group, self._pane.board)
        conversation.back_requested.connect(self._on_conversation_back_requested)
        conversation.details_requested.connect(self._on_conversation_details_requested)
        conversation.invite_member_requested.connect(self.invite_member_requested)
        conversation.draft_changed.connect(partial(self._on_conversation_draft_changed, group))
        model = self._pane.model
        ReadingAloud(self._context, conversation, self._pane.board, lambda: model.is_muted(group))
        marks = model.marks_of(group)
        conversation.show_draft(*self._drafts.get(group.key, (marks.draft, marks.draft_answers)))
        if marks.is_unread:
            self._scope.start("opened", self._context.actions.chats.opened(group))
        self._conversation = conversation
        # It has a name of its own, and readers would say what is in it twice, once for each.
        self._middle.setAccessibleName("")
        self._middle_stack.addWidget(conversation)
        self._middle_stack.setCurrentWidget(conversation)

    def _close_conversation(self) -> None:
        conversation, self._conversation = self._conversation, None
        if conversation is None:
            return
        conversation.keep_draft()
        self._pane.show_open(None)
        self._middle.setAccessibleName(self.tr("Open chat"))
        self._middle_stack.setCurrentWidget(self._nothing)
        conversation.hide()
        self._middle_stack.removeWidget(conversation)
        conversation.deleteLater()

    def _arrange(self) -> None:
        open_chat = self._conversation is not None
        self._panes.open_main(open_chat)
        self._panes.open_info(self._details_open and open_chat)

    def _on_panes_arranged(self) -> None:
        if self._conversation is not None:
            self._conversation.show_back(self._panes.is_single)

    def _on_chats_loaded(self, loaded: tuple[tuple[Group, ...], tuple[ChatMarks, ...]]) -> None:
        groups, marks = loaded
        self._pane.set_chats(groups, marks)
        self._meanwhile.tell_again()
        self._context.people.want(member.pubkey for group in groups for member in group.members)
        if self._wanted is not None:
            self.show_chat(self._wanted)
        QTimer.singleShot(PAINT_MS, self, self._settle)

    def _settle(self) -> None:
        self._context.actions.end_head_start()
        self.settled.emit()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._meanwhile.drop()
        self._pane.refuse(error)
        self._settle()

    def _on_bridge_groups_joined(self, facts: tuple[GroupJoined, ...]) -> None:
        self._on_bridge_groups_changed(tuple(fact.group for fact in facts))

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        self._pane.put_chats(groups)
        self._meanwhile.note(partial(self._pane.put_chats, groups))
        self._context.people.want(member.pubkey for group in groups for member in group.members)
        if self._conversation is not None:
            for group in groups:
                if group.key == self._conversation.group.key:
                    self._conversation.show_group(group)
        if self._wanted is not None:
            self.show_chat(self._wanted)

    def _on_bridge_chat_marks_changed(self, changed: tuple[ChatMarks, ...]) -> None:
        """Something was put into the draft of a chat that nobody writes in: what is kept holds."""
        self._meanwhile.note(partial(self._pane.model.put_marks, changed))
        for marks in changed:
            if self._conversation is None or self._conversation.group.key != marks.group_key:
                self._drafts.pop(marks.group_key, None)

    def _on_bridge_deliveries_changed(self, deliveries: tuple[DeliveryChanged, ...]) -> None:
        self._pane.model.deliver(deliveries)
        self._meanwhile.note(partial(self._pane.model.deliver, deliveries))

    def _on_pane_changed(self) -> None:
        self._show_nothing()
        self.unread_changed.emit(self._pane.model.unread)

    def _on_pane_details_requested(self, group: Group) -> None:
        self._context.navigator.open_chat(group.key, details=True)

    def _on_conversation_draft_changed(self, group: Group, text: str, answers: object) -> None:
        self._drafts[group.key] = (text, answers if isinstance(answers, bytes) else None)
        self._keep_draft(group)

    def _keep_draft(self, group: Group) -> None:
        text, answers = self._drafts[group.key]
        work = self._context.actions.chats.keep_draft(group, text, answers)
        # What was typed last wins: an earlier one is not written after it.
        self._scope.start(f"draft {group.key}", work, failed=_draft_not_kept, replace=True)

    def _on_conversation_back_requested(self) -> None:
        self._close_conversation()
        self._arrange()
        self._context.navigator.leave_chat()

    def _on_conversation_details_requested(self) -> None:
        group = self.open_group
        if group is not None:
            self._context.navigator.open_chat(group.key, details=not self._details_open)


async def _load(actions: UiActions) -> tuple[tuple[Group, ...], tuple[ChatMarks, ...]]:
    marks = await actions.chats.list_marks()
    return await actions.list_groups(), marks


def _draft_not_kept(_error: MarmotDesktopError) -> None:
    """It stays in the composer; the next key tries again."""
