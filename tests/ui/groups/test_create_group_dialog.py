"""Tests of `marmot_desktop.ui.groups.create_group_dialog`."""

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_a_group_needs_a_name_and_opens_when_it_is_made(ui: UiWindow, actions: FakeActions) -> None:
    await ui.click("newGroupButton")
    assert ui.reason("createGroupButton") == "Give the group a name first"
    await ui.type("groupNameField", "Cake committee")
    await ui.type("groupDescriptionField", "All about cake")
    await ui.click("createGroupButton")
    assert ("create_group", "Cake committee", "All about cake", ()) in actions.asked
    assert not ui.has("createGroupDialog")
    assert ui.text("conversationHeaderTitle") == "Cake committee"
    assert ui.text("toastText") == "Group created"


async def test_people_can_be_invited_at_once(ui: UiWindow, actions: FakeActions) -> None:
    await ui.click("newGroupButton")
    await ui.type("groupNameField", "Cake committee")
    await ui.choose("groupPeopleList", "Bo Lind")
    assert ui.text("createGroupButton") == "Create and invite 1"
    await ui.click("createGroupButton")
    created = next(asked for asked in actions.asked if asked[0] == "create_group")
    assert [contact.profile.name for contact in created[3]] == ["Bo Lind"]


async def test_while_it_is_made_the_dialog_stays(ui: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("create_group")
    await ui.click("newGroupButton")
    await ui.type("groupNameField", "Cake committee")
    await ui.click("createGroupButton")
    assert ui.text("createGroupButton") == "Creating…"
    assert ui.reason("createGroupCancel")
    assert ui.reason("createGroupDialogClose")
    held.set()
    await ui.settle()
    assert not ui.has("createGroupDialog")


async def test_a_failure_keeps_what_was_typed(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["create_group"] = RefusedError(ErrorCode.NO_RELAYS)
    await ui.click("newGroupButton")
    await ui.type("groupNameField", "Cake committee")
    await ui.click("createGroupButton")
    assert ui.text("createGroupProblemText") == sentence_of(ErrorCode.NO_RELAYS)
    assert ui.text("groupNameField") == "Cake committee"
    await ui.click("createGroupCancel")
    assert not ui.has("createGroupDialog")
