"""Qt's event loop for the tests below tests/ui."""

import asyncio
from typing import Final

import qasync
from PySide6.QtCore import QTimerEvent

from marmot_desktop.ui.application import create_application

# Qt keeps no reference of its own: an application that is collected takes every widget with it.
_kept: Final[list[object]] = []


class _PatientTimer(qasync._SimpleTimer):  # type: ignore[misc]
    """Lets a task wait for its step while another one runs.

    A test that lets Qt work by `processEvents` is a task itself. A step of another one that is due then would be refused by
    asyncio and lost, and that task would never end.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def timerEvent(self, event: QTimerEvent) -> None:
        """See QObject."""
        handle = self._SimpleTimer__callbacks.get(event.timerId())
        step = getattr(getattr(handle, "_callback", None), "__self__", None)
        if isinstance(step, asyncio.Task) and asyncio.current_task(self._loop) is not None:
            return  # the timer of Qt comes again
        super().timerEvent(event)


def new_qt_loop() -> asyncio.AbstractEventLoop:
    """A fresh qasync loop over the one QApplication of this process."""
    application = create_application(["test"])
    if application not in _kept:
        _kept.append(application)
    loop = qasync.QEventLoop(application)
    loop._timer = _PatientTimer(loop)
    made: asyncio.AbstractEventLoop = loop
    return made
