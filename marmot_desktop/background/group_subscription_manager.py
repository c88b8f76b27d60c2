"""One subscription set for all groups (kind 445); feeds `ingest` in an order that loses nothing.

What relays have stored is gathered in a `Backlog` and run sorted; live events go in as they come. Source: protocol rules
on catch-up.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.facts import GroupChanged, GroupClosed, GroupJoined, Published, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.services.group_backlog import Backlog
from marmot_desktop.services.group_subscriptions import Wanted, routes_in
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.ingest import IngestService
from marmot_desktop.services.ports import Arrival, ArrivedEvents, EventSource, EventStream, StoredEventsEnd
from marmot_desktop.services.sync import Progress, SyncService

log = logging.getLogger(__name__)

TOPIC: Final = "groups"
REFRESH_S: Final = 3600.0
"""Every relay is asked afresh this often: one may lose what it should have sent live, and cursors move on."""
TELL_S: Final = 0.25
"""Progress is told at most once in this time."""


class GroupSubscriptionManager:
    """Keeps the group subscription in step with the groups and hands events to `IngestService`.

    Args:
        me: the account.
        ingest: gives verdicts, says what to ask for.
        sync: is told how far behind we are.
        source: the relays.
        hub: tells when groups or relays change.
        clock: dates the end of a relay's stored events.
    """

    name = "group subscriptions"

    def __init__(
        self, me: PubKey, ingest: IngestService, sync: SyncService, source: EventSource, hub: Hub, clock: Clock
    ) -> None:
        self._me = me
        self._ingest = ingest
        self._sync = sync
        self._source = source
        self._hub = hub
        self._clock = clock
        self._groups_changed = asyncio.Event()
        self._afresh = False
        self._shapes: dict[int, tuple[object, ...]] = {}
        self._begin()

    def _begin(self) -> None:
        self._wanted: Wanted = ()
        self._backlog = Backlog()
        self._left: Counter[str] = Counter()
        self._done: Counter[str] = Counter()
        self._cut: dict[RelayUrl, bool] = {}
        self._look_again = True
        self._tell_at: float | None = None
        self._told_at = 0.0

    async def run(self) -> None:
        """Work until cancelled."""
        self._begin()
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            self._wanted = await self._ingest.wanted()
            stream = self._source.subscribe(TOPIC, self._wanted)
            self._expect(relay for relay, _ in self._wanted)
            try:
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(self._reconcile(stream), name="reconcile groups")
                    await self._consume(stream)
            finally:
                await stream.close()
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        match published.fact:
            case GroupJoined(group, _) | GroupChanged(group, _) as fact:
                # Every message changes its group; only these three bear on the subscription.
                shape = (group.id, group.relays, group.state)
                # Who comes in again needs what was stored meanwhile, although the same ids are asked for.
                self._afresh = self._afresh or isinstance(fact, GroupJoined)
                if self._shapes.get(group.key) != shape or self._afresh:
                    self._shapes[group.key] = shape
                    self._groups_changed.set()
            case GroupClosed():
                self._groups_changed.set()
            case RelayChanged(status):
                self._on_relay_state(status.url, status.state)
                self._groups_changed.set()
            case _:
                pass

    def _on_relay_state(self, relay: RelayUrl, state: RelayConnectionState) -> None:
        """A relay that cannot be reached is not waited for; one that is there again is asked anew."""
        if state is RelayConnectionState.WAITING:
            self._backlog.give_up(relay)
        elif state is RelayConnectionState.CONNECTED and any(relay == each for each, _ in self._wanted):
            self._expect([relay])

    def _expect(self, relays: Iterable[RelayUrl]) -> None:
        """These relays now begin to send what they have stored."""
        if self._backlog.is_idle:
            self._done.clear()
        self._backlog.expect(relays, Timestamp(self._clock.now()), _now())

    async def _reconcile(self, stream: EventStream) -> None:
        """Change the subscription when groups were joined or left, or their relays or routing ids changed."""
        while True:
            try:
                async with asyncio.timeout(REFRESH_S):
                    await self._groups_changed.wait()
            except TimeoutError:
                self._afresh = True
            self._groups_changed.clear()
            afresh, self._afresh = self._afresh, False
            wanted = await self._ingest.wanted()
            before = dict(self._wanted)
            # A relay that is asked for the same as before keeps its question: the dates move all the time.
            now_wanted = tuple(
                (relay, filters if afresh or not _same(filters, before.get(relay)) else before[relay])
                for relay, filters in wanted
            )
            if now_wanted != self._wanted:
                self._wanted = now_wanted
                self._backlog.keep({relay for relay, _ in now_wanted})
                self._expect(relay for relay, filters in now_wanted if before.get(relay) != filters)
                await stream.replace(now_wanted)
            self._tell_soon()
            await self._tell_if_due()

    async def _consume(self, stream: EventStream) -> None:
        arrivals = aiter(stream)
        while True:
            arrival: Arrival | None = None
            try:
                async with asyncio.timeout(self._wait_s()):
                    arrival = await anext(arrivals)
            except TimeoutError:
                arrivals = aiter(stream)
            except StopAsyncIteration:
                return
            if arrival is not None:
                await self._take(arrival)
            if self._backlog.is_due(_now()):
                await self._flush()
            await self._tell_if_due()

    def _wait_s(self) -> float | None:
        """How long to wait for an arrival before looking at the backlog, or telling how far it is."""
        times = [time for time in (self._backlog.due_at(), self._tell_at) if time is not None]
        return max(0.0, min(times) - _now()) if times else None

    async def _take(self, arrival: Arrival) -> None:
        match arrival:
            case ArrivedEvents(_, events, stored=False) if self._backlog.is_empty:
                await self._ingest.ingest(events)
            case ArrivedEvents(relay, events, stored):
                self._left.update(map(_route, events))
                self._backlog.add(relay, events, stored=stored, at=Timestamp(self._clock.now()), now=_now())
            case StoredEventsEnd(relay, complete, filters):
                asked = dict(self._wanted).get(relay)
                if filters and not _same(filters, asked):
                    # The answer to a question that was replaced meanwhile; the new one is still to be answered.
                    return
                self._cut[relay] = complete and arrival.is_cut
                self._backlog.end(arrival)
        self._tell_soon()

    async def _flush(self) -> None:
        """Run the backlog; then what ended relays have sent is read for good."""
        gathered = self._backlog.take()
        if gathered.events:
            await self._tell()
            await self._ingest.ingest(
                gathered.events, backlog=True, incomplete=gathered.incomplete, on_batch=self._on_batch
            )
        wanted = dict(self._wanted)
        for ended in gathered.ended:
            filters = ended.end.filters or wanted.get(ended.end.relay, ())
            await self._ingest.stored_end(ended.end.relay, filters, ended.began)
        self._look_again = self._look_again or gathered.incomplete
        if self._look_again and not gathered.incomplete:
            self._look_again = False
            await self._ingest.try_again()
        if self._backlog.is_empty:
            self._left.clear()
        self._backlog.resume(_now())
        await self._tell()

    async def _on_batch(self, events: Sequence[Event]) -> None:
        routes = Counter(map(_route, events))
        self._left -= routes
        self._done += routes
        self._tell_soon()
        await self._tell_if_due()

    def _tell_soon(self) -> None:
        if self._tell_at is None:
            self._tell_at = self._told_at + TELL_S

    async def _tell_if_due(self) -> None:
        if self._tell_at is not None and self._tell_at <= _now():
            await self._tell()

    async def _tell(self) -> None:
        self._tell_at, self._told_at = None, _now()
        await self._sync.note_progress(
            Progress(
                behind=self._backlog.behind,
                slow=self._backlog.slow,
                cut=frozenset(relay for relay, is_cut in self._cut.items() if is_cut),
                left=dict(self._left),
                done=dict(self._done),
            )
        )


def _now() -> float:
    return asyncio.get_running_loop().time()


def _route(event: Event) -> str:
    return event.first_tag("h") or ""


def _same(filters: Sequence[Filter], before: Sequence[Filter] | None) -> bool:
    """Whether the same groups are asked for."""
    return before is not None and routes_in(filters) == routes_in(before)
