"""Tests of `marmot_desktop.ui.models.group_rights`."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.group_rights import (
    needs_heir,
    why_not_change,
    why_not_invite,
    why_not_person,
    why_not_withdraw,
)
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


def test_changing_a_group_is_for_admins_who_are_in_it() -> None:
    both = make.group(1, "x", ("Ada Stone", "Bo Lind"))
    assert why_not_change(both, ME) == ""
    assert why_not_change(both, make.pubkey("Bo Lind")) == "Only group admins can change this"
    assert why_not_change(replace(both, state=GroupState.LEAVING), ME) == "You are leaving this group"
    assert why_not_change(replace(both, state=GroupState.REMOVED), ME) == "You are no longer in this group"
    assert why_not_change(replace(both, state=GroupState.BROKEN), ME) == ""


def test_the_last_admin_keeps_the_right() -> None:
    people = ("Ada Stone", "Bo Lind")
    assert why_not_withdraw(make.group(1, "x", people), ME) == "A group needs at least one admin"
    assert why_not_withdraw(make.group(1, "x", people, admins=people), ME) == ""


def test_only_the_sole_admin_among_others_needs_an_heir() -> None:
    people = ("Ada Stone", "Bo Lind")
    assert needs_heir(make.group(1, "x", people), ME)
    assert not needs_heir(make.group(1, "x", people, admins=people), ME)
    assert not needs_heir(make.group(1, "x", people, admins=("Bo Lind",)), ME)
    assert not needs_heir(make.group(1, "x", ("Ada Stone",)), ME)
