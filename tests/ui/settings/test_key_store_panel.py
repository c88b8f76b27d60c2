"""Tests of `marmot_desktop.ui.settings.key_store_panel`, in the tab that holds it."""

import pytest

from marmot_desktop.domain.account import KeyringState, SecretProtection
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.settings.key_store_panel import KeyStorePanel
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    return ui


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (KeyringState("Some Keyring", works=True), "kept by: Some Keyring"),
        (KeyringState("Some Keyring", works=False), "(Some Keyring) does not answer"),
        (KeyringState("", works=False), "no keyring"),
    ],
)
async def test_the_keyring_is_named_and_tested(
    tab: UiWindow, actions: FakeActions, state: KeyringState, words: str
) -> None:
    actions.reach.keyring = state
    held = actions.hold("keyring_state")
    await tab.click("keyringTestButton")
    assert tab.text("keyringTestButton") == "Testing…"
    held.set()
    await tab.settle()
    assert words in tab.text("keyStoreResultText")


async def test_a_passphrase_is_set_for_the_day_the_keyring_fails(tab: UiWindow, actions: FakeActions) -> None:
    await tab.type("fallbackPassphraseField", "short")
    assert tab.reason("fallbackSetButton") == "Type at least 8 characters"
    await tab.type("fallbackPassphraseField", "throw-away words")
    await tab.click("fallbackSetButton")
    assert ("add_fallback", make.account(), "throw-away words") in actions.asked
    assert tab.text("fallbackPassphraseField") == ""
    assert tab.text("fallbackSetButton") == "Change"
    actions.refusals["add_fallback"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await tab.type("fallbackPassphraseField", "throw-away words")
    await tab.click("fallbackSetButton")
    assert tab.text("keyStoreResultText") == sentence_of(ErrorCode.STORAGE_ERROR)


async def test_without_a_keyring_there_is_nothing_to_test(tab: UiWindow) -> None:
    panel = tab.find(KeyStorePanel, "keyStorePanel")
    panel.load(replace(make.account(), protection=SecretProtection.KEY_FILE))
    assert "asked for at every start" in tab.text("keyStoreWords")
    assert not tab.has("keyringTestButton")
    assert not tab.has("fallbackPassphraseField")
