"""Tests of `marmot_desktop.ui.stylesheet`."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.colors import DARK, LIGHT, Colors
from marmot_desktop.ui.stylesheet import build_stylesheet


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_token_is_filled_in(application: QApplication, colors: Colors) -> None:
    sheet = build_stylesheet(colors)
    assert "$" not in sheet
    assert colors.accent in sheet


def test_every_picture_it_names_exists(application: QApplication) -> None:
    pictures = re.findall(r"url\(([^)]+)\)", build_stylesheet(LIGHT))
    assert len(pictures) == 3
    assert all(Path(picture).is_file() for picture in pictures)
