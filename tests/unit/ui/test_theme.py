"""Tests of `marmot_desktop.ui.theme`."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.theme import (
    AVATAR_COLORS,
    DARK,
    LIGHT,
    Appearance,
    Colors,
    Theme,
    build_palette,
    contrast,
    current_colors,
)

AA = 4.5

PAIRS = [
    (ink, ground)
    for ink in ("text", "muted", "faint")
    for ground in ("rail", "pane", "surface", "raised", "field", "hover")
    if (ink, ground) != ("faint", "rail")
] + [
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("accent_text", "surface"),
    ("accent_text", "pane"),
    ("accent_text", "raised"),
    ("accent_text", "accent_soft"),
    ("text", "accent_soft"),
    ("muted", "accent_soft"),
    ("muted", "pressed"),
    ("on_bubble", "bubble"),
    ("bubble_faint", "bubble"),
    ("on_own_bubble", "own_bubble"),
    ("own_bubble_faint", "own_bubble"),
    ("danger", "surface"),
    ("danger", "raised"),
    ("danger", "danger_soft"),
    ("text", "danger_soft"),
    ("warning", "warning_soft"),
    ("success", "success_soft"),
    ("success", "surface"),
    ("on_tooltip", "tooltip"),
]


@pytest.fixture
def theme(application: QApplication) -> Iterator[Theme]:
    made = Theme(application)
    yield made
    made.apply(Appearance.LIGHT)
    made.deleteLater()


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_what_is_behind_it(colors: Colors, ink: str, ground: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= AA


@pytest.mark.parametrize("color", AVATAR_COLORS)
def test_white_initials_stand_out(color: str) -> None:
    assert contrast("#ffffff", color) >= AA


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_white_counts_stand_out_on_their_badge(colors: Colors) -> None:
    assert contrast("#ffffff", colors.danger_fill) >= AA


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_theme_changes_live(theme: Theme, application: QApplication) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.is_dark))
    theme.apply(Appearance.DARK)
    assert current_colors() is DARK
    assert application.palette().color(QPalette.ColorRole.Window).name() == DARK.surface
    theme.apply(Appearance.LIGHT)
    assert current_colors() is LIGHT
    assert heard == [True, False]
    assert LIGHT.accent in application.styleSheet()


def test_the_choice_is_remembered(theme: Theme) -> None:
    theme.apply(Appearance.DARK)
    assert theme.appearance is Appearance.DARK


def test_following_the_desktop_shows_light_where_it_says_nothing(theme: Theme) -> None:
    theme.apply(Appearance.SYSTEM)
    assert not theme.is_dark


def test_disabled_text_is_fainter(application: QApplication) -> None:
    palette = build_palette(LIGHT)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == LIGHT.faint
