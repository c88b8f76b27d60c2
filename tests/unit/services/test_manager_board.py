"""The board of managers: how each is doing, and how often it has failed."""

from marmot_desktop.domain.diagnostics import ManagerHealth, ManagerState
from marmot_desktop.services.manager_board import ManagerBoard


def test_each_manager_stands_there_with_its_state_and_its_failures() -> None:
    board = ManagerBoard()
    assert board.all() == ()
    for state in (ManagerState.WAITING, ManagerState.RUNNING, ManagerState.RESTARTING, ManagerState.RUNNING):
        board.note("one", state)
    board.note("two", ManagerState.ENDED)
    assert board.all() == (
        ManagerHealth("one", ManagerState.RUNNING, 1),
        ManagerHealth("two", ManagerState.ENDED, 0),
    )
