"""The open conversation: header, banners, messages, composer."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, GroupState, Message, SyncState, SyncStatus
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.application import body_font
from marmot_desktop.ui.chats.composer import Composer
from marmot_desktop.ui.chats.message_view import MessageView
from marmot_desktop.ui.chats.reading_width import ReadingWidth
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.group_rights import why_not_invite
from marmot_desktop.ui.models.message_list_model import FIRST_ROWS, OLDER_ROWS, MessageListModel
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.page_header import PageHeader

DRAFT_REST_MS = 800
"""After the last key, until a draft is kept."""


class ConversationView(QWidget):
    """One group's conversation; made for it and dropped with it.

    Args:
        context: of the window.
        group: as it is now; `show_group` brings later states.

    Signals:
        back_requested: to the list, where only one of them fits.
        details_requested: the group's details.
        invite_member_requested: somebody shall be invited to this `Group`.
        leave_requested: this `Group` is to be left.
        draft_changed: what is written and not sent, and the id of the message that it answers or `None`.
    """

    back_requested = Signal()
    details_requested = Signal()
    invite_member_requested = Signal(object)
    leave_requested = Signal(object)
    draft_changed = Signal(str, object)

    def __init__(self, context: UiContext, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conversation")
        self._context = context
        self._group = group
        self._scope = context.tasks.scope(self)
        self._model = MessageListModel(context.people, context.clock, self)
        self._unseen = 0
        self._loaded = False
        self._marked = b""
        self._sync: SyncStatus | None = None
        self._draft_rest = QTimer(self)
        self._draft_rest.setSingleShot(True)
        self._draft_rest.setInterval(DRAFT_REST_MS)
        self._draft_rest.timeout.connect(self._on_draft_rest_timeout)
        self._build()
        context.people.changed.connect(self._show_header)
        bridge = context.bridge
        bridge.messages_stored.connect(self._on_bridge_messages_stored)
        bridge.messages_changed.connect(self._on_bridge_messages_changed)
        bridge.deliveries_changed.connect(self._on_bridge_deliveries_changed)
        bridge.syncs_changed.connect(self._on_bridge_syncs_changed)
        self.show_group(group)
        self.load()

    @property
    def group(self) -> Group:
        """The group as it is now."""
        return self._group

    @property
    def draft(self) -> str:
        """What is written and not sent."""
        return self._composer.text

    def show_group(self, group: Group) -> None:
        """The group is another one now."""
        self._group = group
        self._show_header()
        reason = self._closed_reason()
        self._composer.allow(reason, self.tr("Message {name}").format(name=group_title(group, self._context.people)))
        self._state_banner.say(reason, "warning")
        self._invite.allow(why_not_invite(group, self._context.people.me))
        self._mark_read()

    def show_draft(self, text: str, answers: bytes | None = None) -> None:
        """Put back what was written before."""
        self._composer.set_text(text)
        self._draft_rest.stop()

    def keep_draft(self) -> None:
        """Have what was written kept now."""
        if self._draft_rest.isActive():
            self._draft_rest.stop()
            self._on_draft_rest_timeout()

    def show_back(self, shown: bool) -> None:
        """Whether there is a way back to the list."""
        self._header.back.setVisible(shown)

    def focus_composer(self) -> None:
        """Let the user write."""
        self._composer.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_first(self) -> None:
        """Show the oldest message that is loaded; older ones are loaded from there."""
        self._list.scrollToTop()

    def go_to_latest(self) -> None:
        """Show the newest message."""
        self._on_newer_clicked()

    def go_to_unread(self) -> None:
        """Show the oldest message that was not read, or the oldest that is loaded."""
        waiting = self._group.unread
        for row in range(len(self._model.messages) - 1, -1, -1):
            waiting -= not self._model.messages[row].mine
            if waiting <= 0:
                self._list.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtTop)
                return
        self.go_to_first()

    def load(self) -> None:
        """Load the end of the conversation."""
        self._show_state()
        work = self._context.actions.list_messages(self._group, FIRST_ROWS)
        self._scope.start("load", work, done=self._on_page_loaded, failed=self._on_load_failed, replace=True)

    def _build(self) -> None:
        self._header = PageHeader("conversationHeader", with_avatar=True)
        self._header.back_clicked.connect(self.back_requested)
        self._invite = Button(
            self.tr("Invite member"), "inviteMemberHeaderButton", look="icon", icon_name="person-plus"
        )
        self._invite.clicked.connect(lambda: self.invite_member_requested.emit(self._group))
        self._header.add_button(self._invite)
        info = Button(self.tr("Group details"), "groupDetailsButton", look="icon", icon_name="info")
        info.clicked.connect(self.details_requested)
        self._header.add_button(info)
        self._state_banner = Banner("groupStateBanner")
        banners = QVBoxLayout()
        banners.setContentsMargins(Space.L, Space.S, Space.L, 0)
        banners.addWidget(self._state_banner)
        self._list = MessageView(body_font())
        self._list.older_wanted.connect(self._on_list_older_wanted)
        self._list.end_reached.connect(self._on_list_end_reached)
        self._list.retry_requested.connect(self._on_list_retry_requested)
        self._list.show_model(self._model)
        self._empty = EmptyState("conversationEmpty")
        self._empty.button_clicked.connect(self.load)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._newer = Button("", "newMessagesButton", look="pill", icon_name="chevron-down", parent=self._list)
        self._newer.clicked.connect(self._on_newer_clicked)
        self._newer.hide()
        self._list.end_left.connect(self._show_newer)
        self._composer = Composer()
        self._composer.text_changed.connect(self._draft_rest.start)
        self._reading = ReadingWidth(self._context.theme, self, self._list, self._composer)
        self._composer.ask_enter_sends(lambda: self._context.preferences.enter_sends)
        self._composer.message_submitted.connect(self._on_composer_message_submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(banners)
        column.addWidget(middle, 1)
        column.addWidget(self._composer)

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget; looking at the window again is reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._mark_read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._place_newer()

    def _show_header(self) -> None:
        people = self._context.people
        avatar = group_avatar(self._group, people)
        self._header.avatar.show_person(avatar.name, avatar.seed, avatar.icon)
        count = len(self._group.members)
        members = self.tr("Just you") if count <= 1 else self.tr("{count} members").format(count=count)
        below = members if not self._group.is_direct else self.tr("Direct chat")
        state = self._sync_words()
        self._header.show_title(group_title(self._group, people), f"{below} · {state}" if state else below)

    def _sync_words(self) -> str:
        if self._group.state is GroupState.BROKEN:
            # Writing stays open: what looks like a split may be a stranger's rubbish, and somebody has to speak first.
            return self.tr("newer messages cannot be read; ask an admin to invite you again")
        match self._sync.state if self._sync is not None else None:
            case SyncState.CATCHING_UP:
                return self.tr("catching up…")
            case SyncState.OFFLINE:
                return self.tr("offline")
            case SyncState.NEEDS_ATTENTION:
                return self.tr("some messages cannot be read yet")
            case _:
                return ""

    def _closed_reason(self) -> str:
        return {
            GroupState.LEAVING: self.tr("You are leaving this group."),
            GroupState.LEFT: self.tr("You have left this group. You can still read it."),
            GroupState.REMOVED: self.tr("You were removed from this group. You can still read it."),
        }.get(self._group.state, "")

    def _show_state(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._list)
            return
        if self._loaded:
            self._empty.say(
                self.tr("No messages yet"),
                self.tr("Messages before you joined are not available."),
                icon_name="chats",
            )
        else:
            self._empty.say_loading(self.tr("Loading messages…"))
        self._stack.setCurrentWidget(self._empty)

    def _on_page_loaded(self, page: tuple[Message, ...]) -> None:
        self._loaded = True
        self._model.set_page(page)
        self._unseen = 0
        self._show_newer()
        self._show_state()
        self._mark_read()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._empty.say(
            self.tr("The messages could not be loaded"), error_text.sentence(error), button=self.tr("Try again")
        )
        self._stack.setCurrentWidget(self._empty)

    def _on_list_older_wanted(self) -> None:
        messages = self._model.messages
        if self._model.at_oldest or not messages or not self._loaded:
            return
        work = self._context.actions.list_messages(self._group, OLDER_ROWS, messages[0])
        self._scope.start("older", work, done=self._on_older_loaded)

    def _on_older_loaded(self, page: tuple[Message, ...]) -> None:
        self._list.keep_place()
        self._model.prepend(page)
        self._list.place_kept()

    def _on_list_end_reached(self) -> None:
        if not self._model.at_newest:
            self.load()
            return
        self._unseen = 0
        self._show_newer()
        self._mark_read()

    def _on_newer_clicked(self) -> None:
        if self._model.at_newest:
            self._list.go_to_end()
        else:
            self.load()

    def _on_bridge_messages_stored(self, messages: tuple[Message, ...]) -> None:
        ours = [message for message in messages if message.group_key == self._group.key]
        if not ours or not self._loaded:
            return
        was_at_end = self._list.at_end
        self._model.add(ours)
        self._show_state()
        if was_at_end or any(message.mine for message in ours):
            self._list.go_to_end()
            self._mark_read()
        else:
            self._unseen += len(ours)
        self._show_newer()

    def _on_bridge_messages_changed(self, messages: tuple[Message, ...]) -> None:
        self._model.change(message for message in messages if message.group_key == self._group.key)

    def _on_bridge_deliveries_changed(self, deliveries: tuple[DeliveryChanged, ...]) -> None:
        self._model.deliver(delivery for delivery in deliveries if delivery.group_key == self._group.key)

    def _on_bridge_syncs_changed(self, syncs: tuple[SyncStatus, ...]) -> None:
        for sync in syncs:
            if sync.group_key == self._group.key:
                self._sync = sync
                self._show_header()

    def _on_composer_message_submitted(self, text: str) -> None:
        self._scope.start("send", self._context.actions.send_message(self._group, text), done=self._on_message_sent)

    def _on_message_sent(self, message: Message) -> None:
        if self._composer.text.strip() == message.text:
            self._composer.clear()

    def _on_draft_rest_timeout(self) -> None:
        self.draft_changed.emit(self._composer.text, None)

    def _on_list_retry_requested(self, message: Message) -> None:
        self._scope.start(f"retry {message.position}", self._context.actions.retry_message(message))

    def _mark_read(self) -> None:
        messages = self._model.messages
        looked_at = self._list.at_end and self.isVisible() and self.isActiveWindow()
        if not messages or not looked_at or not self._group.unread or messages[-1].id == self._marked:
            return
        work = self._context.actions.mark_read(self._group, messages[-1])
        if self._scope.start("read", work, done=self._on_marked_read, failed=self._on_mark_read_failed):
            self._marked = messages[-1].id

    def _on_marked_read(self, _nothing: None) -> None:
        # Something newer may have come meanwhile.
        self._mark_read()

    def _on_mark_read_failed(self, _error: MarmotDesktopError) -> None:
        # It stays unread; the next look at it tries again.
        self._marked = b""

    def _show_newer(self) -> None:
        count = self._unseen
        text = {0: self.tr("Latest messages"), 1: self.tr("1 new message")}.get(
            count, self.tr("{count} new messages").format(count=count)
        )
        self._newer.set_text(text)
        self._newer.setVisible(not self._list.at_end)
        self._place_newer()

    def _place_newer(self) -> None:
        self._newer.adjustSize()
        area = self._list.viewport().rect()
        self._newer.move((area.width() - self._newer.width()) // 2, area.height() - self._newer.height() - Space.M)
