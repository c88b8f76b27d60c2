"""The relays as one account sees them; pages, resumes and repeats nothing, as the real connections do."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import Final

from marmot_desktop.domain.diagnostics import RelayTraffic
from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayDocument, RelayStatus
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.paging import Pager, resumed
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp
from marmot_desktop.services.ports import Arrival, ArrivedEvents, FetchResult, Receipt, StoredEventsEnd
from tests.simulator.network import Network
from tests.simulator.virtual_time import VirtualClock

Wanted = Sequence[tuple[RelayUrl, Sequence[Filter]]]

UNREACHABLE_S: Final = 1.0
AFTER_HANG_UP_S: Final = 5.0
BATCH: Final = 16


class SimPort:
    """`EventSource`, `Publisher` and `RelayDirectory` of one account.

    Args:
        network: the relays.
        clock: of this machine.
        on_state: told when a line comes up or goes down.
    """

    def __init__(self, network: Network, clock: VirtualClock, on_state: Callable[[RelayStatus], None]) -> None:
        self.network = network
        self.clock = clock
        self.reachable: frozenset[RelayUrl] = frozenset(network.urls)
        self.streams: list[SimStream] = []
        self._on_state = on_state
        self._lines = dict.fromkeys(network.urls, 0)
        """Counts how often each line was lost: what is on its way then is lost with it."""

    def set_reachable(self, relays: frozenset[RelayUrl]) -> None:
        """Cut and join lines."""
        before, self.reachable = self.reachable, relays
        for url in self.network.urls:
            if (url in relays) == (url in before):
                continue
            self._lines[url] += url in before
            self._on_state(self._status(url))
            for stream in tuple(self.streams):
                if url in relays:
                    stream.ask(url)
                else:
                    stream.cut(url)

    def reconnect(self) -> None:
        """Drop every line and take it up again at once: whatever was missed is asked for."""
        for stream in tuple(self.streams):
            for url in self.network.urls:
                stream.cut(url)
                stream.ask(url)
        for url in self.network.urls:
            self._lines[url] += 1

    def subscribe(self, topic: str, wanted: Wanted) -> "SimStream":
        """See `EventSource`."""
        stream = SimStream(self, wanted)
        self.streams.append(stream)
        return stream

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """See `EventSource`."""
        events: dict[EventId, Event] = {}
        answered, failed, cut = [], [], []
        for url in relays:
            await asyncio.sleep(min(timeout_s, self.network.delay_s()))
            if url not in self.reachable:
                failed.append(url)
                continue
            found, is_cut = self.read_all(url, filters)
            events.update((event.id, event) for event in found)
            answered.append(url)
            if is_cut:
                cut.append(url)
        return FetchResult(tuple(events.values()), tuple(answered), tuple(failed), tuple(cut))

    def read_all(self, url: RelayUrl, filters: Sequence[Filter]) -> tuple[list[Event], bool]:
        """What a relay has, page by page, and whether it has more than it gives."""
        relay = self.network.relays[url]
        pager = Pager(tuple(filters))
        found: list[Event] = []
        while pager.filters:
            found += pager.take(relay.answer(pager.filters))
            pager.next_page()
        return found, pager.is_cut

    async def publish(
        self,
        event: Event,
        relays: Sequence[RelayUrl],
        *,
        timeout_s: float = 10.0,
        on_receipt: Callable[[Receipt], None] | None = None,
    ) -> tuple[Receipt, ...]:
        """See `Publisher`."""

        async def send(url: RelayUrl) -> Receipt:
            receipt = await self._send(event, url, timeout_s)
            if on_receipt is not None and receipt.reached:
                on_receipt(receipt)
            return receipt

        async with asyncio.TaskGroup() as tasks:
            sending = [tasks.create_task(send(url)) for url in relays]
        return tuple(each.result() for each in sending)

    async def _send(self, event: Event, url: RelayUrl, timeout_s: float) -> Receipt:
        network = self.network
        there, back = network.delay_s(), network.delay_s()
        lost, unanswered = network.happens(network.faults.lose_request), network.happens(network.faults.lose_answer)
        if url not in self.reachable:
            await asyncio.sleep(UNREACHABLE_S)
            return Receipt(url, False, "unreachable", False)
        line = self._lines[url]
        await asyncio.sleep(there)
        if not lost and line == self._lines[url]:
            accepted, words = network.relays[url].take(event)
            if not unanswered and there + back < timeout_s:
                await asyncio.sleep(back)
                if line == self._lines[url]:
                    return Receipt(url, accepted, words, True)
                return Receipt(url, False, "line cut", False)
        await asyncio.sleep(max(0.0, timeout_s - there))
        return Receipt(url, False, "no answer", False)

    def is_connected(self, relays: Sequence[RelayUrl]) -> bool:
        """See `Publisher`."""
        return any(url in self.reachable for url in relays)

    def statuses(self) -> tuple[RelayStatus, ...]:
        """See `RelayDirectory`."""
        return tuple(self._status(url) for url in self.network.urls)

    async def probe(self, relay: RelayUrl) -> RelayStatus:
        """See `RelayDirectory`."""
        return self._status(relay)

    def wake(self) -> None:
        """Nothing is lost here."""

    def lose_network(self) -> None:
        """Nothing is lost here."""

    def reveal_sender(self, reveals: bool) -> None:
        """See `RelayDirectory`."""

    async def max_message_bytes(self, relay: RelayUrl) -> int | None:
        """See `RelayDirectory`."""
        return None

    async def document(self, relay: RelayUrl) -> RelayDocument:
        """See `RelayDirectory`."""
        return RelayDocument(relay)

    def traffic(self) -> tuple[RelayTraffic, ...]:
        """See `RelayDirectory`: nobody counts here."""
        return ()

    async def concerns(self, relay: RelayUrl) -> tuple[RelayConcern, ...]:
        """See `RelayDirectory`."""
        return ()

    def allow_auth(self, relays: Sequence[RelayUrl]) -> None:
        """See `RelayDirectory`: these relays ask nobody who they are."""

    def _status(self, url: RelayUrl) -> RelayStatus:
        state = RelayConnectionState.CONNECTED if url in self.reachable else RelayConnectionState.WAITING
        return RelayStatus(url, state, authenticated=False, last_error="", latency_ms=None)


@dataclass(slots=True)
class _Asked:
    """What one relay is asked for.

    Args:
        filters: of the subscription.
        number: counts the times it was asked; answers to earlier ones are void.
        known_until: when the line was lost; `None` if it never was since the first answer.
        behind: it has not come to the end of what it had stored.
    """

    filters: tuple[Filter, ...]
    number: int = 0
    known_until: Timestamp | None = None
    behind: bool = True


class SimStream:
    """A subscription. Each event comes once, or by a fault twice."""

    def __init__(self, port: SimPort, wanted: Wanted) -> None:
        self._port = port
        self._asked: dict[RelayUrl, _Asked] = {}
        self._had: set[EventId] = set()
        self._arrivals: asyncio.Queue[Arrival | None] = asyncio.Queue()
        self._take(wanted)

    async def __aiter__(self) -> AsyncIterator[Arrival]:
        """What arrives, until `close`."""
        while (arrival := await self._arrivals.get()) is not None:
            yield arrival

    async def replace(self, wanted: Wanted) -> None:
        """See `EventStream`; a relay whose filters stay is not asked again."""
        new = {url: tuple(filters) for url, filters in wanted}
        for url in [url for url, asked in self._asked.items() if new.get(url) != asked.filters]:
            self._leave(url)
        self._take([(url, filters) for url, filters in new.items() if url not in self._asked])

    async def close(self) -> None:
        """See `EventStream`."""
        self.end()

    def end(self) -> None:
        """Nothing arrives any more."""
        for url in tuple(self._asked):
            self._leave(url)
        if self in self._port.streams:
            self._port.streams.remove(self)
        self._arrivals.put_nowait(None)

    def _take(self, wanted: Wanted) -> None:
        for url, filters in wanted:
            self._asked[url] = _Asked(tuple(filters))
            self._port.network.relays[url].listeners.append(self)
            self.ask(url)

    def _leave(self, url: RelayUrl) -> None:
        self._port.network.relays[url].listeners.remove(self)
        del self._asked[url]

    def cut(self, url: RelayUrl) -> None:
        """The line to a relay is down."""
        asked = self._asked.get(url)
        if asked is None:
            return
        asked.number += 1
        if asked.behind:
            self._arrivals.put_nowait(StoredEventsEnd(url, False, asked.filters))
        else:
            asked.known_until = Timestamp(self._port.clock.now())
        asked.behind = True

    def ask(self, url: RelayUrl) -> None:
        """Ask a relay for what it has stored."""
        asked = self._asked.get(url)
        if asked is not None and url in self._port.reachable:
            asked.number += 1
            began = Timestamp(self._port.clock.now())
            delay_s = self._port.network.delay_s()
            asyncio.get_running_loop().call_later(delay_s, self._stored, url, asked, asked.number, began)

    def _stored(self, url: RelayUrl, asked: _Asked, number: int, began: Timestamp) -> None:
        if self._asked.get(url) is not asked or url not in self._port.reachable or number != asked.number:
            return
        filters = asked.filters
        if asked.known_until is not None:
            filters = tuple(resumed(each, asked.known_until) for each in filters)
        found, is_cut = self._port.read_all(url, filters)
        asked.behind = False
        fresh = [event for event in found if event.id not in self._had]
        self._had.update(event.id for event in fresh)
        for start in range(0, len(fresh), BATCH):
            self._arrivals.put_nowait(ArrivedEvents(url, tuple(fresh[start : start + BATCH]), stored=True))
        self._arrivals.put_nowait(StoredEventsEnd(url, True, asked.filters, began, is_cut))
        if self._port.network.happens(self._port.network.relays[url].habits.hang_up):
            self.cut(url)
            asyncio.get_running_loop().call_later(AFTER_HANG_UP_S, self.ask, url)

    def hear(self, url: RelayUrl, event: Event) -> None:
        """A relay has a new event; when and how often it comes is up to the line."""
        network = self._port.network
        asked = self._asked.get(url)
        if asked is None or asked.behind or not any(each.matches(event) for each in asked.filters):
            return
        loop = asyncio.get_running_loop()
        if not network.happens(network.faults.lose_live):
            loop.call_later(network.delay_s(), self._live, url, event, False)
        if network.happens(network.faults.double):
            loop.call_later(network.delay_s(), self._live, url, event, True)

    def _live(self, url: RelayUrl, event: Event, again: bool) -> None:
        if url in self._asked and url in self._port.reachable and (again or event.id not in self._had):
            self._had.add(event.id)
            self._arrivals.put_nowait(ArrivedEvents(url, (event,), stored=False))
