"""Tests of `marmot_desktop.ui.groups.tree_painter`."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from marmot_desktop.domain.ratchet_tree import RatchetTree
from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.groups.tree_painter import TreePainter
from marmot_desktop.ui.theme import current_colors
from tests.helpers import ui_values as make

PEOPLE = tuple(f"Person {number}" for number in range(6))


def _paint(tree: RatchetTree, scale: float = 1.0, selected: int | None = None) -> QImage:
    create_application(["test"])
    painter = TreePainter(tree, lambda key: key.hex()[:6])
    size = painter.layout.size
    image = QImage(int(size.width() * scale), int(size.height() * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    target = QPainter(image)
    target.scale(scale, scale)
    painter.paint(target, QRectF(0, 0, size.width(), size.height()), scale=scale, selected=selected)
    target.end()
    return image


def _tree() -> RatchetTree:
    tree = make.security(PEOPLE, blank=(2,)).tree
    assert tree is not None
    return tree


def _color_at(image: QImage, tree: RatchetTree, node: int, scale: float = 1.0) -> QColor:
    middle = TreePainter(tree, lambda key: key.hex()).layout.point_of(node) * scale
    return QColor(image.pixel(int(middle.x()), int(middle.y())))


def test_our_own_way_to_the_top_is_in_colour() -> None:
    tree = _tree()
    image = _paint(tree)
    assert tree.own_leaf == 0
    assert _color_at(image, tree, 1) == QColor(current_colors().accent)
    assert _color_at(image, tree, 9) == QColor(current_colors().faint)


def test_blanks_are_empty_inside() -> None:
    tree = _tree()
    assert tree.is_blank(4)
    assert _color_at(_paint(tree), tree, 4) == QColor(current_colors().surface)


@pytest.mark.parametrize("scale", [1.0, 0.5, 0.2, 0.05])
def test_people_can_be_seen_from_any_distance(scale: float) -> None:
    tree = _tree()
    image = _paint(tree, scale)
    assert _color_at(image, tree, 2, scale) != QColor("#123456")


def test_a_selected_node_has_a_ring() -> None:
    tree = _tree()
    assert _paint(tree) != _paint(tree, selected=9)
