"""The garbage collector of a window: cycles are collected in Qt's thread and nowhere else.

Python's cyclic collector runs in whichever thread allocates, and a QObject destroyed outside Qt's thread kills the
process. So automatic collection is off while a window lives, and a timer in Qt's thread collects what is due.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS: Final = 50
REST_INTERVAL_MS: Final = 250
"""While nothing is to be collected: a window at rest wakes up four times a second, not twenty."""


class GarbageCollector(QObject):
    """Collects by a timer in the thread it was made in, which must be Qt's.

    Args:
        parent: usually the application.
        interval_ms: how often it looks while there is something to do.
    """

    def __init__(self, parent: QObject | None = None, interval_ms: int = INTERVAL_MS) -> None:
        super().__init__(parent)
        self._interval_ms = interval_ms
        self._timer = QTimer(self)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._holding = False

    def start(self) -> None:
        """Take over from the automatic collector."""
        gc.disable()
        self._timer.start()

    def start_after(self, pause_ms: int) -> None:
        """The same, but collect nothing before the program has started: what is made until then stays, nearly all of it.

        What lives after the pause is left out of later collections.

        Args:
            pause_ms: from now.
        """
        self._holding = True
        self.start()
        QTimer.singleShot(pause_ms, self, self._begin)

    def _begin(self) -> None:
        if self._timer.isActive():
            gc.collect()
            gc.freeze()
            self._holding = False

    def stop(self) -> None:
        """Give the work back to the automatic collector. Idempotent."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _on_timer_timeout(self) -> None:
        # The timer turns also while nothing is collected: it is what lets Python see a signal while Qt sleeps.
        if self._holding:
            return
        wanted = self._interval_ms if self.collect_due() else max(self._interval_ms, REST_INTERVAL_MS)
        if wanted != self._timer.interval():
            self._timer.setInterval(wanted)

    def collect_due(self) -> bool:
        """Collect the oldest generation whose threshold is passed, with all younger ones. Returns whether there was one."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if thresholds[generation] and counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return True
        return False
