"""Tests of `marmot_desktop.ui.widgets.tick_line`."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from marmot_desktop.ui.widgets.tick_line import TickLine, TickState


def button(line: TickLine, name: str) -> QPushButton:
    found = line.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("state", list(TickState))
def test_a_screen_reader_hears_how_far_it_is(place: QWidget, state: TickState) -> None:
    line = TickLine("Lists published", "line", place)
    line.show_state(state, "A note")
    assert line.accessibleName().startswith("Lists published: ")
    assert line.accessibleName().endswith(": A note")
    assert line.property("done") is (state is TickState.DONE)
    assert line.state is state
    line.show()
    assert not line.grab().isNull()


def test_a_way_on_is_offered_only_where_there_is_one(place: QWidget) -> None:
    line, heard = TickLine("Lists published", "line", place), []
    line.retry_requested.connect(lambda: heard.append("retry"))
    line.skip_requested.connect(lambda: heard.append("skip"))
    assert button(line, "lineRetry").isHidden()
    line.show_state(TickState.STUCK, "", retry="Publish", skip=True)
    assert button(line, "lineRetry").text() == "Publish"
    for name in ("lineRetry", "lineSkip"):
        button(line, name).click()
    assert heard == ["retry", "skip"]
    line.show_state(TickState.DONE)
    assert button(line, "lineSkip").isHidden()
