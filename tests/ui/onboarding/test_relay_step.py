"""Tests of `marmot_desktop.ui.onboarding.relay_step`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QCheckBox

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.window import WindowOptions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.ui_window import UiWindow

OTHER = RelayUrl("wss://relay.example.org")


@pytest.fixture
async def relays() -> AsyncIterator[UiWindow]:
    options = WindowOptions(suggested_relays=(OTHER,), clock=FakeClock(make.NOW))
    ui = UiWindow(FakeActions(UiBridge()), options)
    await ui.open()
    await ui.click("welcomeCreateButton")
    await ui.click("createStepButton")
    await ui.click("backupLaterButton")
    yield ui
    await ui.close()


def _box(ui: UiWindow, number: int) -> QCheckBox:
    return ui.find(QCheckBox, f"relayChoice{number}")


async def test_the_given_relay_is_ticked_and_tested_and_suggested_ones_are_not(relays: UiWindow) -> None:
    assert [_box(relays, number).isChecked() for number in (0, 1)] == [True, False]
    assert relays.text("relayChoiceState0") == "✓ Answers in 12 ms"
    assert [asked[1] for asked in relays.actions.asked if asked[0] == "test_relay"] == [make.RELAY]


async def test_a_tick_tests_the_relay_and_all_three_lists_are_saved(relays: UiWindow) -> None:
    await relays.click("relayChoice1")
    assert relays.text("relayChoiceState1") == "✓ Answers in 12 ms"
    await relays.click("relayContinueButton")
    both = (make.RELAY, OTHER)
    assert ("save_lists", both, both, both, None) in relays.actions.asked


async def test_a_relay_that_does_not_answer_says_so(relays: UiWindow) -> None:
    relays.actions.relay_tests[OTHER] = make.relay_status(OTHER, RelayConnectionState.WAITING)
    await relays.click("relayChoice1")
    assert relays.text("relayChoiceState1") == "No answer"


async def test_a_typed_address_is_tested_before_it_is_added(relays: UiWindow) -> None:
    assert relays.reason("relayTestButton") == "Type an address first"
    typed = RelayUrl("wss://typed.example.net")
    relays.actions.relay_tests[typed] = make.relay_status(typed, RelayConnectionState.WAITING)
    await relays.type("relayUrlField", typed)
    await relays.click("relayTestButton")
    assert "cannot be reached" in relays.text("relayUrlFieldMessage")
    relays.actions.relay_tests.clear()
    await relays.click("relayTestButton")
    assert _box(relays, 2).isChecked()
    assert relays.text("relayUrlField") == ""


async def test_an_address_that_is_none_says_so(relays: UiWindow) -> None:
    relays.actions.refusals["test_relay"] = RefusedError(ErrorCode.INVALID_RELAY_URL)
    await relays.type("relayUrlField", "https://page")
    await relays.click("relayTestButton")
    assert relays.text("relayUrlFieldMessage") == sentence_of(ErrorCode.INVALID_RELAY_URL)


async def test_without_a_relay_it_does_not_go_on(relays: UiWindow) -> None:
    await relays.click("relayChoice0")
    assert relays.reason("relayContinueButton") == "Tick or add at least one relay"


async def test_the_tick_list_may_be_empty(fresh: UiWindow) -> None:
    fresh.actions.relays = RelayLists((), (), ())
    await fresh.click("welcomeCreateButton")
    await fresh.click("createStepButton")
    await fresh.click("backupLaterButton")
    assert not fresh.has("relayChoice0")
    assert fresh.reason("relayContinueButton")


async def test_one_click_takes_the_suggested_relays_that_answer(relays: UiWindow) -> None:
    assert relays.text("relayContinueButton") == "This computer only"
    held = relays.actions.hold("test_relay")
    await relays.click("relaySuggestedButton")
    assert relays.text("relaySuggestedButton") == "Testing…"
    assert relays.reason("relayContinueButton") == "Relays are being tested"
    held.set()
    await relays.settle()
    assert ("save_lists", (OTHER,), (OTHER,), (OTHER,), None) in relays.actions.asked
    assert relays.has("finishStep")


async def test_suggested_relays_that_do_not_answer_are_said(relays: UiWindow) -> None:
    relays.actions.relay_tests[OTHER] = make.relay_status(OTHER, RelayConnectionState.WAITING)
    await relays.click("relaySuggestedButton")
    assert "None of the suggested relays answers" in relays.text("relayUrlFieldMessage")
    assert relays.has("relayStep")


async def test_an_address_without_encryption_is_not_taken(relays: UiWindow) -> None:
    await relays.type("relayUrlField", "ws://relay.example.net")
    await relays.click("relayTestButton")
    assert "not encrypted" in relays.text("relayUrlFieldMessage")
