"""The window of a signed-in account: rail and pages, and how they hand over to one another.

Only the chats are there from the start; the other pages are made, imported and loaded in the moments after it, or when
they are shown.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.ui import error_text
from marmot_desktop.ui.chats.chats_page import ChatsPage
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.shell.focus_keeper import FocusKeeper
from marmot_desktop.ui.shell.panes import Panes, panes_that_fit
from marmot_desktop.ui.shell.rail import Rail
from marmot_desktop.ui.shell.rail_keeper import RailKeeper
from marmot_desktop.ui.shell.regions import first_stop, focus_next_region, take_entrance

if TYPE_CHECKING:
    from marmot_desktop.ui.contacts.contacts_page import ContactsPage
    from marmot_desktop.ui.diagnostics.diagnostics_page import DiagnosticsPage
    from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
    from marmot_desktop.ui.invites.invites_page import InvitesPage
    from marmot_desktop.ui.keys.keys_page import KeysPage
    from marmot_desktop.ui.settings.settings_page import SettingsPage

REST_MS: Final = 250
AT_REST: Final = (Page.INVITES, Page.CONTACTS, Page.SETTINGS)
"""Made before they are shown; the others are seldom gone to."""
RECENT: Final = 12


class Workspace(QWidget):
    """All pages of one account.

    Signals:
        unread_changed: unread messages of all chats.
        shortcuts_requested: the table of shortcuts shall be shown.
    """

    unread_changed = Signal(int)
    shortcuts_requested = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._account: Account | None = None
        self._rail = Rail()
        self._keeper = RailKeeper(context, self._rail)
        self._recent: list[str] = []
        self._pages = QStackedWidget()
        self._made: dict[Page, QWidget] = {}
        self._entrances: dict[Page, QWidget | None] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._pages, 1)
        self._chats = ChatsPage(context)
        self._keep(Page.CHATS, self._chats)
        FocusKeeper(self, self._regions)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self._connect()

    @cached_property
    def _details(self) -> "GroupDetailPage":
        from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage

        details = GroupDetailPage(self._context)
        details.invite_member_requested.connect(self._on_invite_member_requested)
        details.close_requested.connect(self.toggle_details)
        details.member_chosen.connect(self._on_member_chosen)
        self._chats.set_details(details)
        return details

    @cached_property
    def _invites(self) -> "InvitesPage":
        from marmot_desktop.ui.invites.invites_page import InvitesPage

        page = InvitesPage(self._context)
        page.pending_changed.connect(self._rail.buttons[Page.INVITES].set_count)
        self._keep(Page.INVITES, page)
        if self._account is not None:
            page.load()
        return page

    @cached_property
    def _contacts(self) -> "ContactsPage":
        from marmot_desktop.ui.contacts.contacts_page import ContactsPage

        page = ContactsPage(self._context)
        self._keep(Page.CONTACTS, page)
        if self._account is not None:
            page.load()
        return page

    @cached_property
    def _settings(self) -> "SettingsPage":
        from marmot_desktop.ui.settings.settings_page import SettingsPage

        page = SettingsPage(self._context)
        page.shortcuts_requested.connect(self.shortcuts_requested)
        self._keep(Page.SETTINGS, page)
        if self._account is not None:
            page.load(self._account)
        return page

    @cached_property
    def _keys(self) -> "KeysPage":
        from marmot_desktop.ui.keys.keys_page import KeysPage

        page = KeysPage(self._context)
        self._keep(Page.KEYS, page)
        return page

    @cached_property
    def _diagnostics(self) -> "DiagnosticsPage":
        from marmot_desktop.ui.diagnostics.diagnostics_page import DiagnosticsPage

        page = DiagnosticsPage(self._context)
        self._keep(Page.DIAGNOSTICS, page)
        return page

    def prepare_pages(self) -> None:
        """Make every page now."""
        for page in Page:
            self._page(page)

    def _on_rest_timeout(self) -> None:
        # One at a time, so that nobody who writes meanwhile notices.
        missing = next((page for page in AT_REST if page not in self._made), None)
        if missing is not None:
            self._page(missing)
            self._rest.start()

    def _keep(self, page: Page, widget: QWidget) -> None:
        self._made[page] = widget
        self._entrances[page] = take_entrance(widget)
        self._pages.addWidget(widget)

    def _page(self, page: Page) -> QWidget:
        """A page; made and loaded when it is asked for first."""
        match page:
            case Page.CHATS:
                return self._chats
            case Page.INVITES:
                return self._invites
            case Page.CONTACTS:
                return self._contacts
            case Page.KEYS:
                return self._keys
            case Page.DIAGNOSTICS:
                return self._diagnostics
            case Page.SETTINGS:
                return self._settings
            case _:
                assert_never(page)

    def load(self, account: Account) -> None:
        """Show an account from its beginning."""
        self._account = account
        self._keeper.load()
        self._chats.load()
        if Page.INVITES in self._made:
            self._invites.load()
        if Page.CONTACTS in self._made:
            self._contacts.load()
        if Page.SETTINGS in self._made:
            self._settings.load(account)
        self._show_place(self._context.navigator.place)
        # The other pages come a moment after the chats: how many invites wait stands on the rail.
        self._rest.start()

    def focus_page(self) -> None:
        """Let the keys work on the page that is shown."""
        page = self._context.navigator.place.page
        self._page(page)
        wanted = self._entrances[page]
        if wanted is None or not wanted.isVisible():
            # An empty list is not shown: the keys work on what stands in its place.
            stops = (first_stop(region) for region in self._regions())
            wanted = next((stop for stop in stops if stop is not None), self)
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def create_group(self) -> None:
        """Ask for a new group."""
        from marmot_desktop.ui.groups.new_chat_dialog import NewChatDialog

        NewChatDialog(self._context, self, as_group=True).open()

    def new_chat(self) -> None:
        """Ask for a new chat with one person or more."""
        from marmot_desktop.ui.groups.new_chat_dialog import NewChatDialog

        NewChatDialog(self._context, self).open()

    def add_contact(self) -> None:
        """Ask for a new contact."""
        self._context.navigator.open_page(Page.CONTACTS)
        self._contacts.open_add_dialog()

    @property
    def chats(self) -> ChatsPage:
        """The page of conversations."""
        return self._chats

    @property
    def recent(self) -> tuple[str, ...]:
        """Keys of the chats and people that were gone to, the last first."""
        return tuple(self._recent)

    def show_invite(self, invite: bytes) -> None:
        """Go to an invite that waits."""
        self._context.navigator.open_page(Page.INVITES)
        self._invites.show_invite(invite)

    def show_message(self, group_key: int, message: bytes | None = None) -> None:
        """Go to a conversation, and to a message in it where it is open already."""
        is_open = self._chats.open_group is not None and self._chats.open_group.key == group_key
        self._context.navigator.open_chat(group_key)
        if is_open and message is not None:
            self._chats.show_message(group_key, message)

    def compose(self) -> bool:
        """Give the focus to the field for messages, where one is shown. Returns whether there is one."""
        conversation = self._chats.conversation
        if conversation is None or not conversation.isVisible():
            return False
        conversation.focus_composer()
        return True

    def mark_read(self) -> None:
        """Say that everything in the open chat was read."""
        group = self._chats.open_group
        if group is not None and group.unread and group.last_message is not None:
            self._scope.start("read", self._context.actions.mark_read(group, group.last_message))

    def sign_out(self) -> None:
        """Close the account, after a question."""
        if self._account is not None:
            self._context.roster.sign_out_requested.emit(self._account)

    def show_accounts(self) -> None:
        """Show all accounts, to go to another or to let one in."""
        self._keeper.show_accounts()

    def next_region(self, step: int) -> None:
        """Give the focus to the next part of the window (1) or the one before (-1)."""
        focus_next_region([self._rail, *self._regions()], step)

    def widen_list(self, steps: int) -> None:
        """Give the list of the page more room, or less."""
        for panes in self._page_now().findChildren(Panes):
            panes.widen_list(steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget; Escape, which nothing else wanted, goes one step back."""
        if event.key() == Qt.Key.Key_Escape and self._step_back():
            return
        super().keyPressEvent(event)

    def _step_back(self) -> bool:
        place = self._context.navigator.place
        if place.page is not Page.CHATS or self._chats.conversation is None:
            return False
        if place.details:
            self.toggle_details()
        elif panes_that_fit(self.window().width()) == 1:
            self._chats.close_chat()
        else:
            self.compose()
        return True

    def _page_now(self) -> QWidget:
        return self._pages.currentWidget() or self

    def _regions(self) -> list[QWidget]:
        page = self._page_now()
        panes = next(iter(page.findChildren(Panes)), None)
        return panes.regions() if panes is not None else [page]

    def toggle_details(self) -> None:
        """Show or hide the details of the open chat."""
        group, place = self._chats.open_group, self._context.navigator.place
        if group is not None:
            self._context.navigator.open_chat(group.key, details=not place.details)

    def _connect(self) -> None:
        context = self._context
        navigator, bridge = context.navigator, context.bridge
        navigator.changed.connect(self._show_place)
        self._chats.unread_changed.connect(self._on_chats_unread_changed)
        self._chats.create_group_requested.connect(self.create_group)
        self._chats.leave_requested.connect(self._on_leave_requested)
        self._chats.details_wanted.connect(self._on_chats_details_wanted)
        self._chats.invite_member_requested.connect(self._on_invite_member_requested)
        bridge.groups_rolled_back.connect(self._on_bridge_groups_rolled_back)
        bridge.security_noticed.connect(self._on_bridge_security_noticed)

    def _show_place(self, place: Place) -> None:
        page = self._page(place.page)
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self.focus_page()
        self._rail.show_page(place.page)
        self._remember(place)
        if place.group_key is not None:
            self._chats.show_chat(place.group_key, details=place.details)
            if place.tab:
                self._details.show_tab(place.tab)
        if place.person is not None:
            self._contacts.show_contact(place.person)
        if place.page is Page.SETTINGS:
            self._settings.show_tab(place.tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._rail.fit()

    def _on_chats_details_wanted(self, group: Group | None) -> None:
        if group is not None or "_details" in vars(self):
            self._details.show_group(group)

    def _remember(self, place: Place) -> None:
        key = str(place.group_key) if place.group_key is not None else (place.person or b"").hex()
        if key:
            self._recent = [key, *(each for each in self._recent if each != key)][:RECENT]

    def _on_chats_unread_changed(self, unread: int) -> None:
        self._rail.buttons[Page.CHATS].set_count(unread)
        self.unread_changed.emit(unread)

    def _on_invite_member_requested(self, group: Group) -> None:
        from marmot_desktop.ui.groups.invite_member_dialog import InviteMemberDialog

        InviteMemberDialog(self._context, group, self).open()

    def _on_leave_requested(self, group: Group) -> None:
        from marmot_desktop.ui.groups.leave_group_dialog import LeaveGroupDialog

        LeaveGroupDialog(self._context, group, self).open()

    def _on_member_chosen(self, person: bytes) -> None:
        self._context.navigator.open_contact(person)

    def _on_bridge_groups_rolled_back(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            name = isolated(group_title(group, self._context.people))
            text = self.tr("Somebody changed {name} first. What was taken back of yours is tried again by itself.")
            self._context.notices.tell(text.format(name=name))

    def _on_bridge_security_noticed(self, facts: tuple[SecurityNoticed, ...]) -> None:
        self._context.notices.tell(error_text.sentence_of(facts[-1].code))
