"""Tests of `marmot_desktop.ui.shell.connection_dot`."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.shell.connection_dot import ConnectionDot
from tests.helpers import ui_values as make


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([], "Offline: no relay is connected"),
        ([RelayConnectionState.WAITING], "Offline: no relay is connected"),
        ([RelayConnectionState.CONNECTING, RelayConnectionState.WAITING], "Connecting…"),
        ([RelayConnectionState.CONNECTED, RelayConnectionState.WAITING], "Connected to 1 of 2 relays"),
        ([RelayConnectionState.CONNECTED, RelayConnectionState.IDLE], "Connected to 1 of 1 relay"),
    ],
)
def test_the_dot_says_how_the_connection_is(qapp: QApplication, states: list[RelayConnectionState], words: str) -> None:
    dot = ConnectionDot()
    dot.put_states(tuple(make.relay_status(RelayUrl(f"wss://{n}.example"), state) for n, state in enumerate(states)))
    assert dot.words == words
    assert dot.toolTip() == words
    assert not dot.grab().isNull()
    dot.show_lists(RelayLists((), (), (), (make.relay_status(),)))
    assert dot.words == "Connected to 1 of 1 relay"
    dot.show_lists(RelayLists((), (), ()))
    assert dot.words == "Offline: no relay is connected"


def test_it_looks_otherwise_for_those_who_see_no_colours(qapp: QApplication) -> None:
    pictures = []
    for state in (RelayConnectionState.CONNECTED, RelayConnectionState.CONNECTING, RelayConnectionState.WAITING):
        dot = ConnectionDot()
        dot.put_states((make.relay_status(state=state),))
        grey = dot.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.append(bytes(grey.constBits()))
    assert len(set(pictures)) == 3


def test_what_is_amiss_comes_first(qapp: QApplication) -> None:
    dot = ConnectionDot()
    good = make.relay_status(RelayUrl("wss://a.example"))
    bad = make.relay_status(RelayUrl("wss://b.example"), RelayConnectionState.WAITING)
    idle = make.relay_status(RelayUrl("wss://c.example"), RelayConnectionState.IDLE)
    dot.put_states((good, bad, idle))
    assert dot.states == (bad, good)
