"""Tests of `marmot_desktop.ui.models.log_list_model`."""

import logging

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from marmot_desktop.log_memory import LogLine
from marmot_desktop.ui.models.log_list_model import LogListModel
from marmot_desktop.ui.models.roles import Role

DATE = "2026-01-01T10:20:30.123Z"


def line(number: int, level: int = logging.INFO, area: str = "services") -> LogLine:
    return LogLine(number, 0.0, level, area, f"{DATE} INFO    marmot_desktop.{area}: line {number}")


def shown(model: LogListModel) -> list[int]:
    return [model.index(row, 0).data(Role.VALUE).number for row in range(model.rowCount())]


def test_a_line_shows_the_time_of_day(application: QApplication) -> None:
    model = LogListModel()
    model.add([line(1)])
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) == ("10:20:30.123 INFO marmot_desktop.services: line 1")
    assert model.newest == 1


def test_old_lines_leave_and_filters_hold_for_new_ones(application: QApplication) -> None:
    model = LogListModel(kept=3)
    model.filter(logging.WARNING, "", "")
    model.add([line(1, logging.ERROR), line(2), line(3, logging.ERROR)])
    assert shown(model) == [1, 3]
    model.add([line(4), line(5, logging.WARNING)])
    assert shown(model) == [3, 5]
    model.filter(logging.DEBUG, "", "")
    assert shown(model) == [3, 4, 5]
    model.filter(logging.DEBUG, "storage", "")
    assert shown(model) == []
    model.add([line(6, area="storage")])
    assert shown(model) == [6]
    assert model.areas == ("services", "storage")


def test_important_lines_have_another_colour(application: QApplication) -> None:
    model = LogListModel()
    model.add([line(1, level) for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR)])
    colors = {model.index(row, 0).data(Qt.ItemDataRole.ForegroundRole).name() for row in range(4)}
    assert len(colors) == 4
