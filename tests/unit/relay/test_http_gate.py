"""Who asks, and how often."""

import pytest

from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import sign_event
from marmot_desktop.nostr.http_auth import build_http_auth, format_header
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.relay.http_gate import HttpGate
from marmot_desktop.relay.listener import HttpRequest
from marmot_desktop.relay.transport import Peer
from tests.helpers.fake_clock import FakeClock

KEY = SecretKey(b"\x07" * 32)
FAR = Peer("203.0.113.9", is_loopback=False)
HERE = Peer("127.0.0.1", is_loopback=True)


def make_gate(clock: FakeClock, *, limit_loopback: bool = False) -> HttpGate:
    return HttpGate([RelayUrl("wss://relay.example")], clock, limit_loopback=limit_loopback)


def signed(clock: FakeClock, target: str = "/v1/welcomes", *, aux: int = 0) -> HttpRequest:
    unsigned = build_http_auth(KEY.public, f"https://relay.example{target}", "GET", b"", Timestamp(clock.wall - aux))
    header = format_header(sign_event(unsigned, KEY, aux=bytes(32)))
    return HttpRequest("GET", target, {"authorization": header, "host": "evil.example"}, b"", FAR)


def test_the_configured_address_counts_and_not_the_host_that_was_called(fake_clock: FakeClock) -> None:
    assert KEY.public == make_gate(fake_clock).authenticate(signed(fake_clock))
    unsigned = build_http_auth(KEY.public, "https://evil.example/v1/welcomes", "GET", b"", Timestamp(fake_clock.wall))
    header = format_header(sign_event(unsigned, KEY, aux=bytes(32)))
    with pytest.raises(InvalidEventError, match="another address"):
        make_gate(fake_clock).authenticate(
            HttpRequest("GET", "/v1/welcomes", {"authorization": header, "host": "evil.example"}, b"", FAR)
        )


def test_an_authorization_is_used_once(fake_clock: FakeClock) -> None:
    gate = make_gate(fake_clock)
    request = signed(fake_clock)
    gate.authenticate(request)
    for _ in range(3):
        with pytest.raises(InvalidEventError, match="used before"):
            gate.authenticate(request)
        fake_clock.advance(19)
    gate.authenticate(signed(fake_clock, aux=1))


def test_a_network_that_asks_too_often_has_to_wait(fake_clock: FakeClock) -> None:
    gate = make_gate(fake_clock)
    request = HttpRequest("GET", "/", {}, b"", FAR)
    neighbour = HttpRequest("GET", "/", {}, b"", Peer("203.0.113.10", is_loopback=False))
    assert not any(gate.is_too_fast(request) for _ in range(120))
    assert gate.is_too_fast(neighbour)
    assert not gate.is_too_fast(HttpRequest("GET", "/", {}, b"", Peer("198.51.100.1", is_loopback=False)))
    fake_clock.advance(1)
    assert not gate.is_too_fast(neighbour)


def test_this_machine_may_ask_as_often_as_it_likes_unless_told_otherwise(fake_clock: FakeClock) -> None:
    request = HttpRequest("GET", "/", {}, b"", HERE)
    free, bound = make_gate(fake_clock), make_gate(fake_clock, limit_loopback=True)
    assert not any(free.is_too_fast(request) for _ in range(1000))
    assert any(bound.is_too_fast(request) for _ in range(1000))
