"""Tests of `marmot_desktop.ui.invites.invite_card`."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTabBar

from marmot_desktop.domain.facts import InviteChanged, InviteReceived
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow, actions: FakeActions, invite: Invite) -> None:
    actions.tell(InviteReceived(invite))
    await ui.click("railInvites")
    await ui.choose("inviteList", "Choir")


async def test_it_says_who_invites_to_what(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, make.invite("Choir", "Bo Lind", description="We <b>sing</b>."))
    assert ui.text("inviteTitle") == "Choir"
    assert "Bo Lind" in ui.text("inviteFrom")
    assert ui.text("inviteDescription") == "We <b>sing</b>."
    assert "4 members" in ui.text("inviteFacts")
    assert "Received 1 hour ago" in ui.text("inviteFacts")


async def test_it_tells_the_truth_about_declining(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, make.invite("Choir", "Bo Lind"))
    assert "they are not told" in ui.text("inviteTruth")
    assert "until an admin removes you" in ui.text("inviteTruth")


async def test_one_that_cannot_be_joined_says_why(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, make.invite("Choir", "Bo Lind", problem=ErrorCode.NO_MATCHING_KEY_PACKAGE))
    assert ui.text("inviteBannerText") == sentence_of(ErrorCode.NO_MATCHING_KEY_PACKAGE)
    assert ui.reason("joinGroupButton") == "The private key for this key package is not on this device"
    assert ui.reason("archiveInviteButton") == ""


async def test_an_inviter_without_the_right_is_named(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, replace(make.invite("Choir", "Bo Lind"), inviter_is_admin=False))
    assert "is not an admin" in ui.text("inviteBannerText")
    assert ui.reason("joinGroupButton") == ""


async def test_an_accepted_one_leaves_the_list(ui: UiWindow, actions: FakeActions) -> None:
    invite = make.invite("Choir", "Bo Lind")
    await _open(ui, actions, invite)
    actions.tell(InviteChanged(replace(invite, status=InviteStatus.ACCEPTED)))
    assert not ui.has("inviteCard")


async def test_the_inviter_can_be_asked_to_send_it_again(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, make.invite("Choir", "Bo Lind", problem=ErrorCode.NO_MATCHING_KEY_PACKAGE))
    await ui.click("inviteBannerButton")
    assert "invite me again" in QGuiApplication.clipboard().text()
    assert ui.text("toastText").startswith("Message copied.")


async def test_one_that_cannot_be_read_says_so(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, make.invite("Choir", "Bo Lind", problem=ErrorCode.WELCOME_MALFORMED))
    assert ui.text("inviteTitle") == "This invitation cannot be read"
    assert ui.text("inviteBannerText") == sentence_of(ErrorCode.WELCOME_MALFORMED)


async def test_who_is_a_member_already_opens_the_group(ui: UiWindow, actions: FakeActions) -> None:
    invite = make.invite("Choir", "Bo Lind")
    actions.invitations.details[invite.id] = make.invite_details(group=actions.groups[1])
    await _open(ui, actions, invite)
    assert ui.reason("joinGroupButton") == "Already a member"
    await ui.click("openInvitedGroupButton")
    assert ui.text("conversationHeaderTitle") == "Hill club"


async def test_the_inviter_can_be_blocked_and_that_can_be_undone(ui: UiWindow, actions: FakeActions) -> None:
    invite = make.invite("Choir", "Bo Lind")
    actions.invites[invite.id] = invite
    await _open(ui, actions, invite)
    await ui.click("blockInviterButton")
    assert ("block", bytes(make.pubkey("Bo Lind"))) in actions.asked
    assert "is blocked" in ui.text("toastText")
    await ui.click("toastAction")
    assert ("unblock", bytes(make.pubkey("Bo Lind"))) in actions.asked


async def test_an_accepted_one_leads_to_its_group(ui: UiWindow, actions: FakeActions) -> None:
    invite = make.invite("Choir", "Bo Lind", status=InviteStatus.ACCEPTED)
    actions.invitations.details[invite.id] = make.invite_details(group=actions.groups[1])
    actions.tell(InviteReceived(invite))
    await ui.click("railInvites")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(1)
    await ui.choose("inviteList", "Choir")
    assert ui.text("inviteBannerText") == "You have joined this group."
    assert not ui.has("joinGroupButton")
    assert ui.has("openInvitedGroupButton")
