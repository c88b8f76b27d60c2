"""Tests of `marmot_desktop.ui.groups.group_relays_tab`."""

from marmot_desktop.domain.facts import GroupChanged, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

OTHER = RelayUrl("wss://relay.example.org")


async def _open(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    ui.find(GroupDetailPage, "groupDetailPage").show_tab("relays")
    await ui.settle()


async def test_relays_and_their_states_are_shown(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    assert ui.text("groupRelaysSummary").startswith("1 of 1 relay connected.")
    actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING, "refused")))
    assert ui.text("groupRelaysSummary").startswith("Its one relay is not connected: you are offline")


async def test_a_new_list_is_put_together_and_sent_as_one_change(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    assert not ui.has("groupRelaysSave")
    await ui.type("groupRelayField", OTHER)
    await ui.click("groupRelayAdd")
    await ui.choose("groupRelayList", make.RELAY)
    await ui.click("groupRelayRemove")
    assert ui.text("groupRelaysChanged") == "Not saved yet: 1 added and 1 removed."
    assert "set_relays" not in actions.names_of_wishes()
    await ui.click("groupRelaysSave")
    assert ("set_relays", 1, (OTHER,)) in actions.asked
    assert ui.titles("groupRelayList") == ["relay.example.org"]
    assert not ui.has("groupRelaysSave")


async def test_the_last_relay_stays(ui: UiWindow) -> None:
    await _open(ui)
    await ui.choose("groupRelayList", make.RELAY)
    assert ui.reason("groupRelayRemove") == "A group needs at least one relay"


async def test_what_is_no_address_or_known_already_is_refused_at_once(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    await ui.type("groupRelayField", "example.org")
    await ui.click("groupRelayAdd")
    assert ui.text("groupRelayFieldMessage").startswith("This is not a relay address.")
    await ui.type("groupRelayField", f"{make.RELAY}/")
    await ui.click("groupRelayAdd")
    assert ui.text("groupRelayFieldMessage") == "This relay stands in the list already."
    assert "test_relay" not in actions.names_of_wishes()


async def test_a_relay_that_does_not_answer_is_told(ui: UiWindow, actions: FakeActions) -> None:
    actions.relay_tests[OTHER] = make.relay_status(OTHER, RelayConnectionState.WAITING, "refused")
    await _open(ui)
    await ui.type("groupRelayField", OTHER)
    await ui.click("groupRelayAdd")
    assert ui.text("groupRelayFieldMessage").startswith("This relay did not answer.")
    assert ui.titles("groupRelayList") == [make.RELAY, "relay.example.org"]
    await ui.click("groupRelaysDiscard")
    assert ui.titles("groupRelayList") == [make.RELAY]


async def test_members_who_are_no_admins_read_only(ui: UiWindow, actions: FakeActions) -> None:
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Bo Lind"), admins=("Bo Lind",))))
    await _open(ui)
    assert ui.reason("groupRelayAdd") == "Only group admins can change this"
    assert ui.reason("groupRelayRemove") == "Only group admins can change this"


async def test_a_lost_race_keeps_the_list(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["set_relays"] = RefusedError(ErrorCode.STALE_COMMIT)
    await _open(ui)
    await ui.type("groupRelayField", OTHER)
    await ui.click("groupRelayAdd")
    await ui.click("groupRelaysSave")
    assert ui.text("groupRelaysProblemText").startswith("Someone changed the group first.")
    assert ui.titles("groupRelayList") == [make.RELAY, "relay.example.org"]


async def test_a_list_of_somebody_else_comes_in_unless_ours_is_begun(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    group = actions.groups[1]
    actions.tell(GroupChanged(replace(group, relays=(make.RELAY, OTHER))))
    assert ui.titles("groupRelayList") == [make.RELAY, "relay.example.org"]
    await ui.choose("groupRelayList", "relay.example.org")
    await ui.click("groupRelayRemove")
    actions.tell(GroupChanged(replace(group, relays=(OTHER,))))
    assert ui.titles("groupRelayList") == [make.RELAY]
    assert ui.text("groupRelaysProblemText").startswith("Somebody has changed the relays meanwhile.")


async def test_states_that_cannot_be_loaded_can_be_asked_for_again(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["relay_states"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await _open(ui)
    assert ui.text("groupRelaysStateText") == "This took too long. Try again."
    del actions.refusals["relay_states"]
    await ui.click("groupRelaysStateButton")
    assert not ui.has("groupRelaysState")
