"""Tests of `marmot_desktop.ui.onboarding.onboarding_page`: the first run from launch to the first page."""

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.window import WindowOptions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.ui_window import UiWindow


class Clicks:
    """Counts what a user clicks."""

    def __init__(self, ui: UiWindow) -> None:
        self.ui = ui
        self.count = 0

    async def click(self, name: str) -> None:
        """Click, and count it."""
        self.count += 1
        await self.ui.click(name)


async def test_four_clicks_lead_from_the_launch_to_being_reachable(fresh: UiWindow) -> None:
    hand = Clicks(fresh)
    await hand.click("welcomeCreateButton")
    await fresh.type("accountNameField", "Ada Stone")
    await hand.click("createStepButton")
    await hand.click("backupLaterButton")
    await hand.click("relayContinueButton")
    assert fresh.text("finishStepHeading") == "You can be invited"
    assert hand.count <= 4
    await fresh.click("startChattingButton")
    assert fresh.has("chatsPage")
    wishes = fresh.actions.names_of_wishes()
    assert wishes.index("create_account") < wishes.index("begin_publishing") < wishes.index("check_reachability")
    assert "save_lists" not in wishes


async def test_four_clicks_are_enough_with_relays_outside_this_computer() -> None:
    options = WindowOptions(suggested_relays=("wss://relay.example.org",), clock=FakeClock(make.NOW))
    ui = await UiWindow(FakeActions(UiBridge()), options).open()
    hand = Clicks(ui)
    await hand.click("welcomeCreateButton")
    await hand.click("createStepButton")
    await hand.click("backupLaterButton")
    await hand.click("relaySuggestedButton")
    assert ui.text("finishStepHeading") == "You can be invited"
    assert hand.count <= 4
    await ui.close()


async def test_three_clicks_are_enough_for_who_has_a_key(fresh: UiWindow) -> None:
    hand = Clicks(fresh)
    await hand.click("welcomeImportButton")
    await fresh.type("secretKeyField", "nsec1throwaway")
    await hand.click("importStepButton")
    await hand.click("relayContinueButton")
    assert fresh.text("finishStepHeading") == "You can be invited"
    assert hand.count == 3


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
