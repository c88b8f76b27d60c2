"""Tests of `marmot_desktop.ui.groups.group_detail_page`."""

from dataclasses import replace

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")


async def test_it_says_what_the_group_is(ui: UiWindow, actions: FakeActions) -> None:
    group = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"), description="Up and down")
    actions.tell(GroupChanged(group))
    await _open(ui)
    assert ui.text("groupDetailName") == "Hill club"
    assert ui.text("groupDetailDescription") == "Up and down"
    assert ui.text("groupMembersTitle") == "2 members"
    assert ui.titles("memberList") == ["You", "Bo Lind"]
    assert make.RELAY in ui.text("groupFacts")


async def test_it_changes_because_the_group_has_changed(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    assert ui.text("groupMembersTitle") == "1 member"
    actions.tell(GroupChanged(make.group(1, "Hill club two", ("Ada Stone", "Bo Lind"))))
    assert ui.text("groupDetailName") == "Hill club two"
    assert ui.text("groupMembersTitle") == "2 members"


async def test_an_admin_can_invite(ui: UiWindow) -> None:
    await _open(ui)
    assert ui.reason("inviteMemberButton") == ""
    await ui.click("inviteMemberButton")
    assert ui.has("inviteMemberDialog")


async def test_others_are_told_why_they_cannot(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Bo Lind"), admins=("Bo Lind",))))
    assert ui.reason("inviteMemberButton") == "Only group admins can invite members"
    left = replace(actions.groups[1], state=GroupState.LEFT)
    actions.tell(GroupChanged(left))
    assert ui.reason("inviteMemberButton") == "You are no longer in this group"


async def test_a_member_leads_to_their_page(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))))
    await _open(ui)
    await ui.choose("memberList", "Bo Lind")
    assert ui.text("contactName") == "Bo Lind"


async def test_it_can_be_closed(ui: UiWindow) -> None:
    await _open(ui)
    await ui.click("groupDetailClose")
    assert not ui.has("groupDetailPage")
