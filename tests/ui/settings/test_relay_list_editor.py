"""Tests of `marmot_desktop.ui.settings.relay_list_editor`, in the tab that holds it."""

import pytest

from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import Page, Place
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

OTHER = RelayUrl("wss://relay.example.org")


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="relays"))
    await ui.settle()
    return ui


async def test_a_typed_relay_is_tested_and_put_into_the_draft_only(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.reason("generalRelayAdd") == "Type an address first"
    held = actions.hold("test_relay")
    await tab.type("generalRelayField", OTHER)
    await tab.click("generalRelayAdd")
    assert tab.text("generalRelayAdd") == "Testing…"
    held.set()
    await tab.settle()
    assert tab.titles("generalRelayList") == [make.RELAY, OTHER]
    assert tab.text("generalRelayField") == ""
    assert "save_lists" not in actions.names_of_wishes()


async def test_a_relay_that_does_not_answer_may_be_added_and_shows_it(tab: UiWindow, actions: FakeActions) -> None:
    actions.relay_tests[OTHER] = make.relay_status(OTHER, RelayConnectionState.WAITING, "connection refused")
    await tab.type("generalRelayField", OTHER)
    await tab.click("generalRelayAdd")
    assert tab.titles("generalRelayList") == [make.RELAY, OTHER]


@pytest.mark.parametrize(
    ("typed", "words"), [("ws://relay.example.org", "not encrypted"), (make.RELAY, "in the list already")]
)
async def test_what_cannot_be_added_says_why(tab: UiWindow, typed: str, words: str) -> None:
    await tab.type("generalRelayField", typed)
    await tab.click("generalRelayAdd")
    assert words in tab.text("generalRelayFieldMessage")


async def test_an_address_that_is_none_says_so(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["test_relay"] = RefusedError(ErrorCode.INVALID_RELAY_URL)
    await tab.type("generalRelayField", "nonsense")
    await tab.click("generalRelayAdd")
    assert tab.text("generalRelayFieldMessage") == sentence_of(ErrorCode.INVALID_RELAY_URL)


async def test_the_last_relay_stays_and_each_can_be_looked_at(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.reason("generalRelayInfo") == "Choose a relay of the list first"
    await tab.choose("generalRelayList", make.RELAY)
    assert tab.reason("generalRelayRemove") == "The list needs at least one relay"
    await tab.click("generalRelayInfo")
    assert tab.has("relaySheet")
    assert ("relay_document", make.RELAY) in actions.asked
