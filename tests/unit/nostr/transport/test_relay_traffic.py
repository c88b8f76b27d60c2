"""What goes over a relay's connections is counted over all of them."""

from pathlib import Path

from marmot_desktop.clock import SystemClock
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.nostr.transport.relay_traffic import RelayTraffic
from marmot_desktop.nostr.types import RelayUrl
from tests.helpers.in_process_relay import in_process_relay

NOBODY = RelayUrl("ws://127.0.0.1:1")


async def no_answer(relay: RelayUrl, challenge: str) -> Event | None:
    return None


def test_messages_and_their_sizes_are_counted() -> None:
    counted = RelayTraffic()
    counted.count_sent("1234")
    counted.count_received("12")
    counted.count_received(b"1")
    assert (counted.sent, counted.sent_bytes, counted.received, counted.received_bytes) == (1, 4, 2, 3)


async def test_a_pool_counts_for_each_relay(tmp_path: Path) -> None:
    clock = SystemClock()
    async with (
        in_process_relay(tmp_path / "relay.db", clock) as relay,
        RelayPool(clock, no_answer, jitter=lambda: 0.0) as pool,
    ):
        url = RelayUrl(relay.url)
        await pool.fetch([url], [Filter(kinds=(1,))])
        await pool.probe(NOBODY)
        traffic = dict(pool.traffic())
        assert traffic[url].connections == 1
        assert traffic[url].sent >= 1
        assert traffic[url].received >= 1
        assert traffic[NOBODY].connections == 0
        assert traffic[NOBODY].failures >= 1


async def test_a_probe_measures_how_long_an_answer_takes(tmp_path: Path) -> None:
    clock = SystemClock()
    async with (
        in_process_relay(tmp_path / "relay.db", clock) as relay,
        RelayPool(clock, no_answer, jitter=lambda: 0.0) as pool,
    ):
        assert (await pool.probe(RelayUrl(relay.url))).latency_ms is not None
        assert (await pool.probe(NOBODY)).latency_ms is None
