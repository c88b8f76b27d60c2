"""The pool of `nostr.transport` as the ports that services know.

Source: NIP-01, NIP-11.
"""

import logging
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final

from marmot_desktop.domain.diagnostics import RelayTraffic
from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState, RelayDocument, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.http import fetch_relay_information
from marmot_desktop.nostr.transport.pool import Receipt as PoolReceipt
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.nostr.transport.relay_state import RelayState
from marmot_desktop.nostr.transport.subscription import Batch, Subscription
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.ports import Arrival, ArrivedEvents, FetchResult, Receipt, StoredEventsEnd

log = logging.getLogger(__name__)

INFORMATION_TIMEOUT_S: Final = 4.0


class PoolStream:
    """A subscription of the pool as an `EventStream`."""

    def __init__(self, subscription: Subscription) -> None:
        self._subscription = subscription

    async def __aiter__(self) -> AsyncIterator[Arrival]:
        """What arrives, until `close`."""
        async for item in self._subscription:
            if isinstance(item, Batch):
                yield ArrivedEvents(item.relay, item.events, item.stored)
            else:
                yield StoredEventsEnd(item.relay, item.complete, item.filters, item.began, item.is_cut)

    async def replace(self, wanted: Sequence[tuple[RelayUrl, Sequence[Filter]]]) -> None:
        """See `EventStream`."""
        await self._subscription.replace(wanted)

    async def close(self) -> None:
        """See `EventStream`."""
        await self._subscription.close()


class PoolPort:
    """The pool as `EventSource`, `Publisher` and `RelayDirectory`."""

    def __init__(self, pool: RelayPool) -> None:
        self._pool = pool

    def subscribe(self, topic: str, wanted: Sequence[tuple[RelayUrl, Sequence[Filter]]]) -> PoolStream:
        """See `EventSource`."""
        log.debug("subscription %s to %d relays", topic, len(wanted))
        return PoolStream(self._pool.subscribe(topic, wanted))

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """See `EventSource`."""
        found = await self._pool.fetch(relays, filters, timeout_s=timeout_s)
        return FetchResult(found.events, found.answered, found.failed, found.cut)

    async def publish(
        self,
        event: Event,
        relays: Sequence[RelayUrl],
        *,
        timeout_s: float = 10.0,
        on_receipt: Callable[[Receipt], None] | None = None,
    ) -> tuple[Receipt, ...]:
        """See `Publisher`."""

        def hear(receipt: PoolReceipt) -> None:
            if on_receipt is not None:
                on_receipt(_receipt(receipt))

        receipts = await self._pool.publish(event, relays, timeout_s=timeout_s, on_receipt=hear)
        return tuple(_receipt(receipt) for receipt in receipts)

    def is_connected(self, relays: Sequence[RelayUrl]) -> bool:
        """See `Publisher`."""
        return self._pool.is_connected(relays)

    def statuses(self) -> tuple[RelayStatus, ...]:
        """See `RelayDirectory`."""
        return tuple(status_of(state) for state in self._pool.states())

    async def probe(self, relay: RelayUrl) -> RelayStatus:
        """See `RelayDirectory`."""
        return status_of(await self._pool.probe(relay))

    def allow_auth(self, relays: Sequence[RelayUrl]) -> None:
        """See `RelayDirectory`."""
        self._pool.set_auth_relays(relays)

    def reveal_sender(self, reveals: bool) -> None:
        """See `RelayDirectory`."""
        self._pool.set_reveals_sender(reveals)

    async def max_message_bytes(self, relay: RelayUrl) -> int | None:
        """See `RelayDirectory`."""
        try:
            return (await fetch_relay_information(relay, timeout_s=INFORMATION_TIMEOUT_S)).max_message_bytes
        except MarmotDesktopError as err:
            log.debug("a relay says nothing of itself: %s", err.code.value)
            return None

    async def document(self, relay: RelayUrl) -> RelayDocument:
        """See `RelayDirectory`."""
        said = await fetch_relay_information(relay, timeout_s=INFORMATION_TIMEOUT_S)
        return RelayDocument(
            url=relay,
            name=said.name,
            description=said.description,
            software=said.software,
            version=said.version,
            contact=said.contact,
            nips=tuple(sorted(said.supported_nips)),
            auth_required=said.auth_required,
            payment_required=said.payment_required,
            restricted_writes=said.restricted_writes,
            work_bits=said.work_bits,
            max_message_bytes=said.max_message_bytes,
            max_subscriptions=said.max_subscriptions,
            max_limit=said.max_limit,
            hands_out_key_packages=said.gateway is not None,
        )

    def wake(self) -> None:
        """See `RelayDirectory`."""
        self._pool.reconnect_now()

    def lose_network(self) -> None:
        """See `RelayDirectory`."""
        self._pool.lose_network()

    def traffic(self) -> tuple[RelayTraffic, ...]:
        """See `RelayDirectory`."""
        return tuple(
            RelayTraffic(
                url=url,
                sent=counted.sent,
                received=counted.received,
                sent_bytes=counted.sent_bytes,
                received_bytes=counted.received_bytes,
                connections=counted.connections,
                failures=counted.failures,
            )
            for url, counted in self._pool.traffic()
        )

    async def concerns(self, relay: RelayUrl) -> tuple[RelayConcern, ...]:
        """See `RelayDirectory`."""
        try:
            information = await fetch_relay_information(relay, timeout_s=INFORMATION_TIMEOUT_S)
        except MarmotDesktopError as err:
            log.debug("a relay says nothing of itself: %s", err.code.value)
            return ()
        return tuple(
            concern
            for concern, applies in (
                (RelayConcern.AUTH_REQUIRED, information.auth_required),
                (RelayConcern.RESTRICTED_WRITES, information.restricted_writes),
                (RelayConcern.PAYMENT_REQUIRED, information.payment_required),
            )
            if applies
        )


def _receipt(receipt: PoolReceipt) -> Receipt:
    return Receipt(receipt.relay, receipt.accepted, receipt.message, receipt.reached)


def status_of(state: RelayState) -> RelayStatus:
    """How a relay is doing, as faces see it."""
    return RelayStatus(
        url=state.url,
        state=RelayConnectionState(state.state.value),
        authenticated=state.authenticated,
        last_error=state.last_error,
        latency_ms=state.latency_ms,
    )
