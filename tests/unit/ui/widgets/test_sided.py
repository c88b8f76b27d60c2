"""Tests of `marmot_desktop.ui.widgets.sided`."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import marmot_desktop.ui
from marmot_desktop.ui.widgets.sided import SidedColumn, SidedRow

UI = Path(marmot_desktop.ui.__file__).parent


@pytest.mark.parametrize("kind", [SidedColumn, SidedRow])
def test_margins_turn_round_with_the_window_and_back(qtbot: QtBot, kind: type[SidedColumn | SidedRow]) -> None:
    around, inside = QWidget(), QWidget()
    qtbot.addWidget(around)
    layout = kind(around)
    layout.setContentsMargins(30, 5, 10, 7)
    layout.addWidget(inside)
    around.resize(200, 100)
    around.show()
    assert inside.geometry().getRect() == (30, 5, 160, 88)
    around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: inside.x() == 10, timeout=60_000)
    assert inside.geometry().getRect() == (10, 5, 160, 88)
    around.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.waitUntil(lambda: inside.x() == 30, timeout=60_000)


def test_margins_that_differ_at_the_sides_are_set_on_layouts_that_turn_round() -> None:
    found = [place for file in UI.rglob("*.py") for place in _uneven(file)]
    assert [] == found


def _uneven(file: Path) -> list[str]:
    """Where a layout that does not turn round gets a left margin that is written otherwise than its right one."""
    tree = ast.parse(file.read_text())
    turning = {
        ast.unparse(target)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(("SidedColumn(", "SidedRow("))
        for target in node.targets
    }
    return [
        f"{file.relative_to(UI)}:{node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "setContentsMargins"
        and len(node.args) == 4
        and ast.unparse(node.args[0]) != ast.unparse(node.args[2])
        and ast.unparse(node.func.value) not in turning
    ]
