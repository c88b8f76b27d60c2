"""Tests of `marmot_desktop.ui.onboarding.protection_fields`."""

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers.ui_window import UiWindow


async def test_where_there_is_a_keyring_nothing_is_asked(fresh: UiWindow) -> None:
    await fresh.click("welcomeCreateButton")
    assert "keyring" in fresh.text("createStepWords")
    assert not fresh.has("createStepPassphrase")
    await fresh.click("createStepButton")
    assert "choose_passphrase" not in fresh.actions.names_of_wishes()


async def test_without_a_keyring_a_passphrase_is_chosen_first(fresh: UiWindow) -> None:
    fresh.actions.keyring = False
    await fresh.click("welcomeCreateButton")
    assert "no keyring" in fresh.text("createStepWords")
    assert "8 characters" in fresh.reason("createStepButton")
    await fresh.type("createStepPassphrase", "throw-away")
    assert fresh.reason("createStepButton") == "Type the same passphrase twice"
    await fresh.type("createStepPassphraseAgain", "throw-away")
    await fresh.click("createStepButton")
    wishes = fresh.actions.names_of_wishes()
    assert ("choose_passphrase", "throw-away") in fresh.actions.asked
    assert wishes.index("choose_passphrase") < wishes.index("create_account")


@pytest.mark.parametrize("passphrase", ["", "short"])
async def test_a_short_passphrase_is_not_enough(fresh: UiWindow, passphrase: str) -> None:
    fresh.actions.keyring = False
    await fresh.click("welcomeImportButton")
    await fresh.type("secretKeyField", "nsec1throwaway")
    await fresh.type("importStepPassphrase", passphrase)
    await fresh.type("importStepPassphraseAgain", passphrase)
    assert fresh.reason("importStepButton")


async def test_while_the_keyring_is_looked_for_it_says_so(fresh: UiWindow) -> None:
    held = fresh.actions.hold("find_protection")
    await fresh.click("welcomeCreateButton")
    assert fresh.reason("createStepButton") == "Looking for the keyring of this desktop"
    held.set()
    await fresh.settle()
    assert fresh.reason("createStepButton") == ""


async def test_a_failure_is_said(fresh: UiWindow) -> None:
    fresh.actions.refusals["find_protection"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await fresh.click("welcomeCreateButton")
    assert fresh.text("createStepWords") == sentence_of(ErrorCode.STORAGE_ERROR)
