"""Tests of `marmot_desktop.ui.diagnostics.health_tab`."""

import pytest
from PySide6.QtWidgets import QListView

from marmot_desktop.domain.diagnostics import RelayHealth, RelayTraffic, Waiting
from marmot_desktop.domain.facts import RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

DEAD = RelayUrl("wss://relay.example.org")


@pytest.fixture
async def health(ui: UiWindow, actions: FakeActions) -> UiWindow:
    status = make.relay_status(DEAD, RelayConnectionState.WAITING, "connection refused")
    actions.watch.health = (*actions.watch.health, RelayHealth(status, RelayTraffic(DEAD, failures=4)))
    waiting = (Waiting("application", 3, Timestamp(make.NOW - 120)), Waiting("something new", 1, Timestamp(make.NOW)))
    actions.watch.counted = replace(actions.watch.counted, waiting=waiting, groups=(("active", 2), ("left", 1)))
    ui.window.context.navigator.open_page(Page.DIAGNOSTICS)
    await ui.settle()
    return ui


async def test_each_relay_says_what_has_gone_over_it_and_what_went_wrong(health: UiWindow) -> None:
    model = health.find(QListView, "relayHealthList").model()
    told = {model.index(row, 0).data(Role.TITLE): model.index(row, 0).data(Role.SUBTITLE) for row in range(2)}
    assert told[make.RELAY] == "answers in 12 ms · 12 sent, 340 received · 409 KiB"
    assert told[DEAD] == "connection refused · 0 sent, 0 received · 0 bytes · 4 failures"


async def test_what_waits_and_the_account_is_counted(health: UiWindow) -> None:
    assert health.text("waitingFacts0") == "3, the oldest 2 minutes ago"
    assert health.text("accountFacts0") == "Ada Stone"
    assert health.text("accountFacts1") == "2 active and 1 left"
    assert not health.has("nothingWaits")


async def test_a_relay_can_be_looked_at_and_a_groups_own_log_is_one_click_away(health: UiWindow) -> None:
    await health.choose("relayHealthList", DEAD)
    assert health.has("relaySheet")
    await health.click("relaySheetClose")
    await health.choose("groupLogList", "Hill club")
    place = health.window.context.navigator.place
    assert (place.page, place.group_key, place.details) == (Page.CHATS, 1, True)


async def test_it_follows_the_relays_and_can_be_asked_again(health: UiWindow, actions: FakeActions) -> None:
    actions.watch.health = ()
    actions.watch.counted = replace(actions.watch.counted, waiting=())
    actions.tell(RelayChanged(make.relay_status()))
    await health.settle()
    assert health.has("noRelays")
    assert not health.has("nothingWaits")
    await health.click("healthAgainButton")
    assert health.has("nothingWaits")


async def test_what_cannot_be_counted_says_so(health: UiWindow, actions: FakeActions) -> None:
    actions.refusals["figures"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await health.click("healthAgainButton")
    assert health.text("healthProblemText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await health.click("healthProblemButton")
    assert not health.has("healthProblem")
