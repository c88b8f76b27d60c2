"""Tests of `marmot_desktop.ui.settings.account_tab`."""

import pytest

from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    return ui


async def test_the_own_code_is_shown(tab: UiWindow) -> None:
    await tab.click("accountCodeButton")
    assert tab.text("codeLinkField").startswith("nostr:nprofile1")


async def test_signing_out_leads_to_the_accounts(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.text("accountNpubField") == make.account().npub
    await tab.click("signOutButton")
    assert "no copy of it yet" in tab.text("signOutWarningText")
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
