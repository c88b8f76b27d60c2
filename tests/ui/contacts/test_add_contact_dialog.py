"""Tests of `marmot_desktop.ui.contacts.add_contact_dialog`."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

NPUB = "npub10xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqpkge6d"


@pytest.fixture
async def dialog(ui: UiWindow) -> UiWindow:
    await ui.click("railContacts")
    await ui.click("addContactButton")
    return ui


async def test_an_added_contact_opens(dialog: UiWindow, actions: FakeActions) -> None:
    assert dialog.reason("addContactConfirm") == "Paste their public key first"
    await dialog.type("contactReferenceField", NPUB)
    await dialog.click("addContactConfirm")
    assert ("add_contact", NPUB) in actions.asked
    assert not dialog.has("addContactDialog")
    assert dialog.text("contactNpubField") == NPUB


async def test_what_is_no_key_is_said_and_kept(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["add_contact"] = RefusedError(ErrorCode.INVALID_REFERENCE)
    await dialog.type("contactReferenceField", "bo")
    await dialog.click("addContactConfirm")
    assert dialog.text("contactReferenceFieldMessage") == sentence_of(ErrorCode.INVALID_REFERENCE)
    assert dialog.text("contactReferenceField") == "bo"


async def test_a_secret_key_is_removed_and_sent_nowhere(dialog: UiWindow, actions: FakeActions) -> None:
    await dialog.type("contactReferenceField", "nsec1throwaway")
    await dialog.click("addContactConfirm")
    assert dialog.text("contactReferenceField") == ""
    assert "add_contact" not in actions.names_of_wishes()


async def test_the_own_key_is_there_to_be_given_to_others(dialog: UiWindow) -> None:
    assert dialog.text("ownNpubField") == make.account().npub
    await dialog.click("addContactCancel")
    assert not dialog.has("addContactDialog")
