"""Where a window may be: on a screen that exists, and not larger than it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect

GRIP_PX: Final = 80
"""So much of the window has to be on a screen, for a hand to get hold of it."""


def place_on_a_screen(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """A window's place, changed as little as is needed to be seen.

    Args:
        wanted: where it was when it was seen last.
        screens: where there is room now, the main one first; empty changes nothing.
    """
    if not screens:
        return wanted
    for screen in screens:
        shared = wanted.intersected(screen)
        if shared.width() >= min(GRIP_PX, wanted.width()) and shared.height() >= min(GRIP_PX, wanted.height()):
            return wanted
    home = screens[0]
    place = QRect(0, 0, min(wanted.width(), home.width()), min(wanted.height(), home.height()))
    place.moveCenter(home.center())
    return place
