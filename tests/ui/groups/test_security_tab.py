"""Tests of `marmot_desktop.ui.groups.security_tab`."""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.domain.group_security import GroupSecurity
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    ui.find(GroupDetailPage, "groupDetailPage").show_tab("security")
    await ui.settle()


async def test_keys_and_devices_are_told(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.securities[1] = make.security(("Ada Stone", "Bo Lind", "Bo Lind"))
    await _open(ui)
    assert ui.text("groupEpoch") == "4 key changes so far"
    assert ui.text("groupKeysRenewed") == "1 day ago"
    assert ui.text("groupSuite").startswith("MLS 1.0")
    assert ui.text("groupVersion") == "Marmot 2; members can leave by themselves"
    assert ui.text("groupDevicesTitle") == "3 devices"
    assert ui.titles("groupDeviceList") == ["You", "Bo Lind", "Bo Lind"]


async def test_keys_never_renewed_say_so(ui: UiWindow, actions: FakeActions) -> None:
    fresh = replace(make.security(), renewed_at=None, renewal_due=Timestamp(make.NOW - 5))
    actions.group_info.securities[1] = replace(fresh, members_can_leave_alone=False, cipher_suite=77)
    await _open(ui)
    assert ui.text("groupKeysRenewed") == "not yet; they are those you came in with"
    assert ui.text("groupKeysDue") == "as soon as the group is quiet"
    assert ui.text("groupSuite") == "Suite 77"
    assert ui.text("groupVersion") == "Marmot 2; an admin's app lets members go"


async def test_keys_are_renewed_on_demand(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    held = actions.hold("renew_keys")
    await ui.click("renewKeysButton")
    assert ui.reason("renewKeysButton") == "The change is being sent"
    held.set()
    await ui.settle()
    assert ui.reason("renewKeysButton") == ""
    assert ui.text("groupEpoch") == "5 key changes so far"
    assert ui.text("toastText") == "Your keys in this group are new"


async def test_a_lost_race_leaves_the_keys_as_they_are(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["renew_keys"] = RefusedError(ErrorCode.STALE_COMMIT)
    await _open(ui)
    await ui.click("renewKeysButton")
    assert ui.text("groupSecurityStateText").startswith("Someone changed the group first")


async def test_it_asks_again_only_when_the_group_has_moved_on(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    page = ui.find(GroupDetailPage, "groupDetailPage")
    group = actions.groups[1]
    actions.tell(GroupChanged(replace(group, unread=1)))
    await ui.settle()
    assert actions.names_of_wishes().count("security") == 1
    page.show_tab("info")
    actions.tell(GroupChanged(replace(group, epoch=Epoch(9))))
    await ui.settle()
    assert actions.names_of_wishes().count("security") == 1
    page.show_tab("security")
    await ui.settle()
    assert actions.names_of_wishes().count("security") == 2


async def test_the_tree_is_shown_large_and_follows_the_group(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    await ui.click("ratchetTreeButton")
    assert ui.text("ratchetTreeSummary").startswith("2 devices on 2 places.")
    actions.group_info.securities[1] = make.security(("Ada Stone", "Bo Lind", "Cy Moor"))
    actions.tell(GroupChanged(replace(actions.groups[1], epoch=Epoch(5))))
    await ui.settle()
    assert ui.text("ratchetTreeSummary").startswith("3 devices on 4 places.")
    await ui.click("ratchetTreeDialogClose")
    assert not ui.has("ratchetTreeDialog")


async def test_out_of_the_group_there_is_no_tree(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.securities[1] = GroupSecurity(Epoch(4), None, None, False, None, None, (), None)
    actions.tell(GroupChanged(replace(actions.groups[1], state=GroupState.REMOVED)))
    await _open(ui)
    assert ui.reason("ratchetTreeButton") == "Only members see the tree"
    assert ui.reason("renewKeysButton") == "You are no longer in this group"
    assert ui.text("groupSuite") == "not known"


async def test_what_cannot_be_loaded_can_be_asked_for_again(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["security"] = RefusedError(ErrorCode.STORE_CORRUPT)
    await _open(ui)
    assert ui.text("groupSecurityStateText").startswith("The data file of this account is damaged.")
    del actions.refusals["security"]
    await ui.click("groupSecurityStateButton")
    assert not ui.has("groupSecurityState")
    assert ui.text("groupDevicesTitle") == "2 devices"
