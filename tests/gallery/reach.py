"""The first run, in pictures."""

from typing import Final

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.bridge import UiBridge
from tests.gallery.camera import Gallery
from tests.gallery.world import ME
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions


async def first_run(gallery: Gallery) -> None:
    """The first run, with a keyring and without."""
    actions = FakeActions(UiBridge())
    ui = await gallery.open(actions, relays=True)
    await gallery.take(ui, "01-welcome")
    await ui.click("welcomeImportButton")
    await ui.type("secretKeyField", "ncryptsec1qqq")
    await gallery.take(ui, "02-import")
    await ui.click("importStepBack")
    await ui.click("welcomeCreateButton")
    await ui.type("accountNameField", ME)
    await gallery.take(ui, "03-create")
    await ui.click("createStepButton")
    await gallery.take(ui, "04-backup")
    await ui.click("nsecShowButton")
    await ui.type("backupPassphraseField", "a long passphrase")
    await gallery.take(ui, "05-backup-shown")
    await ui.click("backupDoneButton")
    await ui.type("relayUrlField", "https://nothing")
    await gallery.take(ui, "06-relays")
    await ui.click("relayContinueButton")
    await gallery.take(ui, "07-finish")
    await ui.click("startChattingButton")
    await gallery.take(ui, "08-no-chats")
    await ui.close()
    plain = FakeActions(UiBridge())
    plain.keyring = False
    ui = await gallery.open(plain)
    await ui.click("welcomeCreateButton")
    await gallery.take(ui, "09-create-passphrase")
    await ui.close()
    locked = FakeActions(UiBridge())
    locked.accounts = (make.account(ME, SecretProtection.KEY_FILE), make.account("Work"))
    locked.refusals["sign_in"] = RefusedError(ErrorCode.WRONG_PASSPHRASE)
    ui = await gallery.open(locked)
    await gallery.take(ui, "10-unlock")
    await ui.close()


SCENES: Final = (first_run,)
