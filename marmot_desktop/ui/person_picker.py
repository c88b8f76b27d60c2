"""Finds a person to invite: search among the contacts, or paste a key or an address. One way for every dialog."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.contact_list_model import ContactFilter, ReasonFor
from marmot_desktop.ui.models.person_choices import PersonChoices
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.skeleton import SkeletonRows

SHOWN_ROWS = 4
DEBOUNCE_MS = 350
_KEY_STARTS = ("npub1", "nprofile1", "nostr:")
_HEX_LETTERS = 60
"""So many letters without a space are meant as a key in hex."""


class PersonPicker(QWidget):
    """A search field over a list of people.

    Args:
        context: of the window.
        name: object names begin with it: `<name>Field`, `<name>List`, `<name>Hint`.
        why_not: why a person cannot be chosen; empty where they can.

    Signals:
        chosen: a `Contact` was chosen, by click or by Enter.
    """

    chosen = Signal(object)

    def __init__(self, context: UiContext, name: str, why_not: ReasonFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._contacts: dict[bytes, Contact] = {}
        self._loading = True
        self._pasted: Contact | None = None
        self.model = PersonChoices(why_not, self)
        self._filter = ContactFilter(self.model, self)
        words = self.tr("Search contacts, or paste npub / NIP-05")
        self.field = TextField("", f"{name}Field", placeholder=words)
        self.field.edit.setAccessibleName(words)
        self.field.edit.textChanged.connect(self._on_text_changed)
        self.field.edit.returnPressed.connect(self._on_return_pressed)
        self._list = row_list(self._filter, f"{name}List", self.tr("People"), framed=True, rows=SHOWN_ROWS)
        self._list.clicked.connect(self._on_row_chosen)
        self._list.activated.connect(self._on_row_chosen)
        self._skeleton = SkeletonRows(SHOWN_ROWS, f"{name}Skeleton")
        self._hint = label("", "muted", wrap=True, name=f"{name}Hint")
        # Not a question for each letter.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for widget in (self.field, self._skeleton, self._list, self._hint):
            column.addWidget(widget)
        self.setFocusProxy(self.field)
        context.bridge.contacts_changed.connect(self._on_bridge_contacts_changed)
        self._scope.start("contacts", context.actions.list_contacts(), done=self._on_loaded, failed=self._on_failed)
        self._show()

    def clear_search(self) -> None:
        """Empty the field."""
        self._pasted = None
        self.field.edit.clear()
        self._search()

    def show_taken(self, people: Iterable[bytes]) -> None:
        """Mark those who are chosen already."""
        self.model.show_taken(people)

    def refresh(self) -> None:
        """Reasons why not may be other ones now."""
        self.model.refresh()

    def _on_loaded(self, contacts: tuple[Contact, ...]) -> None:
        self._loading = False
        self._contacts = {contact.pubkey: contact for contact in contacts}
        self._fill()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._loading = False
        self.field.refuse(error_text.sentence(error))
        self._show()

    def _on_bridge_contacts_changed(self, contacts: tuple[Contact, ...]) -> None:
        known = [contact for contact in contacts if contact.pubkey in self._contacts]
        self._contacts.update({contact.pubkey: contact for contact in known})
        self.model.put_values(known)

    def _fill(self) -> None:
        self.model.put_pasted(self._pasted, self._contacts.values())
        self._filter.search("" if self._pasted is not None else self.field.text)
        self._show()

    def _on_text_changed(self, text: str) -> None:
        if "nsec1" in text.lower():
            self.field.edit.clear()
            self.field.refuse(
                self.tr("That was a secret key, and it was removed. Never give it to anybody. Ask for an npub instead.")
            )
            return
        if text:
            self.field.refuse("")
        self._soon.start(DEBOUNCE_MS)

    def _search(self) -> None:
        self._soon.stop()
        text = self.field.text
        self._pasted = None
        if not _is_reference(text):
            self._scope.cancel("look up")
            self._fill()
            return
        try:
            known = None if "@" in text else self._contacts.get(parse_person(text))
        except MarmotDesktopError:
            self.field.refuse(self.tr("This is not a whole public key. An npub has 63 letters. Copy it once more."))
            self._fill()
            return
        if known is not None:
            self._on_looked_up(known)
            return
        self._show_looking()
        work = self._context.actions.people.look_up(text)
        self._scope.start("look up", work, done=self._on_looked_up, failed=self._on_look_up_failed, replace=True)

    def _show_looking(self) -> None:
        self._hint.setText(self.tr("Looking this person up…"))
        self._hint.show()

    def _on_looked_up(self, contact: Contact) -> None:
        self._pasted = contact
        self._fill()

    def _on_look_up_failed(self, error: MarmotDesktopError) -> None:
        words = error_text.sentence(error)
        if error.code is ErrorCode.INVALID_REFERENCE:
            words = self.tr("This is not a public key. Paste a whole npub.")
        self.field.refuse(words)
        self._fill()

    def _show(self) -> None:
        self._skeleton.setVisible(self._loading)
        self._list.setVisible(not self._loading and bool(self._filter.rowCount()))
        text = ""
        if self._loading:
            text = self.tr("Loading contacts…")
        elif not self.model.rowCount():
            text = self.tr("You follow nobody yet. Paste an npub.")
        elif not self._filter.rowCount():
            text = self.tr("No match. Paste a full npub to invite someone you don't follow.")
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _on_return_pressed(self) -> None:
        if self._soon.isActive():
            self._search()
        if self._filter.rowCount() == 1 or self._pasted is not None:
            self._on_row_chosen(self._filter.index(0, 0))

    def _on_row_chosen(self, index: QModelIndex) -> None:
        contact = index.data(Role.VALUE)
        if isinstance(contact, Contact) and self.model.may_choose(contact):
            self.chosen.emit(contact)


def _is_reference(text: str) -> bool:
    """Whether something typed is meant as a key or an address, not as a name."""
    lowered = text.lower()
    if " " in lowered or not lowered:
        return False
    is_address = "@" in lowered and "." in lowered.partition("@")[2]
    return is_address or lowered.startswith(_KEY_STARTS) or len(lowered) >= _HEX_LETTERS
