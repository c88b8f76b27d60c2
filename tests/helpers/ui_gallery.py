"""Takes a picture of every page and state of the window, in both themes, into a folder.

QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.helpers.ui_gallery build/screenshots
"""

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QTabBar

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.domain.chat import DeliveryState, GroupState
from marmot_desktop.domain.contact import Reachability
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.application import create_application, create_loop
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.theme import Appearance
from marmot_desktop.ui.window import WindowOptions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.ui_window import UiWindow

ME: Final = "Ada Stone"
FRIENDS: Final = ("Björn Lind", "Chidi Okafor", "Dana Whitfield", "Emi 田中", "فاطمة")
SLOW: Final = RelayUrl("wss://relay.example.org")


def busy_actions() -> FakeActions:
    """An account with a life: chats, people, invites."""
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account(ME),)
    for name, state in zip(FRIENDS, list(Reachability)[2:] * 2, strict=False):
        person = make.contact(name, state, about="Climbs hills, keeps bees, answers slowly.")
        actions.contacts[person.pubkey] = person
        actions.packages[person.pubkey] = (make.key_package(name),)
    actions.packages[make.pubkey("Björn Lind")] = (
        make.key_package("Björn Lind"),
        make.key_package("Björn Lind", "two"),
        make.key_package("Björn Lind", "old", problem=ErrorCode.KP_EXPIRED),
    )
    actions.own_packages = (
        make.key_package("us"),
        make.key_package("us", "used", problem=ErrorCode.KP_EXPIRED),
    )
    actions.stock = (
        make.stock(available=10),
        make.stock(available=2, relay="wss://relay.example.org"),
        make.stock(available=6, relay="wss://keys.example.net", key_changed=True),
    )
    actions.relays = RelayLists(
        (make.RELAY, SLOW),
        (make.RELAY,),
        (make.RELAY,),
        (make.relay_status(), make.relay_status(SLOW, RelayConnectionState.WAITING, "connection refused")),
    )
    _add_chats(actions)
    _add_invites(actions)
    return actions


def _add_chats(actions: FakeActions) -> None:
    now = make.NOW
    talk = [
        make.system_line(1, ME, "members_added", FRIENDS[:2], now - 90_000),
        make.message(1, ME, "Morning all. Who has the long rope?", now - 89_000, mine=True),
        make.message(1, "Björn Lind", "I do. 60 m, dry treated.", now - 88_800),
        make.message(1, "Björn Lind", "Shall I bring it on Saturday?", now - 88_790),
        make.system_line(1, ME, "members_added", FRIENDS[2:], now - 88_000),
        make.message(
            1,
            "Chidi Okafor",
            "Yes please. The forecast is good until about four, then it turns: wind from the west, some rain, nothing"
            " dramatic. I would start early and be back at the hut for cake. https://example.org/forecast/saturday",
            now - 4000,
        ),
        make.message(1, "Emi 田中", "了解です 👍🏽 ケーキは任せて", now - 3800),
        make.message(1, "فاطمة", "سأحضر الخرائط والشاي للجميع", now - 3700),
        make.message(1, ME, "Perfect.", now - 600, mine=True),
        make.message(1, ME, "Meet at six at the station?\nI have the keys for the hut.", now - 590, mine=True),
        make.message(1, "Björn Lind", "🏔️🐿️☕", now - 300),
        make.message(1, ME, "See you there", now - 60, mine=True, state=DeliveryState.QUEUED),
        make.message(1, ME, "This one did not leave", now - 50, mine=True, state=DeliveryState.FAILED),
    ]
    actions.messages[1] = talk
    everybody = (ME, *FRIENDS)
    actions.groups = {
        1: make.group(
            1,
            "Saturday hike",
            everybody,
            last=talk[-3],
            unread=0,
            description="Plans for the ridge, and who brings cake.",
        ),
        2: make.group(
            2,
            "Neighbours",
            (ME, "Dana Whitfield"),
            admins=("Dana Whitfield",),
            unread=3,
            last=make.message(2, "Dana Whitfield", "The bins are out again <b>tomorrow</b>", now - 5000),
        ),
        3: make.group(3, "", (ME, "Emi 田中"), last=make.message(3, "Emi 田中", "またね！", now - 80_000)),
        4: make.group(
            4, "An old project with a very long name that does not fit here", (ME,), state=GroupState.REMOVED
        ),
        5: make.group(5, "Empty for now", (ME,)),
    }


def _add_invites(actions: FakeActions) -> None:
    for each in (
        make.invite("Book club", "Dana Whitfield", description="One book a month, two if they are short."),
        make.invite("Choir", "Chidi Okafor", at=make.NOW - 90_000, problem=ErrorCode.NO_MATCHING_KEY_PACKAGE),
        make.invite("Chess", "Björn Lind", status=InviteStatus.ARCHIVED),
        make.invite("Saturday hike", "Björn Lind", status=InviteStatus.ACCEPTED),
    ):
        actions.invites[each.id] = each


class Gallery:
    """Takes pictures.

    Args:
        folder: where they go.
        appearance: of all of them.
    """

    def __init__(self, folder: Path, appearance: Appearance) -> None:
        self._folder = folder
        self._appearance = appearance
        folder.mkdir(parents=True, exist_ok=True)

    async def take(self, ui: UiWindow, name: str) -> None:
        """One picture of the window as it is."""
        await ui.settle()
        QApplication.processEvents()
        file = self._folder / f"{name}-{self._appearance.value}.png"
        if not ui.window.grab().save(str(file)):
            raise RuntimeError(f"cannot write {file}")

    async def open(
        self, actions: FakeActions, width: int = 1120, height: int = 760, *, relays: bool = False
    ) -> UiWindow:
        """A window in this theme."""
        suggested = ("wss://relay.example.org", "wss://nostr.example.net") if relays else ()
        ui = UiWindow(actions, WindowOptions(suggested_relays=suggested, clock=FakeClock(make.NOW)))
        ui.window.context.theme.apply(self._appearance)
        return await ui.open(width, height)


async def onboarding(gallery: Gallery) -> None:
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


async def chats(gallery: Gallery) -> None:
    """Conversations and groups."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await gallery.take(ui, "20-chats")
    await ui.choose("chatList", "Saturday hike")
    await ui.type("messageField", "A message of\nmore than one line")
    await gallery.take(ui, "21-conversation")
    await ui.click("groupDetailsButton")
    await gallery.take(ui, "22-details")
    await ui.choose("chatList", "Empty for now")
    await gallery.take(ui, "23-empty-conversation")
    await ui.choose("chatList", "An old project with a very long name that does not fit here")
    await gallery.take(ui, "24-removed")
    await ui.click("newGroupButton")
    await ui.type("groupNameField", "Cake committee")
    await ui.choose("groupPeopleList", "Björn Lind")
    await gallery.take(ui, "25-new-group")
    await ui.click("createGroupDialogClose")
    await ui.choose("chatList", "Saturday hike")
    await invite_member(gallery, ui)
    ui.window.resize(480, 760)
    await gallery.take(ui, "29-narrow")
    await ui.close()


async def invite_member(gallery: Gallery, ui: UiWindow) -> None:
    """The invitation dialog in its states."""
    await ui.choose("chatList", "Empty for now")
    await ui.click("inviteMemberHeaderButton")
    await gallery.take(ui, "26-invite-person")
    held = ui.actions.hold("list_key_packages_of")
    await ui.choose("invitePersonList", "Björn Lind")
    await gallery.take(ui, "27-invite-looking")
    held.set()
    await ui.settle()
    await gallery.take(ui, "27-invite-package")
    ui.actions.refusals["invite"] = RefusedError(ErrorCode.PUBLISH_FAILED)
    await ui.click("sendInviteButton")
    await gallery.take(ui, "27-invite-failed")
    ui.actions.refusals.clear()
    await ui.click("sendInviteButton")
    await gallery.take(ui, "28-invited")
    await ui.click("toastClose")
    await ui.choose("chatList", "Saturday hike")


async def people(gallery: Gallery) -> None:
    """Contacts and invites."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.click("railContacts")
    await gallery.take(ui, "30-contacts")
    await ui.choose("contactList", "Björn Lind")
    await gallery.take(ui, "31-contact")
    await ui.click("inviteToGroupButton")
    await gallery.take(ui, "32-invite-to-group")
    await ui.click("inviteToGroupDialogClose")
    await ui.click("addContactButton")
    await ui.type("contactReferenceField", "not a key")
    await ui.click("addContactConfirm")
    await gallery.take(ui, "33-add-contact")
    await ui.click("addContactDialogClose")
    await ui.click("railInvites")
    await gallery.take(ui, "40-invites")
    await ui.choose("inviteList", "Book club")
    await gallery.take(ui, "41-invite")
    await ui.choose("inviteList", "Choir")
    await gallery.take(ui, "42-invite-problem")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(2)
    await ui.choose("inviteList", "Chess")
    await gallery.take(ui, "43-invite-archived")
    await ui.close()


async def settings(gallery: Gallery) -> None:
    """All tabs, and an error."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.click("railSettings")
    await gallery.take(ui, "50-account")
    tabs = ui.find(QTabBar, "settingsTabs")
    for index, name in enumerate(("51-relays", "52-key-packages", "53-appearance"), start=1):
        tabs.setCurrentIndex(index)
        await gallery.take(ui, name)
    ui.window.context.notices.refuse(RefusedError(ErrorCode.RELAY_UNREACHABLE))
    await gallery.take(ui, "54-toast")
    await ui.close()
    broken = busy_actions()
    broken.refusals["list_groups"] = RefusedError(ErrorCode.STORAGE_ERROR)
    ui = await gallery.open(broken)
    await gallery.take(ui, "55-load-failed")
    await ui.close()


SCENES: Final[tuple[Callable[[Gallery], Awaitable[None]], ...]] = (onboarding, chats, people, settings)


async def take_all(folder: Path) -> None:
    """Every scene in both themes."""
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        for scene in SCENES:
            await scene(Gallery(folder, appearance))


def main() -> None:
    """Take the pictures into the folder given on the command line."""
    application = create_application(["gallery"])
    with create_loop(application) as loop:  # type: ignore[attr-defined]
        loop.run_until_complete(take_all(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
