"""A queue whose bound is a weight, such as bytes: a few huge items fill it as many small ones do. Nothing is dropped."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class BoundedQueue(Generic[T]):
    """Many tasks put, one takes. A put waits while the weight inside is at the bound or above.

    Args:
        max_weight: the bound; one item may exceed it, so that nothing is too heavy to pass.
    """

    def __init__(self, max_weight: int) -> None:
        self._max_weight = max_weight
        self._items: deque[tuple[T, int]] = deque()
        self._weight = 0
        self._closed = False
        self._room = asyncio.Event()
        self._filled = asyncio.Event()
        self._room.set()

    @property
    def is_full(self) -> bool:
        """Whether a put would have to wait."""
        return self._weight >= self._max_weight

    async def put(self, item: T, weight: int) -> None:
        """Add one item; after `close` it is forgotten."""
        while self.is_full and not self._closed:
            self._room.clear()
            await self._room.wait()
        self.put_now(item, weight)

    def put_now(self, item: T, weight: int) -> None:
        """Add one item without waiting; only where `is_full` was false just now."""
        if not self._closed:
            self._items.append((item, weight))
            self._weight += weight
            self._filled.set()

    async def take(
        self,
        at_most: int,
        belongs: Callable[[T, T], bool] = lambda _first, _next: True,
        size: Callable[[T], int] = lambda _: 1,
    ) -> list[T]:
        """The oldest items, at least one; none once the queue is closed and empty.

        Args:
            at_most: the sum of their sizes, unless the first alone is larger.
            belongs: whether an item may go with the first one.
            size: of an item.
        """
        while not self._items:
            if self._closed:
                return []
            self._filled.clear()
            await self._filled.wait()
        first = self._pop()
        taken, left = [first], at_most - size(first)
        while self._items and left >= (wanted := size(self._items[0][0])) and belongs(first, self._items[0][0]):
            taken.append(self._pop())
            left -= wanted
        if not self.is_full:
            self._room.set()
        return taken

    def close(self, *, discard: bool) -> None:
        """Take no more; who waits to put or to take goes on.

        Args:
            discard: what is inside is forgotten; else it can still be taken.
        """
        self._closed = True
        if discard:
            self._items.clear()
            self._weight = 0
        self._room.set()
        self._filled.set()

    def _pop(self) -> T:
        item, weight = self._items.popleft()
        self._weight -= weight
        return item
