"""Tests of `marmot_desktop.ui.models.device_list_model`."""

from marmot_desktop.ui.models.device_list_model import DeviceListModel
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from tests.helpers import ui_values as make


async def test_this_device_stands_first_and_several_of_one_person_are_numbered(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind")])
    model = DeviceListModel(people, people)
    model.set_devices(make.security(("Ada Stone", "Bo Lind", "Bo Lind", "Ada Stone")).devices)
    rows = [model.index(row) for row in range(4)]
    assert [row.data(Role.TITLE) for row in rows] == ["You", "You", "Bo Lind", "Bo Lind"]
    assert [row.data(Role.CHIPS) for row in rows] == [
        (Chip("This device", ChipTone.ACCENT),),
        (Chip("Device 2 of 2"),),
        (Chip("Device 1 of 2"),),
        (Chip("Device 2 of 2"),),
    ]
    assert rows[0].data(Role.AVATAR) == AvatarSpec("Ada Stone", make.pubkey("Ada Stone"))


async def test_the_age_of_its_keys_is_told(people: PeopleBook) -> None:
    model = DeviceListModel(people, people)
    model.set_devices(make.security(("Ada Stone", "Bo Lind", "Cy Moor")).devices)
    stories = {model.index(row).data(Role.SUBTITLE) for row in range(3)}
    assert stories == {"keys renewed", "not renewed, until 19 February 2027"}
