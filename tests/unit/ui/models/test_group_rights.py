"""Tests of `marmot_desktop.ui.models.group_rights`."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.ui.models.group_rights import why_not_invite, why_not_person
from tests.helpers import ui_values as make

ME = make.pubkey("Ada Stone")


def test_an_admin_may_invite() -> None:
    assert why_not_invite(make.group(1, "Hill club"), ME) == ""


def test_another_member_may_not() -> None:
    assert why_not_invite(make.group(1, "x", admins=("Björn Lind",)), ME) == "Only group admins can invite members"


@pytest.mark.parametrize("state", [state for state in GroupState if state is not GroupState.ACTIVE])
def test_nobody_invites_to_a_group_they_are_out_of(state: GroupState) -> None:
    assert why_not_invite(make.group(1, "x", state=state), ME) == "You are no longer in this group"


def test_members_and_ourselves_cannot_be_invited() -> None:
    group = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))
    assert why_not_person(group, make.pubkey("Bo Lind"), ME) == "Already a member"
    assert why_not_person(group, ME, ME) == "This is you"
    assert why_not_person(group, make.pubkey("Cy Moor"), ME) == ""
