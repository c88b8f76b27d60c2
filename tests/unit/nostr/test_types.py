import pytest

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.nostr.errors import InvalidEventError, InvalidKeyError, InvalidRelayUrlError
from marmot_desktop.nostr.types import is_loopback, parse_event_id, parse_pubkey, parse_relay_url, parse_sig


def test_hex_becomes_bytes() -> None:
    assert parse_pubkey("0a" * 32) == b"\x0a" * 32
    assert parse_event_id("ff" * 32) == b"\xff" * 32
    assert parse_sig("01" * 64) == b"\x01" * 64


@pytest.mark.parametrize("text", ["", "0a" * 31, "0A" * 32, "0g" * 32, "0a" * 32 + "\n", " " + "0a" * 32, "٠" * 64])
def test_anything_but_lower_case_hex_of_the_right_length_is_refused(text: str) -> None:
    with pytest.raises(InvalidKeyError):
        parse_pubkey(text)
    with pytest.raises(InvalidEventError):
        parse_event_id(text)
    with pytest.raises(InvalidEventError):
        parse_sig(text)


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("wss://Relay.Example.COM", "wss://relay.example.com"),
        ("  WSS://relay.example.com/  ", "wss://relay.example.com"),
        ("wss://relay.example.com:443", "wss://relay.example.com"),
        ("wss://relay.example.com:7777/", "wss://relay.example.com:7777"),
        ("wss://relay.example.com/Path/", "wss://relay.example.com/Path/"),
        ("wss://relay.example.com/?a=B#part", "wss://relay.example.com?a=B"),
        ("ws://localhost:80", "ws://localhost"),
        ("ws://a.localhost:4869", "ws://a.localhost:4869"),
        ("ws://127.0.0.1:4869", "ws://127.0.0.1:4869"),
        ("ws://127.8.9.1", "ws://127.8.9.1"),
        ("ws://[::1]:4869", "ws://[::1]:4869"),
        ("wss://[2001:DB8::0:1]", "wss://[2001:db8::1]"),
        ("ws://abcdefghijklmnop.onion", "ws://abcdefghijklmnop.onion"),
        ("wss://bücher.example", "wss://xn--bcher-kva.example"),
    ],
)
def test_two_spellings_of_a_relay_become_one(typed: str, normal: str) -> None:
    assert parse_relay_url(typed) == normal
    assert parse_relay_url(normal) == normal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "relay.example.com",
        "https://relay.example.com",
        "wss://",
        "wss:///path",
        "wss://user@relay.example.com",
        "wss://relay.example.com:99999",
        "wss://relay.example.com:x",
        "wss://[::1",
        "wss://[::g]",
        "wss://[v1.a:b]",
        "wss://[fe80::1%eth0]",
        "wss://-relay.example.com",
        "wss://rel ay.example.com",
        "wss://relay.example.com/\u202egnp",
        "wss://" + "a" * 70 + ".example",
        "wss://relay.example.com/" + "a" * 500,
    ],
)
def test_what_is_no_relay_address_is_refused(text: str) -> None:
    with pytest.raises(InvalidRelayUrlError) as caught:
        parse_relay_url(text)
    assert caught.value.code is ErrorCode.INVALID_RELAY_URL
    assert isinstance(caught.value, PeerFaultError)


@pytest.mark.parametrize(
    "text", ["ws://relay.example.com", "ws://10.0.0.1", "ws://localhost.example.com", "ws://onion"]
)
def test_plain_connections_to_other_computers_are_refused_unless_allowed(text: str) -> None:
    with pytest.raises(InvalidRelayUrlError):
        parse_relay_url(text)
    assert parse_relay_url(text, allow_plain_everywhere=True) == text


def test_loopback_relays_are_known() -> None:
    assert is_loopback(parse_relay_url("ws://127.0.0.1:1"))
    assert is_loopback(parse_relay_url("wss://localhost"))
    assert not is_loopback(parse_relay_url("wss://relay.example.com"))
