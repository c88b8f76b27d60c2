"""Text that a person or a program typed, turned into ids; and back, shortened, for people."""

import re
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.types import EventId, PubKey

_HEX_32: Final = re.compile(r"[0-9a-f]{64}\Z")


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
