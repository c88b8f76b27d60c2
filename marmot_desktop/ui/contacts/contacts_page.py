"""The contact list with its search, beside the chosen contact."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.contacts.add_contact_dialog import AddContactDialog
from marmot_desktop.ui.contacts.contact_detail_page import ContactDetailPage
from marmot_desktop.ui.contacts.invite_to_group_dialog import InviteToGroupDialog
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.contact_list_model import ContactFilter, ContactListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.shell.panes import Panes
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.page_header import PageHeader


class ContactsPage(QWidget):
    """Everybody the user has added.

    Signals:
        create_group_requested: somebody shall be invited, but there is no group to invite them to.
    """

    create_group_requested = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactsPage")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._model = ContactListModel(parent=self)
        self._filter = ContactFilter(self._model, self)
        self._load_failed = False
        self._wanted: bytes | None = None
        self._build()
        context.bridge.contacts_changed.connect(self._on_bridge_contacts_changed)
        context.bridge.contacts_removed.connect(self._on_bridge_contacts_removed)

    def load(self) -> None:
        """Load the contacts; the account has come."""
        self._load_failed = False
        self._empty.say_loading(self.tr("Loading contacts…"))
        self._stack.setCurrentWidget(self._empty)
        work = self._context.actions.list_contacts()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def clear(self) -> None:
        """The account has gone."""
        self._model.set_values(())
        self._close_detail()

    def show_contact(self, person: bytes) -> None:
        """Open a contact; one that is not known yet opens when it comes."""
        contact = self._model.find(person)
        self._wanted = person if contact is None else None
        if contact is None:
            return
        self._detail.show_contact(contact)
        self._right.setCurrentWidget(self._detail)
        self._list.setCurrentIndex(self._filter.mapFromSource(self._model.index_of(person)))
        self._arrange()

    def open_add_dialog(self) -> None:
        """Ask for somebody's key."""
        AddContactDialog(self._context, self).open()

    def regions(self) -> list[QWidget]:
        """The panes that are shown."""
        return self._panes.regions()

    def _build(self) -> None:
        self._pane = QWidget()
        self._pane.setProperty("surface", "pane")
        self._pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = PageHeader("contactsHeader", surface="pane_header")
        header.show_title(self.tr("Contacts"))
        add = Button(self.tr("Add contact"), "addContactButton", look="icon", icon_name="plus")
        add.clicked.connect(self.open_add_dialog)
        header.add_button(add)
        self._search = QLineEdit()
        self._search.setObjectName("contactSearchField")
        self._search.setAccessibleName(self.tr("Search contacts"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setProperty("search", "true")
        self._search.setClearButtonEnabled(False)
        self._search.textChanged.connect(self._on_search_changed)
        self._list = row_list(self._filter, "contactList", self.tr("Contacts"))
        self._list.clicked.connect(self._on_list_chosen)
        self._list.activated.connect(self._on_list_chosen)
        self._empty = EmptyState("contactsEmpty")
        self._empty.button_clicked.connect(self._on_empty_button_clicked)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self._search)
        search_row = QHBoxLayout()
        search_row.setContentsMargins(Space.M, 0, Space.M, Space.S)
        search_row.addWidget(self._search)
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(search_row)
        column.addWidget(holder, 1)
        self._detail = ContactDetailPage(self._context)
        self._detail.back_requested.connect(self._close_detail)
        self._detail.invite_requested.connect(self._on_detail_invite_requested)
        self._nobody = EmptyState("noContactOpen")
        self._nobody.say(self.tr("Choose a contact"), icon_name="contacts")
        self._right_holder = QWidget()
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
                self._empty.say(self.tr("No match"), self.tr("Nobody is called like that."), icon_name="search")
            else:
                self._empty.say(
                    self.tr("No contacts yet"),
                    self.tr("Add somebody by their npub. They are not told."),
                    icon_name="contacts",
                    button=self.tr("Add contact"),
                )
            self._stack.setCurrentWidget(self._empty)
        if self._wanted is not None:
            self.show_contact(self._wanted)

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

    def _on_search_changed(self, text: str) -> None:
        self._filter.search(text)
        self._after_change()

    def _on_list_chosen(self, index: QModelIndex) -> None:
        contact = index.data(Role.VALUE)
        if isinstance(contact, Contact):
            self._context.navigator.open_contact(contact.pubkey)

    def _on_empty_button_clicked(self) -> None:
        if self._load_failed:
            self.load()
        else:
            self.open_add_dialog()

    def _on_detail_invite_requested(self, contact: Contact) -> None:
        dialog = InviteToGroupDialog(self._context, contact, self)
        dialog.create_group_requested.connect(self.create_group_requested)
        dialog.open()
