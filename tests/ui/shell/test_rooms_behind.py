"""What an account whose pages are not shown costs, and what is left of one that has signed out: Bo is behind Ada's pages."""

import gc
import weakref
from collections import Counter
from collections.abc import AsyncIterator
from typing import Final

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.facts import (
    ContactChanged,
    Fact,
    GroupChanged,
    KeyPackagesChanged,
    MessageStored,
    PublicationChanged,
    Published,
    RelayChanged,
)
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.navigation import Page, Place
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

ADA, BO = make.account(), make.account("Bo Lind")
GROUP = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))
ROUNDS: Final = 50
ASKS_RELAYS: Final = frozenset(
    {
        "check_handle",
        "check_reachability",
        "list_key_packages_of",
        "list_stock",
        "look",
        "look_up_person",
        "read_follows",
        "refresh_contact",
        "test_relay",
    }
)


@pytest.fixture
async def ui() -> AsyncIterator[UiWindow]:
    """Ada and Bo are live; every page of Bo was looked at, and Ada's are shown."""
    ada = FakeActions(UiBridge())
    bo = FakeActions(ada.bridge)
    ada.accounts, ada.others[BO.pubkey], bo.account = (ADA, BO), bo, BO
    for each in (ada, bo):
        each.groups[1] = GROUP
        each.own_packages = (make.key_package("Bo Lind"),)
    ui = UiWindow(ada)
    await ui.open()
    await ui.until(lambda: ui.window.context.roster.residents[1].state is AccountState.LIVE)
    ui.window.show_account(BO.pubkey)
    await ui.settle()
    for page in Page:
        ui.window.context.navigator.open(Place(page))
        await ui.settle()
    ui.window.context.navigator.open_chat(1)
    await ui.settle()
    ui.window.show_account(ADA.pubkey)
    await ui.settle()
    yield ui
    await ui.close()
    assert ui.tasks.running == 0


def bo_of(ui: UiWindow) -> FakeActions:
    """What is behind Bo's doors."""
    return ui.actions.others[BO.pubkey]


def facts_of_a_busy_moment(number: int) -> tuple[Fact, ...]:
    """What the core tells of somebody who is written to, named, and whose relays come and go."""
    return (
        MessageStored(make.message(1, "Cy Moss", f"hello {number}", make.NOW + number)),
        GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Bo Lind"), unread=number)),
        ContactChanged(make.contact("Cy Moss")),
        KeyPackagesChanged(),
        PublicationChanged(),
        RelayChanged(make.relay_status()),
    )


async def test_pages_that_nobody_sees_ask_no_relay_and_their_own_store_no_more_than_once_for_each_wake(
    ui: UiWindow,
) -> None:
    bo, ada = bo_of(ui), ui.actions
    bo.asked.clear()
    ada.asked.clear()
    for number in range(ROUNDS):
        ada.bridge.deliver(tuple(Published(BO.pubkey, fact) for fact in facts_of_a_busy_moment(number)))
    await ui.settle()
    asked = Counter(bo.names_of_wishes())
    assert ASKS_RELAYS.isdisjoint(asked), asked
    assert max(asked.values(), default=0) <= ROUNDS, asked
    assert "mark_read" not in asked, "nobody has read it"
    assert ada.asked == [], "it is none of Ada's business"


async def test_what_was_begun_before_the_switch_comes_to_its_end_and_nothing_ticks(ui: UiWindow) -> None:
    room = ui.window._reception.rooms.find(BO.pubkey)
    assert room is not None
    assert room.context.tasks.running == 0
    ticking = [each for each in room.workspace.findChildren(QTimer) if each.isActive() and not each.isSingleShot()]
    assert ticking == []
    waiting = bo_of(ui).hold("list_invites")
    ui.window.show_account(BO.pubkey)
    ui.window.context.navigator.open(Place(Page.INVITES))
    room.workspace._invites.load()
    await ui.until(lambda: room.context.tasks.running)
    ui.window.show_account(ADA.pubkey)
    await ui.until(lambda: ui.window.context.people.account == ADA)
    waiting.set()
    await ui.until(lambda: room.context.tasks.running == 0)


async def test_nothing_of_an_account_that_has_signed_out_runs_or_is_held(ui: UiWindow) -> None:
    def parts() -> dict[str, QObject]:
        room = ui.window._reception.rooms.find(BO.pubkey)
        assert room is not None
        context = room.context
        made = {
            "room": room,
            "workspace": room.workspace,
            "tasks": context.tasks,
            "bridge": context.bridge,
            "navigator": context.navigator,
            "notices": context.notices,
            "people": context.people,
        }
        assert all(shiboken6.isValid(each) for each in made.values())
        return made

    left = {name: weakref.ref(part) for name, part in parts().items()}
    bo_of(ui).close(BO)
    await ui.settle()

    def collected() -> bool:
        QApplication.sendPostedEvents(None, 0)
        gc.collect()
        return not [name for name, part in left.items() if part() is not None]

    await ui.until(collected)
    assert ui.window._reception.rooms.find(BO.pubkey) is None
    assert BO.pubkey not in ui.bridge.parts
    assert BO.pubkey not in ui.actions.bridge.parts
