"""Tests of `marmot_desktop.ui.models.sent_invite_list_model`."""

import pytest
from PySide6.QtCore import QObject

from marmot_desktop.domain.sent_invite import SentInviteState
from marmot_desktop.frozen import replace
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.sent_invite_list_model import SentInviteListModel
from marmot_desktop.ui.tasks import UiTasks
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock

WORDS = {
    SentInviteState.SENDING: "Sending",
    SentInviteState.DELIVERED: "Delivered",
    SentInviteState.UNDELIVERED: "Not delivered",
    SentInviteState.ACTIVE: "Joined",
    SentInviteState.WITHDRAWN: "Withdrawn",
}


@pytest.fixture
async def model() -> SentInviteListModel:
    owner = QObject()
    people = PeopleBook(FakeActions(UiBridge()), UiTasks(owner), owner)
    people.learn([make.contact("Bo Lind")])
    made = SentInviteListModel(people, FakeClock(make.NOW))
    people.setParent(made)
    owner.setParent(made)
    return made


@pytest.mark.parametrize("state", SentInviteState)
async def test_a_row_says_who_where_and_how_far(model: SentInviteListModel, state: SentInviteState) -> None:
    model.set_values([make.sent_invite("Bo Lind", make.group(1, "Hill club"), state=state)])
    assert model.index(0).data(Role.TITLE) == "Bo Lind"
    assert model.index(0).data(Role.SUBTITLE) == "To \u2068Hill club\u2069"
    assert [chip.text for chip in model.index(0).data(Role.CHIPS)] == [WORDS[state]]


async def test_a_direct_chat_has_no_name_and_an_invitation_made_anew_takes_the_old_place(
    model: SentInviteListModel,
) -> None:
    first = make.sent_invite("Bo Lind", make.group(1, ""))
    model.set_values([first])
    model.put_values([replace(first, id=9)])
    assert model.rowCount() == 1
    assert model.index(0).data(Role.SUBTITLE) == "To a direct chat"
