"""Work that a flood of changes asks for, done at once and then at most every so often, with what is true then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Paced(QObject):
    """Does work when it is asked for, and once more after a rest if it was asked for meanwhile.

    Args:
        work: looks at what is true now; it may have been asked for several times.
        rest_ms: between two times.
        parent: ends it.
    """

    def __init__(self, work: Callable[[], object], rest_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._is_wanted = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self._on_rest_timeout)

    def ask(self) -> None:
        """Something has changed."""
        if self._rest.isActive():
            self._is_wanted = True
            return
        self._rest.start()
        self._work()

    def _on_rest_timeout(self) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self.ask()
