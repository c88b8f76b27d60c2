"""Tests of `marmot_desktop.ui.contacts.contacts_page`."""

from marmot_desktop.domain.contact import FollowList, Profile, Reachability
from marmot_desktop.domain.facts import ContactChanged, ContactRemoved, FollowsChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.contacts.contacts_page import ContactsPage
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import Page, Place
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_contacts_are_listed_and_searched(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(ContactChanged(make.contact("Cy Moor")))
    await ui.click("railContacts")
    assert ui.titles("contactList") == ["Bo Lind", "Cy Moor"]
    await ui.type("contactSearchField", "moor")
    assert ui.titles("contactList") == ["Cy Moor"]
    await ui.type("contactSearchField", "nobody")
    assert ui.text("contactsEmptyHeading") == "No match"


async def test_without_contacts_it_offers_to_add_one(ui: UiWindow, actions: FakeActions) -> None:
    actions.contacts.clear()
    ui.find(ContactsPage, "contactsPage").load()
    await ui.click("railContacts")
    await ui.click("contactsEmptyButton")
    assert ui.has("addContactDialog")


async def test_people_are_found_by_address_and_by_key_and_by_whether_they_can_be_invited(
    ui: UiWindow, actions: FakeActions
) -> None:
    cy = make.contact("Cy Moor", Reachability.NO_KEY_PACKAGE)
    actions.tell(ContactChanged(replace(cy, profile=Profile("Cy Moor", nip05="cy@hills.test"))))
    await ui.click("railContacts")
    await ui.type("contactSearchField", "HILLS.test")
    assert ui.titles("contactList") == ["Cy Moor"]
    await ui.type("contactSearchField", cy.npub[:20])
    assert ui.titles("contactList") == ["Cy Moor"]
    await ui.type("contactSearchField", "")
    await ui.click("contactsReady")
    assert ui.titles("contactList") == ["Bo Lind"]
    await ui.type("contactSearchField", "cy")
    assert ui.text("contactsEmptyHeading") == "No match"
    await ui.click("contactsAll")
    assert ui.titles("contactList") == ["Cy Moor"]


async def test_people_one_follows_are_offered_and_come_in_one_click(ui: UiWindow, actions: FakeActions) -> None:
    people = (make.pubkey("Cy Moor"), make.pubkey("Di Ash"))
    actions.people.follows = FollowList(people, people, None)
    actions.tell(FollowsChanged(actions.people.follows))
    await ui.click("railContacts")
    assert ui.text("contactNewcomersText") == "You follow 2 people who are not here."
    await ui.click("contactNewcomersButton")
    assert len(ui.titles("contactList")) == 3
    assert not ui.has("contactNewcomers")
    assert ui.text("toastText") == "2 contacts added"


async def test_relays_are_asked_whom_one_follows_when_somebody_looks(ui: UiWindow, actions: FakeActions) -> None:
    assert "read_follows" not in actions.names_of_wishes()
    for page in ("railContacts", "railChats", "railContacts"):
        await ui.click(page)
    assert actions.names_of_wishes().count("read_follows") == 1


async def test_a_list_that_cannot_be_read_leaves_everything_as_it_is(ui: UiWindow, actions: FakeActions) -> None:
    page = ui.find(ContactsPage, "contactsPage")
    await ui.click("railContacts")
    actions.tell(ContactRemoved(make.pubkey("Bo Lind")))
    actions.refusals["import_follows"] = EnvironmentFaultError(ErrorCode.FOLLOWS_UNREAD)
    await ui.click("contactsEmptySecond")
    assert ui.text("toastText") == sentence_of(ErrorCode.FOLLOWS_UNREAD)
    assert ui.text("contactsEmptyHeading") == "No contacts yet"
    actions.refusals.clear()
    await ui.click("contactsEmptySecond")
    assert ui.text("toastText").startswith("Nobody was added")
    assert page.isVisible()


async def test_ones_own_key_leads_to_ones_own_profile(ui: UiWindow) -> None:
    ui.window.context.navigator.open_contact(make.pubkey("Ada Stone"))
    await ui.settle()
    assert ui.window.context.navigator.place == Place(Page.SETTINGS, tab="account")


async def test_contacts_that_cannot_be_loaded_can_be_tried_again(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_contacts"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await ui.click("railContacts")
    ui.find(ContactsPage, "contactsPage").load()
    await ui.settle()
    assert ui.text("contactsEmptyText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await ui.click("contactsEmptyButton")
    assert ui.titles("contactList") == ["Bo Lind"]


async def test_a_narrow_window_shows_one_thing_at_a_time(ui: UiWindow) -> None:
    ui.window.resize(480, 700)
    await ui.click("railContacts")
    await ui.choose("contactList", "Bo Lind")
    assert not ui.has("contactList")
    await ui.click("contactHeaderBack")
    assert ui.has("contactList")
