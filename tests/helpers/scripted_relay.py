"""Relays in memory that do what a test tells them: store, refuse, stay silent, vanish.

One `RelayNetwork` is the world; every account has a `ScriptedPort` into it, which is what services need of relays.
Nothing waits for time: a relay that would not answer is reported as silent at once.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field

from marmot_desktop.domain.diagnostics import RelayTraffic
from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayDocument, RelayStatus
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import DELETION, is_addressable, is_replaceable
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.ports import Arrival, ArrivedEvents, FetchResult, Receipt, StoredEventsEnd

Wanted = Sequence[tuple[RelayUrl, Sequence[Filter]]]

BATCH = 256


@dataclass
class ScriptedRelay:
    """One relay; set its fields to script it.

    Args:
        url: where it would be.
        reachable: connections to it succeed.
        stores: it keeps what it is sent and hands it on.
        answers: it says OK or not; otherwise it is silent.
        refuse: words with which it refuses an event, or `None` to take it.
        concerns: what it says of itself.
        events: everything it has, in order of arrival.
    """

    url: RelayUrl
    reachable: bool = True
    stores: bool = True
    answers: bool = True
    refuse: Callable[[Event], str | None] = lambda event: None
    concerns: tuple[RelayConcern, ...] = ()
    max_message_bytes: int | None = None
    """What it says of itself."""
    events: list[Event] = field(default_factory=list)
    published: list[Event] = field(default_factory=list)
    """Every attempt that reached it, refused ones and repetitions too."""
    streams: "list[ScriptedStream]" = field(default_factory=list)
    stored_gate: asyncio.Event = field(default_factory=asyncio.Event)
    """Stored events are handed out while it is set."""

    def __post_init__(self) -> None:
        self.stored_gate.set()

    def take(self, event: Event) -> Receipt:
        """What it does with an event that is sent to it."""
        if not self.reachable:
            return Receipt(self.url, accepted=False, message="not connected", reached=False)
        self.published.append(event)
        words = self.refuse(event)
        if words is not None:
            return Receipt(self.url, accepted=False, message=words, reached=True)
        if self.stores:
            self.put(event)
        if not self.answers:
            return Receipt(self.url, accepted=False, message="no answer", reached=False)
        return Receipt(self.url, accepted=True, message="", reached=True)

    def put(self, event: Event) -> None:
        """Store an event and hand it to who listens, as if somebody had sent it."""
        if any(event.id == other.id for other in self.events):
            return
        if any(_replaces(other, event) for other in self.events):
            return
        self.events = [other for other in self.events if not _replaces(event, other)]
        if event.kind == DELETION:
            named = {tag[1] for tag in event.tags if tag[0] == "e"}
            self.events = [
                other for other in self.events if other.id.hex() not in named or other.pubkey != event.pubkey
            ]
        self.events.append(event)
        for stream in tuple(self.streams):
            stream.live(self.url, event)

    def find(self, filters: Sequence[Filter]) -> tuple[Event, ...]:
        """What it answers a request with: newest first, as relays do."""
        found = [event for event in self.events if any(each.matches(event) for each in filters)]
        return tuple(sorted(found, key=lambda event: (-event.created_at, event.id)))

    def of_kind(self, kind: int) -> tuple[Event, ...]:
        """What it has of a kind, in order of arrival."""
        return tuple(event for event in self.events if event.kind == kind)


def _replaces(new: Event, old: Event) -> bool:
    if new.kind != old.kind or new.pubkey != old.pubkey or new.id == old.id:
        return False
    if is_addressable(new.kind):
        if new.first_tag("d") != old.first_tag("d"):
            return False
    elif not is_replaceable(new.kind):
        return False
    return (-new.created_at, new.id) < (-old.created_at, old.id)


def _status(relay: ScriptedRelay) -> RelayStatus:
    state = RelayConnectionState.CONNECTED if relay.reachable else RelayConnectionState.WAITING
    error = "" if relay.reachable else "refused"
    return RelayStatus(relay.url, state, authenticated=False, last_error=error, latency_ms=1)


class RelayNetwork:
    """All relays there are; one that is named for the first time comes into being."""

    def __init__(self) -> None:
        self._relays: dict[RelayUrl, ScriptedRelay] = {}

    def __getitem__(self, url: str) -> ScriptedRelay:
        return self._relays.setdefault(RelayUrl(url), ScriptedRelay(RelayUrl(url)))


class ScriptedStream:
    """An open subscription of one account."""

    def __init__(self, network: RelayNetwork, wanted: Wanted) -> None:
        self._network = network
        self._wanted: dict[RelayUrl, Sequence[Filter]] = {}
        self._arrivals: asyncio.Queue[Arrival | None] = asyncio.Queue()
        self._seen: set[bytes] = set()
        self._first = wanted
        self._answering: set[asyncio.Task[None]] = set()
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[Arrival]:
        if self._first:
            first, self._first = self._first, ()
            await self.replace(first)
        while (arrival := await self._arrivals.get()) is not None:
            yield arrival

    async def replace(self, wanted: Wanted) -> None:
        """Ask every relay of the new list afresh."""
        self._first = ()
        for url in self._wanted:
            self._network[url].streams.remove(self)
        self._wanted = {url: tuple(filters) for url, filters in wanted}
        for url in self._wanted:
            relay = self._network[url]
            relay.streams.append(self)
            if relay.stored_gate.is_set():
                self.stored(relay)

    async def close(self) -> None:
        """End it."""
        self.closed = True
        for url in self._wanted:
            self._network[url].streams.remove(self)
        self._wanted = {}
        self._arrivals.put_nowait(None)

    def stored(self, relay: ScriptedRelay) -> None:
        """Hand out what a relay has stored, and its end."""
        if not relay.reachable:
            return
        found = [event for event in relay.find(self._wanted[relay.url]) if event.id not in self._seen]
        self._seen.update(event.id for event in found)
        for start in range(0, len(found), BATCH):
            self._arrivals.put_nowait(ArrivedEvents(relay.url, tuple(found[start : start + BATCH]), stored=True))
        self._arrivals.put_nowait(StoredEventsEnd(relay.url, complete=True))

    def live(self, url: RelayUrl, event: Event) -> None:
        """Hand out a new event."""
        if event.id not in self._seen and any(each.matches(event) for each in self._wanted.get(url, ())):
            self._seen.add(event.id)
            self._arrivals.put_nowait(ArrivedEvents(url, (event,), stored=False))


class ScriptedPort:
    """The relays as one account sees them: `EventSource`, `Publisher` and `RelayDirectory`."""

    def __init__(self, network: RelayNetwork) -> None:
        self.network = network
        self.auth: tuple[RelayUrl, ...] = ()
        self.reveals = False
        self.streams: list[ScriptedStream] = []
        self.fetches: list[tuple[tuple[RelayUrl, ...], tuple[Filter, ...]]] = []

    def subscribe(self, topic: str, wanted: Wanted) -> ScriptedStream:
        """See `EventSource`."""
        stream = ScriptedStream(self.network, wanted)
        self.streams.append(stream)
        return stream

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """See `EventSource`."""
        self.fetches.append((tuple(relays), tuple(filters)))
        events: dict[bytes, Event] = {}
        answered, failed = [], []
        for url in relays:
            relay = self.network[url]
            if relay.reachable:
                events.update((event.id, event) for event in relay.find(filters))
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
        receipts = tuple(self.network[url].take(event) for url in relays)
        for receipt in receipts:
            if on_receipt is not None and receipt.reached:
                on_receipt(receipt)
        return receipts

    def is_connected(self, relays: Sequence[RelayUrl]) -> bool:
        """See `Publisher`."""
        return any(self.network[url].reachable for url in relays)

    def statuses(self) -> tuple[RelayStatus, ...]:
        """See `RelayDirectory`."""
        return tuple(_status(self.network[url]) for url in self.auth)

    async def probe(self, relay: RelayUrl) -> RelayStatus:
        """See `RelayDirectory`."""
        return _status(self.network[relay])

    def wake(self) -> None:
        """Nothing is lost here."""

    def lose_network(self) -> None:
        """Nothing is lost here."""

    def reveal_sender(self, reveals: bool) -> None:
        """See `RelayDirectory`."""
        self.reveals = reveals

    async def concerns(self, relay: RelayUrl) -> tuple[RelayConcern, ...]:
        """See `RelayDirectory`."""
        return self.network[relay].concerns

    async def max_message_bytes(self, relay: RelayUrl) -> int | None:
        """See `RelayDirectory`."""
        return self.network[relay].max_message_bytes

    async def document(self, relay: RelayUrl) -> RelayDocument:
        """See `RelayDirectory`."""
        if not self.network[relay].reachable:
            raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
        return RelayDocument(relay, name="scripted")

    def traffic(self) -> tuple[RelayTraffic, ...]:
        """See `RelayDirectory`."""
        return tuple(RelayTraffic(url, sent=len(self.network[url].published)) for url in self.auth)

    def allow_auth(self, relays: Sequence[RelayUrl]) -> None:
        """See `RelayDirectory`."""
        self.auth = tuple(relays)
