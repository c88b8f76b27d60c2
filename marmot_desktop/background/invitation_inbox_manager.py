"""Gift wraps for this account, from all of its own relays, to `InviteService`."""

import asyncio
import logging
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.facts import Published, RelayListsChanged
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.ports import ArrivedEvents, EventSource, EventStream, StoredEventsEnd

log = logging.getLogger(__name__)

TOPIC: Final = "inbox"


class InvitationInboxManager:
    """Listens for kind 1059 and hands it on.

    Args:
        me: the account.
        invites: opens the wraps, says what to ask for.
        source: the relays.
        hub: tells when the account's relay lists change.
        clock: dates the end of a relay's stored events.
    """

    name = "invitation inbox"

    def __init__(self, me: PubKey, invites: InviteService, source: EventSource, hub: Hub, clock: Clock) -> None:
        self._me = me
        self._invites = invites
        self._source = source
        self._hub = hub
        self._clock = clock
        self._lists_changed = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            stream = self._source.subscribe(TOPIC, await self._invites.wanted())
            try:
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(self._reconcile(stream), name="reconcile inbox")
                    await self._consume(stream)
            finally:
                await stream.close()
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account == self._me and isinstance(published.fact, RelayListsChanged):
            self._lists_changed.set()

    async def _reconcile(self, stream: EventStream) -> None:
        while True:
            await self._lists_changed.wait()
            self._lists_changed.clear()
            await stream.replace(await self._invites.wanted())

    async def _consume(self, stream: EventStream) -> None:
        async for arrival in stream:
            match arrival:
                case ArrivedEvents(_, events):
                    await self._invites.receive(events)
                case StoredEventsEnd(relay, complete=True):
                    await self._invites.stored_end(relay, Timestamp(self._clock.now()))
                case StoredEventsEnd():
                    log.debug("a relay did not give all of its stored wraps")
