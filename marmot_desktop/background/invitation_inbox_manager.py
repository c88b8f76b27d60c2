"""Gift wraps for this account, from all of its own relays, to `InviteService`."""

import asyncio
import logging
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.facts import KeyPackagesChanged, Published, RelayListsChanged
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.invites import InviteService
from marmot_desktop.services.ports import ArrivedEvents, EventSource, EventStream, StoredEventsEnd

log = logging.getLogger(__name__)

TOPIC: Final = "inbox"
RETRY_S: Final = 86_400.0


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
        self._keys_changed = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            stream = self._source.subscribe(TOPIC, await self._invites.wanted())
            try:
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(self._reconcile(stream), name="reconcile inbox")
                    tasks.create_task(self._retry(), name="retry invites")
                    await self._consume(stream)
            finally:
                await stream.close()
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        match published.fact:
            case RelayListsChanged():
                self._lists_changed.set()
            case KeyPackagesChanged():
                self._keys_changed.set()
            case _:
                pass

    async def _reconcile(self, stream: EventStream) -> None:
        while True:
            await self._lists_changed.wait()
            self._lists_changed.clear()
            await stream.replace(await self._invites.wanted())

    async def _retry(self) -> None:
        """Invites that no key package fits are tried at the start, when packages change, and daily."""
        while True:
            self._keys_changed.clear()
            await self._invites.retry()
            try:
                async with asyncio.timeout(RETRY_S):
                    await self._keys_changed.wait()
            except TimeoutError:
                log.debug("invites that cannot be read are looked at again")

    async def _consume(self, stream: EventStream) -> None:
        async for arrival in stream:
            match arrival:
                case ArrivedEvents(_, events):
                    await self._invites.receive(events)
                case StoredEventsEnd(relay, complete=True):
                    await self._invites.stored_end(relay, Timestamp(self._clock.now()))
                case StoredEventsEnd():
                    log.debug("a relay did not give all of its stored wraps")
