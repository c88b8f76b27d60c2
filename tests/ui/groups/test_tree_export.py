"""Tests of `marmot_desktop.ui.groups.tree_export`."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.groups.tree_export import MAX_SIDE_PX, write_tree
from marmot_desktop.ui.groups.tree_painter import TreePainter
from tests.helpers import ui_values as make


def _painter(count: int = 4) -> TreePainter:
    create_application(["test"])
    tree = make.security(tuple(f"Person {number}" for number in range(count))).tree
    assert tree is not None
    return TreePainter(tree, lambda key: f"name {key.hex()[:4]}")


def test_a_picture_is_sharp(tmp_path: Path) -> None:
    painter = _painter()
    write_tree(painter, tmp_path / "tree.png", "Tree")
    image = QImage(str(tmp_path / "tree.png"))
    assert image.width() == round(painter.layout.size.width() * 2)


def test_a_vector_graphic_keeps_its_names_as_text(tmp_path: Path) -> None:
    write_tree(_painter(), tmp_path / "tree.SVG", "Tree")
    assert QSvgRenderer(str(tmp_path / "tree.SVG")).isValid()
    written = (tmp_path / "tree.SVG").read_text()
    assert "<title>Tree</title>" in written
    assert "name " in written


def test_a_large_tree_stays_a_picture_that_can_be_opened(tmp_path: Path) -> None:
    write_tree(_painter(200), tmp_path / "tree.png", "Tree")
    image = QImage(str(tmp_path / "tree.png"))
    assert max(image.width(), image.height()) <= MAX_SIDE_PX


@pytest.mark.parametrize("name", ["tree.png", "tree.svg"])
def test_what_cannot_be_written_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(EnvironmentFaultError) as caught:
        write_tree(_painter(), tmp_path / "missing" / name, "Tree")
    assert caught.value.code is ErrorCode.STORAGE_ERROR
