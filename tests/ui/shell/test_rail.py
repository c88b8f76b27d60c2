"""Tests of `marmot_desktop.ui.shell.rail`."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.shell.rail import ConnectionDot, Rail
from tests.helpers import ui_values as make


@pytest.fixture
def rail(qapp: QApplication) -> Iterator[Rail]:
    made = Rail()
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_it_leads_to_every_page(rail: Rail) -> None:
    asked: list[Page] = []
    rail.page_requested.connect(asked.append)
    pages = [page for page in Page if page is not Page.DIAGNOSTICS]
    for page in pages:
        rail.buttons[page].click()
    assert asked == pages
    rail.show_page(Page.INVITES)
    assert [page for page, button in rail.buttons.items() if button.isChecked()] == [Page.INVITES]
    rail.show_page(Page.DIAGNOSTICS)
    assert rail.buttons[Page.SETTINGS].isChecked()


def test_a_count_is_painted_and_said(rail: Rail) -> None:
    button = rail.buttons[Page.INVITES]
    before = button.grab().toImage()
    button.set_count(120)
    assert button.accessibleName() == "Invites, 120 waiting"
    assert button.grab().toImage() != before
    button.set_count(0)
    assert button.accessibleName() == "Invites"
    assert button.count == 0


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([], "Offline: no relay is connected"),
        ([RelayConnectionState.WAITING], "Offline: no relay is connected"),
        ([RelayConnectionState.CONNECTING, RelayConnectionState.WAITING], "Connecting…"),
        ([RelayConnectionState.CONNECTED, RelayConnectionState.WAITING], "Connected to 1 of 2 relays"),
        ([RelayConnectionState.CONNECTED, RelayConnectionState.IDLE], "Connected to 1 of 1 relays"),
    ],
)
def test_the_dot_says_how_the_connection_is(qapp: QApplication, states: list[RelayConnectionState], words: str) -> None:
    dot = ConnectionDot()
    dot.put_states(tuple(make.relay_status(RelayUrl(f"wss://{n}.example"), state) for n, state in enumerate(states)))
    assert dot.words == words
    assert dot.toolTip() == words
    assert not dot.grab().isNull()
    dot.show_lists(RelayLists((), (), (), (make.relay_status(),)))
    assert dot.words == "Connected to 1 of 1 relays"
    dot.clear()
    assert dot.words == "Offline: no relay is connected"
