"""How the window's process ends: by a signal, in time, and also where the desktop is gone from under it.

A desktop does not always say goodbye. When the X server ends, Qt leaves its loop at once; when the Wayland compositor does, Qt
ends the process on the spot. Either would lose what was written last, or leave the core behind without a window.
"""

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Final, NoReturn

log = logging.getLogger(__name__)

END_LIMIT_S: Final = 20.0
"""At most so long the end takes; desktops kill what takes longer, some after less."""
EXIT_NO_SCREEN: Final = 1
EXIT_TOO_LATE: Final = 4
EXIT_NO_DESKTOP: Final = 5


UNUSABLE_SCREEN: Final = (
    "Marmot Desktop cannot show its window here; what Qt says about it stands above. "
    "The command line works without a window: `marmot --help`."
)


class DesktopLoss:
    """Ends the process in order when its desktop is gone, without Qt's loop, which does not run any more.

    `keep_writing` and `stop_core` are set by whoever has something to lose.
    """

    def __init__(self) -> None:
        self.keep_writing: Callable[[], object] = lambda: None
        """Keeps what is being written, without Qt's loop; touches widgets, which still stand."""
        self.stop_core: Callable[[], object] = lambda: None
        """Returns when everything behind the window has ended."""
        self._is_met = False

    def meet(self) -> NoReturn:
        """Keep everything and end the process. To be called in Qt's thread."""
        log.error("the desktop is gone: the program keeps everything and ends")
        if self._is_met:
            # Qt complains once more while the rest is being kept.
            os._exit(EXIT_NO_DESKTOP)
        self._is_met = True
        with ending_within(END_LIMIT_S), ExitStack() as stack:
            stack.push(_leave)
            stack.callback(self.stop_core)
            self.keep_writing()
        raise AssertionError("unreachable")


def _leave(kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> NoReturn:
    """Not by the interpreter's way out: that takes down widgets, for which Qt asks a server that is gone."""
    if error is not None:
        log.error("not everything could be kept", exc_info=(kind or type(error), error, trace))
    logging.shutdown()
    os._exit(EXIT_NO_DESKTOP)


def end_without_screen() -> NoReturn:
    """There is a screen by name, but Qt cannot use it. It would abort, and leave a dump of the process behind."""
    sys.stderr.write(f"{UNUSABLE_SCREEN}\n")
    sys.stderr.flush()
    logging.shutdown()
    os._exit(EXIT_NO_SCREEN)


@contextmanager
def ending_within(limit_s: float) -> Iterator[None]:
    """End the process the hard way if the block takes longer: a desktop that logs out waits for nobody.

    Everything that was to be kept lies in databases that survive a crash by then.
    """
    done = threading.Event()

    def watch() -> None:
        if not done.wait(limit_s):
            log.error("the end took too long")
            os._exit(EXIT_TOO_LATE)

    threading.Thread(target=watch, name="end", daemon=True).start()
    try:
        yield
    finally:
        done.set()


def end_on_signals(end: Callable[[], object]) -> None:
    """SIGINT, SIGTERM and SIGHUP end the program; the collector's timer lets Python see them within 250 ms.

    A signal that whoever started the program has it ignore stays ignored: `nohup` keeps it running without a terminal.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda _number, _frame: end())
