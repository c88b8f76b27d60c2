"""Tests of `marmot_desktop.ui.models.invite_gate`."""

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from marmot_desktop.domain.facts import GroupChanged, InviteProgressed, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.models.invite_gate import InviteGate
from marmot_desktop.ui.tasks import UiTasks
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions

GROUP = make.group(1, "Hill club")


@pytest.fixture
async def actions() -> FakeActions:
    fake = FakeActions(UiBridge())
    await fake.create_account("Ada Stone")
    return fake


def gate_of(actions: FakeActions, owner: QObject) -> InviteGate:
    context: Any = SimpleNamespace(
        actions=actions, bridge=actions.bridge.for_account(make.pubkey("Ada Stone")), tasks=UiTasks(owner)
    )
    return InviteGate(context, owner)


async def test_a_group_whose_relays_are_all_down_cannot_be_invited_to(actions: FakeActions) -> None:
    owner = QObject()
    gate = gate_of(actions, owner)
    assert gate.why_not(GROUP) == "", "nothing is known of the relays yet"
    actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING)))
    assert gate.why_not(GROUP).startswith("Offline")
    actions.tell(RelayChanged(make.relay_status()))
    assert gate.why_not(GROUP) == ""


async def test_while_a_change_of_it_is_sent_nobody_is_invited(actions: FakeActions) -> None:
    owner = QObject()
    gate = gate_of(actions, owner)
    bo = make.pubkey("Bo")
    actions.tell(InviteProgressed(InviteProgress(1, bo, InviteStep.PUBLISH, 0, 2)))
    assert gate.why_not(GROUP) == "Another change is being sent"
    actions.tell(InviteProgressed(InviteProgress(1, bo, InviteStep.APPLY, 1, 2)))
    assert gate.why_not(GROUP) == ""
    actions.tell(InviteProgressed(InviteProgress(1, bo, InviteStep.PUBLISH, 0, 2)), GroupChanged(GROUP))
    assert gate.why_not(GROUP) == "Another change is being sent", "the group is told before, in one batch"
    actions.tell(GroupChanged(GROUP))
    assert gate.why_not(GROUP) == ""
