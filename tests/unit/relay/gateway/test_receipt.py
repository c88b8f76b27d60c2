"""The signed account of a request."""

import os

from marmot_desktop.nostr.event import check_event, parse_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.gateway.ports import Package
from marmot_desktop.relay.gateway.receipt import build_receipt
from marmot_desktop.relay.gateway.request import parse_request
from marmot_desktop.relay.gateway.rules import GatewayRules
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import NOW, make_request
from tests.unit.relay.gateway.builders import make_entry

RELAY = SecretKey(b"\x01" * 32)
ALICE, BOB = RawKey(1), RawKey(2)


def test_it_names_what_was_handed_out_and_what_stayed() -> None:
    event = parse_event(make_request(ALICE, BOB))
    request = parse_request(event, now=NOW, own_urls=[RelayUrl("wss://relay.example")], rules=GatewayRules())
    packages = [Package(make_entry(1), b"{}", preserved=False), Package(make_entry(2), b"{}", preserved=True)]
    receipt = build_receipt(request, packages, identity=RELAY, now=NOW, random=os.urandom)
    check_event(receipt)
    assert (448, RELAY.public) == (receipt.kind, receipt.pubkey)
    named = [tag[1] for tag in receipt.tags if tag[0] == "kp"]
    assert [package.entry.event_id.hex() for package in packages] == named
    tags = {tag[0]: tag[1] for tag in receipt.tags}
    assert (ALICE.public, event.id.hex(), BOB.public) == (tags["p"], tags["e"], tags["recipient"])
    assert ("delivered", "2", "1", "1") == (tags["status"], tags["total"], tags["consumed"], tags["preserved"])
