"""One subscription over many relays: every verified event once, stored ones to the last page, then live."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.connection import RelayConnection
from marmot_desktop.nostr.transport.paging import Pager
from marmot_desktop.nostr.types import EventId, RelayUrl

log = logging.getLogger(__name__)

QUEUE_BATCHES: Final = 64
REMEMBERED_IDS: Final = 100_000
"""Ids kept to deliver each event once; beyond these the oldest half is forgotten and the consumer's own check holds."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Verified events of one relay; `stored` until that relay's stored events are through."""

    relay: RelayUrl
    events: tuple[Event, ...]
    stored: bool


@dataclass(frozen=True, slots=True)
class Eose:
    """A relay's stored events are through, or it cannot give them now (`complete` is false)."""

    relay: RelayUrl
    complete: bool


Wanted = Sequence[tuple[RelayUrl, Sequence[Filter]]]


class Connections(Protocol):
    """Where a subscription gets its connections from."""

    def connection(self, url: RelayUrl) -> RelayConnection:
        """The connection to a relay, opened on demand."""
        ...


class _RelaySubscription:
    """The part of a subscription on one relay: a lasting request, and pages of stored events beside it."""

    def __init__(self, owner: "Subscription", connection: RelayConnection, filters: tuple[Filter, ...]) -> None:
        self._owner = owner
        self._connection = connection
        self.filters = filters
        self._pager = Pager(filters)
        self._name: str | None = None
        self._page_name: str | None = None
        self._stored = True

    async def open(self) -> None:
        """Ask."""
        self._name = await self._connection.request(self.filters, self, lasting=True)

    async def close(self) -> None:
        """Stop asking."""
        for name in (self._name, self._page_name):
            if name is not None:
                await self._connection.end(name)

    async def take(self, events: Sequence[Event]) -> None:
        """See `EventSink`."""
        fresh = self._pager.take(events) if self._stored else list(events)
        await self._owner.deliver(self._connection.url, fresh, stored=self._stored)

    async def ended(self) -> None:
        """See `EventSink`: one page is through; ask for the next, or be done."""
        if not self._stored:
            return
        if self._page_name is not None:
            await self._connection.end(self._page_name)
            self._page_name = None
        following = self._pager.next_page()
        if following:
            self._page_name = await self._connection.request(following, self, lasting=False)
            return
        self._stored = False
        await self._owner.put(Eose(self._connection.url, complete=True))

    async def lost(self, reason: str, final: bool) -> None:
        """See `EventSink`: after coming back everything since the first date is asked for again."""
        del reason
        if self._page_name is not None:
            self._page_name = None
            if final:
                return  # the lasting request hears of it, too
        was_behind = self._stored
        self._stored = True
        self._pager = Pager(self.filters)
        if was_behind:
            await self._owner.put(Eose(self._connection.url, complete=False))


class Subscription:
    """Iterate it in one task; `replace` and `close` may be called from any.

    Args:
        connections: of the pool.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._parts: dict[RelayUrl, _RelaySubscription] = {}
        self._queue: asyncio.Queue[Batch | Eose | None] = asyncio.Queue(QUEUE_BATCHES)
        self._delivered: dict[EventId, None] = {}
        self._changing = asyncio.Lock()
        self._closed = False

    async def __aiter__(self) -> AsyncIterator[Batch | Eose]:
        """What arrives, until `close`."""
        while True:
            item = await self._queue.get()
            if item is None:
                return
            yield item

    async def replace(self, wanted: Wanted) -> None:
        """Ask these relays for these filters from now on; what stays the same is not asked for again."""
        async with self._changing:
            if self._closed:
                return
            new = {relay: tuple(filters) for relay, filters in wanted if filters}
            for relay, filters in new.items():
                part = self._parts.get(relay)
                if part is not None and part.filters == filters:
                    continue
                self._parts[relay] = _RelaySubscription(self, self._connections.connection(relay), filters)
                await self._parts[relay].open()
                if part is not None:
                    await part.close()
            for relay in [relay for relay in self._parts if relay not in new]:
                await self._parts.pop(relay).close()

    async def close(self) -> None:
        """End everything; iteration stops."""
        async with self._changing:
            self._closed = True
            for part in self._parts.values():
                await part.close()
            self._parts.clear()
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put_nowait(None)

    async def deliver(self, relay: RelayUrl, events: Sequence[Event], *, stored: bool) -> None:
        """Queue what was not delivered before; waits while the consumer is behind."""
        fresh = tuple(event for event in events if event.id not in self._delivered)
        if not fresh:
            return
        self._delivered.update((event.id, None) for event in fresh)
        if len(self._delivered) > REMEMBERED_IDS:
            for event_id in list(self._delivered)[: REMEMBERED_IDS // 2]:
                del self._delivered[event_id]
        await self.put(Batch(relay, fresh, stored))

    async def put(self, item: Batch | Eose) -> None:
        """Queue one item; nothing after `close`."""
        if not self._closed:
            await self._queue.put(item)
