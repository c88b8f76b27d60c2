"""The two themes of high contrast: black on white, and white on black.

Contrast of every pair that carries text is at least 7 to 1 (WCAG AAA), that of borders and focus rings 4.5 to 1; tests
assert it. There are no accents here: what is chosen has a border and a mark as well as a colour.
"""

from typing import Final

from marmot_desktop.ui.colors import Colors

HIGH_LIGHT: Final = Colors(
    rail="#ffffff",
    pane="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    field="#ffffff",
    line="#4d4d4d",
    strong_line="#000000",
    text="#000000",
    muted="#1f1f1f",
    faint="#2e2e2e",
    accent="#00429d",
    accent_hover="#003580",
    accent_pressed="#002a66",
    on_accent="#ffffff",
    accent_text="#00429d",
    accent_soft="#dce9ff",
    hover="#ececec",
    pressed="#dedede",
    bubble="#ffffff",
    on_bubble="#000000",
    bubble_faint="#1f1f1f",
    own_bubble="#00429d",
    on_own_bubble="#ffffff",
    own_bubble_faint="#f0f5ff",
    danger="#8f0000",
    danger_soft="#ffecec",
    danger_fill="#8f0000",
    warning="#5c3700",
    warning_soft="#fff3d6",
    success="#00461c",
    success_soft="#e3f6e9",
    tooltip="#000000",
    on_tooltip="#ffffff",
)

HIGH_DARK: Final = Colors(
    rail="#000000",
    pane="#000000",
    surface="#000000",
    raised="#000000",
    field="#000000",
    line="#b3b3b3",
    strong_line="#ffffff",
    text="#ffffff",
    muted="#f0f0f0",
    faint="#dcdcdc",
    accent="#ffe14d",
    accent_hover="#fff099",
    accent_pressed="#e6c700",
    on_accent="#000000",
    accent_text="#ffe14d",
    accent_soft="#2b2700",
    hover="#1f1f1f",
    pressed="#303030",
    bubble="#000000",
    on_bubble="#ffffff",
    bubble_faint="#f0f0f0",
    own_bubble="#1c2f52",
    on_own_bubble="#ffffff",
    own_bubble_faint="#e6eeff",
    danger="#ffb3ad",
    danger_soft="#3a0a06",
    danger_fill="#8f0000",
    warning="#ffd580",
    warning_soft="#332200",
    success="#8dffb4",
    success_soft="#00260f",
    tooltip="#ffffff",
    on_tooltip="#000000",
)


def high_contrast_colors(*, dark: bool) -> Colors:
    """One of the two."""
    return HIGH_DARK if dark else HIGH_LIGHT


def is_high_contrast(colors: Colors) -> bool:
    """Whether these are one of the two: what is drawn gets borders where a shade of the ground was enough."""
    return colors is HIGH_DARK or colors is HIGH_LIGHT
