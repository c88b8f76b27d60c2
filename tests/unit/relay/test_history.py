"""Samples of the relay."""

import pytest

from marmot_desktop.relay.gateway.ports import StockReport
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.history import KEPT, History
from marmot_desktop.relay.metrics import Metrics
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay


async def test_a_sample_tells_what_happened_since_the_one_before(
    relay: InProcessRelay, fake_clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def report() -> StockReport:
        return StockReport({StockState.AVAILABLE: 42}, {})

    monkeypatch.setattr(relay.store.stock, "report", report)
    metrics = Metrics()
    metrics.watch(lambda: 3, lambda: 5)
    history = History(metrics, relay.store.stock, fake_clock)
    await history.take()
    for _ in range(20):
        metrics.count_event(accepted=True, message="")
    metrics.count_delivery(4, 1, 0.01)
    metrics.count_lost_delivery(9)
    fake_clock.advance(10)
    await history.take()
    first, second = history.samples
    assert (first.events_per_s, first.deliveries) == (0, 0)
    assert (second.events_per_s, second.deliveries) == (2, 4)
    assert (second.connections, second.subscriptions, second.stock) == (3, 5, 42)
    for _ in range(KEPT):
        await history.take()
    assert len(history.samples) == KEPT
