"""Tests of `marmot_desktop.ui.models.invite_list_model`."""

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.invite_list_model import InviteListModel
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock


@pytest.fixture
def model(people: PeopleBook) -> InviteListModel:
    people.learn([make.contact("Bo Lind")])
    return InviteListModel(people, FakeClock(make.NOW), people)


async def test_the_newest_stands_on_top(model: InviteListModel) -> None:
    model.set_values([make.invite("Old", at=make.NOW - 9000), make.invite("New", at=make.NOW - 9)])
    assert [invite.group_name for invite in model.values] == ["New", "Old"]


async def test_a_row_says_who_invites(model: InviteListModel) -> None:
    model.set_values([make.invite("Choir", "Bo Lind")])
    assert model.index(0).data(Role.TITLE) == "Choir"
    assert "Bo Lind" in model.index(0).data(Role.SUBTITLE)
    assert "4 members" in model.index(0).data(Role.SUBTITLE)
    assert [chip.text for chip in model.index(0).data(Role.CHIPS)] == ["New"]
    model.show_new_since(make.NOW)
    assert model.index(0).data(Role.CHIPS) == ()


@pytest.mark.parametrize(("members", "title"), [(2, "Direct chat"), (5, "Unnamed group"), (0, "Unnamed group")])
async def test_a_group_without_name_is_called_by_its_size(model: InviteListModel, members: int, title: str) -> None:
    model.set_values([replace(make.invite(""), members=members)])
    assert model.index(0).data(Role.TITLE) == title


async def test_an_invite_that_cannot_be_joined_says_so(model: InviteListModel) -> None:
    model.set_values([make.invite("Choir", problem=ErrorCode.NO_MATCHING_KEY_PACKAGE)])
    assert len(model.index(0).data(Role.CHIPS)) == 1
