"""People: the contact list, with what is known of their reachability; and a proxy that searches it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel

from marmot_desktop.domain.contact import Contact, HandleState, Reachability
from marmot_desktop.domain.identifiers import short_npub
from marmot_desktop.ui.locale_text import Collated
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import Index, ValueListModel
from marmot_desktop.ui.plain_text import plain_line

MANY = 50
"""So many changed people are shown in one go."""

ReasonFor = Callable[[Contact], str]


class ContactListModel(ValueListModel[Contact, bytes]):
    """Contacts by public key, by name.

    Args:
        reason_for: why a person cannot be chosen; empty where they can. Without it everybody can.
    """

    def __init__(self, reason_for: ReasonFor | None = None, parent: QObject | None = None) -> None:
        super().__init__(lambda contact: contact.pubkey, _by_name, parent)
        self._reason_for = reason_for

    def put_values(self, values: Iterable[Contact]) -> None:
        """See ValueListModel; a follow list of thousands is put in at once, not row by row."""
        given = tuple(values)
        if len(given) < MANY:
            super().put_values(given)
            return
        merged = {contact.pubkey: contact for contact in (*self.values, *given)}
        self.beginResetModel()
        self._values = sorted(merged.values(), key=_by_name)
        self._shown.clear()
        self.endResetModel()

    def show(self, value: Contact, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return plain_line(value.shown_name)
            case Role.SUBTITLE:
                verified = value.handle is HandleState.VERIFIED
                return plain_line(value.profile.nip05) if verified else short_npub(value.pubkey)
            case Role.AVATAR:
                return AvatarSpec(plain_line(value.shown_name), value.pubkey)
            case Role.CHIPS:
                reason = self._reason(value)
                if value.blocked and not reason:
                    return (Chip(self.tr("Blocked")),)
                return (Chip(reason),) if reason else reachability_chips(value.reachability)
            case Role.REASON:
                return self._reason(value)
            case _:
                return None

    def _reason(self, contact: Contact) -> str:
        return self._reason_for(contact) if self._reason_for is not None else ""


class ContactFilter(QSortFilterProxyModel):
    """The contacts whose names, address or key contain what was typed; perhaps only those who can be invited."""

    def __init__(self, source: ContactListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted = ""
        self._only_ready = False
        self.setSourceModel(source)

    def search(self, text: str) -> None:
        """Show only matching people; all for an empty text."""
        self._wanted = text.strip().casefold()
        self.invalidate()

    @property
    def only_ready(self) -> bool:
        """Whether only people are shown who can be invited."""
        return self._only_ready

    def show_only_ready(self, only: bool) -> None:
        """Show only people who can be invited, or all."""
        self._only_ready = only
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """See QSortFilterProxyModel."""
        contact = self._source.values[row]
        if self._only_ready and (contact.blocked or contact.reachability is not Reachability.READY):
            return False
        profile = contact.profile
        texts = (contact.shown_name, profile.name, profile.display_name, profile.nip05, contact.npub)
        wanted = self._wanted.removeprefix("nostr:")
        return any(wanted in text.casefold() for text in texts)


def reachability_chips(reachability: Reachability) -> tuple[Chip, ...]:
    """Whether a person can be invited, in a word."""
    chips = {
        Reachability.CHECKING: Chip(_tr("Checking…")),
        Reachability.READY: Chip(_tr("Can be invited"), ChipTone.SUCCESS),
        Reachability.NO_KEY_PACKAGE: Chip(_tr("No key package"), ChipTone.WARNING),
        Reachability.INCOMPATIBLE: Chip(_tr("Incompatible app"), ChipTone.WARNING),
    }
    return (chips[reachability],) if reachability in chips else ()


def _by_name(contact: Contact) -> tuple[Collated, bytes]:
    return (Collated(contact.shown_name), contact.pubkey)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactListModel", text)
