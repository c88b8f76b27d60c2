"""Tests of `marmot_desktop.ui.models.person_list_model`."""

from marmot_desktop.domain.identifiers import short_npub
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.person_list_model import PersonListModel
from marmot_desktop.ui.models.roles import AvatarSpec, Role
from tests.helpers import ui_values as make


def test_people_stand_as_they_were_given(people: PeopleBook) -> None:
    names = ("Cy Moor", "Bo Lind")
    people.learn(make.contact(name) for name in names)
    model = PersonListModel(people)
    model.set_people(make.pubkey(name) for name in names)
    assert tuple(model.index(row).data(Role.TITLE) for row in range(2)) == names
    assert model.index(1).data(Role.SUBTITLE) == short_npub(make.pubkey("Bo Lind"))
    assert model.index(1).data(Role.AVATAR) == AvatarSpec("Bo Lind", make.pubkey("Bo Lind"))
