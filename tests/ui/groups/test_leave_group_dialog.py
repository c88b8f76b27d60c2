"""Tests of `marmot_desktop.ui.groups.leave_group_dialog`."""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BOTH = ("Ada Stone", "Bo Lind")


async def _open(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    await ui.click("leaveGroupButton")


async def test_the_only_admin_names_another_one_first(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", BOTH)))
    await _open(ui)
    assert ui.reason("leaveGroupConfirm") == "Choose the next admin first"
    await ui.choose("leaveHeirList", "Bo Lind")
    await ui.click("leaveGroupConfirm")
    assert ("leave", 1, make.pubkey("Bo Lind")) in actions.asked
    assert not ui.has("leaveGroupDialog")


async def test_with_another_admin_nobody_is_asked_for(ui: UiWindow, actions: FakeActions) -> None:
    actions.groups[1] = make.group(1, "Hill club", BOTH, admins=BOTH)
    actions.tell(GroupChanged(actions.groups[1]))
    await _open(ui)
    assert not ui.has("leaveHeirList")
    assert "an admin's app takes you out" in ui.text("leaveGroupText")
    await ui.click("leaveGroupConfirm")
    assert ("leave", 1, None) in actions.asked
    assert actions.groups[1].state is GroupState.LEAVING
    assert ui.text("groupInfoStateText").startswith("You are leaving.")


async def test_the_last_member_ends_the_group(ui: UiWindow) -> None:
    await _open(ui)
    assert "it ends with you" in ui.text("leaveGroupText")
    assert not ui.has("leaveHeirList")
    assert ui.reason("leaveGroupConfirm") == ""


async def test_a_lost_race_leaves_us_in_the_group_and_says_so(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["leave"] = RefusedError(ErrorCode.STALE_COMMIT)
    await _open(ui)
    await ui.click("leaveGroupConfirm")
    assert ui.text("leaveGroupProblemText").startswith("Someone changed the group first")
    assert ui.reason("leaveGroupConfirm") == ""


async def test_it_stays_open_while_it_leaves(ui: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("leave")
    await _open(ui)
    await ui.click("leaveGroupConfirm")
    assert ui.reason("leaveGroupDialogClose") == "Leaving the group"
    assert ui.reason("leaveGroupCancel") == "Leaving the group"
    held.set()
    await ui.settle()
    assert not ui.has("leaveGroupDialog")


async def test_who_has_meanwhile_become_an_admin_makes_an_heir_needless(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", BOTH)))
    await _open(ui)
    assert ui.has("leaveHeirList")
    actions.tell(GroupChanged(make.group(1, "Hill club", BOTH, admins=BOTH)))
    assert not ui.has("leaveHeirList")
    assert ui.reason("leaveGroupConfirm") == ""
