"""Tests of `marmot_desktop.ui.groups.group_edit_form`."""

from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    await ui.click("groupEditButton")


async def test_name_and_description_are_saved_together(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    assert ui.reason("groupEditSave") == "Nothing was changed yet"
    await ui.type("groupEditName", "Hills")
    await ui.type("groupEditDescription", "Up and down")
    await ui.click("groupEditSave")
    assert ("describe", 1, "Hills", "Up and down") in actions.asked
    assert not ui.has("groupEditForm")
    assert ui.text("groupDetailName") == "Hills"
    assert ui.text("toastText") == "Saved. Every member sees the change"


async def test_a_group_keeps_a_name(ui: UiWindow) -> None:
    await _open(ui)
    await ui.type("groupEditName", "")
    assert ui.reason("groupEditSave") == "A group needs a name"


async def test_while_it_is_sent_nothing_can_be_typed(ui: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("describe")
    await _open(ui)
    await ui.type("groupEditName", "Hills")
    await ui.click("groupEditSave")
    assert ui.text("groupEditSave") == "Saving…"
    assert ui.reason("groupEditSave") == "The change is being sent"
    assert ui.reason("groupEditCancel") == "The change is being sent"
    held.set()
    await ui.settle()
    assert not ui.has("groupEditForm")


async def test_what_was_typed_stays_when_somebody_was_faster(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["describe"] = RefusedError(ErrorCode.STALE_COMMIT)
    await _open(ui)
    await ui.type("groupEditName", "Hills")
    await ui.click("groupEditSave")
    assert ui.text("groupEditProblemText").startswith("Someone changed the group first.")
    assert ui.text("groupEditName") == "Hills"
    assert ui.reason("groupEditSave") == ""


async def test_other_faults_are_told_in_their_own_words(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["describe"] = RefusedError(ErrorCode.GD_LIMIT_EXCEEDED)
    await _open(ui)
    await ui.type("groupEditName", "Hills")
    await ui.click("groupEditSave")
    assert ui.text("groupEditProblemText") == "A name, description or list is longer than groups allow."


async def test_a_change_of_somebody_else_is_told_and_nothing_typed_is_lost(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    await ui.type("groupEditName", "Hills")
    actions.tell(GroupChanged(make.group(1, "Mountains", ("Ada Stone",))))
    assert ui.text("groupEditName") == "Hills"
    assert ui.text("groupEditProblemText").startswith("Somebody has changed these details meanwhile.")


async def test_who_is_no_admin_any_more_cannot_save(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    await ui.type("groupEditName", "Hills")
    member = replace(actions.groups[1].members[0], admin=False)
    actions.tell(GroupChanged(replace(actions.groups[1], members=(member,))))
    assert ui.reason("groupEditSave") == "Only group admins can change this"


async def test_cancel_changes_nothing(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    await ui.type("groupEditName", "Hills")
    await ui.click("groupEditCancel")
    assert not ui.has("groupEditForm")
    assert ui.text("groupDetailName") == "Hill club"
    assert "describe" not in actions.names_of_wishes()
