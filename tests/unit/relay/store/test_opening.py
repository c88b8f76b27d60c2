"""One database, seen from its three sides."""

from pathlib import Path

from marmot_desktop.relay.config import Durability, RelayConfig
from marmot_desktop.relay.store.opening import open_store
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import make_event, make_incoming


async def test_a_path_opens_a_file_with_the_durability_asked_for(tmp_path: Path) -> None:
    for durability in Durability:
        config = RelayConfig("127.0.0.1", 0, str(tmp_path / "relay.db"), durability=durability)
        store = await open_store(config, FakeClock())
        await store.events.add([make_incoming(make_event(content=durability.value))])
        assert (await store.stock.report()).states == {}
        await store.close()
    assert (tmp_path / "relay.db").exists()
