"""Tests of `marmot_desktop.ui.invites.invites_page`."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView, QTabBar

from marmot_desktop.domain.facts import InviteReceived
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.invites.invites_page import InvitesPage
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.shell.rail import RailButton
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

CHOIR = make.invite("Choir", "Bo Lind")


@pytest.fixture
async def page(ui: UiWindow, actions: FakeActions) -> UiWindow:
    actions.invites[CHOIR.id] = CHOIR
    actions.tell(InviteReceived(CHOIR))
    await ui.click("railInvites")
    return ui


async def test_an_invite_comes_by_itself_and_is_counted(page: UiWindow) -> None:
    assert page.titles("inviteList") == ["Choir"]
    assert page.find(RailButton, "railInvites").count == 1
    assert page.find(QTabBar, "inviteTabs").tabText(0) == "Pending (1)"


async def test_joining_opens_the_group(page: UiWindow, actions: FakeActions) -> None:
    await page.choose("inviteList", "Choir")
    await page.click("joinGroupButton")
    assert ("join_invite", CHOIR.id) in actions.asked
    assert page.text("conversationHeaderTitle") == "Choir"
    assert "Choir" in page.titles("chatList")
    assert page.text("toastText").startswith("Joined")
    assert page.find(RailButton, "railInvites").count == 0


async def test_joining_is_seen_and_cannot_be_pressed_twice(page: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("join_invite")
    await page.choose("inviteList", "Choir")
    await page.click("joinGroupButton")
    assert page.text("joinGroupButton") == "Joining…"
    assert page.reason("joinGroupButton")
    assert page.reason("archiveInviteButton")
    held.set()
    await page.settle()
    assert page.has("conversation")


async def test_a_failed_join_leaves_the_invite_pending(page: UiWindow, actions: FakeActions) -> None:
    actions.refusals["join_invite"] = RefusedError(ErrorCode.NO_MATCHING_KEY_PACKAGE)
    await page.choose("inviteList", "Choir")
    await page.click("joinGroupButton")
    assert page.text("inviteBannerText") == sentence_of(ErrorCode.NO_MATCHING_KEY_PACKAGE)
    assert page.has("inviteBannerButton")
    assert page.titles("inviteList") == ["Choir"]
    assert page.reason("joinGroupButton") == ""


async def test_an_archived_invite_can_be_brought_back(page: UiWindow) -> None:
    await page.choose("inviteList", "Choir")
    await page.click("archiveInviteButton")
    assert not page.has("inviteList")
    page.find(QTabBar, "inviteTabs").setCurrentIndex(2)
    await page.choose("inviteList", "Choir")
    assert page.has("joinGroupButton")
    await page.click("restoreInviteButton")
    page.find(QTabBar, "inviteTabs").setCurrentIndex(0)
    assert page.titles("inviteList") == ["Choir"]


async def test_without_invites_the_own_key_can_be_copied(ui: UiWindow) -> None:
    await ui.click("railInvites")
    assert ui.text("invitesEmptyHeading") == "No invitations"
    await ui.click("invitesEmptyButton")
    assert QGuiApplication.clipboard().text() == make.account().npub


async def test_invites_that_cannot_be_loaded_can_be_tried_again(page: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_invites"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    page.find(InvitesPage, "invitesPage").load()
    await page.settle()
    assert page.text("invitesEmptyText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await page.click("invitesEmptyButton")
    assert page.titles("inviteList") == ["Choir"]


async def test_a_narrow_window_shows_one_thing_at_a_time(page: UiWindow) -> None:
    page.window.resize(480, 700)
    await page.choose("inviteList", "Choir")
    assert not page.has("inviteList")
    await page.click("inviteHeaderBack")
    assert page.has("inviteList")


async def test_declining_tells_the_truth_and_can_be_undone(page: UiWindow) -> None:
    await page.choose("inviteList", "Choir")
    await page.click("archiveInviteButton")
    assert page.text("toastText") == "Declined. They are not told."
    assert page.find(QTabBar, "inviteTabs").tabToolTip(2) == "Archived (1)"
    await page.click("toastAction")
    assert page.titles("inviteList") == ["Choir"]


async def test_a_new_invite_is_marked_until_it_is_opened(page: UiWindow) -> None:
    view = page.find(QListView, "inviteList")

    def chips() -> list[str]:
        return [chip.text for chip in page.row(view.model(), "Choir").data(Role.CHIPS)]

    assert chips() == ["New"]
    await page.choose("inviteList", "Choir")
    assert chips() == []
