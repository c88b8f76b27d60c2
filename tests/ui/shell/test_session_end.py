"""Tests of `marmot_desktop.ui.shell.session_end`."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.shell.placing import parse_place
from marmot_desktop.ui.shell.session_end import SessionEnd
from tests.helpers.ui_window import UiWindow


async def test_everything_is_kept_before_the_answer_and_the_program_goes_on(ui: UiWindow) -> None:
    """Another program, or the user, may still call the log-out off."""
    kept: list[str] = []
    ended: list[str] = []
    ui.window.closed.connect(lambda: ended.append("ended"))
    session = SessionEnd(ui.window, lambda: kept.append("kept"))
    ui.window.resize(700, 500)
    session._on_commit_data_requested()
    place = parse_place(ui.window.context.preferences.place)
    assert place is not None
    assert (place.width, place.height, kept, ended) == (700, 500, ["kept"], [])


async def test_a_window_that_stays_when_it_is_closed_does_not_stay_when_the_session_ends(ui: UiWindow) -> None:
    ended: list[str] = []
    ui.window.closed.connect(lambda: ended.append("ended"))
    ui.window.stay = lambda: True
    SessionEnd(ui.window, lambda: None)
    QCoreApplication.sendEvent(QApplication.instance() or ui.application, QEvent(QEvent.Type.Quit))
    assert ended == ["ended"]
