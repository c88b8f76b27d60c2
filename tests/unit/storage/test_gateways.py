"""Relays that keep a stock of our key packages."""

from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.storage.gateways import GatewayRow
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import RELAYS


def test_what_was_put_is_found_again(tx: UnitOfWork) -> None:
    row = GatewayRow(RELAYS[1], PubKey(bytes(32)), None, 3, 10, 7, Timestamp(1), 2, Timestamp(3), 4)
    tx.gateways.put(GatewayRow(RELAYS[0]))
    tx.gateways.put(GatewayRow(RELAYS[1]))
    tx.gateways.put(row)
    assert tx.gateways.get(RELAYS[1]) == row
    assert tx.gateways.all() == tuple(sorted((GatewayRow(RELAYS[0]), row), key=lambda each: each.relay))
    assert tx.gateways.get(RelayUrl("wss://other.example")) is None
