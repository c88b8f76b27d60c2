"""Tests of `marmot_desktop.ui.invites.invite_card`."""

from dataclasses import replace

from marmot_desktop.domain.facts import InviteChanged, InviteReceived
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import ErrorCode
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
    words = sentence_of(ErrorCode.NO_MATCHING_KEY_PACKAGE)
    assert ui.text("inviteBannerText") == words
    assert ui.reason("joinGroupButton") == words
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
