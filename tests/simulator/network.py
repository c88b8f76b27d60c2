"""Relays and the lines to them, which delay, drop, duplicate and reorder; every choice comes from one random source."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field

from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayStatus
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId, RelayUrl
from marmot_desktop.services.ports import Arrival, ArrivedEvents, FetchResult, Receipt, StoredEventsEnd

Wanted = Sequence[tuple[RelayUrl, Sequence[Filter]]]

RELAYS = (RelayUrl("ws://127.0.0.1:7001"), RelayUrl("ws://127.0.0.1:7002"))
UNREACHABLE_S = 1.0


@dataclass(slots=True)
class Faults:
    """How bad the lines are; chances between 0 and 1.

    Args:
        longest_delay_s: of one way.
        lose_request: an event does not reach the relay.
        lose_answer: the relay has it and the OK does not come back.
        lose_live: a stored event is not handed to one subscriber.
        double: it is handed out twice.
    """

    longest_delay_s: float = 0.2
    lose_request: float = 0.0
    lose_answer: float = 0.0
    lose_live: float = 0.0
    double: float = 0.0


def random_faults(rng: random.Random) -> Faults:
    """Lines from good to awful."""
    return Faults(
        longest_delay_s=rng.choice((0.2, 2.0, 8.0, 25.0)),
        lose_request=rng.choice((0.0, 0.05, 0.2)),
        lose_answer=rng.choice((0.0, 0.05, 0.25)),
        lose_live=rng.choice((0.0, 0.05, 0.25)),
        double=rng.choice((0.0, 0.1, 0.3)),
    )


@dataclass
class SimRelay:
    """Stores everything and hands it to whoever asks.

    Args:
        url: its name.
        events: by id, in order of arrival.
        streams: who listens.
    """

    url: RelayUrl
    events: dict[EventId, Event] = field(default_factory=dict)
    streams: list["SimStream"] = field(default_factory=list)

    def store(self, event: Event) -> None:
        """Take an event in and hand it out."""
        if event.id in self.events:
            return
        self.events[event.id] = event
        for stream in tuple(self.streams):
            stream.hear(self.url, event)

    def find(self, filters: Sequence[Filter]) -> list[Event]:
        """Stored events, newest first, as relays answer."""
        found = [event for event in self.events.values() if any(each.matches(event) for each in filters)]
        return sorted(found, key=lambda event: -event.created_at)


class Network:
    """All relays, and how bad the lines to them are now.

    Args:
        rng: decides everything.
    """

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.faults = Faults()
        self.relays = {url: SimRelay(url) for url in RELAYS}

    def delay_s(self) -> float:
        """Of one way, this time."""
        return self.rng.uniform(0.001, self.faults.longest_delay_s)

    def happens(self, chance: float) -> bool:
        """Whether something of this chance happens now."""
        return chance > 0 and self.rng.random() < chance


class SimPort:
    """The relays as one account sees them: `EventSource`, `Publisher` and `RelayDirectory`.

    Args:
        network: the relays.
        on_state: told when a line comes up or goes down.
    """

    def __init__(self, network: Network, on_state: Callable[[RelayStatus], None]) -> None:
        self.network = network
        self.reachable: frozenset[RelayUrl] = frozenset(RELAYS)
        self.streams: list[SimStream] = []
        self._on_state = on_state

    def set_reachable(self, relays: frozenset[RelayUrl]) -> None:
        """Cut and join lines."""
        before, self.reachable = self.reachable, relays
        for url in RELAYS:
            if (url in relays) != (url in before):
                self._on_state(self._status(url))
                for stream in self.streams if url in relays else ():
                    stream.ask(url)

    def reconnect(self) -> None:
        """Drop every line and take it up again at once: whatever was missed is asked for."""
        for stream in self.streams:
            for url in RELAYS:
                stream.ask(url)

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
        answered, failed = [], []
        for url in relays:
            await asyncio.sleep(min(timeout_s, self.network.delay_s()))
            if url in self.reachable:
                events.update((event.id, event) for event in self.network.relays[url].find(filters))
                answered.append(url)
            else:
                failed.append(url)
        return FetchResult(tuple(events.values()), tuple(answered), tuple(failed))

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
        await asyncio.sleep(there)
        if not lost and url in self.reachable:
            network.relays[url].store(event)
            if not unanswered and there + back < timeout_s:
                await asyncio.sleep(back)
                if url in self.reachable:
                    return Receipt(url, True, "", True)
                return Receipt(url, False, "line cut", False)
        await asyncio.sleep(max(0.0, timeout_s - there))
        return Receipt(url, False, "no answer", False)

    def is_connected(self, relays: Sequence[RelayUrl]) -> bool:
        """See `Publisher`."""
        return any(url in self.reachable for url in relays)

    def statuses(self) -> tuple[RelayStatus, ...]:
        """See `RelayDirectory`."""
        return tuple(self._status(url) for url in RELAYS)

    async def probe(self, relay: RelayUrl) -> RelayStatus:
        """See `RelayDirectory`."""
        return self._status(relay)

    def reveal_sender(self, reveals: bool) -> None:
        """See `RelayDirectory`."""

    async def max_message_bytes(self, relay: RelayUrl) -> int | None:
        """See `RelayDirectory`."""
        return None

    async def concerns(self, relay: RelayUrl) -> tuple[RelayConcern, ...]:
        """See `RelayDirectory`."""
        return ()

    def allow_auth(self, relays: Sequence[RelayUrl]) -> None:
        """See `RelayDirectory`: these relays ask nobody who they are."""

    def _status(self, url: RelayUrl) -> RelayStatus:
        state = RelayConnectionState.CONNECTED if url in self.reachable else RelayConnectionState.WAITING
        return RelayStatus(url, state, authenticated=False, last_error="", latency_ms=None)


class SimStream:
    """A subscription. Each event comes once, or by a fault twice."""

    def __init__(self, port: SimPort, wanted: Wanted) -> None:
        self._port = port
        self._wanted: dict[RelayUrl, Sequence[Filter]] = {}
        self._had: set[EventId] = set()
        self._arrivals: asyncio.Queue[Arrival | None] = asyncio.Queue()
        self._asked: dict[RelayUrl, int] = {}
        self._take(wanted)

    async def __aiter__(self) -> AsyncIterator[Arrival]:
        """What arrives, until `close`."""
        while (arrival := await self._arrivals.get()) is not None:
            yield arrival

    async def replace(self, wanted: Wanted) -> None:
        """See `EventStream`."""
        self._leave()
        self._take(wanted)

    async def close(self) -> None:
        """See `EventStream`."""
        self._leave()
        if self in self._port.streams:
            self._port.streams.remove(self)
        self._arrivals.put_nowait(None)

    def _take(self, wanted: Wanted) -> None:
        for url, filters in wanted:
            self._wanted[url] = tuple(filters)
            self._port.network.relays[url].streams.append(self)
            self.ask(url)

    def _leave(self) -> None:
        for url in self._wanted:
            self._port.network.relays[url].streams.remove(self)
        self._wanted = {}

    def ask(self, url: RelayUrl) -> None:
        """Ask a relay for what it has stored."""
        if url in self._wanted and url in self._port.reachable:
            number = self._asked[url] = self._asked.get(url, 0) + 1
            asyncio.get_running_loop().call_later(self._port.network.delay_s(), self._stored, url, number)

    def _stored(self, url: RelayUrl, number: int) -> None:
        if url not in self._wanted or url not in self._port.reachable or number != self._asked[url]:
            return
        found = [event for event in self._port.network.relays[url].find(self._wanted[url]) if event.id not in self._had]
        self._had.update(event.id for event in found)
        for start in range(0, len(found), 16):
            self._arrivals.put_nowait(ArrivedEvents(url, tuple(found[start : start + 16]), stored=True))
        self._arrivals.put_nowait(StoredEventsEnd(url, complete=True))

    def hear(self, url: RelayUrl, event: Event) -> None:
        """A relay has a new event; when and how often it comes is up to the line."""
        network = self._port.network
        if not any(each.matches(event) for each in self._wanted.get(url, ())):
            return
        loop = asyncio.get_running_loop()
        if not network.happens(network.faults.lose_live):
            loop.call_later(network.delay_s(), self._live, url, event, False)
        if network.happens(network.faults.double):
            loop.call_later(network.delay_s(), self._live, url, event, True)

    def _live(self, url: RelayUrl, event: Event, again: bool) -> None:
        if url in self._wanted and url in self._port.reachable and (again or event.id not in self._had):
            self._had.add(event.id)
            self._arrivals.put_nowait(ArrivedEvents(url, (event,), stored=False))
