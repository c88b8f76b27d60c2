"""The members of one group, admins first."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from marmot_desktop.domain.chat import Member
from marmot_desktop.domain.identifiers import short_npub
from marmot_desktop.ui.locale_text import Collated
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


class MemberListModel(ValueListModel[Member, bytes]):
    """Members by public key: ourselves, then admins, then the others, each by name."""

    def __init__(self, people: PeopleBook, parent: QObject | None = None) -> None:
        super().__init__(lambda member: member.pubkey, self._order, parent)
        self._people = people
        self._unheard: frozenset[bytes] = frozenset()
        people.changed.connect(self._on_people_changed)

    def set_unheard(self, pubkeys: Iterable[bytes]) -> None:
        """These were invited and have given no sign of life yet."""
        unheard = frozenset(pubkeys)
        if unheard != self._unheard:
            self._unheard = unheard
            self.refresh()

    def _on_people_changed(self) -> None:
        self.refresh()
        self.put_values(self.values)

    def show(self, value: Member, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return self._people.name_of(value.pubkey)
            case Role.SUBTITLE:
                return short_npub(value.pubkey)
            case Role.AVATAR:
                name = self._people.own_name() if value.pubkey == self._people.me else self.show(value, Role.TITLE)
                return AvatarSpec(str(name), value.pubkey)
            case Role.CHIPS:
                return self._chips(value)
            case _:
                return None

    def _chips(self, member: Member) -> tuple[Chip, ...]:
        chips = []
        if member.pubkey in self._unheard:
            chips.append(Chip(self.tr("Invited"), ChipTone.WARNING))
        if member.admin:
            chips.append(Chip(self.tr("Admin"), ChipTone.ACCENT))
        if member.leaves > 1:
            chips.append(Chip(self.tr("%Ln device(s)", "", member.leaves)))
        return tuple(chips)

    def _order(self, member: Member) -> tuple[bool, bool, Collated, bytes]:
        name = Collated(self._people.name_of(member.pubkey))
        return (member.pubkey != self._people.me, not member.admin, name, member.pubkey)
