"""Tests of `marmot_desktop.ui.settings.relays_tab`."""

import pytest
from PySide6.QtWidgets import QListView, QTabBar

from marmot_desktop.domain.facts import RelayChanged, RelayListsChanged
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.settings.relays_tab import RelaysTab
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

OTHER = "wss://relay.example.org"


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    ui.find(QTabBar, "settingsTabs").setCurrentIndex(1)
    return ui


async def test_each_list_is_shown_with_its_states(tab: UiWindow, actions: FakeActions) -> None:
    for name in ("general", "inbox", "keyPackage"):
        assert tab.titles(f"{name}RelayList") == [make.RELAY]
    actions.tell(RelayChanged(make.relay_status(state=RelayConnectionState.WAITING, error="refused")))
    index = tab.find(QListView, "inboxRelayList").model().index(0, 0)
    assert index.data(Role.CHIPS)[0].text == "Cannot be reached"


async def test_a_relay_is_added_to_one_list(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.reason("inboxRelayAdd") == "Type an address first"
    await tab.type("inboxRelayField", OTHER)
    await tab.click("inboxRelayAdd")
    assert ("save_relays", (make.RELAY,), (make.RELAY, OTHER), (make.RELAY,)) in actions.asked
    assert tab.titles("inboxRelayList") == [make.RELAY, OTHER]
    assert tab.text("inboxRelayField") == ""


async def test_a_relay_is_removed_but_not_the_last(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.reason("generalRelayRemove") == "Choose a relay of the list first"
    await tab.choose("generalRelayList", make.RELAY)
    assert tab.reason("generalRelayRemove") == "The list needs at least one relay"
    await tab.type("generalRelayField", OTHER)
    await tab.click("generalRelayAdd")
    await tab.choose("generalRelayList", OTHER)
    await tab.click("generalRelayRemove")
    assert tab.titles("generalRelayList") == [make.RELAY]


async def test_an_address_that_is_none_is_said_at_its_field(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["save_relays"] = RefusedError(ErrorCode.INVALID_RELAY_URL)
    await tab.type("keyPackageRelayField", "nothing")
    await tab.click("keyPackageRelayAdd")
    assert tab.text("keyPackageRelayFieldMessage") == sentence_of(ErrorCode.INVALID_RELAY_URL)
    assert tab.text("keyPackageRelayField") == "nothing"


async def test_without_relays_it_says_so(tab: UiWindow, actions: FakeActions) -> None:
    actions.tell(RelayListsChanged(RelayLists((), (), ())))
    assert "you are offline" in tab.text("relaysStateText")


async def test_everything_can_be_published_again(tab: UiWindow, actions: FakeActions) -> None:
    await tab.click("publishEverythingButton")
    assert "publish_everything" in actions.names_of_wishes()
    assert tab.reason("publishEverythingButton") == ""


async def test_lists_that_cannot_be_loaded_can_be_tried_again(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_relays"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    tab.find(RelaysTab, "relaysTab").load()
    await tab.settle()
    assert tab.text("relaysStateText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await tab.click("relaysStateButton")
    assert not tab.has("relaysState")
