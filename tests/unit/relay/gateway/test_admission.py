"""Which key package events are taken into stock."""

import pytest

from marmot_desktop.marmot.errors import InvalidKeyPackageError
from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.admission import read_entry
from marmot_desktop.relay.gateway.rules import GatewayRules
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import NOW, make_key_package_event, make_package

BOB = RawKey(2)
BOB_KEY = PubKey(bytes.fromhex(BOB.public))
RULES = GatewayRules()


def test_the_entry_is_read_from_the_package_and_not_from_the_tags() -> None:
    package = make_package(BOB, last_resort=True)
    entry = read_entry(
        parse_event(make_key_package_event(BOB, slot="ab", content=package)), authenticated=(), now=NOW, rules=RULES
    )
    assert entry.last_resort
    assert entry.slot == "ab"
    assert {"mls_ciphersuite=0x0001", "mls_extensions=0xf2ee", "mls_extensions=0x000a", "mls_proposals=0x000a"} == (
        entry.offers
    )
    one_time = read_entry(parse_event(make_key_package_event(BOB)), authenticated=(), now=NOW, rules=RULES)
    assert not one_time.last_resort


@pytest.mark.parametrize(("age", "is_known", "is_pooled"), [(900, False, True), (901, False, False), (901, True, True)])
def test_only_the_owner_stocks_what_is_old(age: int, is_known: bool, is_pooled: bool) -> None:
    event = parse_event(make_key_package_event(BOB, created_at=NOW - age))
    authenticated = [BOB_KEY] if is_known else []
    assert is_pooled == read_entry(event, authenticated=authenticated, now=NOW, rules=RULES).is_pooled


def test_a_package_past_its_lifetime_is_refused() -> None:
    event = parse_event(make_key_package_event(BOB))
    with pytest.raises(InvalidKeyPackageError, match="kp_expired"):
        read_entry(event, authenticated=(), now=NOW + 85 * 86_400, rules=RULES)
