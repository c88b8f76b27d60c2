"""Groups by name, with what they are to the protocol: epoch, members, relays; no word of what was said."""

from PySide6.QtCore import QObject

from marmot_desktop.domain.chat import Group, GroupState
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


class GroupStateModel(ValueListModel[Group, int]):
    """By their number in the store.

    Args:
        people: for the names of direct chats.
    """

    def __init__(self, people: PeopleBook, parent: QObject | None = None) -> None:
        super().__init__(lambda group: group.key, lambda group: group.key, parent)
        self._people = people
        people.changed.connect(self.refresh)

    def show(self, value: Group, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return group_title(value, self._people)
            case Role.SUBTITLE:
                members, relays = len(value.members), len(value.relays)
                epoch = self.tr("Epoch {epoch}").format(epoch=locale_text.number(value.epoch))
                return " · ".join((epoch, self.tr("%Ln member(s)", "", members), self.tr("%Ln relay(s)", "", relays)))
            case Role.AVATAR:
                return AvatarSpec(group_title(value, self._people), bytes(value.id), "group")
            case Role.CHIPS:
                return self._chips(value)
            case _:
                return None

    def _chips(self, group: Group) -> tuple[Chip, ...]:
        if group.state is GroupState.ACTIVE:
            return (Chip(self.tr("Active"), ChipTone.SUCCESS),)
        if group.state is GroupState.BROKEN:
            return (Chip(self.tr("Damaged"), ChipTone.DANGER),)
        words = {
            GroupState.LEAVING: self.tr("Leaving"),
            GroupState.LEFT: self.tr("Left"),
            GroupState.REMOVED: self.tr("Removed"),
        }
        return (Chip(words[group.state]),)
