"""The pool: connections on demand, subscriptions over many of them, publishing to many of them."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self

from marmot_desktop.clock import Clock
from marmot_desktop.nostr.client_session import EventAnswered
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event, verify_events
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.connection import RelayConnection, RelayState, SignAuth
from marmot_desktop.nostr.transport.paging import Pager
from marmot_desktop.nostr.transport.subscription import Subscription, Wanted
from marmot_desktop.nostr.types import EventId, RelayUrl

log = logging.getLogger(__name__)

IDLE_S: Final = 60.0
"""A connection that nobody uses is closed after this long."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one relay said to one event; `reached` is false where it gave no answer in time."""

    relay: RelayUrl
    accepted: bool
    message: str
    reached: bool


@dataclass(frozen=True, slots=True)
class FetchResult:
    """Stored events, each once; relays that came to the end of theirs, and those that did not."""

    events: tuple[Event, ...]
    answered: tuple[RelayUrl, ...]
    failed: tuple[RelayUrl, ...]


class _Fetch:
    """Takes the pages of one relay for a fetch."""

    def __init__(self, filters: tuple[Filter, ...]) -> None:
        self.events: list[Event] = []
        self.page_ended = asyncio.Event()
        self.failed = False
        self.pager = Pager(filters)

    async def take(self, events: Sequence[Event]) -> None:
        """See `EventSink`."""
        self.events.extend(self.pager.take(events))

    async def ended(self) -> None:
        """See `EventSink`."""
        self.page_ended.set()

    async def lost(self, reason: str, final: bool) -> None:
        """See `EventSink`."""
        del reason, final
        self.failed = True
        self.page_ended.set()


class RelayPool:
    """Connections to relays, shared by everything an account does. Use it as an async context manager.

    Args:
        clock: for latencies.
        sign_auth: answers a NIP-42 challenge, or `None` to stay unknown.
        jitter: 0 to 1; spreads reconnections.
        on_state: hears of every change of a connection.
    """

    def __init__(
        self,
        clock: Clock,
        sign_auth: SignAuth,
        *,
        jitter: Callable[[], float],
        on_state: Callable[[RelayState], None] = lambda _: None,
    ) -> None:
        self._clock = clock
        self._sign_auth = sign_auth
        self._jitter = jitter
        self._on_state = on_state
        self._connections: dict[RelayUrl, RelayConnection] = {}
        self._running: dict[RelayUrl, asyncio.Task[None]] = {}
        self._auth_relays: frozenset[RelayUrl] = frozenset()
        self._tasks = asyncio.TaskGroup()
        self._verifier = ThreadPoolExecutor(max_workers=1, thread_name_prefix="verifier")

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        self._janitor = self._tasks.create_task(self._close_idle(), name="relay janitor")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._janitor.cancel()
        for task in self._running.values():
            task.cancel()
        try:
            await self._tasks.__aexit__(kind, error, trace)
        finally:
            self._verifier.shutdown(wait=True)
            self._connections.clear()
            self._running.clear()

    def set_auth_relays(self, relays: Iterable[RelayUrl]) -> None:
        """Relays that may learn who we are."""
        self._auth_relays = frozenset(relays)

    def states(self) -> tuple[RelayState, ...]:
        """How every relay in use is doing, by address."""
        return tuple(self._connections[url].state for url in sorted(self._connections))

    def is_connected(self, relays: Iterable[RelayUrl]) -> bool:
        """Whether one of these has an open connection."""
        return any(url in self._connections and self._connections[url].is_connected for url in relays)

    def reconnect_now(self) -> None:
        """Try every lost connection at once: the network has changed."""
        for connection in self._connections.values():
            connection.hurry()

    def connection(self, url: RelayUrl) -> RelayConnection:
        """The connection to a relay, opened on demand."""
        found = self._connections.get(url)
        if found is None:
            found = RelayConnection(
                url,
                self._clock,
                self._verify,
                self._sign_auth,
                may_authenticate=lambda relay: relay in self._auth_relays,
                on_state=self._on_state,
                jitter=self._jitter,
            )
            self._connections[url] = found
            self._running[url] = self._tasks.create_task(found.run(), name="relay connection")
        found.last_used = self._clock.monotonic()
        return found

    async def subscribe(self, wanted: Wanted) -> Subscription:
        """Open one subscription over many relays."""
        subscription = Subscription(self)
        await subscription.replace(wanted)
        return subscription

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """Stored events up to each relay's end, paged; what has come when the time is up."""
        distinct = tuple(dict.fromkeys(relays))
        fetches = {url: _Fetch(tuple(filters)) for url in distinct}
        done: set[RelayUrl] = set()
        try:
            async with asyncio.timeout(timeout_s), asyncio.TaskGroup() as tasks:
                for url, fetch in fetches.items():
                    tasks.create_task(self._fetch_one(url, fetch, done), name="fetch")
        except TimeoutError:
            log.debug("%d of %d relays did not answer in time", len(distinct) - len(done), len(distinct))
        events: dict[EventId, Event] = {}
        for fetch in fetches.values():
            events.update((event.id, event) for event in fetch.events)
        answered = tuple(url for url in distinct if url in done)
        failed = tuple(url for url in distinct if url not in done)
        return FetchResult(tuple(events.values()), answered, failed)

    async def publish(
        self,
        event: Event,
        relays: Sequence[RelayUrl],
        *,
        timeout_s: float = 10.0,
        on_receipt: Callable[[Receipt], None] | None = None,
    ) -> tuple[Receipt, ...]:
        """Send an event to many relays; one receipt for each, in their order."""
        async with asyncio.TaskGroup() as tasks:
            sending = [
                tasks.create_task(self._publish_one(event, url, timeout_s, on_receipt), name="publish to a relay")
                for url in dict.fromkeys(relays)
            ]
        return tuple(task.result() for task in sending)

    async def probe(self, url: RelayUrl, *, timeout_s: float = 8.0) -> RelayState:
        """Connect once and tell how it went."""
        connection = self.connection(url)
        connection.hurry()
        try:
            async with asyncio.timeout(timeout_s):
                await connection.wait_connected()
        except TimeoutError:
            log.debug("a relay could not be reached")
        return connection.state

    async def _fetch_one(self, url: RelayUrl, fetch: _Fetch, done: set[RelayUrl]) -> None:
        connection = self.connection(url)
        filters = fetch.pager.filters
        await connection.wait_connected()
        while filters:
            fetch.page_ended.clear()
            name = await connection.request(filters, fetch, lasting=False)
            try:
                await fetch.page_ended.wait()
            finally:
                await connection.end(name)
            if fetch.failed:
                return
            filters = fetch.pager.next_page()
        done.add(url)

    async def _publish_one(
        self, event: Event, url: RelayUrl, timeout_s: float, on_receipt: Callable[[Receipt], None] | None
    ) -> Receipt:
        connection = self.connection(url)
        try:
            async with asyncio.timeout(timeout_s):
                answer: EventAnswered = await connection.publish(event)
            receipt = Receipt(url, answer.accepted, answer.message, reached=True)
        except TimeoutError:
            receipt = Receipt(url, False, connection.state.last_error or "no answer in time", reached=False)
        except ConnectionError as err:
            receipt = Receipt(url, False, str(err), reached=False)
        if on_receipt is not None:
            on_receipt(receipt)
        return receipt

    async def _verify(self, events: Sequence[Event]) -> list[Event | InvalidEventError]:
        return await asyncio.get_running_loop().run_in_executor(self._verifier, verify_events, events)

    async def _close_idle(self) -> None:
        while True:
            await asyncio.sleep(IDLE_S / 2)
            now = self._clock.monotonic()
            for url, connection in list(self._connections.items()):
                if connection.is_idle and now - connection.last_used > IDLE_S:
                    del self._connections[url]
                    self._running.pop(url).cancel()
