"""Tests of `marmot_desktop.ui.groups.start_progress_list`."""

from marmot_desktop.domain.facts import GroupStartProgressed
from marmot_desktop.domain.group_start import StartProgress, StartStep
from marmot_desktop.ui.groups.start_progress_list import StartProgressList
from marmot_desktop.ui.widgets.status_line import LineState
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_each_step_of_a_person_is_shown_and_others_are_left_alone(ui: UiWindow, actions: FakeActions) -> None:
    bo = make.contact("Bo")
    shown = StartProgressList(ui.window.context, ui.window)
    shown.begin((bo,))
    line = shown.lines[bo.pubkey]
    actions.tell(GroupStartProgressed(StartProgress(make.pubkey("Cy"), StartStep.MISSING)))
    actions.tell(GroupStartProgressed(StartProgress(bo.pubkey, StartStep.READY)))
    assert (line.state, line.text) == (LineState.RUNNING, "Inviting \u2068Bo\u2069…")
    actions.tell(GroupStartProgressed(StartProgress(bo.pubkey, StartStep.LOOKING)))
    assert line.text.startswith("Looking for")
    actions.tell(GroupStartProgressed(StartProgress(bo.pubkey, StartStep.MISSING)))
    assert line.state is LineState.FAILED
    shown.begin(())
    assert shown.lines == {}
