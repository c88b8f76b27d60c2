"""Gathers facts on the core loop into batches, so that Qt's thread is woken at most every 50 ms."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Final

from marmot_desktop.domain.facts import OutboxChanged, Published, SignedIn

QUIET_S: Final = 0.05
MAX_BATCH: Final = 500

Batch = tuple[Published, ...]


class FactBatcher:
    """Lives on the core loop alone. The first fact after 50 ms of quiet leaves at once, later ones at most every 50 ms.

    Args:
        loop: the core loop.
        emit: takes a batch of 1 to `MAX_BATCH` facts, in order of happening; returns at once.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, emit: Callable[[Batch], object]) -> None:
        self._loop = loop
        self._emit = emit
        self._waiting: deque[Published] = deque()
        self._timer: asyncio.TimerHandle | None = None

    def add(self, published: Published) -> None:
        """Take a fact; the subscriber of the hub."""
        if isinstance(published.fact, OutboxChanged):
            return  # publishers look at the outbox; there is nothing to show
        self._waiting.append(published)
        if self._timer is None:
            self._flush()
        elif isinstance(published.fact, SignedIn):
            # A start waits for this one.
            self._timer.cancel()
            self._flush()

    def stop(self) -> None:
        """Forget what waits and emit nothing any more."""
        self._waiting.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _flush(self) -> None:
        self._timer = None
        if not self._waiting:
            return
        size = min(len(self._waiting), MAX_BATCH)
        batch = tuple(self._waiting.popleft() for _ in range(size))
        self._timer = self._loop.call_later(QUIET_S, self._flush)
        self._emit(batch)
