"""One subscription over many relays: every verified event once, stored ones to the last page, then live."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final, Protocol, Self

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.bounded_queue import BoundedQueue
from marmot_desktop.nostr.transport.connection import RelayConnection
from marmot_desktop.nostr.transport.paging import Pager, resumed
from marmot_desktop.nostr.transport.request import Request
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp

log = logging.getLogger(__name__)

QUEUE_BYTES: Final = 16 * 1024 * 1024
BATCH: Final = 256
REMEMBERED_IDS: Final = 100_000
"""Ids kept to deliver each event once; beyond these the oldest half is forgotten and the consumer's own check holds."""
_EVENT_BYTES: Final = 1024
"""What an event weighs beside its content."""


class Batch(Frozen, frozen=True):
    """Verified events of one relay; `stored` until that relay's stored events are through."""

    relay: RelayUrl
    events: tuple[Event, ...]
    stored: bool


class Eose(Frozen, frozen=True):
    """A relay's stored events are through, or it cannot give them now (`complete` is false).

    Args:
        relay: whose.
        complete: all that it hands out has come.
        filters: what it was asked for.
        began: when it was asked, if it was.
        is_cut: it has more than it hands out.
    """

    relay: RelayUrl
    complete: bool
    filters: tuple[Filter, ...] = ()
    began: Timestamp | None = None
    is_cut: bool = False


Wanted = Sequence[tuple[RelayUrl, Sequence[Filter]]]
"""Which relays to ask for what."""


class Connections(Protocol):
    """Where a subscription gets its connections from."""

    def connection(self, url: RelayUrl) -> RelayConnection:
        """The connection to a relay, opened on demand."""
        ...


class Subscription:
    """Iterate it in one task; `replace` and `close` may be called from any.

    Args:
        name: for the log.
        connections: of the pool.
    """

    def __init__(self, name: str, connections: Connections) -> None:
        self.name = name
        self._connections = connections
        self._parts: dict[RelayUrl, _LivePart] = {}
        self._queue: BoundedQueue[Batch | Eose] = BoundedQueue(QUEUE_BYTES)
        self._delivered: dict[EventId, None] = {}
        self._changing = asyncio.Lock()
        self.is_closed = False

    def __aiter__(self) -> Self:
        """What arrives, until `close`."""
        return self

    async def __anext__(self) -> Batch | Eose:
        taken = await self._queue.take(BATCH, _go_together, _size)
        if not taken:
            raise StopAsyncIteration
        first = taken[0]
        if isinstance(first, Eose):
            return first
        events = tuple(event for item in taken if isinstance(item, Batch) for event in item.events)
        return Batch(first.relay, events, first.stored)

    async def replace(self, wanted: Wanted) -> None:
        """Ask these relays for these filters from now on; what stays the same is not asked for again."""
        async with self._changing:
            if self.is_closed:
                return
            new = {relay: tuple(filters) for relay, filters in wanted if filters}
            for relay, filters in new.items():
                old = self._parts.get(relay)
                if old is not None and old.filters == filters:
                    continue
                # The new one is asked before the old one ends: nothing falls in between.
                part = _LivePart(self, self._connections.connection(relay), filters)
                self._parts[relay] = part
                await part.open()
                if old is not None:
                    await old.close()
            for relay in [relay for relay in self._parts if relay not in new]:
                await self._parts.pop(relay).close()

    async def close(self) -> None:
        """End everything; iteration stops."""
        self.finish()
        async with self._changing:
            for part in self._parts.values():
                await part.close()
            self._parts.clear()

    def finish(self) -> None:
        """Iteration stops; the relays are not told."""
        self.is_closed = True
        self._queue.close(discard=True)

    async def deliver(self, relay: RelayUrl, events: Sequence[Event], *, stored: bool) -> None:
        """Queue what was not delivered before; waits while the consumer is behind."""
        fresh: list[Event] = []
        for event in events:
            if event.id not in self._delivered:
                self._delivered[event.id] = None
                fresh.append(event)
        if fresh:
            weight = sum(_EVENT_BYTES + len(event.content) for event in fresh)
            await self._queue.put(Batch(relay, tuple(fresh), stored), weight)
        if len(self._delivered) > REMEMBERED_IDS:
            for event_id in list(self._delivered)[: REMEMBERED_IDS // 2]:
                del self._delivered[event_id]

    async def report_end(self, end: Eose) -> None:
        """Queue the end of a relay's stored events."""
        await self._queue.put(end, 1)


def _size(item: Batch | Eose) -> int:
    return len(item.events) if isinstance(item, Batch) else 1


def _go_together(first: Batch | Eose, following: Batch | Eose) -> bool:
    return (
        isinstance(first, Batch)
        and isinstance(following, Batch)
        and (first.relay, first.stored) == (following.relay, following.stored)
    )


class _LivePart:
    """The part of a subscription on one relay: a lasting request, and beside it one for pages of stored events."""

    def __init__(self, owner: Subscription, connection: RelayConnection, filters: tuple[Filter, ...]) -> None:
        self.filters = filters
        self._owner = owner
        self._connection = connection
        self._request: Request | None = None
        self._pages: _PagesPart | None = None
        self._is_behind = True
        self._first_page = Pager(filters)
        self._is_open = True

    async def open(self) -> None:
        """Ask."""
        self._request = await self._connection.ask_lasting(self.filters, self)

    async def close(self) -> None:
        """Stop asking; nothing more is delivered."""
        self._is_open = False
        await self._end_pages()
        if self._request is not None:
            await self._connection.end(self._request)

    async def take(self, events: Sequence[Event]) -> None:
        """See `EventSink`. Before the first end they are stored ones, afterwards live ones."""
        on_first_page = self._is_behind and self._pages is None
        await self.deliver(self._first_page.take(events) if on_first_page else events, stored=on_first_page)

    async def ended(self) -> None:
        """See `EventSink`: the first page is through."""
        if self._is_behind and self._pages is None:
            self._pages = _PagesPart(self, self._connection, self._first_page)
            await self._pages.go_on(0 if self._request is None else self._request.strays)

    async def interrupted(self, known_until: Timestamp | None) -> None:
        """See `EventSink`: go on later from what is known to be complete."""
        log.debug("subscription %s is interrupted at %s", self._owner.name, self._connection.url)
        await self._end_pages()
        if self._is_behind:
            await self._report_end(complete=False)
        elif self._request is not None and known_until is not None:
            self._request.filters = tuple(resumed(each, known_until) for each in self.filters)
        self._is_behind = True
        self._first_page = Pager(self.filters if self._request is None else self._request.filters)

    async def deliver(self, events: Sequence[Event], *, stored: bool) -> None:
        """Pass on, while open."""
        if self._is_open:
            await self._owner.deliver(self._connection.url, events, stored=stored)

    async def caught_up(self) -> None:
        """The last page is through."""
        self._pages = None
        self._is_behind = False
        await self._report_end(complete=True)

    async def page_refused(self, known_until: Timestamp | None) -> None:
        """There are older events that the relay does not give now: ask anew after a while."""
        await self.interrupted(known_until)
        if self._request is not None:
            await self._connection.rest(self._request)

    async def _report_end(self, *, complete: bool) -> None:
        if not self._is_open:
            return
        asked = self._request or Request(self.filters, self, lasting=True)
        cut = complete and self._first_page.is_cut
        await self._owner.report_end(Eose(self._connection.url, complete, asked.filters, asked.began, cut))

    async def _end_pages(self) -> None:
        pages, self._pages = self._pages, None
        if pages is not None:
            await pages.close()


class _PagesPart:
    """Asks for older and older stored events until there are no more."""

    def __init__(self, part: _LivePart, connection: RelayConnection, pager: Pager) -> None:
        self._part = part
        self._connection = connection
        self._pager = pager
        self._request: Request | None = None

    async def go_on(self, strays: int) -> None:
        """Ask for the next page, or be done; `strays` came with the page before."""
        following = self._pager.next_page(strays)
        if not following:
            await self._part.caught_up()
            return
        try:
            self._request = await self._connection.ask_once(following, self)
        except ConnectionError:
            self._request = None  # the lasting request hears of the loss and begins anew

    async def close(self) -> None:
        """Stop asking."""
        request, self._request = self._request, None
        if request is not None:
            await self._connection.end(request)

    async def take(self, events: Sequence[Event]) -> None:
        """See `EventSink`."""
        await self._part.deliver(self._pager.take(events), stored=True)

    async def ended(self) -> None:
        """See `EventSink`."""
        strays = 0 if self._request is None else self._request.strays
        await self.close()
        await self.go_on(strays)

    async def interrupted(self, known_until: Timestamp | None) -> None:
        """See `EventSink`. The end of a connection the lasting request heard of before; a refusal only this one."""
        if self._request is not None:
            self._request = None
            await self._part.page_refused(known_until)
