"""The messages of one conversation: loaded page by page, kept in place, with what is new and which day it is."""

from functools import partial

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from marmot_desktop.domain.chat import Group, Message
from marmot_desktop.domain.conversation import MessagePage
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text, time_text
from marmot_desktop.ui.application import body_font
from marmot_desktop.ui.chats.message_view import MessageView
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.meanwhile import Meanwhile
from marmot_desktop.ui.models.message_list_model import FIRST_ROWS, PAGE_ROWS, UNSHOWN_KINDS, MessageListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.labels import label

READ_REST_MS = 250
"""After the last scrolling, until what is in view counts as read."""
DATE_REST_MS = 1200
"""After the last scrolling, until the date goes."""
FLOOD_REST_MS = 300
"""After the last of a flood, until what came before is put in front of the rows that fill the view."""


class Timeline(QWidget):
    """Messages and what lies over them.

    Args:
        context: of the window.
        group: as it is now.

    Signals:
        loaded: the first page is shown.
    """

    loaded = Signal()

    def __init__(self, context: UiContext, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._group = group
        self._scope = context.tasks.scope(self)
        self.model = MessageListModel(context.people, context.clock, self)
        self._unseen = 0
        self._loaded = False
        self._meanwhile = Meanwhile()
        self._marked = b""
        self._read_rest = _single_shot(self, READ_REST_MS)
        self._read_rest.timeout.connect(self.mark_read)
        self._date_rest = _single_shot(self, DATE_REST_MS)
        self._flood_rest = _single_shot(self, FLOOD_REST_MS)
        self._flood_rest.timeout.connect(self._on_view_older_wanted)
        self._build()
        context.theme.changed.connect(self.view.forget_sizes)
        bridge = context.bridge
        bridge.messages_stored.connect(self._on_bridge_messages_stored)
        bridge.messages_changed.connect(self._on_bridge_messages_changed)
        bridge.deliveries_changed.connect(self._on_bridge_deliveries_changed)

    def show_group(self, group: Group) -> None:
        """The group is another one now."""
        self._group = group
        self.mark_read()

    def load(self) -> None:
        """Load the conversation where reading was left, or its end."""
        self._show_state()
        self._meanwhile.begin()
        work = self._context.actions.chats.open(self._group, FIRST_ROWS)
        self._scope.start("load", work, done=self._on_opened, failed=self._on_load_failed, replace=True)

    def go_to_end(self) -> None:
        """Show the newest message."""
        if self.model.at_newest:
            self.view.go_to_end()
            return
        self._meanwhile.begin()
        work = self._context.actions.chats.end(self._group, FIRST_ROWS)
        self._scope.start("load", work, done=self._on_end_loaded, ended=self._meanwhile.drop, replace=True)

    def go_to_first(self) -> None:
        """Show the oldest message that is loaded; older ones are loaded from there."""
        self.view.scrollToTop()

    def go_to_unread(self) -> None:
        """Show where reading was left, or the oldest message that is loaded."""
        first = self.model.first_unread
        index = self.model.find(first) if first is not None else QModelIndex()
        if index.isValid():
            self.view.go_to(index, at_top=True)
        else:
            self.go_to_first()

    def go_to_original(self, answer: Message) -> None:
        """Show what a message answers, from wherever it is."""
        if answer.reply_to is not None:
            self.go_to_message(answer.reply_to)

    def go_to_message(self, wanted: bytes) -> None:
        """Show a message, from wherever it is.

        Args:
            wanted: its id.
        """
        index = self.model.find(wanted)
        if index.isValid():
            self._choose(index)
            return

        def show(page: MessagePage) -> None:
            self.model.set_page(page)
            self._choose(self.model.find(wanted))
            self._show_newer()

        work = self._context.actions.chats.around(self._group, wanted, PAGE_ROWS * 2)
        self._scope.start("jump", work, done=show, failed=self._on_original_missing, replace=True)

    def mark_read(self) -> None:
        """What is looked at counts as read."""
        seen = self._seen()
        if seen is None or not self._group.unread or seen.id == self._marked:
            return
        work = self._context.actions.mark_read(self._group, seen)
        if self._scope.start("read", work, done=self._on_marked_read, failed=self._on_mark_read_failed):
            self._marked = seen.id

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._place_overlays()

    def _build(self) -> None:
        self.view = MessageView(body_font())
        self.view.older_wanted.connect(self._on_view_older_wanted)
        self.view.newer_wanted.connect(self._on_view_newer_wanted)
        self.view.end_reached.connect(self._on_view_end_reached)
        self.view.end_left.connect(self._show_newer)
        self.view.scrolled.connect(self._on_view_scrolled)
        self.view.original_wanted.connect(self.go_to_original)
        self.view.unfold_wanted.connect(self.model.unfold)
        self.view.show_model(self.model)
        self._empty = EmptyState("conversationEmpty")
        self._empty.button_clicked.connect(self.load)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._newer = Button("", "newMessagesButton", look="pill", icon_name="chevron-down", parent=self.view)
        self._newer.clicked.connect(self.go_to_end)
        self._newer.hide()
        self._date = _overlay(self.view)
        self._date_rest.timeout.connect(self._date.hide)

    def _seen(self) -> Message | None:
        """The newest message that the user can see; `None` while they look elsewhere."""
        if not (self.isVisible() and self.isActiveWindow()):
            return None
        if self.view.at_end:
            return self.model.newest
        index = self.view.last_shown()
        message = index.data(Role.VALUE) if index.isValid() else None
        return message if isinstance(message, Message) else None

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.go_to(index)

    def _show_state(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
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

    def _on_opened(self, page: MessagePage) -> None:
        self._loaded = True
        self.model.show_first_unread(page.first_unread)
        self.model.set_page(page)
        self._show_state()
        self.view.go_to_end()
        index = self.model.find(page.first_unread) if page.first_unread is not None else QModelIndex()
        if index.isValid():
            self.view.go_to(index, at_top=True)
        self._unseen = 0 if self.view.at_end and page.at_newest else self._group.unread
        self._show_newer()
        self.mark_read()
        self.loaded.emit()
        self._meanwhile.tell_again()

    def _on_end_loaded(self, page: MessagePage) -> None:
        self.model.set_page(page)
        self.view.go_to_end()
        self._on_view_end_reached()
        self._meanwhile.tell_again()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._meanwhile.drop()
        self._empty.say(
            self.tr("The messages could not be loaded"), error_text.sentence(error), button=self.tr("Try again")
        )
        self._stack.setCurrentWidget(self._empty)

    def _on_original_missing(self, error: MarmotDesktopError) -> None:
        if error.code is ErrorCode.NOT_FOUND:
            self._context.notices.tell(self.tr("The original message is not on this device."))
        else:
            self._context.notices.refuse(error)

    def _on_view_older_wanted(self) -> None:
        oldest = self.model.oldest
        if self.model.at_oldest or not self._loaded or oldest is None or self._flood_rest.isActive():
            return

        def show(page: MessagePage) -> None:
            self._on_older_loaded(page, oldest)

        self._scope.start("older", self._context.actions.chats.older(self._group, oldest, PAGE_ROWS), done=show)

    def _on_view_newer_wanted(self) -> None:
        newest = self.model.newest
        if self.model.at_newest or not self._loaded or newest is None:
            return

        def show(page: MessagePage) -> None:
            self._on_newer_loaded(page, newest)

        self._scope.start("newer", self._context.actions.chats.newer(self._group, newest, PAGE_ROWS), done=show)

    def _on_older_loaded(self, page: MessagePage, oldest: Message) -> None:
        if self.model.oldest is None or self.model.oldest.id != oldest.id:
            return  # another part is shown meanwhile, and between them would be a hole
        self.view.hold_place()
        self.model.prepend(page)
        self.view.place_held()

    def _on_newer_loaded(self, page: MessagePage, newest: Message) -> None:
        if self.model.newest is None or self.model.newest.id != newest.id:
            return
        # Even at the last row that is loaded, what is read stays in view.
        self.view.hold_place(even_at_end=True)
        self.model.append(page)
        self.view.place_held()
        self._show_newer()

    def _on_view_end_reached(self) -> None:
        if not self.model.at_newest:
            return
        self._unseen = 0
        self._show_newer()
        self.mark_read()

    def _on_view_scrolled(self) -> None:
        self._read_rest.start()
        index = self.view.first_shown()
        message = index.data(Role.VALUE) if index.isValid() else None
        if self.view.at_end or not isinstance(message, Message):
            self._date.hide()
            return
        self._date.setText(time_text.day(message.sort_at, self._context.clock.now()))
        self._date.show()
        self._date_rest.start()
        self._place_overlays()

    def _on_bridge_messages_stored(self, messages: tuple[Message, ...]) -> None:
        ours = [
            message
            for message in messages
            if message.group_key == self._group.key and message.kind not in UNSHOWN_KINDS
        ]
        if not ours:
            return
        self._meanwhile.note(partial(self._on_bridge_messages_stored, messages))
        if not self._loaded:
            return
        mine = any(message.mine for message in ours)
        follows = self.view.at_end and self.model.at_newest
        if not self.isActiveWindow() and not self._group.unread and not mine:
            # Whoever comes back to the window sees where they were.
            self.model.show_first_unread(ours[0].id)
        filling = min(self.view.rows_that_fill(), FIRST_ROWS)
        if follows and len(ours) >= filling:
            # Each batch pushes the one before out of view: no more is laid out than is seen, until it is over.
            self._flood_rest.start()
            self.model.show_latest(ours, filling)
        else:
            self.view.hold_place()
            self.model.add(ours)
            self.model.trim(from_oldest=follows)
            self.view.place_held()
        self._show_state()
        if mine and not self.model.at_newest:
            self.go_to_end()
        elif follows or mine:
            self.view.go_to_end()
            self.mark_read()
        else:
            self._unseen += len(ours)
        self._show_newer()

    def _on_bridge_messages_changed(self, messages: tuple[Message, ...]) -> None:
        self._meanwhile.note(partial(self._on_bridge_messages_changed, messages))
        self.model.change(message for message in messages if message.group_key == self._group.key)
        self._show_state()

    def _on_bridge_deliveries_changed(self, deliveries: tuple[DeliveryChanged, ...]) -> None:
        self._meanwhile.note(partial(self._on_bridge_deliveries_changed, deliveries))
        self.model.deliver(delivery for delivery in deliveries if delivery.group_key == self._group.key)

    def _on_marked_read(self, _nothing: None) -> None:
        # Something newer may have come meanwhile.
        self.mark_read()

    def _on_mark_read_failed(self, _error: MarmotDesktopError) -> None:
        # It stays unread; the next look at it tries again.
        self._marked = b""

    def _show_newer(self) -> None:
        count = self._unseen
        text = self.tr("%Ln new message(s)", "", count) if count else self.tr("Latest messages")
        self._newer.set_text(text)
        self._newer.setVisible(not self.view.at_end or not self.model.at_newest)
        self._place_overlays()

    def _place_overlays(self) -> None:
        # The viewport may be a column in the middle of the list.
        area = self.view.viewport().geometry()
        for overlay in (self._newer, self._date):
            overlay.adjustSize()
        self._newer.move(area.center().x() - self._newer.width() // 2, area.bottom() - self._newer.height() - Space.M)
        self._date.move(area.center().x() - self._date.width() // 2, area.top() + Space.S)


def _single_shot(owner: QWidget, interval_ms: int) -> QTimer:
    made = QTimer(owner)
    made.setSingleShot(True)
    made.setInterval(interval_ms)
    return made


def _overlay(view: QWidget) -> QLabel:
    made = label("", "caption", name="floatingDate")
    made.setParent(view)
    made.setProperty("floating", "true")
    made.hide()
    return made
