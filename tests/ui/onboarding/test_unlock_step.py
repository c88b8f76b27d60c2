"""Tests of `marmot_desktop.ui.onboarding.unlock_step`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QComboBox

from marmot_desktop.domain.account import KeyringState, SecretProtection
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

ADA = make.account("Ada Stone", SecretProtection.KEY_FILE)
WORK = make.account("Work")


@pytest.fixture
async def locked() -> AsyncIterator[UiWindow]:
    actions = FakeActions(UiBridge())
    actions.accounts = (ADA, WORK)
    actions.refusals["sign_in"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    ui = UiWindow(actions)
    await ui.open()
    yield ui
    await ui.close()


async def test_a_passphrase_opens_the_account(locked: UiWindow) -> None:
    assert locked.has("unlockPassphraseField")
    assert locked.reason("unlockButton") == "Type the passphrase first"
    await locked.type("unlockPassphraseField", "throw-away")
    await locked.click("unlockButton")
    assert ("unlock", ADA, "throw-away") in locked.actions.asked
    assert locked.has("chatsPage")


async def test_a_wrong_passphrase_is_said_and_can_be_typed_again(locked: UiWindow) -> None:
    locked.actions.refusals["unlock"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    await locked.type("unlockPassphraseField", "wrong")
    await locked.click("unlockButton")
    assert locked.text("unlockPassphraseFieldMessage") == sentence_of(ErrorCode.WRONG_PASSPHRASE)
    locked.actions.refusals.clear()
    await locked.type("unlockPassphraseField", "right")
    await locked.click("unlockButton")
    assert locked.has("chatsPage")


async def test_an_account_in_the_keyring_needs_no_passphrase(locked: UiWindow) -> None:
    locked.actions.refusals["sign_in"] = EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)
    locked.find(QComboBox, "unlockAccount").setCurrentIndex(1)
    assert not locked.has("unlockPassphraseField")
    await locked.click("unlockButton")
    assert "does not hand out this account's key" in locked.text("unlockProblemText")
    locked.actions.refusals.clear()
    await locked.click("unlockButton")
    assert locked.actions.account == WORK


async def test_a_damaged_store_is_said_at_once() -> None:
    actions = FakeActions(UiBridge())
    actions.accounts = (WORK,)
    actions.refusals["sign_in"] = EnvironmentFaultError(ErrorCode.STORE_CORRUPT)
    ui = UiWindow(actions)
    await ui.open()
    assert ui.text("unlockProblemText") == sentence_of(ErrorCode.STORE_CORRUPT)
    assert ui.text("unlockFolderField") == "data folder"
    await ui.close()


async def test_a_keyring_that_has_lost_the_key_is_named_and_the_fallback_opens_the_account() -> None:
    actions = FakeActions(UiBridge())
    account = replace(WORK, has_fallback=True)
    actions.accounts = (account,)
    actions.reach.keyring = KeyringState("Some Keyring", works=False)
    actions.refusals["sign_in"] = EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)
    ui = await UiWindow(actions).open()
    assert "Use the passphrase you have set" in ui.text("unlockStepText")
    assert "(Some Keyring) is locked" in ui.text("unlockKeyring")
    await ui.type("unlockPassphraseField", "fallback words")
    await ui.click("unlockButton")
    assert ("unlock", account, "fallback words") in actions.asked
    assert ui.has("chatsPage")
    await ui.close()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (KeyringState("Some Keyring", works=True), "may not be the one"),
        (KeyringState("", works=False), "no keyring"),
    ],
)
async def test_without_a_fallback_the_keyring_can_be_tested_again(state: KeyringState, words: str) -> None:
    actions = FakeActions(UiBridge())
    actions.accounts = (WORK,)
    actions.refusals["sign_in"] = EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)
    ui = await UiWindow(actions).open()
    assert not ui.has("unlockPassphraseField")
    actions.reach.keyring = state
    await ui.click("unlockKeyringTestButton")
    assert words in ui.text("unlockKeyring")
    await ui.close()
