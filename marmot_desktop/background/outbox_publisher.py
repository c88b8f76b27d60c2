"""Drains the outbox: publishes what is due, confirms at the first OK, and reports what relays said."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.facts import OutboxChanged, Published, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.commit_gate import CommitGate
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.outbox import OutboxService, Parcel
from marmot_desktop.services.ports import Publisher, Receipt

log = logging.getLogger(__name__)

MAX_IN_FLIGHT: Final = 128
PUBLISH_TIMEOUT_S: Final = 10.0
LONGEST_REST_S: Final = 30.0
"""Looks at least this often, should a wake-up ever be missed."""


class OutboxPublisher:
    """Sends what the outbox holds, in order, many at a time.

    Args:
        me: the account.
        outbox: claims and settles.
        publisher: the relays.
        hub: tells when there is something to send or a relay is back.
        gate: whether a commit may still leave.
        clock: when a row is due.
        jitter: 0 to 1; spreads retries.
    """

    name = "outbox publisher"

    def __init__(
        self,
        me: PubKey,
        outbox: OutboxService,
        publisher: Publisher,
        hub: Hub,
        gate: CommitGate,
        clock: Clock,
        jitter: Callable[[], float],
    ) -> None:
        self._me = me
        self._outbox = outbox
        self._publisher = publisher
        self._hub = hub
        self._gate = gate
        self._clock = clock
        self._jitter = jitter
        self._wake = asyncio.Event()
        self._relay_back = False
        self._in_flight: set[int] = set()

    async def run(self) -> None:
        """Work until cancelled."""
        self._in_flight.clear()
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            async with asyncio.TaskGroup() as tasks:
                while True:
                    self._wake.clear()
                    await self._send_due(tasks)
                    await self._rest()
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        match published.fact:
            case OutboxChanged():
                self._wake.set()
            case RelayChanged(status) if status.state is RelayConnectionState.CONNECTED:
                self._relay_back = True
                self._wake.set()
            case _:
                pass

    async def _send_due(self, tasks: asyncio.TaskGroup) -> None:
        if self._relay_back:
            self._relay_back = False
            await self._outbox.wake_all()
        free = MAX_IN_FLIGHT - len(self._in_flight)
        if free <= 0:
            return
        for parcel in await self._outbox.claim(free, self._in_flight):
            self._in_flight.add(parcel.outbox_id)
            tasks.create_task(self._send(parcel), name=f"publish {parcel.outbox_id}")

    async def _send(self, parcel: Parcel) -> None:
        try:
            if not await self._gate.may_leave(parcel):
                return
            if parcel.expired:
                await self._outbox.answered(parcel, (), self._jitter())
                return
            async with asyncio.TaskGroup() as tasks:
                first_ok: asyncio.Queue[Receipt] = asyncio.Queue()

                def on_receipt(receipt: Receipt) -> None:
                    if parcel.is_taken((receipt,)):
                        first_ok.put_nowait(receipt)

                accepting = tasks.create_task(self._accept_first(parcel, first_ok))
                receipts = await self._publisher.publish(
                    parcel.event, parcel.relays, timeout_s=PUBLISH_TIMEOUT_S, on_receipt=on_receipt
                )
                if first_ok.empty() and not parcel.is_taken(receipts):
                    accepting.cancel()
            await self._outbox.answered(parcel, receipts, self._jitter())
        finally:
            self._in_flight.discard(parcel.outbox_id)
            self._wake.set()

    async def _accept_first(self, parcel: Parcel, first_ok: asyncio.Queue[Receipt]) -> None:
        receipt = await first_ok.get()
        await self._outbox.accept(parcel, [receipt])
        self._wake.set()  # messages that waited for this OK may follow

    async def _rest(self) -> None:
        if self._wake.is_set():
            return
        due_at = await self._outbox.next_due_at()
        rest_s = LONGEST_REST_S
        if due_at is not None and len(self._in_flight) == 0:
            rest_s = min(rest_s, max(0.05, due_at - self._clock.now()))
        try:
            async with asyncio.timeout(rest_s):
                await self._wake.wait()
        except TimeoutError:
            log.debug("outbox looks again after %.1f s", rest_s)
