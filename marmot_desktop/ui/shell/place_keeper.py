"""Keeps the window where its user has it, also while screens come and go under it.

the screen of the window goes  ->  the window comes whole to the nearest one that is left
it is back                     ->  the window goes back, unless it was moved meanwhile
the program ends in between    ->  the next start knows both: where it belongs, and that its screen is away
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMargins, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from marmot_desktop.ui.preferences import Preferences
from marmot_desktop.ui.shell.placing import (
    Extent,
    Screen,
    WindowPlace,
    find_home,
    find_place,
    fit,
    nearest_room,
    note_place,
    parse_place,
    place_on_a_screen,
    screens_now,
)

FIRST_SIZE: Final = QSize(1120, 760)
SETTLE_MS: Final = 600
"""Desktops move windows themselves when a screen has gone; what is then still out of reach is ours to bring."""
REST_MS: Final = 1_000
"""After a move; not every session lets its programs say goodbye."""


def _screens() -> tuple[Screen, ...]:
    return screens_now(QGuiApplication.screens())


class PlaceKeeper(QObject):
    """The place of one window.

    Args:
        window: not shown yet.
        preferences: where its place is kept.
        screens: there are now, the main one first.
    """

    def __init__(
        self, window: QMainWindow, preferences: Preferences, screens: Callable[[], tuple[Screen, ...]] = _screens
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._screens = screens
        self._known = screens()
        self._away: WindowPlace | None = None
        """Where the window belongs, while the screen of that place is not there."""
        self._refuge: QRect | None = None
        """Where it is instead; not known before it has come to rest there."""
        self._is_brought = False
        """It was sent there since the screens have changed; it is not pushed a second time."""
        self._settling = self._timer(SETTLE_MS, self._on_settled)
        self._resting = self._timer(REST_MS, self.keep)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.note_screens)
            application.screenAdded.connect(self._on_screen_added)
            for screen in application.screens():
                screen.availableGeometryChanged.connect(self.note_screens)

    def restore(self) -> None:
        """Give the window the place it had, before it is shown."""
        place = parse_place(self._preferences.place)
        if place is None:
            room = self._known[0].room.size() if self._known else FIRST_SIZE
            self._window.resize(FIRST_SIZE.boundedTo(room))
            return
        if find_home(place, self._known) is None:
            self._away = place
        self._window.setGeometry(find_place(place, self._known))
        self._take_extent(place.extent)

    def keep(self) -> None:
        """Remember where the window is; where it belongs, if it is only waiting for its screen."""
        self._resting.stop()
        if self._away is not None and self._is_moved():
            self._away = None
        place = self._away or note_place(self._window.normalGeometry(), self._extent(), self._known)
        if place.to_text() != self._preferences.place:
            self._preferences.place = place.to_text()

    def note_move(self) -> None:
        """The window was moved or resized."""
        if self._window.isVisible():
            self._resting.start()

    def note_shown(self) -> None:
        """The window was shown: where nobody sees it, nothing was done about screens."""
        self._settling.start()

    def note_screens(self) -> None:
        """Screens have come, gone or changed."""
        before, self._known = self._known, self._screens()
        if self._away is not None and self._is_moved():
            self._away = None
        # From here on it may be the desktop that moves the window.
        self._refuge = None
        if self._away is None and self._known:
            place = note_place(self._window.normalGeometry(), self._extent(), before)
            if find_home(place, self._known) is None:
                self._away = place
        self._is_brought = False
        self._settling.start()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self.note_screens)
        self.note_screens()

    def _on_settled(self) -> None:
        if not self._known or not self._window.isVisible():
            return
        if self._away is not None and self._is_moved():
            self._away = None
        rooms = self._rooms_for_frames()
        now = self._window.geometry()
        if self._away is None:
            self._go(place_on_a_screen(now, rooms))
        elif find_home(self._away, self._known) is not None:
            # Its screen is back.
            place, self._away, self._refuge = self._away, None, None
            self._go(find_place(place, self._known))
        else:
            if self._is_whole(now, rooms) or self._is_brought:
                self._refuge = self._window.normalGeometry()
                return
            target = find_place(self._away, self._known)
            self._go(fit(target, nearest_room(target, rooms) or target))
            # The desktop may have a word in it: what it makes of it is where the window has come to rest.
            self._is_brought, self._refuge = True, None
            self._settling.start()

    def _is_moved(self) -> bool:
        """Whether the user has given it another place since it has lost its own."""
        return self._refuge is not None and self._refuge != self._window.normalGeometry()

    def _is_whole(self, now: QRect, rooms: tuple[QRect, ...]) -> bool:
        if self._extent() is not Extent.NORMAL:
            # The desktop gives it all of a screen, with or without its frame.
            return any(not now.intersected(room).isEmpty() for room in rooms)
        return any(room.contains(now) for room in rooms)

    def _go(self, place: QRect) -> None:
        if place == self._window.geometry():
            return
        extent = self._extent()
        if extent is Extent.NORMAL:
            self._window.setGeometry(place)
        elif self._away is None or not place.intersects(self._window.geometry()):
            self._window.setWindowState(self._window.windowState() & ~(_MAXIMISED | _FULL_SCREEN))
            self._window.setGeometry(place)
            self._take_extent(extent)

    def _take_extent(self, extent: Extent) -> None:
        if extent is Extent.MAXIMISED:
            self._window.setWindowState(self._window.windowState() | _MAXIMISED)
        elif extent is Extent.FULL_SCREEN:
            self._window.setWindowState(self._window.windowState() | _FULL_SCREEN)

    def _extent(self) -> Extent:
        if self._window.isFullScreen():
            return Extent.FULL_SCREEN
        return Extent.MAXIMISED if self._window.isMaximized() else Extent.NORMAL

    def _rooms_for_frames(self) -> tuple[QRect, ...]:
        """The screens without what the frame of the window takes of them: its title must not be out of reach."""
        inner, outer = self._window.geometry(), self._window.frameGeometry()
        frame = QMargins(
            inner.left() - outer.left(),
            inner.top() - outer.top(),
            outer.right() - inner.right(),
            outer.bottom() - inner.bottom(),
        )
        return tuple(each.room.marginsRemoved(frame) for each in self._known)

    def _timer(self, wait_ms: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait_ms)
        timer.timeout.connect(then)
        return timer


_MAXIMISED: Final = Qt.WindowState.WindowMaximized
_FULL_SCREEN: Final = Qt.WindowState.WindowFullScreen
