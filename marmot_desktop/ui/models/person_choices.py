"""People to invite: contacts, and somebody who was pasted; each with the reason why not, or why perhaps not."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt

from marmot_desktop.domain.contact import Contact, Reachability
from marmot_desktop.domain.identifiers import short_npub
from marmot_desktop.ui.locale_text import Collated
from marmot_desktop.ui.models.contact_list_model import ContactListModel, ReasonFor, reachability_chips
from marmot_desktop.ui.models.roles import Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import Index

_UNREADY = (Reachability.NO_KEY_PACKAGE, Reachability.INCOMPATIBLE)


class PersonChoices(ContactListModel):
    """Contacts by name, who can be invited first; a pasted person on top.

    Who had no key package when last looked at is grey, and can be chosen all the same: choosing looks again.

    Args:
        reason_for: why a person cannot be chosen at all; empty where they can.
    """

    def __init__(self, reason_for: ReasonFor, parent: QObject | None = None) -> None:
        super().__init__(reason_for, parent)
        self._why_not = reason_for
        self._pasted: Contact | None = None
        self._taken: frozenset[bytes] = frozenset()
        self._order_of = self._rank

    def show(self, value: Contact, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.SUBTITLE if self.is_pasted(value):
                return self.tr("From what you pasted · {key}").format(key=short_npub(value.pubkey))
            case Role.CHIPS if value.pubkey in self._taken:
                return (Chip(self.tr("Chosen"), ChipTone.ACCENT),)
            case Role.CHIPS if not self._why_not(value):
                return reachability_chips(value.reachability)
            case Role.REASON:
                return self._why_not(value) or self._unready_reason(value)
            case _:
                return super().show(value, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """See ValueListModel; only who cannot be chosen at all is out of reach."""
        contact = self.data(index, Role.VALUE)
        if isinstance(contact, Contact) and not self._why_not(contact):
            return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def is_pasted(self, contact: Contact) -> bool:
        """Whether a person stands here because their key was pasted."""
        return self._pasted is not None and self._pasted.pubkey == contact.pubkey

    def may_choose(self, contact: Contact) -> bool:
        """Whether a person can be chosen."""
        return not self._why_not(contact)

    def put_pasted(self, contact: Contact | None, contacts: Iterable[Contact]) -> None:
        """Put a pasted person on top, or nobody any more.

        Args:
            contact: who.
            contacts: everybody else.
        """
        self._pasted = contact
        known = {each.pubkey: each for each in contacts}
        if contact is not None:
            known[contact.pubkey] = contact
        self.set_values(())
        self.set_values(known.values())

    def show_taken(self, people: Iterable[bytes]) -> None:
        """Mark those who are chosen already."""
        self._taken = frozenset(people)
        self.refresh()

    def _unready_reason(self, contact: Contact) -> str:
        return {
            Reachability.NO_KEY_PACKAGE: self.tr("No key package"),
            Reachability.INCOMPATIBLE: self.tr("Incompatible app"),
        }.get(contact.reachability, "")

    def _rank(self, contact: Contact) -> tuple[bool, bool, bool, Collated, bytes]:
        return (
            not self.is_pasted(contact),
            bool(self._why_not(contact)),
            contact.reachability in _UNREADY,
            Collated(contact.shown_name),
            contact.pubkey,
        )
