"""Several accounts, in pictures."""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from marmot_desktop.domain.facts import Published, UnreadCounted
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.navigation import Page, Place
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow

BO, CY, DEE = make.account("Bo Lind"), make.account("Cy Moss"), make.account("Dee Park")


async def _crowd(gallery: Gallery, width: int = 1120) -> UiWindow:
    """A window with four accounts: one shown, one live with unread messages, one locked, one damaged."""
    actions = busy_actions()
    actions.accounts = (*actions.accounts, BO, CY, DEE)
    ui = await gallery.open(actions, width)
    roster = ui.window.context.roster
    await ui.until(lambda: all(each.state is AccountState.LIVE for each in roster.residents))
    roster.note_refused(CY, RefusedError(ErrorCode.WRONG_PASSPHRASE))
    roster.note_refused(DEE, EnvironmentFaultError(ErrorCode.STORE_CORRUPT))
    actions.bridge.deliver((Published(BO.pubkey, UnreadCounted(BO.pubkey, 4, 1)),))
    return ui


async def switcher(gallery: Gallery) -> None:
    """The list that the account's picture opens, in a wide and a narrow window."""
    for width in (1120, 360):
        ui = await _crowd(gallery, width)
        await ui.click("accountButton")
        popup = ui.find(QWidget, "accountSwitcher")
        await gallery.take_popup(ui, popup, f"100-accounts-{width}")
        popup.close()
        await ui.close()


async def settings(gallery: Gallery) -> None:
    """All accounts in the settings, and the sheets that close and remove one."""
    ui = await _crowd(gallery)
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="account"))
    await ui.settle()
    panel = ui.find(QWidget, "accountsPanel")
    ui.window.resize(1120, 1500)
    await gallery.take(ui, "101-settings-accounts")
    ui.window.resize(1120, 760)
    assert panel.isVisible()
    ui.window.context.roster.sign_out_requested.emit(BO)
    await gallery.take(ui, "102-sign-out-other")
    await ui.click("signOutStay")
    ui.window.context.roster.remove_requested.emit(BO)
    ui.find(QCheckBox, "removeAccountSure").click()
    await gallery.take(ui, "103-remove-account")
    held = ui.actions.hold("remove_account")
    await ui.click("removeAccountConfirm")
    await gallery.take(ui, "103-remove-account-busy")
    held.set()
    await ui.settle()
    await ui.close()


async def unlock(gallery: Gallery) -> None:
    """Letting in another account, beside those that are live."""
    ui = await _crowd(gallery)
    ui.actions.refusals["sign_in"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    ui.window.show_account(make.account().pubkey)
    ui.window.context.roster.add_requested.emit()
    await gallery.take(ui, "104-add-account")
    await ui.close()


SCENES: Final = (switcher, settings, unlock)
