"""The first run, keys, relays and diagnostics, in pictures."""

import logging
from typing import Final

from PySide6.QtWidgets import QTabBar

from marmot_desktop.domain.account import KeyringState, SecretProtection
from marmot_desktop.domain.diagnostics import (
    AccountActivity,
    AccountFigures,
    AccountStanding,
    ManagerHealth,
    ManagerState,
    RelayHealth,
    RelayTraffic,
    Waiting,
)
from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayDocument, RelayLists
from marmot_desktop.domain.visibility import (
    ListSearch,
    ListSearchState,
    Publication,
    PublicationState,
    PublicItem,
    RelaySight,
    Visibility,
)
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.log import LineFormatter
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.navigation import Page, Place
from tests.gallery.camera import Gallery
from tests.gallery.world import ME, SLOW, busy_actions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions

THIRD: Final = RelayUrl("wss://keys.example.net")


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


async def imported(gallery: Gallery) -> None:
    """A key that was used elsewhere before."""
    actions = FakeActions(UiBridge())
    found = (RelayUrl("wss://theirs.example"), SLOW)
    actions.reach.found = ListSearch(ListSearchState.FOUND, found, found[:1], (), ME, found)
    ui = await gallery.open(actions, relays=True)
    await ui.click("welcomeImportButton")
    await ui.type("secretKeyField", "nsec1throwaway")
    await ui.click("importStepButton")
    await gallery.take(ui, "11-lists-found")
    await ui.click("changeListsButton")
    await gallery.take(ui, "12-lists-changed")
    await ui.close()
    nothing = FakeActions(UiBridge())
    ui = await gallery.open(nothing, relays=True)
    await ui.click("welcomeImportButton")
    await ui.type("secretKeyField", "nsec1throwaway")
    await ui.click("importStepButton")
    await gallery.take(ui, "13-lists-not-found")
    await ui.close()


async def stuck(gallery: Gallery) -> None:
    """A first run whose relays do not take everything, and what is left to do afterwards."""
    actions = FakeActions(UiBridge())
    waiting = Publication(
        PublicItem.KEY_PACKAGE, PublicationState.WAITING, (), (make.RELAY,), "rate-limited: slow down"
    )
    refused = Publication(PublicItem.INBOX_RELAYS, PublicationState.REFUSED, (), (make.RELAY,), "blocked: not a member")
    actions.reach.published |= {waiting.item: waiting, refused.item: refused}
    ui = await gallery.open(actions)
    await ui.click("welcomeCreateButton")
    await ui.type("accountNameField", ME)
    await ui.click("createStepButton")
    await ui.click("backupLaterButton")
    await ui.click("relayContinueButton")
    await gallery.take(ui, "14-finish-stuck")
    ui.window.resize(380, 700)
    await gallery.take(ui, "15-finish-narrow")
    ui.window.resize(1120, 760)
    await ui.click("finishLaterButton")
    await ui.until(lambda: ui.has("getStartedCard"))
    await gallery.take(ui, "16-get-started")
    await ui.close()


async def locked(gallery: Gallery) -> None:
    """Accounts that do not open by themselves."""
    lost = FakeActions(UiBridge())
    lost.accounts = (replace(make.account(ME), has_fallback=True), make.account("Work"))
    lost.reach.keyring = KeyringState("Secret Service", works=False)
    lost.refusals["sign_in"] = EnvironmentFaultError(ErrorCode.KEYRING_UNAVAILABLE)
    ui = await gallery.open(lost)
    await gallery.take(ui, "17-unlock-fallback")
    await ui.close()
    damaged = FakeActions(UiBridge())
    damaged.accounts = (make.account(ME),)
    damaged.refusals["sign_in"] = EnvironmentFaultError(ErrorCode.STORE_CORRUPT)
    ui = await gallery.open(damaged)
    await gallery.take(ui, "18-unlock-damaged")
    await ui.close()


async def keys(gallery: Gallery) -> None:
    """Own key packages."""
    actions = busy_actions()
    newest = replace(make.key_package("us", relays=(make.RELAY, SLOW, THIRD)), slot="ab" * 32)
    twin = replace(newest, event_id=make.event_id("twin"), kind=443)
    single = replace(make.key_package("us", "single"), last_resort=False)
    given = replace(single, event_id=make.event_id("given"), valid=False, handed_out=True)
    used = replace(make.key_package("us", "used"), valid=False, created_at=Timestamp(make.NOW - 900_000))
    actions.own_packages = (newest, twin, single, given, used)
    actions.reach.seen = Visibility(
        (
            RelaySight(make.RELAY, True, packages=(newest.event_id, twin.event_id, make.event_id("other"))),
            RelaySight(SLOW, True),
            RelaySight(THIRD, False),
        ),
        Timestamp(make.NOW),
    )
    ui = await gallery.open(actions)
    await ui.click("railKeys")
    await gallery.take(ui, "56-keys")
    await ui.choose("ownKeyPackageList", ui.titles("ownKeyPackageList")[0])
    await gallery.take(ui, "57-key-package")
    await ui.click("deleteKeyPackageButton")
    await gallery.take(ui, "58-delete-key-package")
    await ui.click("keepKeyPackageButton")
    ui.window.resize(380, 700)
    await gallery.take(ui, "59-keys-narrow")
    await ui.close()
    none = busy_actions()
    none.own_packages = ()
    none.stock = ()
    ui = await gallery.open(none)
    await ui.click("railKeys")
    await gallery.take(ui, "60-no-keys")
    await ui.close()


async def relays(gallery: Gallery) -> None:
    """The three lists, and what a relay says of itself."""
    actions = busy_actions()
    concerns = (RelayConcern.AUTH_REQUIRED, RelayConcern.PAYMENT_REQUIRED)
    slow = make.relay_status(SLOW, RelayConnectionState.WAITING, "connection refused")
    actions.relay_tests[SLOW] = replace(slow, concerns=concerns)
    actions.reach.documents[make.RELAY] = RelayDocument(
        make.RELAY,
        name="Harbour relay",
        description="A small relay for friends. It keeps what is sent to it for ninety days.",
        software="marmot-relay",
        version="0.9",
        nips=(1, 9, 11, 17, 42, 59, 65, 70),
        max_message_bytes=524_288,
        max_subscriptions=20,
        max_limit=500,
        hands_out_key_packages=True,
    )
    ui = await gallery.open(actions)
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="relays"))
    await gallery.take(ui, "61-relays")
    await ui.choose("generalRelayList", make.RELAY)
    await ui.type("generalRelayField", "ws://relay.example.net")
    await ui.click("generalRelayAdd")
    await gallery.take(ui, "62-relay-refused")
    await ui.click("generalRelayInfo")
    await gallery.take(ui, "63-relay-sheet")
    await ui.close()
    empty = busy_actions()
    empty.relays = RelayLists((), (), ())
    ui = await gallery.open(empty)
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="relays"))
    await gallery.take(ui, "64-no-relays")
    await ui.close()


def standings() -> tuple[AccountStanding, ...]:
    """Three accounts: one well, one in trouble, one signed out."""
    well = tuple(ManagerHealth(f"manager {number}", ManagerState.RUNNING) for number in range(13))
    ill = (*well[:-1], ManagerHealth("outbox publisher", ManagerState.RESTARTING, 3))
    work = replace(make.account("Work"), protection=SecretProtection.KEY_FILE)
    return (
        AccountStanding(make.account(), AccountActivity(12, 3, 1, well, 2, 3, Timestamp(make.NOW - 40)), 14_680_064),
        AccountStanding(make.account("Bo Lind"), AccountActivity(1, 0, 0, ill, 0, 2, None), 430_080),
        AccountStanding(work, None, 96_000_000),
    )


async def diagnostics(gallery: Gallery) -> None:
    """Figures and the log."""
    actions = busy_actions()
    slow = make.relay_status(SLOW, RelayConnectionState.WAITING, "connection refused")
    actions.watch.health = (*actions.watch.health, RelayHealth(slow, RelayTraffic(SLOW, 3, 0, 900, 0, 1, 6)))
    waiting = (Waiting("application", 3, Timestamp(make.NOW - 120)), Waiting("own_list", 1, Timestamp(make.NOW - 9)))
    actions.watch.counted = AccountFigures((("active", 4), ("removed", 1)), 2, 5, 1, waiting, 1, 7)
    actions.watch.memory.setFormatter(LineFormatter())
    ui = await gallery.open(actions)
    ui.window.context.navigator.open_page(Page.DIAGNOSTICS)
    await gallery.take(ui, "65-diagnostics")
    actions.watch.standings = standings()
    ui.find(QTabBar, "diagnosticsTabs").setCurrentIndex(2)
    await gallery.take(ui, "65-diagnostics-accounts")
    ui.window.resize(380, 700)
    await gallery.take(ui, "65-diagnostics-accounts-narrow")
    ui.window.resize(1120, 760)
    ui.find(QTabBar, "diagnosticsTabs").setCurrentIndex(1)
    await gallery.take(ui, "66-nothing-logged")
    for number in range(40):
        level = (logging.DEBUG, logging.INFO, logging.INFO, logging.WARNING, logging.ERROR)[number % 5]
        name = ("marmot_desktop.services.outbox", "marmot_desktop.nostr.transport.pool")[number % 2]
        text = "relay wss://relay.example.org could not be reached, tried %d times"
        actions.watch.memory.handle(logging.LogRecord(name, level, "gallery", 1, text, (number,), None))
    await ui.until(lambda: len(ui.titles("logList")) == 40)
    await ui.choose("logList", ui.titles("logList")[-2])
    await gallery.take(ui, "67-log")
    ui.window.resize(380, 700)
    await gallery.take(ui, "68-log-narrow")
    await ui.close()


SCENES: Final = (first_run, imported, stuck, locked, keys, relays, diagnostics)
