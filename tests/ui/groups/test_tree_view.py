"""Tests of `marmot_desktop.ui.groups.tree_view`."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.ratchet_tree import RatchetTree
from marmot_desktop.ui.groups.tree_view import TreeView
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


def _tree(count: int, blank: tuple[int, ...] = ()) -> RatchetTree:
    people = ("Ada Stone", *(f"Person {number}" for number in range(count - 1)))
    tree = make.security(people, blank=blank).tree
    assert tree is not None
    return tree


@pytest.fixture
async def view(ui: UiWindow) -> AsyncIterator[TreeView]:
    """Five devices on eight places."""
    made = TreeView(ui.window.context.people, ui.window)
    made.resize(600, 400)
    made.show_tree(_tree(5))
    made.show()
    made.setFocus()
    await ui.settle()
    yield made
    made.deleteLater()


async def test_the_arrow_keys_walk_through_the_tree(view: TreeView) -> None:
    said: list[str] = []
    view.node_described.connect(said.append)
    for key, node in (
        (Qt.Key.Key_Down, 7),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Right, 11),
        (Qt.Key.Key_Right, 11),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Up, 7),
        (Qt.Key.Key_Up, 7),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Down, 0),
    ):
        QTest.keyClick(view, key)
        assert view.selected == node
    assert said[-1].startswith("Place 1: this device.")
    assert view.accessibleDescription().startswith("Place 1: this device.")


async def test_keys_and_the_wheel_zoom_within_bounds(view: TreeView) -> None:
    at_first = view.transform().m11()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.transform().m11() > at_first
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.transform().m11() >= 0.039
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.transform().m11() == pytest.approx(at_first)
    wheel = QWheelEvent(
        QPointF(50, 50),
        view.mapToGlobal(QPointF(50, 50)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.transform().m11() > at_first


async def test_a_click_selects_what_it_hits(view: TreeView) -> None:
    painter = view.painter
    assert painter is not None
    at = view.mapFromScene(painter.layout.point_of(3))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert view.selected == 3
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert view.selected == 3


async def test_a_tree_of_two_hundred_is_fitted_in_and_our_place_is_found(view: TreeView, ui: UiWindow) -> None:
    view.show_tree(_tree(200, blank=(30,)))
    await ui.settle()
    assert view.transform().m11() < 0.1
    view.go_to_own_place()
    assert view.selected == 0
    assert view.transform().m11() >= 0.74


async def test_a_selected_place_stays_when_the_group_moves_on(view: TreeView) -> None:
    view.select(2)
    view.show_tree(_tree(6))
    assert view.selected == 2
    view.show_tree(_tree(1))
    assert view.selected is None


async def test_it_tells_screen_readers_what_it_shows(view: TreeView) -> None:
    assert view.accessibleName() == "Ratchet tree"
    assert view.accessibleDescription().startswith("5 devices on 8 places.")
