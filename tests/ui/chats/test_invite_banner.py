"""Tests of `marmot_desktop.ui.chats.invite_banner`."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged, InviteChanged, InviteReceived
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

TRUTH = "If you decline, they are not told; you stay listed as invited until an admin removes you."


@pytest.fixture
def back(actions: FakeActions) -> Invite:
    """Bo has invited Ada back into a group that she was removed from."""
    invite = make.invite("Hill club", "Bo Lind")
    actions.groups[1] = replace(actions.groups[1], state=GroupState.REMOVED)
    actions.invites[invite.id] = invite
    actions.invitations.ways_back[1] = invite
    return invite


@pytest.fixture
async def chat(back: Invite, ui: UiWindow) -> UiWindow:
    assert back.status is InviteStatus.PENDING
    await ui.choose("chatList", "Hill club")
    await ui.settle()
    return ui


async def test_an_invitation_back_is_offered_where_one_reads_the_group_with_the_truth_about_declining(
    chat: UiWindow,
) -> None:
    assert (
        chat.text("wayBackText").replace("\u2068", "").replace("\u2069", "")
        == "Bo Lind invites you to this group again."
    )
    assert chat.text("wayBackTruth") == TRUTH
    assert "removed" in chat.text("groupStateBannerText")


async def test_joining_leads_back_into_the_group(chat: UiWindow, actions: FakeActions, back: Invite) -> None:
    held = actions.hold("join_invite")
    actions.invitations.ways_back.clear()
    await chat.click("wayBackJoin")
    assert chat.reason("wayBackDecline") == "Joining…"
    held.set()
    await chat.settle()
    assert ("join_invite", back.id) in [asked[:2] for asked in actions.asked if len(asked) > 1]
    assert not chat.has("wayBackBanner")


async def test_what_stands_against_joining_is_said_and_can_be_tried_again(chat: UiWindow, actions: FakeActions) -> None:
    actions.refusals["join_invite"] = RefusedError(ErrorCode.SYNC_TIMEOUT)
    await chat.click("wayBackJoin")
    assert chat.text("wayBackText") == sentence_of(ErrorCode.SYNC_TIMEOUT)
    assert chat.reason("wayBackJoin") == ""


async def test_declining_can_be_undone(chat: UiWindow, actions: FakeActions, back: Invite) -> None:
    actions.invitations.ways_back.clear()
    await chat.click("wayBackDecline")
    assert actions.invites[back.id].status is InviteStatus.ARCHIVED
    assert not chat.has("wayBackBanner")
    assert chat.text("toastText") == "Declined. They are not told."
    actions.invitations.ways_back[1] = back
    await chat.click("toastAction")
    assert actions.invites[back.id].status is InviteStatus.PENDING
    await chat.until(lambda: chat.has("wayBackBanner"))


async def test_it_comes_with_the_invitation_and_goes_with_the_membership(ui: UiWindow, actions: FakeActions) -> None:
    await ui.choose("chatList", "Hill club")
    invite = make.invite("Hill club", "Bo Lind")
    actions.invitations.ways_back[1] = invite
    actions.tell(InviteReceived(invite))
    await ui.settle()
    assert not ui.has("wayBackBanner"), "she is in the group"
    actions.tell(GroupChanged(replace(actions.groups[1], state=GroupState.REMOVED)))
    await ui.until(lambda: ui.has("wayBackBanner"))
    actions.invitations.ways_back.clear()
    actions.tell(InviteChanged(replace(invite, status=InviteStatus.ARCHIVED)))
    await ui.until(lambda: not ui.has("wayBackBanner"))
