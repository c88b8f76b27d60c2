"""Relay addresses as people type them, and where our public events go."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.own_relays import parse_list, publication_relays, read_discovery, write_discovery
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair


def test_addresses_are_normalised_and_kept_once_in_order() -> None:
    assert parse_list(["wss://B.example/", "wss://a.example", "wss://b.example"]) == (
        RelayUrl("wss://b.example"),
        RelayUrl("wss://a.example"),
    )


def test_the_address_that_cannot_be_is_named() -> None:
    with pytest.raises(RefusedError) as refused:
        parse_list(["wss://a.example", "http://b.example"])
    assert (refused.value.code, refused.value.data) == (ErrorCode.INVALID_RELAY_URL, {"relay": "http://b.example"})


async def test_public_events_go_to_every_own_and_every_discovery_relay(pair: Pair) -> None:
    await pair.bob.session.run(write_discovery, (OTHER_RELAY,))
    assert await pair.bob.session.run(read_discovery) == (OTHER_RELAY,)
    assert await pair.bob.session.run(publication_relays) == (RELAY, OTHER_RELAY)
