"""Ids, urls and times of Nostr as validated types: bytes inside, hex at the edge.

Source: NIP-01; relay url rules in MIP-00 and NIP-65.
"""

import ipaddress
import re
from typing import Final, NewType
from urllib.parse import urlsplit

from marmot_desktop.nostr.errors import InvalidEventError, InvalidKeyError, InvalidRelayUrlError

PubKey = NewType("PubKey", bytes)
"""An x-only secp256k1 public key, 32 bytes; not proved to lie on the curve."""

EventId = NewType("EventId", bytes)
"""SHA-256 of an event's canonical form, 32 bytes."""

Sig = NewType("Sig", bytes)
"""A BIP-340 signature, 64 bytes."""

RelayUrl = NewType("RelayUrl", str)
"""A relay address in its one normal form."""

Timestamp = NewType("Timestamp", int)
"""Unix seconds."""

_HOST: Final = re.compile(r"[0-9a-z]([0-9a-z._-]*[0-9a-z])?\Z")
_DEFAULT_PORTS: Final = {"ws": 80, "wss": 443}
_MAX_URL_CHARS: Final = 512


def parse_pubkey(text: str) -> PubKey:
    """A public key from 64 lower-case hex digits.

    Raises:
        InvalidKeyError: it is not that.
    """
    key = _from_hex(text, 32)
    if key is None:
        raise InvalidKeyError(detail="a public key has 64 lower-case hex digits")
    return PubKey(key)


def parse_event_id(text: str) -> EventId:
    """An event id from 64 lower-case hex digits.

    Raises:
        InvalidEventError: it is not that.
    """
    event_id = _from_hex(text, 32)
    if event_id is None:
        raise InvalidEventError(detail="an event id has 64 lower-case hex digits")
    return EventId(event_id)


def parse_sig(text: str) -> Sig:
    """A signature from 128 lower-case hex digits.

    Raises:
        InvalidEventError: it is not that.
    """
    sig = _from_hex(text, 64)
    if sig is None:
        raise InvalidEventError(detail="a signature has 128 lower-case hex digits")
    return Sig(sig)


def _from_hex(text: str, size: int) -> bytes | None:
    """So many bytes from lower-case hex digits and nothing else; `None` if it is not that."""
    try:
        data = bytes.fromhex(text)
    except ValueError:
        return None
    # `fromhex` is content with capitals and spaces too.
    return data if len(data) == size and data.hex() == text else None


def parse_relay_url(text: str, *, allow_plain_everywhere: bool = False) -> RelayUrl:
    """A relay address in its normal form, so that two spellings compare equal.

    Lower-case scheme and host, no default port, no fragment, no trailing slash where the path is empty.

    Args:
        text: as typed, or as found in a list.
        allow_plain_everywhere: accept `ws://` also to other computers.

    Raises:
        InvalidRelayUrlError: not a ws or wss url, or ws to a host that is neither loopback nor an onion service.
    """
    text = text.strip()
    if len(text) > _MAX_URL_CHARS or not text.isprintable() or " " in text:
        raise InvalidRelayUrlError("too long or not printable")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as err:
        raise InvalidRelayUrlError("not an url") from err
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    if scheme not in _DEFAULT_PORTS or not host or parts.username is not None:
        raise InvalidRelayUrlError("not a ws or wss url")
    shown_host = _check_host(host)
    if scheme == "ws" and not allow_plain_everywhere and not _may_be_plain(host):
        raise InvalidRelayUrlError("ws is for this computer only")
    port_part = "" if port is None or port == _DEFAULT_PORTS[scheme] else f":{port}"
    path = "" if parts.path == "/" else parts.path
    query = f"?{parts.query}" if parts.query else ""
    return RelayUrl(f"{scheme}://{shown_host}{port_part}{path}{query}")


def is_loopback(url: RelayUrl) -> bool:
    """Whether a relay runs on this computer."""
    return _is_loopback_host((urlsplit(url).hostname or "").lower())


def _check_host(host: str) -> str:
    if "%" in host:
        raise InvalidRelayUrlError("a zone means something on one computer only")
    if ":" in host:
        try:
            return f"[{ipaddress.IPv6Address(host).compressed}]"
        except ValueError as err:
            raise InvalidRelayUrlError("not an address") from err
    try:
        ascii_host = host.encode("idna").decode("ascii")
    except UnicodeError as err:
        raise InvalidRelayUrlError("not a host name") from err
    if not _HOST.match(ascii_host):
        raise InvalidRelayUrlError("not a host name")
    return ascii_host


def _may_be_plain(host: str) -> bool:
    return host.endswith(".onion") or _is_loopback_host(host)


def _is_loopback_host(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
