"""Tests of `marmot_desktop.ui.shell.rail_keeper`."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from marmot_desktop.domain.facts import RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.shell import rail_keeper
from marmot_desktop.ui.shell.connection_dot import ConnectionDot
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_who_is_signed_in_is_shown_by_the_name_of_now(ui: UiWindow) -> None:
    button = ui.find(QAbstractButton, "accountButton")
    assert button.accessibleName() == "Account: Ada Stone"
    ui.window.context.people.set_account(replace(make.account(), name="Ada S."))
    ui.window.context.people.changed.emit()
    assert button.accessibleName() == "Account: Ada S."


async def test_relays_that_cannot_be_asked_for_leave_the_dot_as_it_is() -> None:
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account(),)
    actions.refusals["list_relays"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    ui = UiWindow(actions)
    await ui.open()
    assert ui.find(ConnectionDot, "connectionDot").words == "Offline: no relay is connected"
    await ui.close()


async def test_the_dot_follows_the_relays(ui: UiWindow) -> None:
    dot = ui.find(ConnectionDot, "connectionDot")
    assert dot.words == "Connected to 1 of 1 relay"
    ui.actions.tell(RelayChanged(make.relay_status(state=RelayConnectionState.WAITING)))
    assert dot.words == "Offline: no relay is connected"


async def test_a_lost_connection_and_its_return_are_told_to_readers(
    ui: UiWindow, actions: FakeActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(rail_keeper, "announce", lambda _dot, text: told.append(text))
    for state in (RelayConnectionState.WAITING, RelayConnectionState.WAITING, RelayConnectionState.CONNECTED):
        actions.tell(RelayChanged(make.relay_status(make.RELAY, state)))
        await ui.settle()
    assert told == ["Offline: no relay is connected", "Connected to 1 of 1 relay"]
