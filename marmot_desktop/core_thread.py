"""The core loop of a window: an asyncio loop in a thread of its own, on which relays, services and managers run.

Qt's thread meets it at two doors only, `UiActions` and `UiBridge`. Source: ADR 0004.
"""

import asyncio
import concurrent.futures
import logging
import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marmot_desktop.services.desk import Desk

log = logging.getLogger(__name__)

OpenDesk = Callable[[], "AbstractAsyncContextManager[Desk]"]


@dataclass(frozen=True, slots=True)
class Core:
    """What Qt's thread gets: the desk, and the loop it lives on."""

    desk: "Desk"
    loop: asyncio.AbstractEventLoop


class CoreThread:
    """Opens a desk on a loop of its own and keeps it open until told to stop.

    Args:
        open_desk: run on the new loop.
    """

    def __init__(self, open_desk: OpenDesk) -> None:
        self._open_desk = open_desk
        self._ready: concurrent.futures.Future[Core] = concurrent.futures.Future()
        self._stop: Callable[[], None] = lambda: None
        self._is_unwanted = False
        self._thread = threading.Thread(target=self._run, name="core")

    def start(self) -> concurrent.futures.Future[Core]:
        """Begin.

        Returns:
            The core when the desk is open, or why it could not be opened.
        """
        self._thread.start()
        return self._ready

    def stop(self) -> None:
        """Close the desk and end the thread; it has ended when this returns. Idempotent.

        A desk that is still being opened is closed as soon as it is open.
        """
        self._is_unwanted = True
        self._stop()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as err:
            if self._ready.done():
                log.exception("the core ended by a fault")
            else:
                self._ready.set_exception(err)

    async def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        stopped = asyncio.Event()

        def stop() -> None:
            # Once the loop is closed there is nothing left to stop.
            if not loop.is_closed():
                loop.call_soon_threadsafe(stopped.set)

        async with self._open_desk() as desk:
            self._stop = stop
            self._ready.set_result(Core(desk, loop))
            # Whoever stopped it before there was anything to call has left word.
            if not self._is_unwanted:
                await stopped.wait()
