"""Lanes keep order: who asked first is served first, apart for each key."""

import asyncio
from collections import deque
from collections.abc import Hashable
from types import TracebackType


class Place:
    """A place in a lane; enter it to wait for everyone before it, leave it to let the next one pass."""

    def __init__(self, lanes: dict[Hashable, deque["Place"]], key: Hashable) -> None:
        self._lanes = lanes
        self._key = key
        self._free = asyncio.Event()

    async def __aenter__(self) -> None:
        try:
            await self._free.wait()
        except BaseException:
            self._leave()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()

    def let_pass(self) -> None:
        """Everyone before has left."""
        self._free.set()

    def _leave(self) -> None:
        line = self._lanes[self._key]
        was_first = line[0] is self
        line.remove(self)
        if not line:
            del self._lanes[self._key]
        elif was_first:
            line[0].let_pass()


class Lanes:
    """First come, first served, apart for each key."""

    def __init__(self) -> None:
        self._lines: dict[Hashable, deque[Place]] = {}

    def join(self, key: Hashable) -> Place:
        """Take the last place of a lane now; it must then be entered, or the lane stands still."""
        line = self._lines.setdefault(key, deque())
        place = Place(self._lines, key)
        line.append(place)
        if len(line) == 1:
            place.let_pass()
        return place

    @property
    def busy(self) -> int:
        """How many lanes somebody stands in."""
        return len(self._lines)
