"""Stored events of one relay, page by page to the end."""

import asyncio
from collections.abc import Sequence

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.connection import RelayConnection
from marmot_desktop.nostr.transport.paging import Pager
from marmot_desktop.nostr.types import Timestamp


class RelayFetch:
    """One fetch from one relay. What has come stays readable when it is cancelled midway.

    Args:
        connection: to the relay.
        filters: what for.
    """

    def __init__(self, connection: RelayConnection, filters: Sequence[Filter]) -> None:
        self.events: list[Event] = []
        self.is_done = False
        self._connection = connection
        self._pager = Pager(tuple(filters))
        self._page_is_over = asyncio.Event()
        self._failed = False

    @property
    def is_cut(self) -> bool:
        """Whether the relay has more than it hands out."""
        return self._pager.is_cut

    async def run(self) -> None:
        """Ask page after page; `is_done` afterwards, unless the relay could not be reached or refused."""
        try:
            await self._connection.link()
            following = self._pager.filters
            while following and not self._failed:
                self._page_is_over.clear()
                request = await self._connection.ask_once(following, self)
                try:
                    await self._page_is_over.wait()
                finally:
                    await self._connection.end(request)
                following = self._pager.next_page(request.strays)
        except ConnectionError:
            self._failed = True
        self.is_done = not self._failed

    async def take(self, events: Sequence[Event]) -> None:
        """See `EventSink`."""
        self.events.extend(self._pager.take(events))

    async def ended(self) -> None:
        """See `EventSink`."""
        self._page_is_over.set()

    async def interrupted(self, known_until: Timestamp | None) -> None:
        """See `EventSink`."""
        del known_until
        self._failed = True
        self._page_is_over.set()
