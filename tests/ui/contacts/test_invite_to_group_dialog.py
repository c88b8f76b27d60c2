"""Tests of `marmot_desktop.ui.contacts.invite_to_group_dialog`."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QListView

from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.pubkey("Bo Lind")


async def _open(ui: UiWindow) -> UiWindow:
    await ui.click("railContacts")
    await ui.choose("contactList", "Bo Lind")
    await ui.click("inviteToGroupButton")
    return ui


async def test_the_only_group_and_package_are_chosen_by_themselves(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    await ui.click("sendInviteToGroupButton")
    assert ("invite", 1, BO, actions.packages[BO][0].event_id) in actions.asked
    assert ui.text("toastText").startswith("Invitation sent to")
    await ui.click("toastAction")
    assert ui.text("conversationHeaderTitle") == "Hill club"


async def test_groups_that_do_not_fit_say_why(ui: UiWindow, actions: FakeActions) -> None:
    actions.groups[2] = make.group(2, "Theirs", ("Ada Stone", "Cy Moor"), admins=("Cy Moor",))
    actions.groups[3] = make.group(3, "Together", ("Ada Stone", "Bo Lind"))
    await _open(ui)
    view = ui.find(QListView, "inviteGroupList")
    reasons = {str(index.data(Role.TITLE)): index.data(Role.REASON) for index in _rows(view)}
    assert reasons == {
        "Hill club": "",
        "Theirs": "Only group admins can invite members",
        "Together": "Already a member",
    }
    assert ui.titles("inviteGroupList")[0] == "Hill club"


def _rows(view: QListView) -> list[QModelIndex]:
    return [view.model().index(row, 0) for row in range(view.model().rowCount())]


async def test_without_a_group_one_is_made_and_they_are_invited_to_it(ui: UiWindow, actions: FakeActions) -> None:
    actions.groups.clear()
    await _open(ui)
    assert "Make one" in ui.text("inviteGroupHint")
    assert ui.reason("sendInviteToGroupButton") == "Choose a group"
    await ui.click("inviteNewGroupButton")
    assert ui.text("inviteNewGroupField") == "", "never the contact's own name"
    assert ui.reason("inviteCreateGroupButton") == "Give the group a name first"
    await ui.type("inviteNewGroupField", "Cake committee")
    await ui.click("inviteCreateGroupButton")
    assert ("start_group", "Cake committee", "", (), ()) in actions.asked
    assert ("invite", 1, BO, actions.packages[BO][0].event_id) in actions.asked
    assert not ui.has("inviteToGroupDialog")
    assert ui.text("toastText").startswith("Invitation sent to")


async def test_a_group_that_was_made_stays_when_the_invitation_fails(ui: UiWindow, actions: FakeActions) -> None:
    actions.groups.clear()
    actions.refusals["invite"] = EnvironmentFaultError(ErrorCode.PUBLISH_FAILED)
    await _open(ui)
    await ui.click("inviteNewGroupButton")
    await ui.type("inviteNewGroupField", "Cake committee")
    await ui.click("inviteCreateGroupButton")
    assert ui.text("inviteProblemText") == "No relay accepted the change. Nothing was sent."
    assert ui.titles("inviteGroupList") == ["Cake committee"]
    assert ui.text("sendInviteToGroupButton") == "Invite again"
    actions.refusals.clear()
    await ui.click("sendInviteToGroupButton")
    assert ui.text("toastText").startswith("Invitation sent to")
    assert list(actions.groups) == [1], "it is not made twice"


async def test_a_group_that_cannot_be_made_is_said(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["start_group"] = EnvironmentFaultError(ErrorCode.NO_RELAYS)
    await _open(ui)
    await ui.click("inviteNewGroupButton")
    await ui.type("inviteNewGroupField", "Cake committee")
    await ui.click("inviteCreateGroupButton")
    assert ui.text("inviteToGroupProblemText") == sentence_of(ErrorCode.NO_RELAYS)
    assert ui.text("inviteNewGroupField") == "Cake committee"


async def test_while_it_is_sent_the_row_says_so_and_closing_asks_once(ui: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("invite")
    await _open(ui)
    await ui.click("sendInviteToGroupButton")
    assert ui.reason("sendInviteToGroupButton") == "The invitation is being sent"
    (row,) = _rows(ui.find(QListView, "inviteGroupList"))
    assert [chip.text for chip in row.data(Role.CHIPS)] == ["Inviting…"]
    await ui.click("inviteToGroupDialogClose")
    assert ui.text("inviteToGroupProblemText").startswith("Nothing was sent yet.")
    held.set()
    await ui.settle()
    assert not ui.has("inviteToGroupDialog")


async def test_a_failure_is_said_and_can_be_tried_again(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["invite"] = EnvironmentFaultError(ErrorCode.STALE_COMMIT)
    await _open(ui)
    await ui.click("sendInviteToGroupButton")
    assert (
        ui.text("inviteProblemText")
        == "Someone changed the group first. The invitation was not sent. Updated; try again."
    )
    actions.refusals.clear()
    await ui.click("inviteProblemButton")
    assert ui.text("toastText").startswith("Invitation sent to")


async def test_what_would_fail_is_said_before_anything_is_sent(ui: UiWindow, actions: FakeActions) -> None:
    actions.invitations.check_result = make.invite_check(size=CheckResult.FAILED)
    await _open(ui)
    assert ui.reason("sendInviteToGroupButton").startswith("This invitation cannot be sent")


async def test_without_a_package_it_cannot_be_sent(ui: UiWindow, actions: FakeActions) -> None:
    actions.packages.clear()
    await _open(ui)
    assert ui.reason("sendInviteToGroupButton") == "Choose a key package"
    assert ui.has("keyPackageCopyButton")
