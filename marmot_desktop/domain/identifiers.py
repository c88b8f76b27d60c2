"""Text that a person or a program typed, turned into ids; and back, shortened, for people."""

import re
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl

MAX_LINK_RELAYS: Final = 3
MAX_LINK_CHARS: Final = 4096
"""Longer than any reference can be; any program on the desktop may hand us a link."""
_HEX_32: Final = re.compile(r"[0-9a-f]{64}\Z")


class PersonLink(Frozen, frozen=True):
    """A link, or a pasted text, that names a person.

    Args:
        pubkey: who.
        relays: where they may be found, as the link says; unchecked.
    """

    pubkey: PubKey
    relays: tuple[str, ...] = ()


class EventLink(Frozen, frozen=True):
    """A link that names an event.

    Args:
        event_id: which.
        author: who wrote it, where the link tells.
    """

    event_id: EventId
    author: PubKey | None


def _parse_hex_32(text: str, code: ErrorCode) -> bytes:
    folded = text.strip().lower()
    if not _HEX_32.match(folded):
        raise RefusedError(code)
    return bytes.fromhex(folded)


def parse_person(text: str) -> PubKey:
    """The public key in an npub, an nprofile or 64 hex digits, with or without `nostr:` before it.

    Raises:
        RefusedError: `invalid_reference`.
    """
    try:
        return bech32.parse_person(text.strip())
    except PeerFaultError as err:
        raise RefusedError(ErrorCode.INVALID_REFERENCE) from err


def parse_link(text: str) -> PersonLink | EventLink:
    """What a `nostr:` link (npub, nprofile, nevent), a `marmot://profile/` link or a bare reference names.

    Raises:
        RefusedError: `invalid_reference`.
    """
    if len(text) > MAX_LINK_CHARS or not text.strip().isprintable():
        raise RefusedError(ErrorCode.INVALID_REFERENCE)
    bare = bech32.strip_link(text)
    try:
        if bare[:7].lower() == "nevent1":
            return EventLink(*bech32.decode_nevent(bare))
        if bare[:9].lower() == "nprofile1":
            return PersonLink(*bech32.decode_nprofile(bare))
        return PersonLink(bech32.parse_person(bare))
    except PeerFaultError as err:
        raise RefusedError(ErrorCode.INVALID_REFERENCE) from err


def profile_link(pubkey: PubKey, relays: tuple[RelayUrl, ...] = ()) -> str:
    """A `nostr:` link to a person (NIP-21), with up to three relays to find them on: what a QR code shows."""
    try:
        return f"nostr:{bech32.encode_nprofile(pubkey, relays[:MAX_LINK_RELAYS])}"
    except PeerFaultError:
        return f"nostr:{bech32.encode_npub(pubkey)}"  # an address longer than a hint can be


def parse_group(text: str) -> NostrGroupId:
    """The routing id in 64 hex digits.

    Raises:
        RefusedError: `invalid_group_id`.
    """
    return NostrGroupId(_parse_hex_32(text, ErrorCode.INVALID_GROUP_ID))


def parse_id(text: str) -> EventId:
    """An event or rumor id in 64 hex digits.

    Raises:
        RefusedError: `not_found`; an id that is none can name nothing.
    """
    return EventId(_parse_hex_32(text, ErrorCode.NOT_FOUND))


def npub(pubkey: PubKey) -> str:
    """The public key as people pass it on (NIP-19)."""
    return bech32.encode_npub(pubkey)


def short_npub(pubkey: PubKey) -> str:
    """The beginning and the end of the npub, for places where the whole does not fit."""
    whole = bech32.encode_npub(pubkey)
    return f"{whole[:10]}…{whole[-4:]}"
