"""Tests of `marmot_desktop.ui.contacts.contact_detail_page`."""

import pytest

from marmot_desktop.domain.contact import HandleState, Profile, Reachability
from marmot_desktop.domain.facts import ContactChanged, GroupChanged, GroupJoined
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.contact("Bo Lind")
CY = make.pubkey("Cy Moor")


@pytest.fixture
async def page(ui: UiWindow) -> UiWindow:
    await ui.click("railContacts")
    await ui.choose("contactList", "Bo Lind")
    return ui


async def test_it_asks_relays_and_shows_what_they_say(page: UiWindow, actions: FakeActions) -> None:
    assert ("check_reachability", BO.pubkey) in actions.asked
    assert page.text("contactName") == "Bo Lind"
    assert page.text("contactNpubField") == BO.npub
    assert page.text("contactReachabilityHeading") == "Can be invited now"
    assert page.text("contactReachabilityLine_key_package") == "Key package found"
    assert page.text("contactReachabilityDetail_key_package") == "On 127.0.0.1:7447"
    assert not page.has("contactReachabilityStep")
    assert len(page.titles("contactKeyPackageList")) == 1


async def test_it_changes_because_the_contact_has_changed(page: UiWindow, actions: FakeActions) -> None:
    profile = Profile("Bo <i>Lind</i>", "About\u202e me", website="https://bo.test", nip05="bo@one.test")
    actions.people.handle_state = HandleState.WRONG
    actions.contacts[BO.pubkey] = replace(BO, profile=profile)
    actions.tell(ContactChanged(actions.contacts[BO.pubkey]))
    await page.settle()
    assert page.text("contactName") == "Bo <i>Lind</i>"
    assert page.text("contactAbout") == "About me"
    assert page.text("contactWebsite") == "https://bo.test"
    assert page.text("contactHandle") == "bo@one.test (not theirs)"
    actions.people.handle_state = HandleState.VERIFIED
    await page.click("contactHandleCheck")
    assert page.text("contactHandle") == "bo@one.test"
    assert not page.has("contactHandleCheck")


async def test_who_cannot_be_invited_gets_a_message_to_be_sent_to_them(page: UiWindow, actions: FakeActions) -> None:
    actions.people.reports[BO.pubkey] = make.reachability_report(
        BO.pubkey, reachability=Reachability.NO_KEY_PACKAGE, key_package=CheckResult.FAILED
    )
    await page.click("contactReachabilityCheck")
    assert page.text("contactReachabilityHeading") == "Cannot be invited now"
    await page.click("contactReachabilityStep")
    assert page.application.clipboard().text().startswith("Hi! Please open your Marmot app")
    assert page.text("toastText").startswith("Message copied")


async def test_relays_that_do_not_answer_are_said_and_asked_again(page: UiWindow, actions: FakeActions) -> None:
    actions.refusals["check_reachability"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await page.click("contactReachabilityCheck")
    assert page.text("contactReachabilityHeading") == sentence_of(ErrorCode.TIMEOUT)
    actions.refusals.clear()
    held = actions.hold("check_reachability")
    await page.click("contactReachabilityCheck")
    assert page.has("contactReachabilitySpinner")
    assert page.reason("contactReachabilityCheck") == "Asking relays…"
    held.set()
    await page.settle()
    assert not page.has("contactReachabilitySpinner")


async def test_a_removed_contact_can_be_brought_back_with_their_nickname(page: UiWindow, actions: FakeActions) -> None:
    await page.type("contactNicknameField", "Bobby")
    await page.click("contactNicknameSave")
    assert page.titles("contactList") == ["Bobby"]
    await page.click("removeContactButton")
    assert page.titles("contactList") == []
    await page.click("toastAction")
    assert page.titles("contactList") == ["Bobby"]


async def test_groups_in_common_open(page: UiWindow, actions: FakeActions) -> None:
    assert not page.has("contactGroupList")
    shared = make.group(7, "Choir", ("Ada Stone", "Bo Lind"))
    actions.groups[7] = shared
    await page.click("railChats")
    page.window.context.navigator.open_contact(BO.pubkey)
    await page.settle()
    await page.choose("contactGroupList", "Choir")
    place = page.window.context.navigator.place
    assert (place.page, place.group_key) == (Page.CHATS, 7)


async def test_a_group_that_is_joined_or_left_comes_and_goes(page: UiWindow, actions: FakeActions) -> None:
    shared = make.group(7, "Choir", ("Ada Stone", "Bo Lind"))
    actions.tell(GroupJoined(shared, created_here=False))
    assert page.titles("contactGroupList") == ["Choir"]
    actions.tell(GroupChanged(make.group(8, "Chess", ("Ada Stone",))))
    assert page.titles("contactGroupList") == ["Choir"]
    actions.tell(GroupChanged(make.group(7, "Choir", ("Ada Stone",))))
    assert not page.has("contactGroupList")


async def test_a_message_opens_the_direct_chat(page: UiWindow, actions: FakeActions) -> None:
    await page.click("contactMessageButton")
    assert ("open_direct_chat", BO.pubkey) in actions.asked
    assert page.window.context.navigator.place.page is Page.CHATS


async def test_a_chat_that_cannot_be_opened_says_why(page: UiWindow, actions: FakeActions) -> None:
    actions.refusals["open_direct_chat"] = RefusedError(ErrorCode.KP_NOT_FOUND)
    held = actions.hold("open_direct_chat")
    await page.click("contactMessageButton")
    assert page.reason("contactMessageButton") == "The chat is being opened"
    held.set()
    await page.settle()
    assert page.text("contactProblemText") == sentence_of(ErrorCode.KP_NOT_FOUND)
    assert page.reason("contactMessageButton") == ""


async def test_somebody_who_is_no_contact_is_shown_and_can_become_one(ui: UiWindow, actions: FakeActions) -> None:
    ui.window.context.navigator.open_contact(CY)
    await ui.settle()
    assert "is not in your contacts" in ui.text("contactStrangerText")
    assert not ui.has("removeContactButton")
    assert not ui.has("contactNicknameField")
    await ui.click("contactStrangerButton")
    assert CY in actions.contacts
    assert not ui.has("contactStranger")
    assert ui.has("removeContactButton")


async def test_the_code_of_a_contact_says_who_they_are(page: UiWindow) -> None:
    await page.click("contactCodeButton")
    assert page.text("codeLinkField").startswith("nostr:nprofile1")
    await page.click("showCodeDialogClose")


async def test_somebody_who_is_blocked_is_unblocked_where_it_is_said(page: UiWindow, actions: FakeActions) -> None:
    await page.click("contactBlockButton")
    assert page.text("contactBlockedText") == "You have blocked \u2068Bo Lind\u2069."
    await page.click("contactBlockedButton")
    assert not page.has("contactBlocked")
    assert not actions.people.blocked
