"""Tests of `marmot_desktop.ui.contrast_colors`."""

import pytest

from marmot_desktop.ui.colors import DARK, LIGHT, Colors, contrast
from marmot_desktop.ui.contrast_colors import HIGH_DARK, HIGH_LIGHT, high_contrast_colors, is_high_contrast
from tests.unit.ui.test_colors import PAIRS, RINGS

AAA = 7.0
BORDER = 4.5
THEMES = pytest.mark.parametrize("colors", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])

GROUNDS = ("rail", "pane", "surface", "raised", "field", "hover", "pressed")
BORDERS = [(line, ground) for line in ("line", "strong_line") for ground in GROUNDS[:6]]


def weak(colors: Colors, pairs: list[tuple[str, str]], least: float) -> list[tuple[str, str, float]]:
    """The pairs that stand out too little."""
    ratios = [(ink, ground, contrast(getattr(colors, ink), getattr(colors, ground))) for ink, ground in pairs]
    return [(ink, ground, round(ratio, 2)) for ink, ground, ratio in ratios if ratio < least]


@THEMES
def test_all_text_stands_out_by_seven_to_one(colors: Colors) -> None:
    assert weak(colors, [*PAIRS, ("faint", "rail"), ("faint", "pressed")], AAA) == []


@THEMES
def test_borders_and_rings_of_focus_are_seen(colors: Colors) -> None:
    rings = [pair for pair in RINGS if pair != ("text", "accent")]
    assert weak(colors, [*BORDERS, *rings, ("on_accent", "accent")], BORDER) == []


@THEMES
def test_bubbles_have_a_border_that_is_seen(colors: Colors) -> None:
    assert contrast(colors.strong_line, colors.surface) >= BORDER
    assert contrast("#ffffff", colors.danger_fill) >= AAA


def test_a_theme_is_chosen_and_known_again() -> None:
    assert high_contrast_colors(dark=True) is HIGH_DARK
    assert high_contrast_colors(dark=False) is HIGH_LIGHT
    assert [is_high_contrast(each) for each in (HIGH_LIGHT, HIGH_DARK, LIGHT, DARK)] == [True, True, False, False]
