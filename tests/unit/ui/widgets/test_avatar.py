"""Tests of `marmot_desktop.ui.widgets.avatar`."""

import pytest
from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.colors import AVATAR_COLORS
from marmot_desktop.ui.widgets.avatar import Avatar, avatar_color, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Ada Stone", "AS"), ("bo", "B"), ("Ada of the Hill", "AH"), ("", "?"), ("  ", "?"), ("… !", "?"), ("田中", "田")],
)
def test_initials_stand_for_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_the_same_person_has_the_same_colour(application: object) -> None:
    assert avatar_color(b"seed") == avatar_color(b"seed")
    assert {avatar_color(bytes([number])) for number in range(8)} == set(AVATAR_COLORS)
    assert avatar_color(b"") in AVATAR_COLORS


@pytest.mark.parametrize("icon_name", ["", "key"])
def test_it_is_painted_and_named(place: QWidget, icon_name: str) -> None:
    avatar = Avatar(40, place)
    avatar.show_person("Ada Stone", b"seed", icon_name)
    avatar.show()
    assert avatar.accessibleName() == "Ada Stone"
    image = avatar.grab().toImage()
    assert image.pixelColor(image.width() // 2, 4) != image.pixelColor(0, 0)
