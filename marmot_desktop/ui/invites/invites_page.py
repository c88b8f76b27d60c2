"""Invites: received ones by status, and those that we have sent; join one and its group opens."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.facts import BlockingChanged
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text, locale_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.invites.inbox_line import InboxLine
from marmot_desktop.ui.invites.invite_card import InviteCard
from marmot_desktop.ui.invites.invites_empty import InvitesEmpty
from marmot_desktop.ui.invites.sent_tab import SentTab
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.models.invite_list_model import InviteListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.shell.panes import Panes
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.page_header import PageHeader
from marmot_desktop.ui.widgets.region import Region
from marmot_desktop.ui.widgets.tab_strip import TabStrip

_TABS = (InviteStatus.PENDING, InviteStatus.ACCEPTED, InviteStatus.ARCHIVED)
_SENT = len(_TABS)
_NOTHING_OPEN, _RECEIVED_OPEN, _SENT_OPEN = range(3)


class InvitesPage(QWidget):
    """All invites of the account.

    Signals:
        pending_changed: how many invites wait.
    """

    pending_changed = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("invitesPage")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._invites: dict[bytes, Invite] = {}
        self._failures: dict[bytes, ErrorCode] = {}
        self._model = InviteListModel(context.people, context.clock, self)
        self._is_loading = False
        self._wanted: bytes | None = None
        self._build()
        context.bridge.invites_received.connect(self._on_bridge_invites_changed)
        context.bridge.invites_changed.connect(self._on_bridge_invites_changed)
        context.bridge.blocking_changed.connect(self._on_bridge_blocking_changed)

    def load(self) -> None:
        """Load all invites; the account has come."""
        self._model.show_new_since(self._context.preferences.invites_seen_at)
        self._empty.say_loading()
        self._is_loading = True
        self._list_stack.setCurrentWidget(self._empty)
        work = self._context.actions.list_invites()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)
        self._sent.load()
        self._inbox.load()

    def show_invite(self, invite_id: bytes) -> None:
        """Open an invite that waits, now or as soon as it is loaded."""
        self._wanted = invite_id
        self._show_wanted()

    def _show_wanted(self) -> None:
        invite = None if self._wanted is None else self._invites.get(self._wanted)
        if invite is None:
            return
        self._wanted = None
        self._tabs.setCurrentIndex(_TABS.index(invite.status))
        self._open_invite(invite)
        self._list.setCurrentIndex(self._model.index_of(invite.id))

    def regions(self) -> list[QWidget]:
        """The panes that are shown."""
        return self._panes.regions()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; what has come until now is new once."""
        super().showEvent(event)
        self._context.preferences.invites_seen_at = self._context.clock.now()
        if self._invites or not self._is_loading:
            self._show()

    def _build(self) -> None:
        self._pane = Region(self.tr("List of invites"))
        self._pane.setProperty("surface", "pane")
        self._pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = PageHeader("invitesHeader", surface="pane_header")
        header.show_title(self.tr("Invites"))
        self._tabs = TabStrip("inviteTabs", self.tr("Invites by status"))
        for text in (self.tr("Pending"), self.tr("Accepted"), self.tr("Archived"), self.tr("Sent")):
            self._tabs.addTab(text)
        self._tabs.currentChanged.connect(self._show)
        self._list = row_list(self._model, "inviteList", self.tr("Invites"))
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self._empty = InvitesEmpty(self._context)
        self._empty.again_requested.connect(self.load)
        self._sent = SentTab(self._context, self)
        self._sent.opened.connect(lambda: self._open_right(_SENT_OPEN))
        self._sent.count_changed.connect(self._on_sent_count_changed)
        self._inbox = InboxLine(self._context)
        holder = QWidget()
        self._list_stack = QStackedLayout(holder)
        for widget in (self._list, self._empty, self._sent.pane):
            self._list_stack.addWidget(widget)
        self.setFocusProxy(self._list)
        strip = QVBoxLayout()
        strip.setContentsMargins(Space.L, 0, Space.L, Space.S)
        strip.setSpacing(Space.S)
        strip.addWidget(self._inbox)
        strip.addWidget(self._tabs)
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(strip)
        column.addWidget(holder, 1)
        context = self._context
        self._panes = Panes("invites", context.preferences, context.theme, self._pane, self._build_right())
        self._panes.arranged.connect(lambda: self._header.setVisible(self._panes.is_single))
        self._header.setVisible(self._panes.is_single)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _build_right(self) -> QWidget:
        self._card = InviteCard(self._context)
        self._card.join_requested.connect(self._on_card_join_requested)
        self._card.archive_requested.connect(self._on_card_archive_requested)
        self._card.restore_requested.connect(self._on_card_restore_requested)
        self._card.block_requested.connect(self._on_card_block_requested)
        self._card.open_requested.connect(self._context.navigator.open_chat)
        self._nothing = EmptyState("noInviteOpen")
        self._nothing.say(self.tr("Choose an invite"), icon_name="invites")
        right = Region(self.tr("Invite"))
        self._header = PageHeader("inviteHeader")
        self._header.back_clicked.connect(self._close_card)
        self._header.back.show()
        body = QWidget()
        self._right = QStackedLayout(body)
        for widget in (self._nothing, _in_the_middle(self._card), _in_the_middle(self._sent.card)):
            self._right.addWidget(widget)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(body, 1)
        return right

    @property
    def _status(self) -> InviteStatus | None:
        at = max(0, self._tabs.currentIndex())
        return _TABS[at] if at < _SENT else None

    def _open_right(self, what: int) -> None:
        self._right.setCurrentIndex(what)
        self._panes.open_main(what != _NOTHING_OPEN)

    def _show(self) -> None:
        status = self._status
        counts = {each: sum(invite.status is each for invite in self._invites.values()) for each in _TABS}
        titles = (self.tr("Pending"), self.tr("Accepted"), self.tr("Archived"))
        for at, (each, title) in enumerate(zip(_TABS, titles, strict=True)):
            self._count_tab(at, title, counts[each])
        if status is None:
            self._list_stack.setCurrentWidget(self._sent.pane)
        else:
            self._model.set_values(invite for invite in self._invites.values() if invite.status is status)
            if counts[status]:
                self._list_stack.setCurrentWidget(self._list)
            elif not self._is_loading:
                self._empty.say_empty(pending=status is InviteStatus.PENDING, visible=self.isVisible())
                self._list_stack.setCurrentWidget(self._empty)
        self._show_card()
        self.pending_changed.emit(counts[InviteStatus.PENDING])

    def _show_card(self) -> None:
        if self._status is None:
            if self._right.currentIndex() == _RECEIVED_OPEN:
                self._close_card()
            return
        invite = self._card.invite
        now = self._invites.get(invite.id) if invite is not None else None
        if now is None or now.status is not self._status:
            self._close_card()
            return
        self._card.show_invite(now, self._busy_words(now), self._failures.get(now.id))
        self._list.setCurrentIndex(self._model.index_of(now.id))

    def _close_card(self) -> None:
        self._open_right(_NOTHING_OPEN)
        self._list.clearSelection()

    def _busy_words(self, invite: Invite) -> str:
        return self.tr("Joining…") if self._scope.is_running(f"join {invite.id.hex()}") else ""

    def _on_sent_count_changed(self, count: int) -> None:
        self._count_tab(_SENT, self.tr("Sent"), count)

    def _count_tab(self, at: int, title: str, count: int) -> None:
        """What waits for the user is counted on the tab, the others where the mouse rests: four counts need a wide pane."""
        counted = self.tr("{tab} ({n})").format(tab=title, n=locale_text.number(count)) if count else title
        self._tabs.setTabText(at, counted if at in (_TABS.index(InviteStatus.PENDING), _SENT) else title)
        self._tabs.setTabToolTip(at, counted)

    def _on_loaded(self, invites: tuple[Invite, ...]) -> None:
        self._is_loading = False
        self._invites = {invite.id: invite for invite in invites}
        self._context.people.want(invite.inviter for invite in invites)
        self._show()
        self._show_wanted()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._empty.say_failed(error_text.sentence(error))

    def _on_bridge_invites_changed(self, invites: tuple[Invite, ...]) -> None:
        self._invites.update({invite.id: invite for invite in invites})
        self._context.people.want(invite.inviter for invite in invites)
        self._show()
        self._show_wanted()

    def _on_bridge_blocking_changed(self, _facts: tuple[BlockingChanged, ...]) -> None:
        self._scope.start("load", self._context.actions.list_invites(), done=self._on_loaded, replace=True)

    def _on_list_chosen(self, index: QModelIndex) -> None:
        invite = index.data(Role.VALUE)
        if isinstance(invite, Invite):
            self._open_invite(invite)

    def _open_invite(self, invite: Invite) -> None:
        self._model.mark_seen(invite.id)
        self._card.show_invite(invite, self._busy_words(invite), self._failures.get(invite.id))
        self._open_right(_RECEIVED_OPEN)

    def _on_card_join_requested(self, invite: Invite) -> None:
        self._failures.pop(invite.id, None)
        self._scope.start(
            f"join {invite.id.hex()}",
            self._context.actions.join_invite(invite),
            done=self._on_joined,
            failed=lambda error: self._failures.update({invite.id: error.code}),
            ended=self._show_card,
        )
        self._show_card()

    def _on_joined(self, group: Group) -> None:
        name = isolated(group_title(group, self._context.people))
        self._context.notices.tell(self.tr("Joined {name}").format(name=name))
        self._context.navigator.open_chat(group.key)

    def _on_card_archive_requested(self, invite: Invite) -> None:
        work = self._context.actions.archive_invite(invite)
        self._scope.start(f"move {invite.id.hex()}", work, done=lambda _nothing: self._say_declined(invite))

    def _say_declined(self, invite: Invite) -> None:
        self._context.notices.tell(
            self.tr("Declined. They are not told."),
            action=self.tr("Undo"),
            on_action=lambda: self._on_card_restore_requested(invite),
        )

    def _on_card_restore_requested(self, invite: Invite) -> None:
        self._scope.start(f"move {invite.id.hex()}", self._context.actions.restore_invite(invite))

    def _on_card_block_requested(self, invite: Invite) -> None:
        self._scope.start(
            f"move {invite.id.hex()}",
            self._context.actions.people.block(invite.inviter),
            done=lambda _nothing: self._say_blocked(invite),
        )

    def _say_blocked(self, invite: Invite) -> None:
        name = isolated(self._context.people.name_of(invite.inviter))
        self._context.notices.tell(
            self.tr("{name} is blocked. Their invitations are not shown.").format(name=name),
            action=self.tr("Undo"),
            on_action=lambda: self._unblock(invite),
        )

    def _unblock(self, invite: Invite) -> None:
        self._scope.start(f"unblock {invite.id.hex()}", self._context.actions.people.unblock(invite.inviter))


def _in_the_middle(card: QWidget) -> QScrollArea:
    """A card as wide as its text wants, in the middle of a pane that scrolls."""
    inside = QWidget()
    inside.setProperty("scroll", "true")
    around = QVBoxLayout(inside)
    around.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
    around.addStretch(1)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card, 20)
    row.addStretch(1)
    around.addLayout(row)
    around.addStretch(2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
