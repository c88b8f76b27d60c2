"""Tests of `marmot_desktop.ui.colors`."""

import pytest

from marmot_desktop.ui.colors import AVATAR_COLORS, DARK, LIGHT, Accent, Colors, colors_of, contrast

AA = 4.5
RING = 3.0

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
    ("accent_text", "hover"),
    ("accent_text", "rail"),
    ("accent_text", "accent_soft"),
    ("text", "accent_soft"),
    ("text", "pressed"),
    ("muted", "accent_soft"),
    ("muted", "pressed"),
    ("on_bubble", "bubble"),
    ("bubble_faint", "bubble"),
    ("on_own_bubble", "own_bubble"),
    ("own_bubble_faint", "own_bubble"),
    ("danger", "surface"),
    ("danger", "raised"),
    ("danger", "hover"),
    ("danger", "danger_soft"),
    ("text", "danger_soft"),
    ("text", "warning_soft"),
    ("warning", "warning_soft"),
    ("success", "success_soft"),
    ("success", "surface"),
    ("success", "raised"),
    ("on_tooltip", "tooltip"),
]
"""Text on what lies behind it; disabled controls write `faint` on `hover`."""

RINGS = [("accent_text", ground) for ground in ("rail", "pane", "surface", "raised", "field", "hover", "pressed")] + [
    ("text", "accent"),
    ("text", "raised"),
]
"""Focus rings and what they lie on; around a button filled with the accent the ring is of the text's colour."""

THEMES = [(accent, dark) for accent in Accent for dark in (False, True)]
IDS = [f"{accent}-{'dark' if dark else 'light'}" for accent, dark in THEMES]


@pytest.mark.parametrize(("accent", "dark"), THEMES, ids=IDS)
def test_text_stands_out_from_what_is_behind_it(accent: Accent, dark: bool) -> None:
    colors = colors_of(accent, dark=dark)
    weak = [
        (ink, ground, round(contrast(getattr(colors, ink), getattr(colors, ground)), 2))
        for ink, ground in PAIRS
        if contrast(getattr(colors, ink), getattr(colors, ground)) < AA
    ]
    assert weak == []


@pytest.mark.parametrize(("accent", "dark"), THEMES, ids=IDS)
def test_the_ring_of_focus_is_seen(accent: Accent, dark: bool) -> None:
    colors = colors_of(accent, dark=dark)
    weak = [
        (ring, ground, round(contrast(getattr(colors, ring), getattr(colors, ground)), 2))
        for ring, ground in RINGS
        if contrast(getattr(colors, ring), getattr(colors, ground)) < RING
    ]
    assert weak == []


@pytest.mark.parametrize("color", AVATAR_COLORS)
def test_white_initials_stand_out(color: str) -> None:
    assert contrast("#ffffff", color) >= AA


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_white_counts_stand_out_on_their_badge(colors: Colors) -> None:
    assert contrast("#ffffff", colors.danger_fill) >= AA


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_are_six_accents_and_each_is_another() -> None:
    assert len({colors_of(accent, dark=False).accent for accent in Accent}) == 6
    assert colors_of(Accent.TEAL, dark=True) is DARK
