"""Tests of `marmot_desktop.ui.onboarding.found_lists`, in the step that holds it."""

from collections.abc import AsyncIterator

import pytest

from marmot_desktop.domain.visibility import ListSearch, ListSearchState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.window import WindowOptions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.ui_window import UiWindow

THEIRS = RelayUrl("wss://theirs.example")
PUBLIC = "wss://relay.example.org"
FOUND = ListSearch(ListSearchState.FOUND, (THEIRS,), (THEIRS,), (), "Ada", (make.RELAY,))


@pytest.fixture
async def imported() -> AsyncIterator[UiWindow]:
    options = WindowOptions(suggested_relays=(PUBLIC,), clock=FakeClock(make.NOW))
    ui = UiWindow(FakeActions(UiBridge()), options)
    await ui.open()
    await ui.click("welcomeImportButton")
    await ui.type("secretKeyField", "nsec1throwaway")
    yield ui
    await ui.close()


async def test_lists_that_were_found_are_shown_and_kept_as_they_are(imported: UiWindow) -> None:
    imported.actions.reach.found = FOUND
    await imported.click("importStepButton")
    assert "We found your lists" in imported.text("foundListsWords")
    assert imported.text("foundListsFacts1") == THEIRS
    assert "none yet" in imported.text("foundListsFacts3")
    assert not imported.has("relayUrlField")
    assert imported.text("relayContinueButton") == "Keep these lists"
    await imported.click("relayContinueButton")
    assert "save_lists" not in imported.actions.names_of_wishes()
    assert "begin_publishing" in imported.actions.names_of_wishes()


async def test_they_are_replaced_only_if_the_user_says_so(imported: UiWindow) -> None:
    imported.actions.reach.found = FOUND
    await imported.click("importStepButton")
    await imported.click("changeListsButton")
    assert "replaced by the relays you choose" in imported.text("foundListsWords")
    await imported.click("relayChoice1")
    await imported.click("relayContinueButton")
    both = (THEIRS, PUBLIC)
    assert ("save_lists", both, both, both, None) in imported.actions.asked


async def test_while_they_are_looked_for_it_does_not_go_on(imported: UiWindow) -> None:
    held = imported.actions.hold("search_lists")
    await imported.click("importStepButton")
    assert "Looking for the relay lists" in imported.text("foundListsWords")
    assert imported.reason("relayContinueButton") == "Your relay lists are being looked for"
    held.set()
    await imported.settle()


async def test_lists_that_were_not_found_can_be_looked_for_elsewhere(imported: UiWindow) -> None:
    await imported.click("importStepButton")
    assert "No relay list of yours was found" in imported.text("foundListsWords")
    assert imported.text("relayContinueButton") == "This computer only"
    imported.actions.reach.found_further[PUBLIC] = FOUND
    await imported.click("searchSuggestedButton")
    assert ("search_lists", (PUBLIC,)) in imported.actions.asked
    assert "We found your lists" in imported.text("foundListsWords")


async def test_a_relay_can_be_named_to_look_on(imported: UiWindow) -> None:
    await imported.click("importStepButton")
    assert imported.reason("searchRelayButton") == "Type an address first"
    await imported.type("searchRelayField", "ws://theirs.example")
    await imported.click("searchRelayButton")
    assert "not encrypted" in imported.text("searchRelayFieldMessage")
    imported.actions.refusals["search_lists"] = RefusedError(ErrorCode.INVALID_RELAY_URL)
    await imported.type("searchRelayField", "nonsense")
    await imported.click("searchRelayButton")
    assert imported.text("foundListsProblemText") == sentence_of(ErrorCode.INVALID_RELAY_URL)


async def test_relays_without_an_answer_are_said_to_be_that(imported: UiWindow) -> None:
    imported.actions.reach.found = ListSearch(ListSearchState.NO_ANSWER)
    await imported.click("importStepButton")
    assert "No relay has answered" in imported.text("foundListsWords")
    imported.actions.reach.found = FOUND
    await imported.click("searchAgainButton")
    assert "We found your lists" in imported.text("foundListsWords")


async def test_a_new_account_is_not_looked_for(fresh: UiWindow) -> None:
    await fresh.click("welcomeCreateButton")
    await fresh.click("createStepButton")
    await fresh.click("backupLaterButton")
    assert not fresh.has("foundLists")
    assert "search_lists" not in fresh.actions.names_of_wishes()
