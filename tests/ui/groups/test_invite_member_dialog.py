"""Tests of `marmot_desktop.ui.groups.invite_member_dialog`: each state of the flow, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.chat import InviteResult
from marmot_desktop.domain.facts import GroupChanged, InviteProgressed, RelayChanged
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep, SentInviteState
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError, Sent
from marmot_desktop.frozen import replace
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.pubkey("Bo Lind")


@pytest.fixture
async def dialog(ui: UiWindow) -> UiWindow:
    await ui.choose("chatList", "Hill club")
    await ui.click("inviteMemberHeaderButton")
    return ui


@pytest.fixture
async def ready(dialog: UiWindow) -> UiWindow:
    """Person and key package are chosen, and everything was checked."""
    await dialog.choose("invitePersonList", "Bo Lind")
    return dialog


def tell(actions: FakeActions, step: InviteStep, accepted: int = 0, total: int = 0) -> None:
    actions.tell(InviteProgressed(InviteProgress(1, BO, step, accepted, total)))


def state_of(ui: UiWindow, step: InviteStep) -> LineState:
    return ui.find(StatusLine, f"inviteStep_{step.value}").state


async def test_person_then_package_then_checked_then_sent(ready: UiWindow, actions: FakeActions) -> None:
    assert ready.text("inviteChosenPersonName") == "Bo Lind"
    package = actions.packages[BO][0]
    assert ("search_packages", BO, 1) in actions.asked
    assert ("check_invite", 1, BO, package.event_id) in actions.asked
    assert ready.text("inviteCheckHeading") == "Everything fits."
    assert "invite" not in actions.names_of_wishes(), "nothing leaves before it was checked and wanted"
    await ready.click("sendInviteButton")
    assert ("invite", 1, BO, package.event_id) in actions.asked
    assert ready.text("toastText") == "Invitation sent to \u2068Bo Lind\u2069"
    assert not ready.has("inviteMemberDialog")


async def test_the_four_steps_are_seen_with_the_relays_that_have_answered(
    ready: UiWindow, actions: FakeActions
) -> None:
    held = actions.hold("invite")
    await ready.click("sendInviteButton")
    assert state_of(ready, InviteStep.PREPARE) is LineState.RUNNING
    tell(actions, InviteStep.PUBLISH, 0, 3)
    assert [state_of(ready, step) for step in InviteStep] == [
        LineState.DONE,
        LineState.RUNNING,
        LineState.WAITING,
        LineState.WAITING,
    ]
    tell(actions, InviteStep.PUBLISH, 2, 3)
    assert ready.text("inviteStep_publishText") == "Publish to group relays (2 of 3)"
    tell(actions, InviteStep.APPLY, 2, 3)
    tell(actions, InviteStep.WELCOME, 0, 2)
    tell(actions, InviteStep.PUBLISH, 3, 3)
    assert ready.text("inviteStep_publishText") == "Publish to group relays (3 of 3)"
    assert state_of(ready, InviteStep.WELCOME) is LineState.RUNNING
    assert ready.text("inviteStep_welcomeText") == "Send the welcome (0 of 2 inbox relays)"
    held.set()
    await ready.settle()
    assert not ready.has("inviteMemberDialog")


async def test_it_can_be_cancelled_until_the_change_is_published(ready: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("invite")
    await ready.click("sendInviteButton")
    tell(actions, InviteStep.PREPARE)
    assert ready.reason("sendInviteButton") == "The invitation is being sent"
    await ready.click("inviteCancel")
    held.set()
    await ready.settle()
    assert ready.text("inviteProblemText") == "Cancelled. Nothing was sent."
    assert ready.reason("sendInviteButton") == ""
    actions.hold("invite")
    await ready.click("sendInviteButton")
    tell(actions, InviteStep.PUBLISH, 0, 1)
    assert ready.reason("inviteCancel") == "The change has left and cannot be stopped"
    actions.held["invite"].set()
    await ready.settle()


async def test_a_change_that_had_left_when_it_was_cancelled_is_told(ready: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("invite")
    await ready.click("sendInviteButton")
    await ready.click("inviteCancel")
    held.set()
    tell(actions, InviteStep.PUBLISH, 0, 1)
    assert "too late to cancel" in ready.text("inviteProblemText")
    await ready.settle()


async def test_closing_while_it_is_sent_asks_once(ready: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("invite")
    await ready.click("sendInviteButton")
    await ready.click("inviteMemberDialogClose")
    assert ready.text("inviteCloseQuestionText").startswith("Nothing was sent yet.")
    tell(actions, InviteStep.PUBLISH, 0, 1)
    await ready.click("inviteMemberDialogClose")
    assert not ready.has("inviteMemberDialog")
    held.set()
    await ready.settle()


async def test_closing_after_it_was_published_says_that_it_goes_on(ready: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("invite")
    await ready.click("sendInviteButton")
    tell(actions, InviteStep.PUBLISH, 0, 1)
    QTest.keyClick(ready.find(QWidget, "inviteMemberDialog"), Qt.Key.Key_Escape)
    assert "goes on by itself" in ready.text("inviteCloseQuestionText")
    held.set()
    await ready.settle()


async def test_a_dialog_that_is_opened_again_has_forgotten_everything(ready: UiWindow) -> None:
    await ready.click("inviteMemberDialogClose")
    await ready.click("inviteMemberHeaderButton")
    assert ready.has("invitePersonList")
    assert ready.text("invitePersonField") == ""
    assert not ready.has("sendInviteButton")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (EnvironmentFaultError(ErrorCode.PUBLISH_FAILED), "No relay accepted the change. Nothing was sent."),
        (
            RefusedError(ErrorCode.PUBLISH_FAILED, sent=Sent.MAYBE),
            "No relay accepted the change. The invitation was not sent.",
        ),
        (
            RefusedError(ErrorCode.STALE_COMMIT),
            "Someone changed the group first. The invitation was not sent. Updated; try again.",
        ),
    ],
)
async def test_a_failure_says_what_happened_and_retry_tries_again(
    ready: UiWindow, actions: FakeActions, error: RefusedError, words: str
) -> None:
    actions.refusals["invite"] = error
    await ready.click("sendInviteButton")
    assert ready.text("inviteProblemText") == words
    assert state_of(ready, InviteStep.PREPARE) is LineState.FAILED
    actions.refusals.clear()
    await ready.click("inviteProblemButton")
    assert ready.text("toastText").startswith("Invitation sent to")


async def test_rights_lost_on_the_way_are_said(ready: UiWindow, actions: FakeActions) -> None:
    actions.refusals["invite"] = RefusedError(ErrorCode.NOT_ADMIN)
    await ready.click("sendInviteButton")
    assert ready.text("inviteProblemText") == "You are not an admin any more. Nothing was sent."
    assert not ready.has("inviteProblemButton")


async def test_a_package_that_is_not_theirs_is_said(ready: UiWindow, actions: FakeActions) -> None:
    actions.refusals["invite"] = RefusedError(ErrorCode.KP_IDENTITY_MISMATCH)
    await ready.click("sendInviteButton")
    assert ready.text("inviteProblemText") == "This key package is not signed by \u2068Bo Lind\u2069. Nothing was sent."


async def test_a_welcome_that_no_relay_takes_can_be_sent_again(
    ready: UiWindow, actions: FakeActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nowhere(self: FakeActions, *_: object) -> InviteResult:
        sent = make.sent_invite("Bo Lind", self.groups[1], state=SentInviteState.UNDELIVERED)
        self.invitations.put(sent)
        return InviteResult(BO, make.event_id("p"), None, make.event_id("w"), (), (make.RELAY,))

    monkeypatch.setattr(FakeActions, "invite", nowhere)
    await ready.click("sendInviteButton")
    words = "\u2068Bo Lind\u2069 is in the group, but we could not deliver the invitation."
    assert ready.text("inviteProblemText") == words
    assert state_of(ready, InviteStep.WELCOME) is LineState.WARNING
    assert not ready.has("sendInviteButton"), "they are in the group, so nobody is invited twice"
    actions.refusals["resend"] = EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
    await ready.click("inviteProblemButton")
    assert ready.text("inviteProblemText") == sentence_of(ErrorCode.RELAY_UNREACHABLE)
    actions.refusals.clear()
    await ready.click("inviteProblemButton")
    assert ("resend", 1) in actions.asked
    assert ready.text("toastText").startswith("Invitation sent to")


async def test_a_line_that_fails_keeps_it_from_being_sent(dialog: UiWindow, actions: FakeActions) -> None:
    actions.invitations.check_result = make.invite_check(capabilities=CheckResult.FAILED)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("inviteCheckHeading") == "This invitation cannot be sent. Nothing was sent."
    assert dialog.text("inviteCheck_capabilitiesText") == sentence_of(ErrorCode.INVITEE_MISSING_CAPABILITY)
    assert dialog.reason("sendInviteButton").startswith("This invitation cannot be sent")


async def test_a_warning_lets_it_be_sent(dialog: UiWindow, actions: FakeActions) -> None:
    actions.invitations.check_result = make.invite_check(inbox_relays=CheckResult.WARNING)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("inviteCheckHeading") == "It can be sent, but look at this first."
    assert dialog.reason("sendInviteButton") == ""


async def test_while_it_is_checked_send_says_so(dialog: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("check_invite")
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.reason("sendInviteButton") == "The invitation is being checked"
    held.set()
    await dialog.settle()
    assert dialog.reason("sendInviteButton") == ""


async def test_a_check_that_cannot_be_made_keeps_nobody_from_trying(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["check_invite"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("inviteCheckHeading") == "It could not be checked. Nothing was sent."
    assert dialog.reason("sendInviteButton") == ""
    actions.refusals["check_invite"] = RefusedError(ErrorCode.NOT_ADMIN)
    await dialog.click("keyPackageChangeButton")
    await dialog.click("keyPackageAgainButton")
    assert dialog.text("inviteProblemText") == "You are not an admin any more. Nothing was sent."
    assert dialog.reason("sendInviteButton") != ""


async def test_without_a_package_send_asks_for_one(dialog: UiWindow, actions: FakeActions) -> None:
    actions.packages.clear()
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.reason("sendInviteButton") == "Choose a key package"


async def test_somebody_who_is_in_already_cannot_be_chosen(dialog: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))))
    await dialog.choose("invitePersonList", "Bo Lind")
    assert not dialog.has("sendInviteButton")


async def test_rights_lost_meanwhile_stop_it(ready: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Cy Moor"), admins=("Cy Moor",))))
    assert ready.reason("sendInviteButton") == "Only group admins can invite members"


async def test_offline_and_another_change_stop_it_with_their_reason(ready: UiWindow, actions: FakeActions) -> None:
    down = make.relay_status(make.RELAY, RelayConnectionState.WAITING)
    actions.tell(RelayChanged(down))
    assert ready.reason("sendInviteButton") == "Offline — an invite needs a relay to confirm it"
    actions.tell(RelayChanged(replace(down, state=RelayConnectionState.CONNECTED)))
    assert ready.reason("sendInviteButton") == ""
    other = InviteProgress(1, make.pubkey("Cy Moor"), InviteStep.PUBLISH, 0, 1)
    actions.tell(InviteProgressed(other))
    assert ready.reason("sendInviteButton") == "Another change is being sent"
    actions.tell(GroupChanged(actions.groups[1]))
    assert ready.reason("sendInviteButton") == ""


async def test_the_way_back_leads_to_the_people(ready: UiWindow) -> None:
    await ready.click("invitePersonBack")
    assert ready.has("invitePersonList")
    assert not ready.has("sendInviteButton")


async def test_the_buttons_that_open_it_say_why_not(ui: UiWindow, actions: FakeActions) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    for name in ("inviteMemberHeaderButton", "inviteMemberButton"):
        assert ui.reason(name) == ""
    actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING)))
    for name in ("inviteMemberHeaderButton", "inviteMemberButton"):
        assert ui.reason(name) == "Offline — an invite needs a relay to confirm it"
    actions.tell(RelayChanged(make.relay_status()))
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Cy Moor"), admins=("Cy Moor",))))
    for name in ("inviteMemberHeaderButton", "inviteMemberButton"):
        assert ui.reason(name) == "Only group admins can invite members"
