"""Where a window is shown again: on the screen it was on, at its place there, and nowhere where no hand reaches it.

A screen is known again by its serial number, or by its name where it has none (plugs change names, and so do docks). What
is kept is relative to the screen, so that a screen that was moved takes its window along.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QScreen

GRIP_PX: Final = 80
"""So much of the window has to be on a screen, for a hand to get hold of it."""
MAX_PX: Final = 100_000


class Extent(StrEnum):
    """How much of its screen a window takes."""

    NORMAL = "normal"
    MAXIMISED = "maximised"
    FULL_SCREEN = "full_screen"


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen there is now.

    Args:
        name: of its plug.
        serial: of the device; empty where it does not say.
        room: where windows may be.
    """

    name: str
    serial: str
    room: QRect


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where a window was.

    Args:
        screen: name of its screen.
        serial: of that screen.
        offset: from the corner of the screen's room; of the window as it is when it is not maximised.
        width: likewise.
        height: likewise.
        extent: see `Extent`.
    """

    screen: str
    serial: str
    offset: tuple[int, int]
    width: int
    height: int
    extent: Extent

    def to_text(self) -> str:
        """As it is kept."""
        return json.dumps([self.screen, self.serial, *self.offset, self.width, self.height, self.extent.value])


def parse_place(text: str) -> WindowPlace | None:
    """What was kept; `None` if it is none of ours."""
    try:
        screen, serial, x, y, width, height, extent = json.loads(text)
        numbers = [int(number) for number in (x, y, width, height)]
        if not all(abs(number) <= MAX_PX for number in numbers) or min(numbers[2:]) < 1:
            return None
        return WindowPlace(str(screen), str(serial), (numbers[0], numbers[1]), numbers[2], numbers[3], Extent(extent))
    except (ValueError, TypeError, OverflowError):
        return None


def screens_now(screens: Sequence[QScreen]) -> tuple[Screen, ...]:
    """The screens of the desktop, the main one first."""
    return tuple(Screen(each.name(), each.serialNumber(), each.availableGeometry()) for each in screens)


def note_place(normal: QRect, extent: Extent, screens: Sequence[Screen]) -> WindowPlace:
    """What to keep of a window.

    Args:
        normal: its place when it is not maximised.
        extent: how it is now.
        screens: of the desktop; empty for a desktop without any.
    """
    screen = _nearest(normal, screens)
    corner = screen.room.topLeft() if screen is not None else QPoint()
    offset = normal.topLeft() - corner
    return WindowPlace(
        screen.name if screen is not None else "",
        screen.serial if screen is not None else "",
        (offset.x(), offset.y()),
        normal.width(),
        normal.height(),
        extent,
    )


def find_place(place: WindowPlace, screens: Sequence[Screen]) -> QRect:
    """Where the window is to be now: on its screen if that is there, else on the main one.

    Args:
        place: where it was.
        screens: of the desktop, the main one first.
    """
    by_serial = (each for each in screens if place.serial and each.serial == place.serial)
    by_name = (each for each in screens if each.name == place.screen)
    home = next(by_serial, None) or next(by_name, None) or (screens[0] if screens else None)
    corner = home.room.topLeft() if home is not None else QPoint()
    wanted = QRect(corner + QPoint(*place.offset), QRect(0, 0, place.width, place.height).size())
    if home is None:
        return wanted
    # A screen that shows less than it did, by a coarser resolution or a larger scale, still shows the whole window.
    wanted.setSize(wanted.size().boundedTo(home.room.size()))
    return place_on_a_screen(wanted, [home.room, *(each.room for each in screens)])


def place_on_a_screen(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """A window's place, changed as little as is needed to be seen.

    Args:
        wanted: where it was when it was seen last.
        screens: where there is room now, the one to go to first; empty changes nothing.
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


def _nearest(window: QRect, screens: Sequence[Screen]) -> Screen | None:
    """The screen that has the most of a window, or else is the nearest to its middle."""

    def distance(screen: Screen) -> tuple[int, int]:
        shared = window.intersected(screen.room)
        away = window.center() - screen.room.center()
        return -max(0, shared.width()) * max(0, shared.height()), away.manhattanLength()

    return min(screens, key=distance, default=None)
