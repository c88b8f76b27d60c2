"""Requests to vanish: whom they concern, and over the wire."""

import pytest

from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.vanishing import concerns_us, find_forgettable
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay
from tests.helpers.raw_client import RawClient, RawKey, raw_client
from tests.helpers.relay_events import ALICE, BOB, NOW, make_event

OURS = [RelayUrl("wss://relay.example")]
ADA, BEN = RawKey(1), RawKey(2)


@pytest.mark.parametrize(
    ("value", "ours"),
    [
        ("ALL_RELAYS", True),
        ("wss://RELAY.example/", True),
        ("wss://other.example", False),
        ("all_relays", False),
        ("", False),
    ],
)
def test_only_a_request_that_names_us_or_everybody_counts(value: str, ours: bool) -> None:
    assert ours == concerns_us(make_event(62, tags=[["relay", value]]), OURS)
    assert not concerns_us(make_event(62), OURS)


def test_a_gift_wrap_goes_with_its_recipient() -> None:
    wrap = make_event(1059, tags=[["p", BOB.hex()], ["p", "z" * 64]])
    assert (ALICE, BOB) == find_forgettable(wrap)
    assert (ALICE,) == find_forgettable(make_event(1, tags=[["p", BOB.hex()]]))


async def test_who_vanishes_takes_everything_along_and_nothing_comes_back(
    relay: InProcessRelay, client: RawClient, fake_clock: FakeClock
) -> None:
    note = ADA.sign(1, "old", created_at=NOW - 10)
    package = ADA.sign(10002, "", [["r", "wss://relay.example"]], NOW - 10)
    wrap = BEN.sign(1059, "sealed", [["p", ADA.public]], NOW - 5)
    other = BEN.sign(1, "mine", [["p", ADA.public]], NOW - 5)
    later = ADA.sign(1, "new", created_at=NOW + 5)
    for event in (note, package, wrap, other):
        assert (True, "") == await client.publish(event)
    request = ADA.sign(62, "", [["relay", relay.url]], NOW)
    assert (True, "") == await client.publish(request)
    assert {other["id"], request["id"]} == set(await client.fetch_ids({}))
    for event in (note, package, wrap):
        assert (False, "blocked: this event was deleted") == await client.publish(event)
    assert (True, "") == await client.publish(later)
    # Nobody takes the request itself back.
    await client.publish(ADA.sign(5, "", [["e", request["id"]]], NOW + 6))
    assert request["id"] in await client.fetch_ids({"kinds": [62]})


async def test_a_request_for_another_relay_is_an_event_as_any(relay: InProcessRelay, client: RawClient) -> None:
    note = ADA.sign(1, "stays", created_at=NOW - 10)
    await client.publish(note)
    await client.publish(ADA.sign(62, "", [["relay", "wss://other.example"]], NOW))
    async with raw_client(relay.url) as other:
        assert note["id"] in await other.fetch_ids({})
