"""The configuration's address opens PostgreSQL."""

from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.store.opening import open_store
from marmot_desktop.relay.store.ports import Reader
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import NOW, make_event, make_incoming


async def test_events_outlive_the_process(dsn: str, fake_clock: FakeClock) -> None:
    for expected in (0, 1):
        store = await open_store(RelayConfig("127.0.0.1", 0, dsn), fake_clock)
        assert store.feed is not None
        assert expected == await store.events.count([Filter()], Reader(frozenset()), now=NOW)
        await store.events.add([make_incoming(make_event())])
        await store.close()
