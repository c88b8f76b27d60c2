"""Tests of `marmot_desktop.ui.invite_flow`: what its dialogs do not show, since they never go that way."""

from collections.abc import Callable

import pytest

from marmot_desktop.ui.invite_flow import FlowState, InviteFlow
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.contact("Bo Lind")
PACKAGE = make.key_package("Bo Lind")


@pytest.fixture
async def flow(ui: UiWindow) -> InviteFlow:
    return InviteFlow(ui.window.context, ui.window)


async def test_without_anybody_to_invite_nothing_happens(ui: UiWindow, flow: InviteFlow, actions: FakeActions) -> None:
    flow.send()
    flow.cancel()
    await ui.settle()
    assert (flow.state, flow.may_cancel) == (FlowState.IDLE, False)
    assert "invite" not in actions.names_of_wishes()


async def test_it_goes_from_check_to_sent_and_can_be_forgotten(ui: UiWindow, flow: InviteFlow) -> None:
    states: list[FlowState] = []
    note: Callable[[], None] = lambda: states.append(flow.state)  # noqa: E731 - a slot
    flow.changed.connect(note)
    flow.check(make.group(1, "Hill club"), BO, PACKAGE)
    await ui.settle()
    flow.send()
    await ui.settle()
    assert list(dict.fromkeys(states)) == [
        FlowState.CHECKING,
        FlowState.READY,
        FlowState.SENDING,
        FlowState.SENT,
    ]
    flow.forget()
    assert flow.state is FlowState.IDLE


async def test_a_welcome_nobody_remembers_cannot_be_sent_again(
    ui: UiWindow, flow: InviteFlow, actions: FakeActions
) -> None:
    actions.undelivered = True
    flow.check(make.group(1, "Hill club"), BO, PACKAGE)
    await ui.settle()
    flow.send()
    await ui.settle()
    assert flow.state is FlowState.UNDELIVERED
    actions.invitations.sent.clear()
    flow._on_problem_button_clicked()
    await ui.settle()
    assert flow.state is FlowState.UNDELIVERED
