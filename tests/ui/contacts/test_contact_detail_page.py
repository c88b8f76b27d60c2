"""Tests of `marmot_desktop.ui.contacts.contact_detail_page`."""

from dataclasses import replace

import pytest

from marmot_desktop.domain.contact import Profile, Reachability
from marmot_desktop.domain.facts import ContactChanged
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


async def test_it_asks_relays_and_shows_what_they_say(page: UiWindow, actions: FakeActions) -> None:
    assert ("refresh_contact", BO.pubkey) in actions.asked
    assert page.text("contactName") == "Bo Lind"
    assert page.text("contactNpubField") == BO.npub
    assert page.text("contactState") == "Yes, now. Checked 4 minutes ago."
    assert len(page.titles("contactKeyPackageList")) == 1


async def test_it_changes_because_the_contact_has_changed(page: UiWindow, actions: FakeActions) -> None:
    changed = replace(BO, profile=Profile("Bo <i>Lind</i>", "About\u202e me"), reachability=Reachability.INCOMPATIBLE)
    actions.tell(ContactChanged(changed))
    assert page.text("contactName") == "Bo <i>Lind</i>"
    assert page.text("contactAbout") == "About me"
    assert page.text("contactState").startswith("Not now: their app")


async def test_relays_that_do_not_answer_are_said_and_asked_again(page: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_key_packages_of"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await page.click("contactCheckButton")
    assert page.text("contactProblemText") == sentence_of(ErrorCode.TIMEOUT)
    actions.refusals.clear()
    held = actions.hold("list_key_packages_of")
    await page.click("contactCheckButton")
    assert page.has("contactSpinner")
    assert page.reason("contactCheckButton") == "Relays are being asked"
    held.set()
    await page.settle()
    assert not page.has("contactSpinner")


async def test_a_removed_contact_can_be_brought_back(page: UiWindow) -> None:
    await page.click("removeContactButton")
    assert page.titles("contactList") == []
    await page.click("toastAction")
    assert len(page.titles("contactList")) == 1
