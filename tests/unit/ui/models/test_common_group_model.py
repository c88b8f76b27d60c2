"""Tests of `marmot_desktop.ui.models.common_group_model`."""

from marmot_desktop.ui.models.common_group_model import CommonGroupModel
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make


def test_groups_stand_by_title_and_say_how_many_they_are(people: PeopleBook) -> None:
    people.learn((make.contact("Bo Lind"), make.contact("Cy Moor")))
    model = CommonGroupModel(people)
    model.set_values(
        (
            make.group(2, "Neighbours", ("Ada Stone",)),
            make.group(3, "", ("Ada Stone", "Bo Lind")),
            make.group(1, "Choir", ("Ada Stone", "Bo Lind", "Cy Moor")),
        )
    )
    rows = [(model.index(row).data(Role.TITLE), model.index(row).data(Role.SUBTITLE)) for row in range(3)]
    assert rows == [("Bo Lind", "Direct chat"), ("Choir", "3 members"), ("Neighbours", "1 member")]
    assert model.index(0).data(Role.AVATAR).name == "Bo Lind"
