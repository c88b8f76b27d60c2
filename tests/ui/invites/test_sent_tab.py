"""Tests of `marmot_desktop.ui.invites.sent_tab`: every invitation we have sent, and what can be done about it."""

import pytest
from PySide6.QtWidgets import QTabBar

from marmot_desktop.domain.sent_invite import SentInviteState
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.invites.invites_page import InvitesPage
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


async def test_without_any_it_says_what_will_be_here(ui: UiWindow) -> None:
    await ui.click("railInvites")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(3)
    assert ui.text("sentInvitesEmptyHeading") == "No invitations sent"


async def test_what_was_not_delivered_is_counted_and_can_be_sent_again(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.find(QTabBar, "inviteTabs").tabText(3) == "Sent (1)"
    await tab.choose("sentInviteList", "Bo Lind")
    assert tab.text("sentInvite_commitText") == "Added to the group (2 of 2 relays)"
    assert tab.text("sentInvite_welcomeText") == "Welcome not delivered (0 of 2 inbox relays)"
    held = actions.hold("resend")
    await tab.click("resendWelcomeButton")
    assert tab.reason("resendWelcomeButton") == "The welcome is being sent again"
    held.set()
    await tab.settle()
    assert tab.text("toastText").startswith("Welcome sent again")
    assert tab.text("sentInvite_welcomeText") == "Welcome delivered (1 of 2 inbox relays)"
    assert tab.find(QTabBar, "inviteTabs").tabText(3) == "Sent"


async def test_a_resend_that_fails_is_said_on_the_card(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["resend"] = EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
    await tab.choose("sentInviteList", "Bo Lind")
    await tab.click("resendWelcomeButton")
    assert tab.text("sentInviteProblemText") == sentence_of(ErrorCode.RELAY_UNREACHABLE)
    assert tab.reason("resendWelcomeButton") == ""


async def test_they_can_be_loaded_again_after_a_failure(tab: UiWindow, actions: FakeActions) -> None:
    page = tab.find(InvitesPage, "invitesPage")
    actions.refusals["list_sent"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    page.load()
    await tab.settle()
    assert tab.text("sentInvitesEmptyText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await tab.click("sentInvitesEmptyButton")
    assert tab.titles("sentInviteList") == ["Bo Lind"]
