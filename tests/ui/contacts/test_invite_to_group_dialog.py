"""Tests of `marmot_desktop.ui.contacts.invite_to_group_dialog`."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QListView

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


async def test_without_a_group_one_can_be_made(ui: UiWindow, actions: FakeActions) -> None:
    actions.groups.clear()
    await _open(ui)
    assert "Make one" in ui.text("inviteGroupHint")
    assert ui.reason("sendInviteToGroupButton") == "Choose a group"
    await ui.click("inviteNewGroupButton")
    assert ui.has("createGroupDialog")


async def test_while_it_is_sent_nothing_is_pressed_twice(ui: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("invite")
    await _open(ui)
    await ui.click("sendInviteToGroupButton")
    assert ui.text("sendInviteToGroupButton") == "Sending…"
    assert ui.reason("inviteToGroupDialogClose")
    held.set()
    await ui.settle()
    assert not ui.has("inviteToGroupDialog")


@pytest.mark.parametrize("code", [ErrorCode.PUBLISH_FAILED, ErrorCode.STALE_COMMIT])
async def test_a_failure_is_said(ui: UiWindow, actions: FakeActions, code: ErrorCode) -> None:
    actions.refusals["invite"] = EnvironmentFaultError(code)
    await _open(ui)
    await ui.click("sendInviteToGroupButton")
    assert ui.text("inviteToGroupProblemText") == sentence_of(code)


async def test_without_a_package_it_cannot_be_sent(ui: UiWindow, actions: FakeActions) -> None:
    actions.packages.clear()
    await _open(ui)
    assert ui.reason("sendInviteToGroupButton") == "Choose a key package"
