"""Who asks over HTTP: a signed event in the Authorization header, bound to address, method and body.

Source: NIP-98; the payload tag is required where there is a body.
"""

import base64
import binascii
import hashlib
from collections.abc import Collection
from typing import Final

from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event, UnsignedEvent, check_event, parse_event
from marmot_desktop.nostr.kinds import HTTP_AUTH
from marmot_desktop.nostr.types import PubKey, Timestamp

MAX_AGE_S: Final = 60
_SCHEME: Final = "Nostr "
_MAX_HEADER: Final = 8192


def build_http_auth(
    pubkey: PubKey, url: str, method: str, body: bytes, now: Timestamp, *, nonce: str = ""
) -> UnsignedEvent:
    """The event to sign for one request.

    Args:
        pubkey: who asks.
        url: absolute, with its query.
        method: in capitals.
        body: of the request; empty if none.
        now: the present.
        nonce: tells two equal requests of one second apart; a server refuses an authorization that it has seen.
    """
    apart = (("nonce", nonce),) if nonce else ()
    payload = (("payload", hashlib.sha256(body).hexdigest()),) if body else ()
    return UnsignedEvent(pubkey, now, HTTP_AUTH, (("u", url), ("method", method), *payload, *apart), "")


def format_header(event: Event) -> str:
    """The value of the Authorization header."""
    return _SCHEME + base64.b64encode(event.to_json().encode()).decode()


def check_http_auth(header: str, urls: Collection[str], method: str, body: bytes, now: int) -> Event:
    """The event of a header, which proves that its author asks this.

    Args:
        header: value of the Authorization header; empty if there was none.
        urls: absolute addresses by which this very request can be named.
        method: of the request.
        body: of the request.
        now: our clock.

    Raises:
        InvalidEventError: It proves nothing; `detail` says why.
    """
    event = _read(header)
    if event.kind != HTTP_AUTH:
        raise InvalidEventError(detail="not an authorization event")
    if abs(event.created_at - now) > MAX_AGE_S:
        raise InvalidEventError(detail="the authorization is not of this minute")
    if event.first_tag("u") not in urls:
        raise InvalidEventError(detail="the authorization is for another address")
    if event.first_tag("method") != method:
        raise InvalidEventError(detail="the authorization is for another method")
    if body and event.first_tag("payload") != hashlib.sha256(body).hexdigest():
        raise InvalidEventError(detail="the authorization is for another body")
    check_event(event)
    return event


def _read(header: str) -> Event:
    if not header.startswith(_SCHEME) or len(header) > _MAX_HEADER:
        raise InvalidEventError(detail="an authorization by a Nostr event is needed")
    try:
        return parse_event(base64.b64decode(header.removeprefix(_SCHEME), validate=True))
    except (binascii.Error, ValueError) as error:
        raise InvalidEventError(detail="the authorization is not base64") from error
