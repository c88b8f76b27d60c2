"""Who is in a group: found by name, and what can be done with each."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, Member
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.domain.sent_invite import SentInvite
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.delegates.menu_row_delegate import MenuRowDelegate
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.group_rights import why_not_invite
from marmot_desktop.ui.models.invite_gate import InviteGate
from marmot_desktop.ui.models.member_list_model import MemberListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import offer_clear
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.search_field import SearchField

SEARCH_ABOVE = 8
"""Fewer members are seen at a glance."""
KEY_CHARS = 6
"""So much of a public key is not met by chance."""


class MembersTab(QWidget):
    """The second tab.

    Signals:
        invite_member_requested: somebody shall be invited to this `Group`.
        member_chosen: the public key of a member who was chosen.
    """

    invite_member_requested = Signal(object)
    member_chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupMembersTab")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._group: Group | None = None
        self._gate = InviteGate(context, self)
        self._shown: tuple[str, tuple[Member, ...]] | None = None
        self._model = MemberListModel(context.people, self)
        self._title = label("", "strong", name="groupMembersTitle")
        self._invite = Button(self.tr("Invite"), "inviteFromMembersButton", icon_name="person-plus")
        self._invite.clicked.connect(self._on_invite_clicked)
        self._search = SearchField("memberSearchField", self.tr("Search members"))
        offer_clear(self._search, self.tr("Clear the search"))
        self._search.textChanged.connect(self._show)
        self._none = label(self.tr("No member of that name."), "muted", wrap=True, name="memberSearchNone")
        self._none.hide()
        self._list = row_list(self._model, "memberList", self.tr("Members"))
        delegate = MenuRowDelegate(self._list)
        delegate.menu_requested.connect(self._open_menu)
        delegate.row_chosen.connect(self._on_list_chosen)
        self._list.setItemDelegate(delegate)
        self._list.installEventFilter(self)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_context_menu_requested)
        self._state = Banner("groupMembersState")
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        head.addWidget(self._title, 1)
        head.addWidget(self._invite)
        find = QVBoxLayout()
        find.setContentsMargins(Space.L, 0, Space.L, Space.S)
        find.addWidget(self._state)
        find.addWidget(self._search)
        find.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(find)
        column.addWidget(self._list, 1)
        context.people.changed.connect(self._on_people_changed)
        self._gate.changed.connect(self._show)
        self._gate.load()
        context.bridge.sent_invites_changed.connect(self._on_bridge_sent_invites_changed)

    def show_group(self, group: Group) -> None:
        """Show a group as it is now."""
        if self._group is not None and self._group.key != group.key:
            self._search.clear()
            self._state.say("")
        before, self._group = self._group, group
        self._show()
        if self.isVisible() and (before is None or before.members != group.members):
            self._ask_invited()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; who has been silent so far is asked when it is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._ask_invited()

    def _ask_invited(self) -> None:
        if self._group is not None:
            work = self._context.actions.invitations.list_invited(self._group)
            self._scope.start("invited", work, done=self._model.set_unheard, replace=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject; Enter chooses the current row, the menu key opens its menu."""
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self._list.currentIndex()
            if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_list_chosen(index)
                return True
            is_f10 = event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            if index.isValid() and (is_f10 or event.key() == Qt.Key.Key_Menu):
                self._open_menu(index, self._middle_of(index))
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        group = self._group
        if group is None:
            return
        count = len(group.members)
        self._title.setText(self.tr("%Ln member(s)", "", count))
        self._invite.allow(why_not_invite(group, self._context.people.me) or self._gate.why_not(group))
        self._search.setVisible(count > SEARCH_ABOVE)
        wanted = self._search.text().strip().casefold() if count > SEARCH_ABOVE else ""
        if self._shown == (wanted, group.members):
            return
        self._shown = (wanted, group.members)
        shown = [member for member in group.members if self._matches(member, wanted)]
        self._model.set_values(shown)
        self._none.setVisible(not shown)

    def _matches(self, member: Member, wanted: str) -> bool:
        if not wanted:
            return True
        people = self._context.people
        names = [people.name_of(member.pubkey)]
        if member.pubkey == people.me:
            names.append(people.own_name())
        if any(wanted in name.casefold() for name in names):
            return True
        # Letters of a name are found in almost every key.
        return len(wanted) >= KEY_CHARS and wanted in npub(member.pubkey)

    def _on_people_changed(self) -> None:
        # Rows show their names by themselves; other ones may match what is searched.
        if self._search.text():
            self._shown = None
            self._show()

    def _on_bridge_sent_invites_changed(self, invites: tuple[SentInvite, ...]) -> None:
        group = self._group
        if group is not None and self.isVisible() and any(each.group_key == group.key for each in invites):
            self._ask_invited()

    def _open_direct_chat(self, member: Member) -> None:
        name = isolated(self._context.people.name_of(member.pubkey))
        work = self._context.actions.people.open_direct_chat(member.pubkey)
        if self._scope.start("message", work, done=self._on_chat_opened, failed=self._on_chat_failed):
            self._state.say(self.tr("Opening the chat with {name}…").format(name=name))

    def _on_chat_opened(self, group: Group) -> None:
        self._state.say("")
        self._context.navigator.open_chat(group.key)

    def _on_chat_failed(self, error: MarmotDesktopError) -> None:
        self._state.say(error_text.sentence(error), "danger")

    def _on_invite_clicked(self) -> None:
        if self._group is not None:
            self.invite_member_requested.emit(self._group)

    def _on_list_chosen(self, index: QModelIndex) -> None:
        member = index.data(Role.VALUE)
        if isinstance(member, Member):
            if member.pubkey != self._context.people.me:
                self.member_chosen.emit(member.pubkey)
            else:
                self._open_menu(index, self._middle_of(index))

    def _middle_of(self, index: QModelIndex) -> QPoint:
        return self._list.viewport().mapToGlobal(self._list.visualRect(index).center())

    def _on_context_menu_requested(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        if index.isValid():
            self._open_menu(index, self._list.viewport().mapToGlobal(at))

    def _open_menu(self, index: QModelIndex, at: QPoint) -> QMenu | None:
        from marmot_desktop.ui.groups.member_menu import open_member_menu

        member, group = index.data(Role.VALUE), self._group
        if not isinstance(member, Member) or group is None:
            return None
        self._list.setCurrentIndex(index)
        return open_member_menu(
            self._context,
            group,
            member,
            self,
            at,
            open_contact=lambda: self.member_chosen.emit(member.pubkey),
            send_message=lambda: self._open_direct_chat(member),
        )
