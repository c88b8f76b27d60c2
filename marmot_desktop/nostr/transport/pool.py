"""The pool: connections on demand, subscriptions over many of them, publishing to many of them."""

import asyncio
import logging
import ssl
from collections.abc import Callable, Coroutine, Iterable, Sequence
from types import TracebackType
from typing import Final, Self

from marmot_desktop.clock import Clock
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.client_session import AUTH_REQUIRED, EventAnswered
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import GIFT_WRAP
from marmot_desktop.nostr.transport.connection import RelayConnection
from marmot_desktop.nostr.transport.fetch import RelayFetch
from marmot_desktop.nostr.transport.link import PoolParts, SignAuth
from marmot_desktop.nostr.transport.relay_state import RelayState
from marmot_desktop.nostr.transport.relay_traffic import RelayTraffic
from marmot_desktop.nostr.transport.stranger import publish_as_stranger
from marmot_desktop.nostr.transport.subscription import Subscription, Wanted
from marmot_desktop.nostr.transport.verifier import Verifier
from marmot_desktop.nostr.transport.websocket import one_line
from marmot_desktop.nostr.types import EventId, RelayUrl

log = logging.getLogger(__name__)

RESTRICTED: Final = "restricted:"
IDLE_S: Final = 60.0
"""A connection that nobody uses is closed after this long."""


class Receipt(Frozen, frozen=True):
    """What one relay said to one event; `reached` is false where it gave no answer in time."""

    relay: RelayUrl
    accepted: bool
    message: str
    reached: bool


class FetchResult(Frozen, frozen=True):
    """Stored events, each once; relays that came to the end of theirs, those that did not, those that have more."""

    events: tuple[Event, ...]
    answered: tuple[RelayUrl, ...]
    failed: tuple[RelayUrl, ...]
    cut: tuple[RelayUrl, ...]


class RelayPool:
    """Connections to relays, shared by everything an account does. Use it as an async context manager.

    Args:
        clock: for dates and latencies.
        sign_auth: answers a NIP-42 challenge, or `None` to stay unknown.
        jitter: 0 to 1; spreads reconnections.
        on_state: hears of every change of a connection.
        tls: checks certificates; by default with the machine's authorities.
        idle_s: a connection that nobody uses is closed after this long.
        new_stranger: makes what answers a challenge with a fresh key; `None` to let no relay know even that.
    """

    def __init__(
        self,
        clock: Clock,
        sign_auth: SignAuth,
        *,
        jitter: Callable[[], float],
        on_state: Callable[[RelayState], None] = lambda _: None,
        tls: ssl.SSLContext | None = None,
        idle_s: float = IDLE_S,
        new_stranger: Callable[[], SignAuth] | None = None,
    ) -> None:
        self._new_stranger = new_stranger
        self._reveals_sender = False
        self._verifier = Verifier()
        self._parts = PoolParts(
            clock=clock,
            verifier=self._verifier,
            tls=tls,
            sign_auth=sign_auth,
            may_authenticate=lambda relay: relay in self._auth_relays,
            on_state=on_state,
            jitter=jitter,
        )
        self._idle_s = idle_s
        self._connections: dict[RelayUrl, RelayConnection] = {}
        self._traffic: dict[RelayUrl, RelayTraffic] = {}
        self._running: dict[RelayUrl, asyncio.Task[None]] = {}
        self._subscriptions: set[Subscription] = set()
        self._auth_relays: frozenset[RelayUrl] = frozenset()
        self._tasks = asyncio.TaskGroup()
        self._started: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        self._start(self._close_idle(), "relay janitor")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for subscription in self._subscriptions:
            subscription.finish()
        for task in tuple(self._started):
            task.cancel()
        # An error of the body is the body's own and leaves as it is; a cancellation may come from a task of ours.
        inner = (kind, error, trace) if kind is asyncio.CancelledError else (None, None, None)
        try:
            await self._tasks.__aexit__(*inner)
        finally:
            self._verifier.close()
            self._connections.clear()
            self._running.clear()
            self._subscriptions.clear()

    def set_auth_relays(self, relays: Iterable[RelayUrl]) -> None:
        """Relays that may learn who we are. One that has asked before is answered now."""
        before, self._auth_relays = self._auth_relays, frozenset(relays)
        for url in self._auth_relays - before:
            if url in self._connections:
                self._start(self._connections[url].allow_auth(), "answer a relay")

    def set_reveals_sender(self, reveals: bool) -> None:
        """Whether a relay that takes gift wraps from no stranger may learn who we are."""
        self._reveals_sender = reveals

    def states(self) -> tuple[RelayState, ...]:
        """How every relay in use is doing, by address."""
        return tuple(self._connections[url].state for url in sorted(self._connections))

    def traffic(self) -> tuple[tuple[RelayUrl, RelayTraffic], ...]:
        """What has gone over every relay that was ever in use, by address."""
        return tuple((url, self._traffic[url]) for url in sorted(self._traffic))

    def is_connected(self, relays: Iterable[RelayUrl]) -> bool:
        """Whether one of these has an open connection."""
        return any(url in self._connections and self._connections[url].is_connected for url in relays)

    def reconnect_now(self) -> None:
        """The network has changed: try every lost connection at once, and find out which open ones are dead."""
        for connection in self._connections.values():
            connection.retry_now()
            self._start(connection.check_alive(), "check a relay")

    def lose_network(self) -> None:
        """No way leads out of this machine: what cannot be reached any more is told at once, and not tried again and again."""
        for connection in self._connections.values():
            self._start(connection.cut_off(), "cut off from a relay")

    def connection(self, url: RelayUrl) -> RelayConnection:
        """The connection to a relay, opened on demand."""
        found = self._connections.get(url)
        if found is None:
            found = RelayConnection(url, self._parts, self._traffic.setdefault(url, RelayTraffic()))
            self._connections[url] = found
            self._running[url] = self._start(found.run(), "relay connection")
        found.touch()
        return found

    def subscribe(self, name: str, wanted: Wanted) -> Subscription:
        """Open one subscription over many relays. Close it in the end.

        Args:
            name: for the log.
            wanted: which relays to ask for what.
        """
        self._subscriptions = {each for each in self._subscriptions if not each.is_closed}
        subscription = Subscription(name, self)
        self._subscriptions.add(subscription)
        self._start(subscription.replace(wanted), "open a subscription")
        return subscription

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """Stored events up to each relay's end, paged; what has come when the time is up."""
        fetches = {url: RelayFetch(self.connection(url), filters) for url in relays}
        try:
            async with asyncio.timeout(timeout_s), asyncio.TaskGroup() as tasks:
                for fetch in fetches.values():
                    tasks.create_task(fetch.run(), name="fetch from a relay")
        except TimeoutError:
            log.debug("%d relays were not done in time", sum(not fetch.is_done for fetch in fetches.values()))
        events: dict[EventId, Event] = {}
        for fetch in fetches.values():
            events.update((event.id, event) for event in fetch.events)
        return FetchResult(
            tuple(events.values()),
            answered=tuple(url for url, fetch in fetches.items() if fetch.is_done),
            failed=tuple(url for url, fetch in fetches.items() if not fetch.is_done),
            cut=tuple(url for url, fetch in fetches.items() if fetch.is_cut),
        )

    async def publish(
        self,
        event: Event,
        relays: Sequence[RelayUrl],
        *,
        timeout_s: float = 10.0,
        on_receipt: Callable[[Receipt], None] | None = None,
    ) -> tuple[Receipt, ...]:
        """Send an event to many relays; returns when all have answered or time is up.

        Args:
            event: signed.
            relays: each once.
            timeout_s: for all of them.
            on_receipt: hears of each answer at once.

        Returns:
            One receipt for each relay, in their order.
        """
        async with asyncio.TaskGroup() as tasks:
            sending = [
                tasks.create_task(self._publish_one(event, url, timeout_s, on_receipt), name="publish to a relay")
                for url in dict.fromkeys(relays)
            ]
        return tuple(task.result() for task in sending)

    async def probe(self, url: RelayUrl, *, timeout_s: float = 8.0) -> RelayState:
        """Connect once, or ask the open connection for a sign of life, and tell how it went."""
        connection = self.connection(url)
        try:
            async with asyncio.timeout(timeout_s):
                await connection.link()
                started = self._parts.clock.monotonic()
                await connection.check_alive()
                if connection.is_connected:
                    connection.note_latency(self._parts.clock.monotonic() - started)
        except (TimeoutError, ConnectionError):
            log.debug("relay %s could not be reached", url)
        return connection.state

    async def _publish_one(
        self, event: Event, url: RelayUrl, timeout_s: float, on_receipt: Callable[[Receipt], None] | None
    ) -> Receipt:
        connection = self.connection(url)
        try:
            async with asyncio.timeout(timeout_s):
                answer: EventAnswered = await connection.publish(event)
                if self._needs_stranger(event, url, answer):
                    answer = await self._publish_unknown(event, url)
            receipt = Receipt(url, answer.accepted, one_line(answer.message), reached=True)
        except TimeoutError:
            receipt = Receipt(url, False, connection.state.last_error or "no answer in time", reached=False)
        except ConnectionError as err:
            receipt = Receipt(url, False, str(err), reached=False)
        if on_receipt is not None:
            on_receipt(receipt)
        return receipt

    def _needs_stranger(self, event: Event, url: RelayUrl, answer: EventAnswered) -> bool:
        refused = not answer.accepted and answer.message.startswith(AUTH_REQUIRED)
        return refused and event.kind == GIFT_WRAP and url not in self._auth_relays and self._new_stranger is not None

    async def _publish_unknown(self, event: Event, url: RelayUrl) -> EventAnswered:
        """Send a gift wrap again by a key of its own; by ours only where the user allows it."""
        if self._new_stranger is None:
            raise ConnectionError("nobody to send it")
        answer = await publish_as_stranger(url, event, self._parts, self._new_stranger())
        if answer.accepted or not answer.message.startswith((RESTRICTED, AUTH_REQUIRED)):
            return answer
        if self._reveals_sender:
            log.info("relay %s takes no wraps from strangers; it learns who we are", url)
            self.set_auth_relays((*self._auth_relays, url))
            return await self.connection(url).publish(event)
        # It knew somebody and still refused: the same next time.
        return EventAnswered(event.id, False, f"{RESTRICTED} {answer.message}")

    def _start(self, work: Coroutine[None, None, None], name: str) -> asyncio.Task[None]:
        task = self._tasks.create_task(work, name=name)
        self._started.add(task)
        task.add_done_callback(self._started.discard)
        return task

    async def _close_idle(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._idle_s / 2)
            for url, connection in list(self._connections.items()):
                if connection.is_idle and loop.time() - connection.idle_since > self._idle_s:
                    del self._connections[url]
                    self._running.pop(url).cancel()
