"""One subscription set for all joined groups (kind 445); feeds `ingest` in an order that loses nothing.

Relays answer newest first, and a message ratchet cannot step over more than a thousand gaps: so a backlog is collected
to the end of every relay, sorted, and only then taken in. Source: protocol rules on catch-up.
"""

import asyncio
import logging
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.facts import GroupChanged, GroupClosed, GroupJoined, Published, RelayChanged
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.ingest import IngestService, Wanted
from marmot_desktop.services.ports import Arrival, ArrivedEvents, EventSource, EventStream, StoredEventsEnd
from marmot_desktop.services.sync import SyncService

log = logging.getLogger(__name__)

TOPIC: Final = "groups"
BACKLOG_QUIET_S: Final = 5.0
"""A relay that sends nothing for so long does not hold up what the others have sent."""


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
        self._wanted: Wanted = ()
        self._behind: dict[RelayUrl, Timestamp] = {}
        self._backlog: dict[EventId, Event] = {}
        self._ended: dict[RelayUrl, Timestamp] = {}
        self._done = 0
        self._shapes: dict[int, tuple[object, ...]] = {}

    async def run(self) -> None:
        """Work until cancelled."""
        self._backlog.clear()
        self._behind.clear()
        self._ended.clear()
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            self._wanted = await self._ingest.wanted()
            stream = self._source.subscribe(TOPIC, self._wanted)
            self._expect(self._wanted)
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
            case GroupJoined(group, _) | GroupChanged(group, _):
                # Every message changes its group; only these three bear on the subscription.
                shape = (group.id, group.relays, group.state)
                if self._shapes.get(group.key) != shape:
                    self._shapes[group.key] = shape
                    self._groups_changed.set()
            case RelayChanged() | GroupClosed():
                self._groups_changed.set()
            case _:
                pass

    def _expect(self, wanted: Wanted) -> None:
        """These relays now begin to send what they have stored."""
        now = Timestamp(self._clock.now())
        self._behind.update((relay, now) for relay, _ in wanted)

    async def _reconcile(self, stream: EventStream) -> None:
        """Change the subscription when groups were joined or left, or their relays or routing ids changed."""
        while True:
            await self._groups_changed.wait()
            self._groups_changed.clear()
            wanted = await self._ingest.wanted()
            if _shape(wanted) != _shape(self._wanted):
                self._wanted = wanted
                self._expect(wanted)
                await stream.replace(wanted)
            await self._tell()

    async def _consume(self, stream: EventStream) -> None:
        arrivals = aiter(stream)
        while True:
            try:
                # Only while a backlog stands open is there a reason to stop waiting.
                async with asyncio.timeout(BACKLOG_QUIET_S if self._backlog else None):
                    arrival: Arrival = await anext(arrivals)
            except TimeoutError:
                await self._flush()
                arrivals = aiter(stream)
                continue
            except StopAsyncIteration:
                return
            await self._take(arrival)

    async def _take(self, arrival: Arrival) -> None:
        match arrival:
            case ArrivedEvents(_, events, stored=False) if not self._backlog:
                await self._ingest.ingest(events)
            case ArrivedEvents(relay, events, stored):
                if stored:
                    self._behind.setdefault(relay, Timestamp(self._clock.now()))
                self._backlog.update((event.id, event) for event in events)
                if not self._behind:
                    await self._flush()
                else:
                    await self._tell()
            case StoredEventsEnd(relay, complete):
                began = self._behind.pop(relay, None)
                if complete and began is not None:
                    self._ended[relay] = began
                if not self._behind:
                    await self._flush()

    async def _flush(self) -> None:
        """Take the backlog in; then what ended relays have sent is read for good."""
        events, self._backlog = list(self._backlog.values()), {}
        ended, self._ended = self._ended, {}
        if events:
            await self._ingest.ingest(events, backlog=True)
            self._done += len(events)
        for relay, at in ended.items():
            await self._ingest.stored_end(relay, at)
        await self._tell()

    async def _tell(self) -> None:
        await self._sync.note_progress(behind=self._behind, left=len(self._backlog), done=self._done)


def _shape(wanted: Wanted) -> tuple[object, ...]:
    """What matters of a set of filters: who is asked for which groups; the date moves all the time."""
    return tuple((relay, tuple(each.tags["h"] for each in filters if each.tags)) for relay, filters in wanted)
