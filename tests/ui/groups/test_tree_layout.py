"""Tests of `marmot_desktop.ui.groups.tree_layout`."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from marmot_desktop.domain.ratchet_tree import RatchetTree, children_of, level_of
from marmot_desktop.ui.groups.tree_layout import LEAF_GAP, TreeLayout
from tests.helpers import ui_values as make


def _tree(count: int) -> RatchetTree:
    tree = make.security(tuple(f"Person {number}" for number in range(count))).tree
    assert tree is not None
    return tree


def test_every_parent_stands_above_the_middle_of_its_children() -> None:
    tree = _tree(8)
    layout = TreeLayout(tree)
    for node in range(tree.node_count):
        below = children_of(node)
        if below is not None:
            left, right = (layout.point_of(child) for child in below)
            assert layout.point_of(node).x() == (left.x() + right.x()) / 2
            assert layout.point_of(node).y() < left.y() == right.y()


def test_leaves_stand_in_a_row_inside_the_picture() -> None:
    layout = TreeLayout(_tree(5))
    points = [layout.point_of(node) for node in range(0, 15, 2)]
    assert {point.y() for point in points} == {points[0].y()}
    assert all(second.x() - first.x() == LEAF_GAP for first, second in pairwise(points))
    assert 0 < points[0].x() < points[-1].x() < layout.size.width()
    assert points[0].y() < layout.size.height()


def test_every_node_is_found_where_it_is_drawn_and_nothing_beside() -> None:
    tree = _tree(200)
    layout = TreeLayout(tree)
    for node in range(tree.node_count):
        assert layout.node_at(layout.point_of(node)) == node
    assert layout.node_at(QPointF(-500, -500)) is None
    assert layout.node_at(layout.point_of(0) + QPointF(LEAF_GAP / 2, 0)) is None


def test_a_wide_tree_is_no_band() -> None:
    size = TreeLayout(_tree(200)).size
    assert size.width() < 4 * size.height()


def test_only_what_may_be_seen_is_named() -> None:
    tree = _tree(200)
    layout = TreeLayout(tree)
    around = layout.area_of(100)
    found = layout.nodes_in(around)
    assert 100 in found
    assert len(found) < 80
    assert len(layout.nodes_in(QRectF(0, 0, layout.size.width(), layout.size.height()))) == tree.node_count
    assert level_of(found[0]) == tree.depth


def test_a_tree_of_one_has_one_place() -> None:
    layout = TreeLayout(_tree(1))
    assert layout.node_at(layout.point_of(0)) == 0
