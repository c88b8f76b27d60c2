"""Tests of `marmot_desktop.ui.onboarding.onboarding_page`: the first run from launch to the first page."""

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.bridge import UiBridge
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_a_new_account_is_ready_after_a_few_clicks(fresh: UiWindow) -> None:
    assert fresh.has("welcomeStep")
    await fresh.click("welcomeCreateButton")
    await fresh.type("accountNameField", "Ada Stone")
    await fresh.click("createStepButton")
    assert fresh.has("backupStep")
    await fresh.click("backupLaterButton")
    assert fresh.has("relayStep")
    await fresh.click("relayContinueButton")
    assert fresh.has("finishStep")
    await fresh.click("startChattingButton")
    assert fresh.has("chatsPage")
    wishes = fresh.actions.names_of_wishes()
    assert wishes.index("create_account") < wishes.index("publish_key_package")
    assert "save_relays" not in wishes


async def test_an_imported_key_needs_no_backup(fresh: UiWindow) -> None:
    await fresh.click("welcomeImportButton")
    await fresh.type("secretKeyField", "nsec1throwaway")
    await fresh.click("importStepButton")
    assert fresh.has("relayStep")
    assert ("import_account", "nsec1throwaway", None) in fresh.actions.asked


async def test_there_is_a_way_back_to_the_beginning(fresh: UiWindow) -> None:
    await fresh.click("welcomeImportButton")
    await fresh.click("importStepBack")
    await fresh.click("welcomeCreateButton")
    await fresh.click("createStepBack")
    assert fresh.has("welcomeStep")


async def test_another_account_can_be_added_from_the_unlock_page() -> None:
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account("Ada Stone", SecretProtection.KEY_FILE),)
    actions.refusals["sign_in"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    ui = UiWindow(actions)
    await ui.open()
    assert ui.has("unlockStep")
    await ui.click("unlockOtherButton")
    assert ui.has("welcomeStep")
    await ui.click("welcomeStepBack")
    assert ui.has("unlockStep")
    await ui.close()
