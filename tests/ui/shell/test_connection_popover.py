"""Tests of `marmot_desktop.ui.shell.connection_popover`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.shell.connection_popover import ConnectionPopover
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow

FAR = RelayUrl("wss://far.example")


async def open_popover(ui: UiWindow) -> ConnectionPopover:
    await ui.click("connectionDot")
    return ui.find(ConnectionPopover, "connectionPopover")


def words(popover: ConnectionPopover) -> str:
    return popover.findChildren(QLabel, "connectionWords")[0].text()


async def test_it_tells_about_each_relay_live(ui: UiWindow) -> None:
    popover = await open_popover(ui)
    assert words(popover) == "Connected to 1 of 1 relay"
    ui.bridge.relays_changed.emit((make.relay_status(FAR, RelayConnectionState.WAITING, "refused"),))
    assert words(popover) == "Connected to 1 of 2 relays"
    assert ui.titles("connectionList") == [FAR, make.RELAY]


async def test_it_leads_to_relays_and_diagnostics(ui: UiWindow) -> None:
    for name, page in (("connectionRelaysButton", Page.SETTINGS), ("connectionDiagnosticsButton", Page.DIAGNOSTICS)):
        popover = await open_popover(ui)
        popover.findChildren(QPushButton, name)[0].click()
        await ui.settle()
        assert ui.window.context.navigator.place.page is page
        assert not ui.has("connectionPopover")


async def test_escape_closes_it(ui: UiWindow) -> None:
    popover = await open_popover(ui)
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    await ui.settle()
    assert not ui.has("connectionPopover")


async def test_it_stays_inside_a_small_window(ui: UiWindow) -> None:
    ui.window.resize(360, 480)
    await ui.settle()
    popover = await open_popover(ui)
    assert ui.window.frameGeometry().contains(popover.geometry())
    popover.close()


async def test_without_a_relay_it_says_what_that_means(ui: UiWindow) -> None:
    ui.bridge.relays_changed.emit((make.relay_status(state=RelayConnectionState.IDLE),))
    popover = await open_popover(ui)
    assert "Without one nothing is sent" in " ".join(each.text() for each in popover.findChildren(QLabel))
    popover.close()
