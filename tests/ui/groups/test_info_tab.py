"""Tests of `marmot_desktop.ui.groups.info_tab`."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.frozen import replace
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BOTH = ("Ada Stone", "Bo Lind")


async def _open(ui: UiWindow, title: str = "Hill club") -> None:
    await ui.choose("chatList", title)
    await ui.click("groupDetailsButton")


async def test_only_admins_may_edit_and_others_read_why_not(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", BOTH, admins=("Bo Lind",))))
    await _open(ui)
    assert ui.reason("groupEditButton") == "Only group admins can change this"
    actions.tell(GroupChanged(make.group(1, "Hill club", BOTH)))
    assert ui.reason("groupEditButton") == ""


@pytest.mark.parametrize(
    ("state", "begin", "reason"),
    [
        (GroupState.LEAVING, "You are leaving.", "You are leaving this group"),
        (GroupState.LEFT, "You have left this group.", "You are no longer in this group"),
        (GroupState.REMOVED, "An admin has removed you.", "You are no longer in this group"),
    ],
)
async def test_out_of_the_group_everything_is_read_only(
    ui: UiWindow, actions: FakeActions, state: GroupState, begin: str, reason: str
) -> None:
    actions.tell(GroupChanged(replace(actions.groups[1], state=state)))
    await _open(ui)
    assert ui.text("groupInfoStateText").startswith(begin)
    assert ui.reason("groupEditButton") == reason
    assert ui.reason("leaveGroupButton") == reason


async def test_a_broken_group_leads_to_the_reason(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(replace(actions.groups[1], state=GroupState.BROKEN)))
    await _open(ui)
    await ui.click("groupInfoStateButton")
    assert ui.has("whyUnreadableDialog")


async def test_a_direct_chat_shows_the_person(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(2, "", BOTH)))
    await _open(ui, "Bo Lind")
    assert ui.text("groupDetailName") == "Bo Lind"
    assert ui.text("groupPersonNpub") == make.contact("Bo Lind").npub
    assert "Direct chat" in ui.text("groupFacts")
    await ui.click("groupPersonOpen")
    assert ui.text("contactName") == "Bo Lind"


async def test_editing_ends_when_another_group_is_shown(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(2, "Choir")))
    await _open(ui)
    await ui.click("groupEditButton")
    await ui.type("groupEditName", "Hills")
    await ui.choose("chatList", "Choir")
    await ui.click("groupDetailsButton")
    assert not ui.has("groupEditForm")
    assert ui.text("groupDetailName") == "Choir"
