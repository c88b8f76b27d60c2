"""The contact list with its search, beside the chosen contact."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact, FollowList, stranger
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.contacts.contact_detail_page import ContactDetailPage
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.contact_list_model import ContactFilter, ContactListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.shell.panes import Panes
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, group_exclusively
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.page_header import PageHeader
from marmot_desktop.ui.widgets.region import Region
from marmot_desktop.ui.widgets.search_field import SearchField


class ContactsPage(QWidget):
    """Everybody the user has added."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactsPage")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._model = ContactListModel(parent=self)
        self._filter = ContactFilter(self._model, self)
        self._load_failed = False
        self._follows = FollowList()
        self._follows_read = False
        self._build()
        context.bridge.contacts_changed.connect(self._on_bridge_contacts_changed)
        context.bridge.contacts_removed.connect(self._on_bridge_contacts_removed)
        context.bridge.follows_changed.connect(self._on_follows_read)

    def load(self) -> None:
        """Load the contacts; the account has come."""
        self._load_failed = False
        self._empty.say_loading(self.tr("Loading contacts…"))
        self._stack.setCurrentWidget(self._empty)
        work = self._context.actions.list_contacts()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def show_contact(self, person: bytes) -> None:
        """Open a contact, or somebody who is none."""
        contact = self._model.find(person)
        if contact is not None:
            self._detail.show_contact(contact)
        elif person != self._context.people.me:
            name = self._context.people.name_of(person)
            self._detail.show_contact(stranger(person, name, self._context.clock.now()), is_contact=False)
        else:
            self._context.navigator.open(Place(Page.SETTINGS, tab="account"))
            return
        self._right.setCurrentWidget(self._detail)
        self._list.setCurrentIndex(self._filter.mapFromSource(self._model.index_of(person)))
        self._arrange()

    def open_add_dialog(self, reference: str = "") -> None:
        """Ask for somebody's key, or for the user's word about this one."""
        from marmot_desktop.ui.contacts.add_contact_dialog import AddContactDialog

        AddContactDialog(self._context, self, reference).open()

    def regions(self) -> list[QWidget]:
        """The panes that are shown."""
        return self._panes.regions()

    def _build(self) -> None:
        self._pane = Region(self.tr("List of contacts"))
        self._pane.setProperty("surface", "pane")
        self._pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = PageHeader("contactsHeader", surface="pane_header")
        header.show_title(self.tr("Contacts"))
        add = Button(self.tr("Add contact"), "addContactButton", look="icon", icon_name="plus")
        add.clicked.connect(self._on_add_clicked)
        header.add_button(add)
        self._search = SearchField("contactSearchField", self.tr("Search contacts"), self.tr("Name, npub or address"))
        self._search.textChanged.connect(self._on_search_changed)
        self._list = row_list(self._filter, "contactList", self.tr("Contacts"))
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self._empty = EmptyState("contactsEmpty")
        self._empty.button_clicked.connect(self._on_empty_button_clicked)
        self._empty.second_clicked.connect(self._on_import_clicked)
        self._newcomers = Banner("contactNewcomers")
        self._newcomers.button_clicked.connect(self._on_import_clicked)
        self._lay_out_list(header)
        self._build_right()

    def _lay_out_list(self, header: PageHeader) -> None:
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self._search)
        search_row = QHBoxLayout()
        search_row.setContentsMargins(Space.M, 0, Space.M, Space.S)
        search_row.addWidget(self._search)
        self._all = Button(self.tr("All"), "contactsAll", look="chip")
        self._ready = Button(self.tr("Can be invited"), "contactsReady", look="chip")
        group_exclusively(self._all, self._ready)
        self._all.setChecked(True)
        self._ready.toggled.connect(self._on_ready_toggled)
        chip_row = QHBoxLayout()
        chip_row.setContentsMargins(Space.M, 0, Space.M, Space.S)
        chip_row.setSpacing(Space.S)
        chip_row.addWidget(self._all)
        chip_row.addWidget(self._ready)
        chip_row.addStretch(1)
        # Goes with the banner, so that no gap stays without it.
        self._newcomers_row = QWidget()
        banner_row = QHBoxLayout(self._newcomers_row)
        banner_row.setContentsMargins(Space.M, 0, Space.M, Space.S)
        banner_row.addWidget(self._newcomers)
        self._newcomers_row.hide()
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(search_row)
        column.addLayout(chip_row)
        column.addWidget(self._newcomers_row)
        column.addWidget(holder, 1)

    def _build_right(self) -> None:
        self._detail = ContactDetailPage(self._context)
        self._detail.back_requested.connect(self._close_detail)
        self._detail.invite_requested.connect(self._on_detail_invite_requested)
        self._nobody = EmptyState("noContactOpen")
        self._right_holder = Region(self.tr("Contact"))
        self._right = QStackedLayout(self._right_holder)
        self._right.addWidget(self._nobody)
        self._right.addWidget(self._detail)
        context = self._context
        self._panes = Panes("contacts", context.preferences, context.theme, self._pane, self._right_holder)
        self._panes.arranged.connect(lambda: self._detail.show_back(self._panes.is_single))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _arrange(self) -> None:
        self._panes.open_main(self._right.currentWidget() is self._detail)

    def _close_detail(self) -> None:
        self._right.setCurrentWidget(self._nobody)
        self._list.clearSelection()
        self._arrange()

    def _on_loaded(self, contacts: tuple[Contact, ...]) -> None:
        self._model.set_values(contacts)
        self._context.people.learn(contacts)
        self._after_change()
        if self.isVisible():
            self._read_follows()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._load_failed = True
        self._empty.say(
            self.tr("The contacts could not be loaded"), error_text.sentence(error), button=self.tr("Try again")
        )

    def _after_change(self) -> None:
        if self._filter.rowCount():
            self._stack.setCurrentWidget(self._list)
        else:
            if self._model.rowCount():
                only_ready = self._filter.only_ready and not self._search.text().strip()
                text = self.tr("Nobody is called like that.")
                if only_ready:
                    text = self.tr("Nobody can be invited now, as far as is known. Open a contact to check.")
                self._empty.say(self.tr("No match"), text, icon_name="search")
            else:
                self._empty.say(
                    self.tr("No contacts yet"),
                    self.tr("Add somebody by npub, link, address or QR code. They are not told."),
                    icon_name="contacts",
                    button=self.tr("Add contact"),
                    lead=True,
                    second=self.tr("Import the people you follow"),
                )
            self._stack.setCurrentWidget(self._empty)
        # Where there is nobody the list says what to do; what stands beside it says nothing.
        if self._model.rowCount():
            self._nobody.say(self.tr("Choose a contact"), icon_name="contacts")
        else:
            self._nobody.say("")
        self._show_newcomers()

    def _say_newcomers(self, text: str, button: str = "") -> None:
        self._newcomers.say(text, button=button)
        self._newcomers_row.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; relays are asked when somebody looks for the first time, not while the account opens."""
        super().showEvent(event)
        self._read_follows()

    def _read_follows(self) -> None:
        """Learn what other apps have published of whom we follow; without it nobody is offered."""
        account = self._context.people.account
        if account is not None and not self._follows_read:
            self._follows_read = True
            work = self._context.actions.people.read_follows()
            self._scope.start("follows", work, failed=_offer_nothing, replace=True)

    def _show_newcomers(self) -> None:
        count = len(self._follows.newcomers) if self._model.rowCount() else 0
        text = self.tr("You follow %Ln person(s) who are not here.", "", count) if count else ""
        self._say_newcomers(text, button=self.tr("Add"))

    def _on_bridge_contacts_changed(self, contacts: tuple[Contact, ...]) -> None:
        self._model.put_values(contacts)
        self._context.people.learn(contacts)
        self._after_change()

    def _on_bridge_contacts_removed(self, people: tuple[bytes, ...]) -> None:
        self._model.remove_values(people)
        self._context.people.forget(people)
        if self._detail.contact is not None and self._detail.contact.pubkey in people:
            self._close_detail()
        self._after_change()

    def _on_follows_read(self, follows: FollowList) -> None:
        self._follows = follows
        self._show_newcomers()

    def _on_import_clicked(self) -> None:
        work = self._context.actions.people.import_follows()
        self._scope.start("import", work, done=self._on_imported, failed=self._on_import_failed)
        self._say_newcomers("")
        if not self._model.rowCount():
            self._empty.say_loading(self.tr("Reading your follow list…"))

    def _on_import_failed(self, error: MarmotDesktopError) -> None:
        self._context.notices.refuse(error)
        self._after_change()

    def _on_imported(self, count: int) -> None:
        if not count:
            text = self.tr("Nobody was added: no list of people whom you follow was found, or all of them are here")
        else:
            text = self.tr("%Ln contact(s) added", "", count)
        self._context.notices.tell(text)
        self._after_change()

    def _on_ready_toggled(self, on: bool) -> None:
        self._filter.show_only_ready(on)
        self._after_change()

    def _on_search_changed(self, text: str) -> None:
        self._filter.search(text)
        self._after_change()

    def _on_list_chosen(self, index: QModelIndex) -> None:
        contact = index.data(Role.VALUE)
        if isinstance(contact, Contact):
            self._context.navigator.open_contact(contact.pubkey)

    def _on_add_clicked(self) -> None:
        self.open_add_dialog()

    def _on_empty_button_clicked(self) -> None:
        if self._load_failed:
            self.load()
        else:
            self.open_add_dialog()

    def _on_detail_invite_requested(self, contact: Contact) -> None:
        from marmot_desktop.ui.contacts.invite_to_group_dialog import InviteToGroupDialog

        InviteToGroupDialog(self._context, contact, self).open()


def _offer_nothing(_error: object) -> None:
    """Without an answer nobody is offered; importing by hand says what is wrong."""
