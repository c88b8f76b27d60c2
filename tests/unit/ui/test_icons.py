"""Tests of `marmot_desktop.ui.icons`."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

import marmot_desktop
from marmot_desktop.resources import resource_folder
from marmot_desktop.ui.icons import app_icon, icon, icon_names, picture_url, pixmap


def _named_in_code() -> set[str]:
    names: set[str] = set()
    for path in (Path(str(marmot_desktop.__file__)).parent / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "icon_name" and isinstance(node.value, ast.Constant):
                names.add(str(node.value.value))
    return names - {""}


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_paints_something_in_its_colour(application: QApplication, name: str) -> None:
    image = pixmap(name, "#ff0000", 24).toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert QColor("#ff0000").name() in colors


def test_every_icon_that_the_code_names_exists() -> None:
    assert _named_in_code() - set(icon_names()) == set()


def test_icons_are_sharp_on_a_dense_screen(application: QApplication) -> None:
    assert pixmap("send", "#000000", 20).width() >= 40


@pytest.mark.parametrize(("name", "turns"), [("back", True), ("search", False)])
def test_what_points_somewhere_points_the_other_way_in_a_mirrored_window(
    application: QApplication, name: str, turns: bool
) -> None:
    plain = pixmap(name, "#000000").toImage()
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        mirrored = pixmap(name, "#000000").toImage()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert mirrored == (plain.flipped(Qt.Orientation.Horizontal) if turns else plain)
    assert (mirrored != plain) is turns


def test_a_checked_button_has_another_colour(application: QApplication) -> None:
    made = icon("chats", "#000000", disabled_color="#888888", checked_color="#00ff00", size=24)
    off = made.pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = made.pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert off != on


def test_the_program_has_its_picture_in_every_size(application: QApplication) -> None:
    assert QSize(256, 256) in [size / size.width() * 256 for size in app_icon().availableSizes()]
    assert len(app_icon().availableSizes()) >= 7


def test_a_picture_for_the_stylesheet_is_a_file() -> None:
    assert Path(picture_url("check", "#123456")).read_text(encoding="utf-8").count("#123456") >= 1


def test_the_resources_are_found() -> None:
    assert (resource_folder() / "icons" / "marmot.svg").is_file()
