"""The groups that we are in together with somebody."""

from PySide6.QtCore import QObject

from marmot_desktop.domain.chat import Group
from marmot_desktop.ui.locale_text import Collated
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


class CommonGroupModel(ValueListModel[Group, int]):
    """Groups by their number, by title.

    Args:
        people: what everybody is called.
    """

    def __init__(self, people: PeopleBook, parent: QObject | None = None) -> None:
        super().__init__(
            lambda group: group.key, lambda group: (Collated(group_title(group, people)), group.key), parent
        )
        self._people = people

    def show(self, value: Group, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return group_title(value, self._people)
            case Role.SUBTITLE:
                if value.is_direct:
                    return self.tr("Direct chat")
                count = len(value.members)
                return self.tr("%Ln member(s)", "", count)
            case Role.AVATAR:
                return group_avatar(value, self._people)
            case _:
                return None
