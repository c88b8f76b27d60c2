"""Where a window is shown again: on the screen it was on, at its place there, and nowhere where no hand reaches it.

A screen is known again by its serial number, or by its name where it has none (plugs change names, and so do docks). What
is kept is relative to the screen, so that a screen that was moved takes its window along. Where the screen is gone, the window
comes whole to the one that is nearest to where it was, in the size it had as far as there is room.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
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
        corner: of that screen's room on the desktop; not known of places that an older version has kept.
    """

    screen: str
    serial: str
    offset: tuple[int, int]
    width: int
    height: int
    extent: Extent
    corner: tuple[int, int] = (0, 0)

    def to_text(self) -> str:
        """As it is kept."""
        numbers = (*self.offset, self.width, self.height)
        return json.dumps([self.screen, self.serial, *numbers, self.extent.value, *self.corner])


def parse_place(text: str) -> WindowPlace | None:
    """What was kept; `None` if it is none of ours."""
    try:
        screen, serial, x, y, width, height, extent, *corner = json.loads(text)
        numbers = [int(number) for number in (x, y, width, height, *(corner or (0, 0)))]
        if not all(abs(number) <= MAX_PX for number in numbers) or min(numbers[2:4]) < 1:
            return None
        x, y, width, height, left, top = numbers
        return WindowPlace(str(screen), str(serial), (x, y), width, height, Extent(extent), (left, top))
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
        (corner.x(), corner.y()),
    )


def find_home(place: WindowPlace, screens: Sequence[Screen]) -> Screen | None:
    """The screen a window was on, if it is there."""
    by_serial = (each for each in screens if place.serial and each.serial == place.serial)
    by_name = (each for each in screens if each.name == place.screen)
    return next(by_serial, None) or next(by_name, None)


def find_place(place: WindowPlace, screens: Sequence[Screen]) -> QRect:
    """Where the window is to be now: on its screen if that is there, else on the one nearest to where it was.

    Args:
        place: where it was.
        screens: of the desktop, the main one first.
    """
    offset, size = QPoint(*place.offset), QSize(place.width, place.height)
    home = find_home(place, screens)
    if home is not None:
        # A screen that shows less than it did, by a coarser resolution or a larger scale, still shows the whole window.
        wanted = QRect(home.room.topLeft() + offset, size.boundedTo(home.room.size()))
        return place_on_a_screen(wanted, [home.room, *(each.room for each in screens)])
    then = QRect(QPoint(*place.corner) + offset, size)
    refuge = _nearest(then, screens)
    return then if refuge is None else fit(QRect(refuge.room.topLeft() + offset, size), refuge.room)


def fit(wanted: QRect, room: QRect) -> QRect:
    """A window's place, changed as little as is needed for all of it to lie in this room."""
    place = QRect(wanted.topLeft(), wanted.size().boundedTo(room.size()))
    place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - place.width())))
    place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - place.height())))
    return place


def place_on_a_screen(wanted: QRect, rooms: Sequence[QRect]) -> QRect:
    """A window's place, changed as little as is needed for a hand to get hold of it.

    Args:
        wanted: where it was when it was seen last.
        rooms: where windows may be now; empty changes nothing.
    """
    for room in rooms:
        shared = wanted.intersected(room)
        if shared.width() >= min(GRIP_PX, wanted.width()) and shared.height() >= min(GRIP_PX, wanted.height()):
            return wanted
    refuge = nearest_room(wanted, rooms)
    return wanted if refuge is None else fit(wanted, refuge)


def nearest_room(window: QRect, rooms: Sequence[QRect]) -> QRect | None:
    """The room that has the most of a window, or else the one it has the shortest way to; of equals the first."""
    return min(rooms, key=lambda room: _distance(window, room), default=None)


def _nearest(window: QRect, screens: Sequence[Screen]) -> Screen | None:
    return min(screens, key=lambda screen: _distance(window, screen.room), default=None)


def _distance(window: QRect, room: QRect) -> tuple[int, int, int]:
    shared, here = window.intersected(room), window.center()
    across = max(room.left() - here.x(), here.x() - room.right(), 0)
    down = max(room.top() - here.y(), here.y() - room.bottom(), 0)
    away = here - room.center()
    return -max(0, shared.width()) * max(0, shared.height()), across + down, away.manhattanLength()
