"""Authorization over HTTP."""

import base64
import os

import pytest

from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import UnsignedEvent, sign_event
from marmot_desktop.nostr.http_auth import build_http_auth, check_http_auth, format_header
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import Timestamp

KEY = SecretKey(b"\x07" * 32)
NOW = Timestamp(1_800_000_000)
URL = "https://relay.example/v1/welcomes?limit=1"


def header(url: str = URL, method: str = "GET", body: bytes = b"", *, now: int = NOW) -> str:
    return format_header(
        sign_event(build_http_auth(KEY.public, url, method, body, Timestamp(now)), KEY, aux=os.urandom(32))
    )


def test_a_header_proves_its_author_for_this_request() -> None:
    assert KEY.public == check_http_auth(header(), [URL], "GET", b"", NOW).pubkey
    assert KEY.public == check_http_auth(header(method="POST", body=b"{}"), [URL], "POST", b"{}", NOW + 60).pubkey


@pytest.mark.parametrize(
    ("text", "method", "body", "reason"),
    [
        ("", "GET", b"", "is needed"),
        ("Bearer abc", "GET", b"", "is needed"),
        ("Nostr " + "A" * 9000, "GET", b"", "is needed"),
        ("Nostr ???", "GET", b"", "base64"),
        ("Nostr " + base64.b64encode(b"{}").decode(), "GET", b"", "invalid_event"),
        (header(now=NOW - 61), "GET", b"", "of this minute"),
        (header(now=NOW + 61), "GET", b"", "of this minute"),
        (header(url="https://other.example/"), "GET", b"", "another address"),
        (header(), "POST", b"", "another method"),
        (header(method="POST", body=b"{}"), "POST", b"{ }", "another body"),
        (header(method="POST"), "POST", b"{}", "another body"),
    ],
)
def test_a_header_for_anything_else_proves_nothing(text: str, method: str, body: bytes, reason: str) -> None:
    with pytest.raises(InvalidEventError, match=reason):
        check_http_auth(text, [URL], method, body, NOW)


def test_another_kind_or_signature_proves_nothing() -> None:
    unsigned = build_http_auth(KEY.public, URL, "GET", b"", NOW)
    other = UnsignedEvent(KEY.public, NOW, 1, unsigned.tags, "")
    with pytest.raises(InvalidEventError, match="not an authorization"):
        check_http_auth(format_header(sign_event(other, KEY, aux=bytes(32))), [URL], "GET", b"", NOW)
    signed = sign_event(unsigned, KEY, aux=bytes(32)).to_json()
    broken = signed.replace('"created_at":1800000000', '"created_at":1800000001')
    with pytest.raises(InvalidEventError):
        check_http_auth("Nostr " + base64.b64encode(broken.encode()).decode(), [URL], "GET", b"", NOW)
