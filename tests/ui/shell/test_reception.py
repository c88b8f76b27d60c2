"""Tests of `marmot_desktop.ui.shell.reception`: who is let in, who is shown, and what is told about the others."""

from PySide6.QtWidgets import QCheckBox

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.shell.commands import command
from marmot_desktop.ui.window import WindowOptions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.ui_window import UiWindow

ADA, BO, CY = make.account(), make.account("Bo Lind"), make.account("Cy Moss")


def world(*accounts: Account) -> FakeActions:
    actions = FakeActions(UiBridge())
    actions.accounts = accounts
    return actions


def states(ui: UiWindow) -> list[AccountState]:
    return [each.state for each in ui.window.context.roster.residents]


async def all_live(ui: UiWindow) -> None:
    await ui.until(lambda: AccountState.CLOSED not in states(ui) and AccountState.OPENING not in states(ui))


async def test_the_one_shown_last_comes_first_and_the_others_follow_behind_it() -> None:
    actions = world(ADA, BO, CY)
    ui = UiWindow(actions)
    ui.window.context.preferences.last_account = BO.pubkey.hex()
    await ui.open()
    await all_live(ui)
    opened = [asked for asked in actions.asked if asked[0] in ("sign_in", "open_account")]
    assert opened == [("sign_in", BO), ("open_account", ADA), ("open_account", CY)]
    assert ui.window.context.people.account == BO
    assert states(ui) == [AccountState.LIVE] * 3
    await ui.close()


async def test_one_that_does_not_open_is_told_and_holds_up_nobody() -> None:
    actions = world(ADA, BO)
    actions.refusals["open_account"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    ui = await UiWindow(actions).open()
    await all_live(ui)
    assert states(ui) == [AccountState.LIVE, AccountState.LOCKED]
    assert ui.window.context.people.account == ADA
    ui.window.context.roster.show_requested.emit(BO.pubkey)
    await ui.settle()
    assert ui.window.context.people.account == BO, "asked for by the user, it opens"
    await ui.close()


async def test_one_that_shall_not_stay_signed_in_is_left_alone() -> None:
    actions = world(ADA, BO)
    ui = UiWindow(actions)
    ui.window.context.preferences.set_stays_signed_in(BO.pubkey.hex(), False)
    await ui.open()
    await ui.settle()
    assert states(ui) == [AccountState.LIVE, AccountState.CLOSED]
    await ui.close()


async def test_where_none_shall_stay_signed_in_the_user_is_asked() -> None:
    ui = UiWindow(world(ADA))
    ui.window.context.preferences.set_stays_signed_in(ADA.pubkey.hex(), False)
    await ui.open()
    assert ui.has("unlockStep")
    await ui.click("unlockButton")
    assert ui.has("workspace")
    await ui.close()


async def test_the_first_one_locked_the_others_open_behind_the_unlock_page() -> None:
    actions = world(ADA, BO)
    actions.refusals["sign_in"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    ui = await UiWindow(actions).open()
    await ui.until(lambda: states(ui) == [AccountState.LOCKED, AccountState.LIVE])
    assert ui.has("unlockStep")
    await ui.close()


async def test_signing_out_shows_the_account_before_it() -> None:
    actions = world(ADA, BO)
    ui = await UiWindow(actions).open()
    await all_live(ui)
    ui.window.show_account(BO.pubkey)
    ui.window.context.roster.sign_out_requested.emit(BO)
    await ui.click("signOutConfirm")
    assert ui.window.context.people.account == ADA
    assert not ui.has("signOutSheet")
    assert states(ui) == [AccountState.LIVE, AccountState.SIGNED_OUT]
    assert ("sign_out", BO) in actions.asked
    await ui.close()


async def test_one_that_was_closed_and_has_a_passphrase_asks_for_it_and_leads_on() -> None:
    locked = make.account("Bo Lind", protection=SecretProtection.KEY_FILE)
    actions = world(ADA, locked)
    ui = await UiWindow(actions).open()
    await all_live(ui)
    actions.close(locked)
    done: list[int] = []
    ui.window.show_account(locked.pubkey, lambda: done.append(1))
    await ui.settle()
    assert ui.has("unlockStep")
    await ui.click("unlockStepBack")
    assert ui.window.context.people.account == ADA
    ui.window.show_account(locked.pubkey, lambda: done.append(2))
    await ui.type("unlockPassphraseField", "a passphrase")
    await ui.click("unlockButton")
    assert ui.window.context.people.account == locked
    assert done == [2]
    await ui.close()


async def test_what_is_to_be_done_in_an_account_is_done_when_it_is_shown() -> None:
    actions = world(ADA, BO)
    ui = UiWindow(actions)
    ui.window.context.preferences.set_stays_signed_in(BO.pubkey.hex(), False)
    await ui.open()
    done: list[object] = []
    for pubkey in (ADA.pubkey, BO.pubkey, make.pubkey("nobody")):
        ui.window.show_account(pubkey, lambda: done.append(ui.window.context.people.account))
        await ui.settle()
    assert done == [ADA, BO]
    await ui.close()


async def test_another_account_is_made_beside_the_first_and_both_stay() -> None:
    actions = world(ADA)
    options = WindowOptions(suggested_relays=("wss://relay.example.org",), clock=FakeClock(make.NOW))
    ui = await UiWindow(actions, options).open()
    ui.window.context.roster.add_requested.emit()
    await ui.settle()
    await ui.click("welcomeCreateButton")
    await ui.type("accountNameField", "Bo Lind")
    await ui.click("createStepButton")
    await ui.click("backupLaterButton")
    await ui.click("relaySuggestedButton")
    await ui.click("startChattingButton")
    assert ui.window.context.people.account == BO
    assert states(ui) == [AccountState.LIVE] * 2
    ui.window.show_account(ADA.pubkey)
    assert ui.window.context.people.account == ADA
    await ui.close()


async def test_a_key_that_is_here_already_is_refused_in_words_and_leads_to_its_account() -> None:
    imported = make.account("Imported")
    actions = world(ADA, imported)
    ui = await UiWindow(actions).open()
    await all_live(ui)
    ui.window.context.roster.add_requested.emit()
    await ui.settle()
    await ui.click("welcomeImportButton")
    await ui.type("secretKeyField", "nsec1throwaway")
    await ui.click("importStepButton")
    assert "on this computer already" in ui.text("importStepProblemText")
    await ui.click("importStepProblemButton")
    assert ui.window.context.people.account == imported
    await ui.close()


async def test_removing_the_last_account_leads_to_the_first_run() -> None:
    actions = world(ADA)
    ui = await UiWindow(actions).open()
    ui.window.context.roster.remove_requested.emit(ADA)
    ui.find(QCheckBox, "removeAccountSure").click()
    await ui.click("removeAccountConfirm")
    assert ui.has("welcomeStep")
    assert ui.window.context.roster.residents == ()
    await ui.close()


async def test_keys_go_to_an_account_by_its_place_and_show_all_of_them() -> None:
    ui = await UiWindow(world(ADA, BO)).open()
    await all_live(ui)
    keys = ui.window.commands.keys
    keys.run(command("nth_account"), "nth_account.2")
    assert ui.window.context.people.account == BO
    keys.run(command("nth_account"), "nth_account.9")
    assert ui.window.context.people.account == BO
    keys.run(command("nth_account"), "nth_account.1")
    assert ui.window.context.people.account == ADA
    keys.run(command("accounts"))
    assert ui.has("accountSwitcher")
    keys.run(command("add_account"))
    assert ui.has("welcomeStep")
    await ui.close()
