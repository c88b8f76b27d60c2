"""Pictures of people, ready to be painted; what is asked for in vain is told once, and comes later.

A delegate that paints a row has the seed of an avatar and nothing else. So the shelf is found as the colours are: there is
one at a time, that of the window. It knows no people, only seeds.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

EDGE_PX: Final = 160
MAX_PICTURES: Final = 200
"""20 MB of them."""
SEED_BYTES: Final = 32


class PictureShelf(QObject):
    """Pictures by seed.

    Signals:
        wanted: pictures of these seeds (a frozenset) have been looked for, each told once.
        changed: some have come or gone; what shows pictures has been told to paint anew.
    """

    wanted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: OrderedDict[bytes, QImage] = OrderedDict()
        self._asked: set[bytes] = set()
        self._missing: set[bytes] = set()
        # One question for everything that one painting has missed.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def find(self, seed: bytes) -> QImage | None:
        """The picture of a seed, if it is here."""
        found = self._pictures.get(seed)
        if found is not None:
            self._pictures.move_to_end(seed)
            return found
        if len(seed) == SEED_BYTES and seed not in self._asked:
            self._asked.add(seed)
            self._missing.add(seed)
            self._soon.start()
        return None

    def put(self, pictures: Mapping[bytes, QImage]) -> None:
        """Pictures have come."""
        for seed, picture in pictures.items():
            self._asked.add(seed)
            self._pictures[seed] = picture
            self._pictures.move_to_end(seed)
        while len(self._pictures) > MAX_PICTURES:
            self._asked.discard(self._pictures.popitem(last=False)[0])
        if pictures:
            self._repaint()

    def forget(self, seeds: Iterable[bytes] | None = None) -> None:
        """These may be other ones now, or all: look for them when they are painted again."""
        gone = set(self._asked) if seeds is None else set(seeds) & self._asked
        self._asked -= gone
        for seed in gone:
            self._pictures.pop(seed, None)
        if gone:
            self._repaint()

    def _ask(self) -> None:
        missing, self._missing = frozenset(self._missing), set()
        if missing:
            self.wanted.emit(missing)

    def _repaint(self) -> None:
        for window in QApplication.topLevelWidgets():
            window.update()
        self.changed.emit()


_current: list[PictureShelf] = []


def use_shelf(shelf: PictureShelf | None) -> None:
    """Paint pictures from this shelf from now on; without one only initials are painted."""
    _current[:] = [] if shelf is None else [shelf]


def find_picture(seed: bytes) -> QImage | None:
    """The picture of a seed, if it is on the shelf."""
    if _current and not isValid(_current[0]):
        _current.clear()  # its window has gone
    return _current[0].find(seed) if _current else None
