"""Tests of `marmot_desktop.ui.models.relay_list_model`."""

import pytest

from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.relay_list_model import RelayListModel
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make


@pytest.fixture
def model(application: object) -> RelayListModel:
    made = RelayListModel()
    made.set_relays(["wss://b.example", make.RELAY])
    return made


def _chip(model: RelayListModel, row: int) -> str:
    return str(model.index(row).data(Role.CHIPS)[0].text)


def test_the_order_of_the_list_stays(model: RelayListModel) -> None:
    assert model.values == ("wss://b.example", make.RELAY)
    model.set_relays([make.RELAY, "wss://b.example"])
    assert model.values == (make.RELAY, "wss://b.example")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (RelayConnectionState.IDLE, "Not in use"),
        (RelayConnectionState.CONNECTING, "Connecting…"),
        (RelayConnectionState.CONNECTED, "Connected"),
        (RelayConnectionState.WAITING, "Cannot be reached"),
    ],
)
def test_a_row_says_how_the_relay_is_doing(model: RelayListModel, state: RelayConnectionState, words: str) -> None:
    model.put_states([make.relay_status(state=state)])
    assert _chip(model, 1) == words
    assert _chip(model, 0) == "Not in use"


def test_a_connected_relay_shows_its_latency(model: RelayListModel) -> None:
    model.put_states([replace(make.relay_status(), authenticated=True)])
    assert model.index(1).data(Role.SUBTITLE) == "answers in 12 ms · signed in"


def test_an_unreachable_relay_shows_its_error(model: RelayListModel) -> None:
    model.put_states([make.relay_status(state=RelayConnectionState.WAITING, error="refused")])
    assert model.index(1).data(Role.SUBTITLE) == "refused"
    assert model.index(0).data(Role.SUBTITLE) == ""
