"""Invites received: pending, accepted, archived; join one and its group opens."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QTabBar, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.invites.invite_card import InviteCard
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.models.invite_list_model import InviteListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.shell.panes import Panes
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.page_header import PageHeader

_TABS = (InviteStatus.PENDING, InviteStatus.ACCEPTED, InviteStatus.ARCHIVED)


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
        self._model = InviteListModel(context.people, context.clock, self)
        self._load_failed = False
        self._build()
        context.bridge.invites_received.connect(self._on_bridge_invites_changed)
        context.bridge.invites_changed.connect(self._on_bridge_invites_changed)

    def load(self) -> None:
        """Load all invites; the account has come."""
        self._load_failed = False
        self._empty.say_loading(self.tr("Loading invites…"))
        self._list_stack.setCurrentWidget(self._empty)
        work = self._context.actions.list_invites()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def clear(self) -> None:
        """The account has gone."""
        self._invites.clear()
        self._show()

    def regions(self) -> list[QWidget]:
        """The panes that are shown."""
        return self._panes.regions()

    def _build(self) -> None:
        self._pane = QWidget()
        self._pane.setProperty("surface", "pane")
        self._pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = PageHeader("invitesHeader", surface="pane_header")
        header.show_title(self.tr("Invites"))
        self._tabs = QTabBar()
        self._tabs.setObjectName("inviteTabs")
        self._tabs.setAccessibleName(self.tr("Invites by status"))
        self._tabs.setExpanding(False)
        for text in (self.tr("Pending"), self.tr("Accepted"), self.tr("Archived")):
            self._tabs.addTab(text)
        self._tabs.currentChanged.connect(self._show)
        self._list = row_list(self._model, "inviteList", self.tr("Invites"))
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self._empty = EmptyState("invitesEmpty")
        self._empty.button_clicked.connect(self._on_empty_button_clicked)
        holder = QWidget()
        self._list_stack = QStackedLayout(holder)
        self._list_stack.addWidget(self._list)
        self._list_stack.addWidget(self._empty)
        self.setFocusProxy(self._list)
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(Space.L, 0, Space.L, Space.S)
        tab_row.addWidget(self._tabs)
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(tab_row)
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
        inside = QWidget()
        inside.setProperty("scroll", "true")
        around = QVBoxLayout(inside)
        around.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        around.addStretch(1)
        # Wide enough for its text, and in the middle.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 20)
        row.addStretch(1)
        around.addLayout(row)
        around.addStretch(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._nothing = EmptyState("noInviteOpen")
        self._nothing.say(self.tr("Choose an invite"), icon_name="invites")
        right = QWidget()
        self._header = PageHeader("inviteHeader")
        self._header.back_clicked.connect(self._close_card)
        self._header.back.show()
        body = QWidget()
        self._right = QStackedLayout(body)
        self._right.addWidget(self._nothing)
        self._right.addWidget(area)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(body, 1)
        return right

    @property
    def _status(self) -> InviteStatus:
        return _TABS[max(0, self._tabs.currentIndex())]

    def _arrange(self) -> None:
        self._panes.open_main(self._right.currentIndex() == 1)

    def _show(self) -> None:
        shown = [invite for invite in self._invites.values() if invite.status is self._status]
        self._model.set_values(shown)
        pending = sum(invite.status is InviteStatus.PENDING for invite in self._invites.values())
        self._tabs.setTabText(0, self.tr("Pending ({n})").format(n=pending) if pending else self.tr("Pending"))
        if shown:
            self._list_stack.setCurrentWidget(self._list)
        else:
            self._say_empty()
        self._show_card()
        self.pending_changed.emit(pending)

    def _show_card(self) -> None:
        invite = self._card.invite
        now = self._invites.get(invite.id) if invite is not None else None
        if now is None or now.status is not self._status:
            self._close_card()
            return
        self._card.show_invite(now, self._busy_words(now))
        self._list.setCurrentIndex(self._model.index_of(now.id))

    def _close_card(self) -> None:
        self._right.setCurrentIndex(0)
        self._list.clearSelection()
        self._arrange()

    def _busy_words(self, invite: Invite) -> str:
        return self.tr("Joining…") if self._scope.is_running(f"join {invite.id.hex()}") else ""

    def _say_empty(self) -> None:
        if self._status is InviteStatus.PENDING:
            self._empty.say(
                self.tr("No invitations"),
                self.tr("Give people your public key, so that they can invite you."),
                icon_name="invites",
                button=self.tr("Copy my public key"),
            )
        else:
            self._empty.say(self.tr("Nothing here"), icon_name="invites")
        self._list_stack.setCurrentWidget(self._empty)

    def _on_loaded(self, invites: tuple[Invite, ...]) -> None:
        self._invites = {invite.id: invite for invite in invites}
        self._context.people.want(invite.inviter for invite in invites)
        self._show()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._load_failed = True
        self._empty.say(
            self.tr("The invites could not be loaded"), error_text.sentence(error), button=self.tr("Try again")
        )

    def _on_bridge_invites_changed(self, invites: tuple[Invite, ...]) -> None:
        self._invites.update({invite.id: invite for invite in invites})
        self._context.people.want(invite.inviter for invite in invites)
        self._show()

    def _on_list_chosen(self, index: QModelIndex) -> None:
        invite = index.data(Role.VALUE)
        if isinstance(invite, Invite):
            self._card.show_invite(invite, self._busy_words(invite))
            self._right.setCurrentIndex(1)
            self._arrange()

    def _on_empty_button_clicked(self) -> None:
        if self._load_failed:
            self.load()
        elif self._context.people.account is not None:
            copy_text(self._context.people.account.npub)
            self._context.notices.tell(self.tr("Public key copied"))

    def _on_card_join_requested(self, invite: Invite) -> None:
        work = self._context.actions.join_invite(invite)
        self._scope.start(f"join {invite.id.hex()}", work, done=self._on_joined, ended=self._show_card)
        self._show_card()

    def _on_joined(self, group: Group) -> None:
        name = isolated(group_title(group, self._context.people))
        self._context.notices.tell(self.tr("Joined {name}").format(name=name))
        self._context.navigator.open_chat(group.key)

    def _on_card_archive_requested(self, invite: Invite) -> None:
        self._scope.start(f"move {invite.id.hex()}", self._context.actions.archive_invite(invite))

    def _on_card_restore_requested(self, invite: Invite) -> None:
        self._scope.start(f"move {invite.id.hex()}", self._context.actions.restore_invite(invite))
