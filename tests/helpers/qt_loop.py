"""Qt's event loop for the tests below tests/ui."""

import asyncio
from typing import Final

import qasync

from marmot_desktop.ui.application import create_application

# Qt keeps no reference of its own: an application that is collected takes every widget with it.
_kept: Final[list[object]] = []


def new_qt_loop() -> asyncio.AbstractEventLoop:
    """A fresh qasync loop over the one QApplication of this process."""
    application = create_application(["test"])
    if application not in _kept:
        _kept.append(application)
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
    return loop
