"""Tests of `marmot_desktop.ui.invite_steps`."""

from pytestqt.qtbot import QtBot

from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep
from marmot_desktop.ui.invite_steps import InviteSteps
from marmot_desktop.ui.widgets.status_line import LineState
from tests.helpers import ui_values as make

BO = make.pubkey("Bo")


def states(steps: InviteSteps) -> list[LineState]:
    return [line.state for line in steps.lines.values()]


def moved(steps: InviteSteps, step: InviteStep, accepted: int = 0, total: int = 0) -> None:
    steps.show_progress(InviteProgress(1, BO, step, accepted, total))


def test_a_lost_race_begins_anew_and_late_answers_do_not_lead_back(qtbot: QtBot) -> None:
    steps = InviteSteps()
    qtbot.addWidget(steps)
    steps.begin()
    assert not steps.is_published
    moved(steps, InviteStep.PUBLISH, 0, 2)
    assert steps.is_published
    moved(steps, InviteStep.PREPARE)
    assert states(steps)[0] is LineState.RUNNING
    moved(steps, InviteStep.PUBLISH, 1, 2)
    moved(steps, InviteStep.WELCOME, 0, 1)
    moved(steps, InviteStep.PUBLISH, 2, 2)
    assert states(steps) == [LineState.DONE, LineState.DONE, LineState.DONE, LineState.RUNNING]
    assert steps.lines[InviteStep.PUBLISH].text == "Publish to group relays (2 of 2)"


def test_each_end_has_its_sign(qtbot: QtBot) -> None:
    steps = InviteSteps()
    qtbot.addWidget(steps)
    steps.begin()
    moved(steps, InviteStep.PUBLISH, 0, 2)
    steps.show_failed()
    assert states(steps) == [LineState.DONE, LineState.FAILED, LineState.WAITING, LineState.WAITING]
    steps.show_undelivered()
    assert states(steps)[-1] is LineState.WARNING
    steps.show_done()
    assert states(steps)[-1] is LineState.DONE
