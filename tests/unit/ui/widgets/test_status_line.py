"""Tests of `marmot_desktop.ui.widgets.status_line`."""

import pytest
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets import status_line
from marmot_desktop.ui.widgets.spinner import Spinner
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine


@pytest.mark.parametrize("state", LineState)
def test_it_says_and_speaks_its_state(qtbot: QtBot, state: LineState) -> None:
    line = StatusLine("step")
    qtbot.addWidget(line)
    line.show()
    line.show_state(state, "Prepare")
    assert (line.state, line.text) == (state, "Prepare")
    assert line.accessibleName().startswith("Prepare, ")
    spinner = line.findChild(Spinner)
    assert spinner is not None
    assert spinner.isVisible() == (state is LineState.RUNNING), "only what is under way turns"


def test_how_a_step_ends_is_told_to_readers_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, bool]] = []
    monkeypatch.setattr(status_line, "announce", lambda _line, text, *, at_once: told.append((text, at_once)))
    line = StatusLine("step")
    qtbot.addWidget(line)
    line.show()
    line.show_state(LineState.RUNNING, "Send")
    line.show_state(LineState.DONE, "Sent")
    line.show_state(LineState.DONE, "Sent to all")
    line.show_state(LineState.FAILED, "Lost")
    assert told == [("Sent, done", False), ("Lost, failed", True)]
