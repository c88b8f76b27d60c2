"""The last lines of this run's log, kept in memory to be looked at; formatted and redacted like every line.

A line is handed to listeners in whatever thread has written it.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Final

KEPT_LINES: Final = 3_000
_OURS: Final = "marmot_desktop."


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log.

    Args:
        number: counts from 1 over the whole run.
        at: wall time in seconds.
        level: of `logging`.
        area: the package that wrote it, such as `services` or `nostr.transport`; a library's name otherwise.
        text: the whole line, redacted; a traceback follows after a line break.
    """

    number: int
    at: float
    level: int
    area: str
    text: str


class LogMemory(logging.Handler):
    """Keeps the newest lines. Give it to `log.set_up_logging`, which sets its formatter and filter.

    Args:
        kept: how many lines.
    """

    def __init__(self, kept: int = KEPT_LINES) -> None:
        super().__init__()
        self._lines: deque[LogLine] = deque(maxlen=kept)
        self._listeners: tuple[Callable[[], None], ...] = ()
        self._changing = Lock()
        self._count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """See `logging.Handler`."""
        try:
            text = self.format(record)
        except (TypeError, ValueError, KeyError):
            # Words and arguments that do not fit: told as every handler tells it.
            self.handleError(record)
            return
        self._count += 1
        self._lines.append(LogLine(self._count, record.created, record.levelno, _area_of(record.name), text))
        for listener in self._listeners:
            listener()

    def lines(self, after: int = 0) -> tuple[LogLine, ...]:
        """What is kept, oldest first.

        Args:
            after: the number of the last line that is known already.
        """
        with self.lock or Lock():
            return tuple(line for line in self._lines if line.number > after)

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` after every new line, in the thread that has written it; it must not log.

        Returns:
            A function that ends it.
        """
        with self._changing:
            self._listeners = (*self._listeners, listener)

        def end() -> None:
            with self._changing:
                self._listeners = tuple(each for each in self._listeners if each is not listener)

        return end


def _area_of(name: str) -> str:
    inside = name.removeprefix(_OURS)
    return inside.rpartition(".")[0] or inside
