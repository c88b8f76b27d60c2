"""The stock on the writing thread of the store."""

from pathlib import Path

from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.relay.gateway.admission import read_entry
from marmot_desktop.relay.gateway.ports import Claim, KeyPackageStock
from marmot_desktop.relay.gateway.request import KeyPackageRequest
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.ports import Incoming
from marmot_desktop.relay.store.sqlite import SqliteStore
from tests.helpers.fake_clock import FakeClock
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import NOW, make_key_package_event

BOB = RawKey(2)
REQUEST = EventId(b"\x01" * 32)


async def test_a_request_is_served_from_first_to_last_step(tmp_path: Path) -> None:
    clock = FakeClock()
    store = SqliteStore.open(tmp_path / "relay.db", clock, query_threads=1, max_query_s=1)
    stock: KeyPackageStock = store.stock
    for number in range(3):
        event = parse_event(make_key_package_event(BOB, created_at=NOW + number))
        entry = read_entry(event, authenticated=(), now=NOW, rules=GatewayRules())
        await store.add([Incoming(event, event.to_json().encode(), entry)])
    request = KeyPackageRequest(
        REQUEST, PubKey(b"\xaa" * 32), PubKey(bytes.fromhex(BOB.public)), 1, frozenset(), Timestamp(NOW)
    )
    claim = Claim(request, b"c", None, None, is_known=False)
    (claimed,) = await stock.claim([claim], own_urls=[RelayUrl("wss://relay.example")], now=NOW)
    assert claimed.waits
    (waiting,) = await stock.find_waiting(None, b"c", now=NOW)
    assert waiting.request_id == REQUEST
    assert await stock.begin_sending(REQUEST, now=NOW)
    await stock.put_back([REQUEST], now=NOW)
    assert await stock.begin_sending(REQUEST, now=NOW)
    await stock.mark_handed_out([REQUEST], now=NOW)
    assert await stock.release_expired(now=NOW + 301) == 0
    await stock.tidy(now=NOW)
    assert {2: 1, 0: 2} == (await stock.report()).states
    assert len(await stock.read_secret("identity")) == 32
    await store.close()
