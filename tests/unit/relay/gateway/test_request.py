"""What a kind 447 asks for; refusals on the wire are in `test_gateway`."""

import pytest

from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.gateway.request import RefusedRequestError, parse_request
from marmot_desktop.relay.gateway.rules import GatewayRules
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import NOW, make_request

ALICE, BOB = RawKey(1), RawKey(2)
URL = RelayUrl("wss://relay.example")


def test_a_request_is_read_with_its_needs() -> None:
    extra = [
        ["relay", "wss://RELAY.example/"],
        ["ciphersuite", "0x0001"],
        ["ext", "0xF2EE"],
        ["prop", "0x000a"],
        ["x", "y"],
    ]
    event = parse_event(make_request(ALICE, BOB, wanted="3", extra=extra))
    request = parse_request(event, now=NOW, own_urls=[URL], rules=GatewayRules())
    assert (request.requester.hex(), request.owner.hex(), request.wanted) == (ALICE.public, BOB.public, 3)
    assert request.needs == {"mls_ciphersuite=0x0001", "mls_extensions=0xf2ee", "mls_proposals=0x000a"}
    assert (
        parse_request(parse_event(make_request(ALICE, BOB)), now=NOW, own_urls=[URL], rules=GatewayRules()).wanted == 1
    )


def test_binding_can_be_required() -> None:
    rules = GatewayRules(require_binding=True)
    bound = make_request(ALICE, BOB, extra=[["relay", URL], ["expiration", str(NOW + 300)]])
    assert parse_request(parse_event(bound), now=NOW, own_urls=[URL], rules=rules).wanted == 1
    with pytest.raises(RefusedRequestError, match="names its relay"):
        parse_request(parse_event(make_request(ALICE, BOB)), now=NOW, own_urls=[URL], rules=rules)


def test_work_can_be_asked_for() -> None:
    rules = GatewayRules(work_bits=6)
    requests = [parse_event(make_request(ALICE, BOB, extra=[["nonce", str(number), "6"]])) for number in range(400)]
    worked = [event for event in requests if event.id[0] < 4]
    assert worked
    assert parse_request(worked[0], now=NOW, own_urls=[URL], rules=rules).wanted == 1
    lazy = next(event for event in requests if event.id[0] >= 4)
    with pytest.raises(RefusedRequestError, match="pow: "):
        parse_request(lazy, now=NOW, own_urls=[URL], rules=rules)
