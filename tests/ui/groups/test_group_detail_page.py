"""Tests of `marmot_desktop.ui.groups.group_detail_page`."""

from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.frozen import replace
from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
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
    assert "2 members" in ui.text("groupFacts")


async def test_it_changes_because_the_group_has_changed(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    assert "1 member" in ui.text("groupFacts")
    actions.tell(GroupChanged(make.group(1, "Hill club two", ("Ada Stone", "Bo Lind"))))
    assert ui.text("groupDetailName") == "Hill club two"
    assert "2 members" in ui.text("groupFacts")


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
    ui.find(GroupDetailPage, "groupDetailPage").show_tab("members")
    await ui.choose("memberList", "Bo Lind")
    assert ui.text("contactName") == "Bo Lind"


async def test_it_can_be_closed(ui: UiWindow) -> None:
    await _open(ui)
    await ui.click("groupDetailClose")
    assert not ui.has("groupDetailPage")


async def test_a_tab_is_built_when_it_is_first_shown(ui: UiWindow) -> None:
    await _open(ui)
    page = ui.find(GroupDetailPage, "groupDetailPage")
    assert not page.findChildren(QWidget, "groupMembersTab")
    page.show_tab("members")
    assert ui.has("groupMembersTab")
    assert not ui.has("groupInfoTab")


async def test_another_group_begins_with_its_first_tab(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(2, "Choir")))
    await _open(ui)
    ui.find(GroupDetailPage, "groupDetailPage").show_tab("members")
    await ui.choose("chatList", "Choir")
    await ui.click("groupDetailsButton")
    assert ui.text("groupDetailName") == "Choir"
