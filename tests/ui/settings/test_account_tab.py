"""Tests of `marmot_desktop.ui.settings.account_tab`."""

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    return ui


async def test_a_name_is_saved(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.text("profileNameField") == "Ada Stone"
    assert tab.reason("profileSaveButton") == "Nothing has changed"
    await tab.type("profileNameField", "Ada S")
    await tab.click("profileSaveButton")
    assert actions.profile.name == "Ada S"
    assert tab.text("toastText") == "Name saved"
    assert tab.reason("profileSaveButton") == "Nothing has changed"


async def test_a_name_that_cannot_be_saved_says_why(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["save_profile"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await tab.type("profileNameField", "Ada S")
    await tab.click("profileSaveButton")
    assert tab.text("profileNameFieldMessage") == sentence_of(ErrorCode.STORAGE_ERROR)


async def test_signing_out_leads_to_the_accounts(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.text("accountNpubField") == make.account().npub
    await tab.click("signOutButton")
    assert "no copy of your secret key" in tab.text("signOutWarningText")
    await tab.click("signOutConfirm")
    assert "sign_out" in actions.names_of_wishes()
    assert tab.has("unlockStep")
    await tab.click("unlockButton")
    assert tab.has("workspace")
    await tab.click("railSettings")
    assert tab.reason("signOutButton") == ""


async def test_who_has_saved_the_key_is_not_warned(tab: UiWindow) -> None:
    await tab.click("nsecCopyButton")
    await tab.click("signOutButton")
    assert not tab.has("signOutWarning")
