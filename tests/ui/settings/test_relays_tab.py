"""Tests of `marmot_desktop.ui.settings.relays_tab`."""

import pytest
from PySide6.QtWidgets import QCheckBox, QListView

from marmot_desktop.domain.facts import RelayChanged, RelayListsChanged
from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayLists
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.plain_text import isolated
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


async def add(tab: UiWindow, url: str = OTHER) -> None:
    await tab.type("generalRelayField", url)
    await tab.click("generalRelayAdd")


async def test_all_lists_are_saved_as_one_act(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.reason("relaysSaveButton") == "Nothing has changed"
    await add(tab)
    await tab.click("relaysSaveButton")
    both = (make.RELAY, OTHER)
    assert ("save_lists", both, both, both, None) in actions.asked
    assert "on their way" in tab.text("toastText")
    assert tab.reason("relaysSaveButton") == "Nothing has changed"


async def test_lists_may_differ(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.find(QCheckBox, "sameForAllBox").isChecked()
    assert not tab.has("inboxRelayList")
    await tab.click("sameForAllBox")
    assert tab.has("inboxRelayList")
    await add(tab)
    await tab.click("relaysSaveButton")
    one = (make.RELAY,)
    assert ("save_lists", (make.RELAY, OTHER), one, one, None) in actions.asked
    assert not tab.find(QCheckBox, "sameForAllBox").isChecked()


async def test_a_draft_can_be_thrown_away(tab: UiWindow, actions: FakeActions) -> None:
    await add(tab)
    await tab.click("revealsSenderBox")
    await tab.click("relaysDiscardButton")
    assert tab.titles("generalRelayList") == [make.RELAY]
    assert not tab.find(QCheckBox, "revealsSenderBox").isChecked()
    assert "save_lists" not in actions.names_of_wishes()


async def test_a_draft_outlives_news_from_elsewhere(tab: UiWindow, actions: FakeActions) -> None:
    await add(tab)
    actions.tell(RelayListsChanged(RelayLists((make.RELAY,), (OTHER,), (OTHER,))))
    await tab.settle()
    assert tab.titles("generalRelayList") == [make.RELAY, OTHER]
    await tab.click("relaysDiscardButton")
    actions.tell(RelayListsChanged(RelayLists((OTHER,), (OTHER,), (OTHER,))))
    await tab.settle()
    assert tab.titles("generalRelayList") == [OTHER]


async def test_who_sends_is_revealed_only_if_the_user_says_so(tab: UiWindow, actions: FakeActions) -> None:
    await tab.click("revealsSenderBox")
    await tab.click("relaysSaveButton")
    one = (make.RELAY,)
    assert ("save_lists", one, one, one, True) in actions.asked
    assert tab.find(QCheckBox, "revealsSenderBox").isChecked()


async def test_while_it_is_saved_nothing_can_be_changed_and_a_failure_is_said(
    tab: UiWindow, actions: FakeActions
) -> None:
    actions.refusals["save_lists"] = RefusedError(ErrorCode.INVALID_RELAY_URL)
    held = actions.hold("save_lists")
    await add(tab)
    await tab.click("relaysSaveButton")
    assert tab.text("relaysSaveButton") == "Saving…"
    assert tab.reason("generalRelayAdd") == "Being saved"
    held.set()
    await tab.settle()
    assert tab.text("relaysStateText") == sentence_of(ErrorCode.INVALID_RELAY_URL)
    assert tab.titles("generalRelayList") == [make.RELAY, OTHER]
    assert tab.reason("relaysSaveButton") == ""


async def test_relays_that_serve_no_strangers_are_pointed_out(tab: UiWindow, actions: FakeActions) -> None:
    actions.relay_tests[OTHER] = replace(make.relay_status(OTHER), concerns=(RelayConcern.PAYMENT_REQUIRED,))
    await add(tab)
    assert tab.text("relaysConcernsText").startswith(f"{isolated('relay.example.org')}: It serves those who pay")
    await tab.click("relaysDiscardButton")
    assert not tab.has("relaysConcerns")


async def test_states_follow_the_connections(tab: UiWindow, actions: FakeActions) -> None:
    actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING, "connection refused")))
    await tab.settle()
    model = tab.find(QListView, "generalRelayList").model()
    assert [chip.text for chip in model.index(0, 0).data(Role.CHIPS)] == ["Cannot be reached"]
    before = actions.names_of_wishes().count("test_relay")
    await tab.click("relaysTestButton")
    assert actions.names_of_wishes().count("test_relay") == before + 1
    assert [chip.text for chip in model.index(0, 0).data(Role.CHIPS)] == ["Connected"]


async def test_what_could_not_be_loaded_can_be_tried_again(actions: FakeActions) -> None:
    actions.refusals["list_relays"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    ui = await UiWindow(actions).open()
    await ui.click("railSettings")
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="relays"))
    await ui.settle()
    assert ui.text("relaysStateText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    actions.relays = RelayLists((), (), ())
    await ui.click("relaysStateButton")
    assert "you are offline" in ui.text("relaysStateText")
    await ui.close()


async def test_everything_can_be_published_again(tab: UiWindow, actions: FakeActions) -> None:
    await tab.click("publishEverythingButton")
    assert "publish_everything" in actions.names_of_wishes()
    assert "on their way" in tab.text("toastText")
