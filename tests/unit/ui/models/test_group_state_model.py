"""Tests of `marmot_desktop.ui.models.group_state_model`."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.ui.models.group_state_model import GroupStateModel
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make


@pytest.mark.parametrize("state", list(GroupState))
async def test_a_group_says_its_state_and_epoch_and_no_word_of_its_chat(people: PeopleBook, state: GroupState) -> None:
    model = GroupStateModel(people)
    said = make.message(1, "Bo Lind", "between us", make.NOW)
    model.set_values([make.group(1, "Hill club", state=state, last=said)])
    index = model.index(0, 0)
    assert index.data(Role.TITLE) == "Hill club"
    assert index.data(Role.SUBTITLE) == "Epoch 4 · 2 members · 1 relay"
    assert len(index.data(Role.CHIPS)) == 1
    model.deleteLater()
