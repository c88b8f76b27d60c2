"""Tests of `marmot_desktop.ui.contacts.contact_relation`."""

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.contact("Bo Lind")


@pytest.fixture
async def page(ui: UiWindow) -> UiWindow:
    await ui.click("railContacts")
    await ui.choose("contactList", "Bo Lind")
    return ui


async def test_a_nickname_is_saved_when_it_is_another_one(page: UiWindow, actions: FakeActions) -> None:
    assert page.reason("contactNicknameSave") == "Nothing has changed"
    await page.type("contactNicknameField", "Bobby")
    await page.click("contactNicknameSave")
    assert ("set_nickname", BO.pubkey, "Bobby") in actions.asked
    assert page.text("contactName") == "Bobby"
    assert page.reason("contactNicknameSave") == "Nothing has changed"


async def test_following_says_that_it_is_public_and_can_be_taken_back(page: UiWindow, actions: FakeActions) -> None:
    assert "published" in page.text("contactFollowText")
    await page.click("contactFollowButton")
    assert ("follow", BO.pubkey) in actions.asked
    assert page.text("contactFollowButton") == "Unfollow"
    await page.click("contactFollowButton")
    assert ("unfollow", BO.pubkey) in actions.asked
    assert page.text("contactFollowButton") == "Follow"


async def test_a_list_that_cannot_be_read_is_not_changed_and_that_is_said(page: UiWindow, actions: FakeActions) -> None:
    actions.refusals["follow"] = EnvironmentFaultError(ErrorCode.FOLLOWS_UNREAD)
    held = actions.hold("follow")
    await page.click("contactFollowButton")
    assert page.reason("contactFollowButton") == "Your list is being read and published"
    held.set()
    await page.settle()
    assert page.text("contactRelationProblemText") == sentence_of(ErrorCode.FOLLOWS_UNREAD)
    assert page.reason("contactFollowButton") == ""


async def test_blocking_says_what_it_does_and_stops_what_one_could_do(page: UiWindow, actions: FakeActions) -> None:
    assert "They are not told" in page.text("contactBlockText")
    await page.click("contactBlockButton")
    assert actions.people.blocked == (BO.pubkey,)
    assert page.has("contactBlocked")
    assert page.reason("inviteToGroupButton") == "You have blocked this person"
    assert page.reason("contactMessageButton") == "You have blocked this person"
    await page.click("contactBlockButton")
    assert not actions.people.blocked
    assert not page.has("contactBlocked")
    assert page.reason("contactMessageButton") == ""
