"""The sections of the settings, as a list."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from marmot_desktop.ui.models.roles import AvatarSpec, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


@dataclass(frozen=True, slots=True)
class SettingsSection:
    """One section.

    Args:
        id: what `Place.tab` says.
        title: its name.
        text: what is in it, in a few words.
        icon: its picture.
    """

    id: str
    title: str
    text: str
    icon: str


class SettingsSectionModel(ValueListModel[tuple[int, SettingsSection], str]):
    """Sections in the order they were given."""

    def __init__(self, sections: tuple[SettingsSection, ...], parent: QObject | None = None) -> None:
        super().__init__(lambda value: value[1].id, lambda value: value[0], parent)
        self.set_values(tuple(enumerate(sections)))

    def show(self, value: tuple[int, SettingsSection], role: Role) -> object:
        """See ValueListModel."""
        section = value[1]
        match role:
            case Role.TITLE:
                return section.title
            case Role.SUBTITLE:
                return section.text
            case Role.AVATAR:
                return AvatarSpec(section.title, b"", section.icon)
            case _:
                return None
