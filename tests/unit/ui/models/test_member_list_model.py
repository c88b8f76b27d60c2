"""Tests of `marmot_desktop.ui.models.member_list_model`."""

from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.member_list_model import MemberListModel
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from tests.helpers import ui_values as make


async def test_we_stand_first_then_admins(people: PeopleBook) -> None:
    people.learn([make.contact("Bo Lind"), make.contact("Cy Moor")])
    model = MemberListModel(people, people)
    group = make.group(1, "Hill club", ("Bo Lind", "Cy Moor", "Ada Stone"), admins=("Cy Moor",))
    model.set_values(group.members)
    titles = [model.index(row).data(Role.TITLE) for row in range(3)]
    assert titles == ["You", "Cy Moor", "Bo Lind"]
    assert model.index(1).data(Role.CHIPS) == (Chip("Admin", ChipTone.ACCENT),)
    assert model.index(0).data(Role.AVATAR) == AvatarSpec("Ada Stone", make.pubkey("Ada Stone"))


async def test_several_devices_are_counted(people: PeopleBook) -> None:
    model = MemberListModel(people, people)
    member = make.group(1, "x", ("Bo Lind",), admins=()).members[0]
    model.set_values([replace(member, leaves=3)])
    assert model.index(0).data(Role.CHIPS) == (Chip("3 devices"),)
