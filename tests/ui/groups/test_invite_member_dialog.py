"""Tests of `marmot_desktop.ui.groups.invite_member_dialog`."""

import pytest

from marmot_desktop.domain.chat import InviteResult
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

STRANGER_NPUB = "npub10xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqpkge6d"


@pytest.fixture
async def dialog(ui: UiWindow) -> UiWindow:
    await ui.choose("chatList", "Hill club")
    await ui.click("inviteMemberHeaderButton")
    return ui


async def test_person_then_package_then_sent(dialog: UiWindow, actions: FakeActions) -> None:
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("inviteChosenPersonName") == "Bo Lind"
    await dialog.click("sendInviteButton")
    package = actions.packages[make.pubkey("Bo Lind")][0]
    assert ("invite", 1, make.pubkey("Bo Lind"), package.event_id) in actions.asked
    assert dialog.text("toastText").startswith("Invitation sent")
    assert not dialog.has("inviteMemberDialog")


async def test_while_it_is_sent_the_dialog_stays_and_nothing_is_pressed_twice(
    dialog: UiWindow, actions: FakeActions
) -> None:
    held = actions.hold("invite")
    await dialog.choose("invitePersonList", "Bo Lind")
    await dialog.click("sendInviteButton")
    assert dialog.text("sendInviteButton") == "Sending…"
    for name in ("sendInviteButton", "invitePersonBack", "inviteMemberDialogClose"):
        assert dialog.reason(name) == "The invitation is being sent"
    held.set()
    await dialog.settle()
    assert not dialog.has("inviteMemberDialog")


async def test_a_failure_says_what_happened_and_can_be_tried_again(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["invite"] = EnvironmentFaultError(ErrorCode.PUBLISH_FAILED)
    await dialog.choose("invitePersonList", "Bo Lind")
    await dialog.click("sendInviteButton")
    assert dialog.text("inviteProblemText") == sentence_of(ErrorCode.PUBLISH_FAILED)
    actions.refusals.clear()
    await dialog.click("sendInviteButton")
    assert dialog.text("toastText").startswith("Invitation sent")


async def test_an_invitation_no_relay_has_taken_yet_says_so(dialog: UiWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    async def nowhere(self: FakeActions, *_: object) -> InviteResult:
        return InviteResult(make.pubkey("Bo Lind"), make.event_id("p"), None, make.event_id("w"), (), (make.RELAY,))

    monkeypatch.setattr(FakeActions, "invite", nowhere)
    await dialog.choose("invitePersonList", "Bo Lind")
    await dialog.click("sendInviteButton")
    assert dialog.text("toastText").startswith("Invitation sent, but")


async def test_somebody_who_is_in_already_cannot_be_chosen(dialog: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))))
    await dialog.choose("invitePersonList", "Bo Lind")
    assert not dialog.has("sendInviteButton")


async def test_a_pasted_key_is_looked_up(dialog: UiWindow, actions: FakeActions) -> None:
    await dialog.type("invitePersonField", STRANGER_NPUB)
    assert ("look_up_person", STRANGER_NPUB) in actions.asked
    assert len(dialog.titles("invitePersonList")) == 1
    assert not dialog.has("sendInviteButton")


async def test_a_pasted_secret_is_removed_at_once(dialog: UiWindow) -> None:
    await dialog.type("invitePersonField", "nsec1")
    assert dialog.text("invitePersonField") == ""
    assert "secret key" in dialog.text("invitePersonFieldMessage")


async def test_a_look_up_that_fails_is_said(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["look_up_person"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await dialog.type("invitePersonField", STRANGER_NPUB)
    assert dialog.text("invitePersonFieldMessage") == sentence_of(ErrorCode.TIMEOUT)


async def test_a_search_without_match_says_what_to_do(dialog: UiWindow) -> None:
    await dialog.type("invitePersonField", "nobody")
    assert dialog.titles("invitePersonList") == []
    assert "Paste a whole npub" in dialog.text("invitePersonHint")


async def test_without_contacts_it_says_what_to_do(ui: UiWindow, actions: FakeActions) -> None:
    actions.contacts.clear()
    await ui.choose("chatList", "Hill club")
    await ui.click("inviteMemberHeaderButton")
    assert "Paste an npub" in ui.text("invitePersonHint")


async def test_rights_lost_meanwhile_stop_it(dialog: UiWindow, actions: FakeActions) -> None:
    await dialog.choose("invitePersonList", "Bo Lind")
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Cy Moor"), admins=("Cy Moor",))))
    assert dialog.reason("sendInviteButton") == "Only group admins can invite members"


async def test_the_way_back_leads_to_the_people(dialog: UiWindow) -> None:
    await dialog.choose("invitePersonList", "Bo Lind")
    await dialog.click("invitePersonBack")
    assert dialog.has("invitePersonList")
    assert not dialog.has("sendInviteButton")


async def test_a_package_that_no_longer_fits_is_said(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["invite"] = RefusedError(ErrorCode.KP_EXPIRED)
    await dialog.choose("invitePersonList", "Bo Lind")
    await dialog.click("sendInviteButton")
    assert dialog.text("inviteProblemText") == sentence_of(ErrorCode.KP_EXPIRED)
