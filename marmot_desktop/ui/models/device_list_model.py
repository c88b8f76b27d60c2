"""The devices of a group: whose they are, and how old their keys are."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject

from marmot_desktop.domain.group_security import GroupDevice
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


class DeviceListModel(ValueListModel[GroupDevice, int]):
    """Devices by leaf index: this one first, then our others, then those of one person after another."""

    def __init__(self, people: PeopleBook, parent: QObject | None = None) -> None:
        super().__init__(lambda device: device.leaf_index, self._order, parent)
        self._people = people
        self._numbers: dict[int, tuple[int, int]] = {}

    def set_devices(self, devices: Iterable[GroupDevice]) -> None:
        """Show exactly these."""
        given = tuple(devices)
        of_person = Counter(device.person for device in given)
        met: Counter[bytes] = Counter()
        self._numbers = {}
        for device in sorted(given, key=lambda each: each.leaf_index):
            met[device.person] += 1
            self._numbers[device.leaf_index] = (met[device.person], of_person[device.person])
        self.set_values(given)

    def show(self, value: GroupDevice, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return self._people.name_of(value.person)
            case Role.SUBTITLE:
                return self._story(value)
            case Role.AVATAR:
                name = self._people.own_name() if value.person == self._people.me else self.show(value, Role.TITLE)
                return AvatarSpec(str(name), value.person)
            case Role.CHIPS:
                return self._chips(value)
            case _:
                return None

    def _story(self, device: GroupDevice) -> str:
        if device.key_package_until is None:
            return self.tr("keys renewed")
        until = time_text.exact_day(device.key_package_until)
        return self.tr("not renewed, until {date}").format(date=until)

    def _chips(self, device: GroupDevice) -> tuple[Chip, ...]:
        if device.is_this:
            return (Chip(self.tr("This device"), ChipTone.ACCENT),)
        number, count = self._numbers.get(device.leaf_index, (1, 1))
        if count <= 1:
            return ()
        words = self.tr("Device {n} of {count}")
        return (Chip(words.format(n=locale_text.number(number), count=locale_text.number(count))),)

    def _order(self, device: GroupDevice) -> tuple[bool, bool, bytes, int]:
        return (not device.is_this, device.person != self._people.me, device.person, device.leaf_index)
