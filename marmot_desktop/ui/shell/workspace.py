"""The window of a signed-in account: rail and pages, and how they hand over to one another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.ui import error_text
from marmot_desktop.ui.chats.chats_page import ChatsPage
from marmot_desktop.ui.contacts.contacts_page import ContactsPage
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.create_group_dialog import CreateGroupDialog
from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
from marmot_desktop.ui.groups.invite_member_dialog import InviteMemberDialog
from marmot_desktop.ui.invites.invites_page import InvitesPage
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.settings.settings_page import SettingsPage
from marmot_desktop.ui.shell.rail import Rail


class Workspace(QWidget):
    """All pages. `load` when an account has come, `clear` when it has gone.

    Signals:
        unread_changed: unread messages of all chats.
    """

    unread_changed = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._rail = Rail()
        self._chats = ChatsPage(context)
        self._details = GroupDetailPage(context)
        self._chats.set_details(self._details)
        self._invites = InvitesPage(context)
        self._contacts = ContactsPage(context)
        self._settings = SettingsPage(context)
        self._pages = QStackedWidget()
        self._of_page: dict[Page, QWidget] = {
            Page.CHATS: self._chats,
            Page.INVITES: self._invites,
            Page.CONTACTS: self._contacts,
            Page.SETTINGS: self._settings,
        }
        for page in self._of_page.values():
            self._pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._pages, 1)
        self._connect()

    def load(self, account: Account) -> None:
        """Show an account from its beginning."""
        self._show_account()
        self._chats.load()
        self._invites.load()
        self._contacts.load()
        self._settings.load(account)
        self._scope.start(
            "relays",
            self._context.actions.list_relays(),
            done=self._rail.dot.show_lists,
            failed=_still_dark,
            replace=True,
        )
        self._show_place(self._context.navigator.place)

    def clear(self) -> None:
        """Show nothing of an account any more."""
        self._chats.clear()
        self._invites.clear()
        self._contacts.clear()
        self._details.show_group(None)
        self._rail.dot.clear()

    def focus_page(self) -> None:
        """Let the keys work on the page that is shown."""
        wanted = self._of_page[self._context.navigator.place.page].focusProxy()
        (wanted if wanted is not None and wanted.isVisible() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def create_group(self) -> None:
        """Ask for a new group."""
        CreateGroupDialog(self._context, self).open()

    def add_contact(self) -> None:
        """Ask for a new contact."""
        self._context.navigator.open_page(Page.CONTACTS)
        self._contacts.open_add_dialog()

    def next_chat(self, step: int) -> None:
        """Open the chat below (1) or above (-1) the open one."""
        self._chats.select_neighbour(step)

    def toggle_details(self) -> None:
        """Show or hide the details of the open chat."""
        group, place = self._chats.open_group, self._context.navigator.place
        if group is not None:
            self._context.navigator.open_chat(group.key, details=not place.details)

    def _connect(self) -> None:
        context = self._context
        navigator, bridge = context.navigator, context.bridge
        self._rail.page_requested.connect(navigator.open_page)
        navigator.changed.connect(self._show_place)
        context.people.changed.connect(self._show_account)
        self._chats.unread_changed.connect(self._on_chats_unread_changed)
        self._chats.create_group_requested.connect(self.create_group)
        self._chats.details_wanted.connect(self._details.show_group)
        self._chats.invite_member_requested.connect(self._on_invite_member_requested)
        self._details.invite_member_requested.connect(self._on_invite_member_requested)
        self._details.close_requested.connect(self.toggle_details)
        self._details.member_chosen.connect(self._on_member_chosen)
        self._invites.pending_changed.connect(self._rail.buttons[Page.INVITES].set_count)
        self._contacts.create_group_requested.connect(self.create_group)
        bridge.relays_changed.connect(self._rail.dot.put_states)
        bridge.groups_rolled_back.connect(self._on_bridge_groups_rolled_back)
        bridge.security_noticed.connect(self._on_bridge_security_noticed)

    def _show_account(self) -> None:
        people = self._context.people
        self._rail.avatar.show_person(people.own_name(), people.me)
        self._rail.avatar.setToolTip(people.own_name())

    def _show_place(self, place: Place) -> None:
        page = self._of_page[place.page]
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self.focus_page()
        self._rail.show_page(place.page)
        if place.group_key is not None:
            self._chats.show_chat(place.group_key, details=place.details)
        if place.person is not None:
            self._contacts.show_contact(place.person)
        self._settings.show_tab(place.tab)

    def _on_chats_unread_changed(self, unread: int) -> None:
        self._rail.buttons[Page.CHATS].set_count(unread)
        self.unread_changed.emit(unread)

    def _on_invite_member_requested(self, group: Group) -> None:
        InviteMemberDialog(self._context, group, self).open()

    def _on_member_chosen(self, person: bytes) -> None:
        self._context.navigator.open_contact(person)

    def _on_bridge_groups_rolled_back(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            name = isolated(group_title(group, self._context.people))
            text = self.tr("Somebody changed {name} first. Your change was taken back; look and try again.")
            self._context.notices.tell(text.format(name=name))

    def _on_bridge_security_noticed(self, facts: tuple[SecurityNoticed, ...]) -> None:
        self._context.notices.tell(error_text.sentence_of(facts[-1].code))


def _still_dark(_error: object) -> None:
    """The dot stays as it is; the relay page says why."""
