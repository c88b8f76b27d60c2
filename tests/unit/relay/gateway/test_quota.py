"""Counters without names."""

import pytest

from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.quota import counters_of, limited_network, network_of
from marmot_desktop.relay.gateway.rules import GatewayRules

ALICE, BOB = PubKey(b"a" * 32), PubKey(b"b" * 32)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/48"),
        ("127.0.0.1", None),
        ("::1", None),
        ("", ""),
    ],
)
def test_neighbours_share_a_network_and_this_machine_has_none(address: str, network: str | None) -> None:
    assert network == network_of(address)


def test_this_machine_is_limited_only_where_it_was_asked_for() -> None:
    assert limited_network("127.0.0.1", limit_loopback=False) is None
    assert limited_network("127.0.0.1", limit_loopback=True) == "this machine"
    assert limited_network("203.0.113.77", limit_loopback=False) == "203.0.113.0/24"


def test_counters_tell_nobody_who_asked_and_differ_from_day_to_day() -> None:
    today = counters_of(ALICE, BOB, "203.0.113.0/24", day_key=b"1" * 32, rules=GatewayRules())
    tomorrow = counters_of(ALICE, BOB, "203.0.113.0/24", day_key=b"2" * 32, rules=GatewayRules())
    assert [each.limit for each in today] == [10, 60, 10, 200]
    assert {each.key for each in today}.isdisjoint(each.key for each in tomorrow)
    assert len({each.key for each in today}) == 4
    assert not any(bytes(ALICE) in each.key or bytes(BOB) in each.key for each in today)


def test_without_a_network_only_people_are_counted() -> None:
    assert len(counters_of(ALICE, BOB, None, day_key=b"1" * 32, rules=GatewayRules())) == 2
