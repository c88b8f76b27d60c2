"""What faces have an account do right now; none of it outlives the account.

A look-up asks relays for seconds, a picture comes from a slow server: whoever signs out meanwhile waits for none of it,
and nothing of it goes on with connections and a store that are being closed.
"""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

log = logging.getLogger(__name__)

END_TIMEOUT_S: Final = 5.0
"""For what is cancelled to tidy up."""

T = TypeVar("T")


class Errands:
    """The errands of one account. On the core loop alone."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    @property
    def running(self) -> int:
        """How many there are."""
        return len(self._running)

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do this in the present task, which is cancelled should the account go meanwhile.

        Args:
            work: of a service of the account.

        Raises:
            CancelledError: the account has gone, or the caller.
        """
        task = asyncio.current_task()
        if task is not None:
            self._running.add(task)
        try:
            return await work
        finally:
            if task is not None:
                self._running.discard(task)

    async def end(self) -> None:
        """Cancel all of them, and wait until they have ended."""
        for task in self._running:
            task.cancel()
        if self._running:
            _, late = await asyncio.wait(tuple(self._running), timeout=END_TIMEOUT_S)
            if late:
                log.error("%d errands of an account did not end with it", len(late))
