"""Tests of `marmot_desktop.ui.invites.sent_card`."""

import pytest
from PySide6.QtWidgets import QTabBar

from marmot_desktop.domain.facts import SentInviteChanged
from marmot_desktop.domain.sent_invite import SentInviteState
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def tab(ui: UiWindow, actions: FakeActions) -> UiWindow:
    """One invitation was not delivered."""
    actions.invitations.put(make.sent_invite("Bo Lind", actions.groups[1], state=SentInviteState.UNDELIVERED))
    await ui.click("railInvites")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(3)
    return ui


async def test_withdrawing_is_pressed_twice(tab: UiWindow, actions: FakeActions) -> None:
    await tab.choose("sentInviteList", "Bo Lind")
    await tab.click("withdrawInviteButton")
    assert "withdraw" not in actions.names_of_wishes()
    assert "removed from the group" in tab.text("sentInviteProblemText")
    await tab.click("withdrawInviteButton")
    assert ("withdraw", 1) in actions.asked
    assert tab.text("toastText") == "Invitation withdrawn"
    assert not tab.has("withdrawInviteButton")
    assert "No longer in the group" in tab.text("sentInvite_aliveText")


async def test_a_sign_of_life_is_shown_as_it_comes(tab: UiWindow, actions: FakeActions) -> None:
    await tab.choose("sentInviteList", "Bo Lind")
    assert "not been heard of" in tab.text("sentInvite_aliveText")
    heard = make.sent_invite("Bo Lind", actions.groups[1], state=SentInviteState.ACTIVE)
    actions.tell(SentInviteChanged(heard))
    assert tab.text("sentInvite_aliveText") == "First heard of 50 minutes ago"
    assert not tab.has("resendWelcomeButton")
    await tab.click("openSentGroupButton")
    assert tab.text("conversationHeaderTitle") == "Hill club"
