"""Tests of `marmot_desktop.ui.contacts.contacts_page`."""

from marmot_desktop.domain.facts import ContactChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.contacts.contacts_page import ContactsPage
from marmot_desktop.ui.error_text import sentence_of
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


async def test_without_contacts_it_offers_to_add_one(ui: UiWindow) -> None:
    await ui.click("railContacts")
    ui.find(ContactsPage, "contactsPage").clear()
    ui.find(ContactsPage, "contactsPage")._after_change()
    await ui.click("contactsEmptyButton")
    assert ui.has("addContactDialog")


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
