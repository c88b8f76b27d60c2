"""The last hour of the relay in samples, for the page that browsers see."""

import asyncio
import logging
from collections import deque
from collections.abc import Sequence
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.metrics import Metrics

log = logging.getLogger(__name__)

INTERVAL_S: Final = 10.0
KEPT: Final = 360
_LOOK_AT_STOCK_EVERY: Final = 3


class Sample(Frozen, frozen=True):
    """The relay at one moment, and what it did since the sample before.

    Args:
        at: unix seconds.
        connections: open now.
        subscriptions: open now.
        events_per_s: published since the sample before.
        stock: key packages to be had.
        deliveries: key packages sent since the sample before.
    """

    at: int
    connections: int
    subscriptions: int
    events_per_s: float
    stock: int
    deliveries: int


class History:
    """Takes the samples.

    Args:
        metrics: of this process.
        stock: of key packages.
        clock: of the relay.
    """

    def __init__(self, metrics: Metrics, stock: KeyPackageStock, clock: Clock) -> None:
        self._metrics = metrics
        self._stock = stock
        self._clock = clock
        self._samples: deque[Sample] = deque(maxlen=KEPT)
        self._last = metrics.totals()
        self._last_at = clock.monotonic()
        self._stock_now = 0
        self._count = 0

    @property
    def samples(self) -> Sequence[Sample]:
        """The oldest first."""
        return tuple(self._samples)

    async def run(self) -> None:
        """Take samples until cancelled."""
        while True:
            await self.take()
            await asyncio.sleep(INTERVAL_S)

    async def take(self) -> None:
        """Take one sample."""
        if self._count % _LOOK_AT_STOCK_EVERY == 0:
            try:
                self._stock_now = (await self._stock.report()).states.get(StockState.AVAILABLE, 0)
            except EnvironmentFaultError as error:
                log.warning("the stock cannot be counted: %s", error)
        self._count += 1
        totals, now = self._metrics.totals(), self._clock.monotonic()
        elapsed = max(now - self._last_at, 0.001)
        self._samples.append(
            Sample(
                at=self._clock.now(),
                connections=totals.connections,
                subscriptions=totals.subscriptions,
                events_per_s=(totals.events - self._last.events) / elapsed if self._samples else 0.0,
                stock=self._stock_now,
                deliveries=totals.deliveries - self._last.deliveries,
            )
        )
        self._last, self._last_at = totals, now
