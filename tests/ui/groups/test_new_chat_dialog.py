"""Tests of `marmot_desktop.ui.groups.new_chat_dialog`: each step of a new chat and a new group, and how it can end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from marmot_desktop.domain.chat import InviteResult
from marmot_desktop.domain.group_start import StartedGroup
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui import person_picker
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(person_picker, "DEBOUNCE_MS", 0)


@pytest.fixture
async def chat(ui: UiWindow, actions: FakeActions) -> UiWindow:
    """A new chat is asked for; Cy is known too and has no key package."""
    cy = make.contact("Cy Moor")
    actions.contacts[cy.pubkey] = cy
    QTest.keyClick(ui.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await ui.settle()
    return ui


@pytest.fixture
async def group(ui: UiWindow, actions: FakeActions) -> UiWindow:
    """A new group is asked for."""
    cy = make.contact("Cy Moor")
    actions.contacts[cy.pubkey] = cy
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(ui.window, Qt.Key.Key_N, both)
    await ui.settle()
    return ui


async def test_with_one_person_it_is_a_direct_chat_without_a_name(chat: UiWindow, actions: FakeActions) -> None:
    assert chat.reason("newChatNext") == "Choose somebody first"
    await chat.choose("newChatPersonList", "Bo Lind")
    assert chat.text("chosenPerson0") == "Bo Lind"
    assert chat.text("newChatNext") == "Start chat"
    await chat.click("newChatNext")
    assert ("start_direct", make.pubkey("Bo Lind"), ()) in actions.asked
    assert not chat.has("newChatDialog")
    assert chat.text("conversationHeaderTitle") == "Bo Lind"
    assert actions.groups[2].name == "", "never named after the invitee"


async def test_a_direct_chat_that_exists_is_opened(chat: UiWindow, actions: FakeActions) -> None:
    actions.groups[7] = make.group(7, "", ("Ada Stone", "Bo Lind"))
    await chat.choose("newChatPersonList", "Bo Lind")
    await chat.click("newChatNext")
    assert sorted(actions.groups) == [1, 7]
    assert not chat.has("newChatDialog")
    assert not chat.has("toastText"), "nobody was invited"


async def test_somebody_who_cannot_be_invited_is_said_and_nothing_was_made(
    chat: UiWindow, actions: FakeActions
) -> None:
    await chat.choose("newChatPersonList", "Cy Moor")
    await chat.click("newChatNext")
    assert chat.text("createGroupProblemText") == sentence_of(ErrorCode.KP_NOT_FOUND)
    assert chat.has("newChatPersonList")
    assert list(actions.groups) == [1]


async def test_chips_are_taken_away_again(chat: UiWindow) -> None:
    await chat.choose("newChatPersonList", "Bo Lind")
    await chat.choose("newChatPersonList", "Cy Moor")
    assert chat.text("newChatNext") == "Next"
    await chat.click("chosenPerson0")
    assert chat.text("chosenPerson0") == "Cy Moor"
    await chat.choose("newChatPersonList", "Cy Moor")
    assert not chat.has("chosenPeople")


async def test_a_group_needs_a_name_and_a_relay(group: UiWindow, actions: FakeActions) -> None:
    assert group.text("newChatNext") == "Skip"
    await group.click("newChatNext")
    assert group.reason("createGroupButton") == "Give the group a name first"
    await group.type("groupNameField", "Cake committee")
    group.find(QCheckBox, "groupRelayChoice0").setChecked(False)
    assert group.reason("createGroupButton") == "Choose at least one relay"
    await group.type("groupRelayField", "wss://cake.example")
    await group.type("groupDescriptionField", "All about cake")
    await group.click("createGroupButton")
    wish = ("start_group", "Cake committee", "All about cake", (), ("wss://cake.example",))
    assert wish in actions.asked
    assert group.text("conversationHeaderTitle") == "Cake committee"
    assert group.text("toastText") == "Group created"


async def test_how_far_each_person_is_is_seen_while_it_is_made(group: UiWindow, actions: FakeActions) -> None:
    await group.choose("newChatPersonList", "Bo Lind")
    await group.click("newChatNext")
    await group.type("groupNameField", "Cake committee")
    assert group.text("createGroupButton") == "Create and invite 1"
    held = actions.hold("start_group")
    await group.click("createGroupButton")
    line = group.find(StatusLine, "startPerson0")
    assert (line.state, line.text) == (LineState.RUNNING, "Looking for a key package of \u2068Bo Lind\u2069…")
    assert group.reason("createGroupDialogClose") == "The group is being made"
    held.set()
    await group.settle()
    assert group.text("toastText") == "Invitation sent. The chat is ready"


async def test_who_could_not_be_invited_is_listed_with_the_reason(group: UiWindow, actions: FakeActions) -> None:
    for name in ("Bo Lind", "Cy Moor"):
        await group.choose("newChatPersonList", name)
    await group.click("newChatNext")
    await group.type("groupNameField", "Cake committee")
    await group.click("createGroupButton")
    assert group.text("newChatHeading") == "The group is ready. Not everybody could be invited."
    assert group.text("startPerson0Text") == "Invitation sent to \u2068Bo Lind\u2069"
    assert sentence_of(ErrorCode.KP_NOT_FOUND) in group.text("startPerson1Text")
    assert group.find(StatusLine, "startPerson1").state is LineState.FAILED
    await group.click("newChatOpen")
    assert group.text("conversationHeaderTitle") == "Cake committee"


async def test_a_welcome_on_its_way_is_told(
    group: UiWindow, actions: FakeActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def start(*_: object) -> StartedGroup:
        made = make.group(3, "Cake committee", ("Ada Stone", "Bo Lind"))
        result = InviteResult(make.pubkey("Bo Lind"), make.event_id("p"), None, make.event_id("w"), (), (make.RELAY,))
        return StartedGroup(made, (result,))

    monkeypatch.setattr(actions.invitations, "start_group", start)
    await group.choose("newChatPersonList", "Bo Lind")
    await group.click("newChatNext")
    await group.type("groupNameField", "Cake committee")
    await group.click("createGroupButton")
    assert group.text("newChatHeading").endswith("Not every invitation has arrived yet.")
    assert group.find(StatusLine, "startPerson0").state is LineState.WARNING


async def test_where_nobody_can_be_invited_the_people_are_asked_for_again(
    group: UiWindow, actions: FakeActions
) -> None:
    actions.packages.clear()
    for name in ("Bo Lind", "Cy Moor"):
        await group.choose("newChatPersonList", name)
    await group.click("newChatNext")
    await group.type("groupNameField", "Cake committee")
    await group.click("createGroupButton")
    assert group.text("createGroupProblemText").startswith("None of them can be invited now")
    assert group.text("chosenPerson1") == "Cy Moor"


@pytest.mark.parametrize("error", [RefusedError(ErrorCode.NO_RELAYS), EnvironmentFaultError(ErrorCode.STORAGE_ERROR)])
async def test_a_failure_keeps_what_was_typed(group: UiWindow, actions: FakeActions, error: RefusedError) -> None:
    actions.refusals["start_group"] = error
    await group.click("newChatNext")
    await group.type("groupNameField", "Cake committee")
    await group.click("createGroupButton")
    assert group.text("createGroupProblemText") == sentence_of(error.code)
    assert group.text("groupNameField") == "Cake committee"
    await group.click("newChatBack")
    assert group.has("newChatPersonList")


async def test_a_relay_that_is_none_is_said_at_its_field(group: UiWindow, actions: FakeActions) -> None:
    actions.refusals["start_group"] = RefusedError(ErrorCode.INVALID_RELAY_URL)
    await group.click("newChatNext")
    await group.type("groupNameField", "Cake committee")
    await group.type("groupRelayField", "http://no")
    await group.click("createGroupButton")
    assert group.text("groupRelayFieldMessage") == sentence_of(ErrorCode.INVALID_RELAY_URL)
