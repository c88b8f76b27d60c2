"""Tests of `marmot_desktop.ui.onboarding.identity_step`."""

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers.ui_window import UiWindow


async def test_while_the_account_is_made_nothing_can_be_pressed_twice(fresh: UiWindow) -> None:
    held = fresh.actions.hold("create_account")
    await fresh.click("welcomeCreateButton")
    await fresh.click("createStepButton")
    assert fresh.text("createStepButton") == "Working…"
    assert fresh.reason("createStepButton")
    held.set()
    await fresh.settle()
    assert fresh.has("backupStep")


async def test_an_account_that_cannot_be_made_says_why_and_can_be_tried_again(fresh: UiWindow) -> None:
    fresh.actions.refusals["create_account"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await fresh.click("welcomeCreateButton")
    await fresh.click("createStepButton")
    assert fresh.text("createStepProblemText") == sentence_of(ErrorCode.STORAGE_ERROR)
    fresh.actions.refusals.clear()
    await fresh.click("createStepButton")
    assert fresh.has("backupStep")


async def test_a_wrong_key_is_said_at_its_field(fresh: UiWindow) -> None:
    fresh.actions.refusals["import_account"] = RefusedError(ErrorCode.INVALID_SECRET)
    await fresh.click("welcomeImportButton")
    assert fresh.reason("importStepButton")
    await fresh.type("secretKeyField", "nonsense")
    await fresh.click("importStepButton")
    assert fresh.text("secretKeyFieldMessage") == sentence_of(ErrorCode.INVALID_SECRET)
    assert fresh.text("secretKeyField") == "nonsense"


async def test_a_public_key_is_told_apart_while_typing(fresh: UiWindow) -> None:
    await fresh.click("welcomeImportButton")
    await fresh.type("secretKeyField", "npub1abc")
    assert "public key" in fresh.text("secretKeyFieldMessage")


async def test_a_wrapped_key_asks_for_its_passphrase(fresh: UiWindow) -> None:
    await fresh.click("welcomeImportButton")
    assert not fresh.has("unwrapPassphraseField")
    await fresh.type("secretKeyField", "ncryptsec1throwaway")
    assert fresh.has("unwrapPassphraseField")
    assert fresh.reason("importStepButton") == "Type the passphrase of the ncryptsec"
    fresh.actions.refusals["import_account"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    await fresh.type("unwrapPassphraseField", "wrong")
    await fresh.click("importStepButton")
    assert fresh.text("unwrapPassphraseFieldMessage") == sentence_of(ErrorCode.WRONG_PASSPHRASE)
    fresh.actions.refusals.clear()
    await fresh.type("unwrapPassphraseField", "right")
    await fresh.click("importStepButton")
    assert ("import_account", "ncryptsec1throwaway", "right") in fresh.actions.asked
