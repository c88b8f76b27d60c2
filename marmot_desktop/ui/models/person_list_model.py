"""People of whom nothing but the public key is at hand, in the order they were given."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from marmot_desktop.domain.identifiers import parse_person, short_npub
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


class PersonListModel(ValueListModel[bytes, bytes]):
    """Public keys.

    Args:
        people: what everybody is called.
    """

    def __init__(self, people: PeopleBook, parent: QObject | None = None) -> None:
        super().__init__(lambda person: person, self._rank, parent)
        self._people = people
        self._ranks: dict[bytes, int] = {}
        people.changed.connect(self.refresh)

    def set_people(self, people: Iterable[bytes]) -> None:
        """Show exactly these."""
        given = tuple(people)
        self._ranks = {person: rank for rank, person in enumerate(given)}
        self.set_values(given)

    def show(self, value: bytes, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return self._people.name_of(value)
            case Role.SUBTITLE:
                return short_npub(parse_person(value.hex()))
            case Role.AVATAR:
                return AvatarSpec(self._people.name_of(value), value)
            case _:
                return None

    def _rank(self, person: bytes) -> int:
        return self._ranks.get(person, 0)
