"""A client's answer to our challenge."""

from typing import Any

import pytest

from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.authentication import check_authentication
from tests.helpers.raw_client import RawKey
from tests.helpers.relay_events import NOW

OWN = {RelayUrl("wss://relay.example"), RelayUrl("ws://127.0.0.1:7447")}


def reason_of(event: dict[str, Any]) -> str | None:
    return check_authentication(parse_event(event), challenge="chall", own_urls=OWN, now=NOW, max_age_s=600)


def answer(
    relay: str = "wss://relay.example", challenge: str = "chall", kind: int = 22242, created_at: int = NOW
) -> dict[str, Any]:
    return RawKey(1).sign(kind, tags=[["relay", relay], ["challenge", challenge]], created_at=created_at)


@pytest.mark.parametrize(
    "relay", ["wss://relay.example", "wss://RELAY.example/", "wss://relay.example:443", "ws://127.0.0.1:7447/"]
)
def test_a_right_answer_proves_its_author_however_the_address_is_written(relay: str) -> None:
    assert reason_of(answer(relay)) is None


@pytest.mark.parametrize("created_at", [NOW - 600, NOW + 600])
def test_clocks_may_differ_a_little(created_at: int) -> None:
    assert reason_of(answer(created_at=created_at)) is None


@pytest.mark.parametrize(
    "event",
    [
        answer(challenge="another connection's"),
        answer(kind=1),
        answer(created_at=NOW - 601),
        answer(created_at=NOW + 601),
        RawKey(1).sign(22242, tags=[["relay", "wss://relay.example"]], created_at=NOW),
        RawKey(1).sign(22242, tags=[["challenge", "chall"]], created_at=NOW),
        answer() | {"sig": "00" * 64},
        answer() | {"id": "00" * 32},
        answer() | {"pubkey": RawKey(2).public},
    ],
)
def test_a_wrong_answer_proves_nothing(event: dict[str, Any]) -> None:
    reason = reason_of(event)
    assert reason is not None
    assert reason.startswith("invalid: ")


@pytest.mark.parametrize(
    "relay", ["wss://evil.example", "ws://relay.example", "https://relay.example", "", "relay.example"]
)
def test_an_answer_made_for_another_relay_proves_nothing(relay: str) -> None:
    """A relay in the middle could pass our challenge on and use the answer it gets here."""
    assert reason_of(answer(relay)) == "invalid: the relay tag names another relay"
