"""How lists and optional values are written into single columns, and read back."""

import json
from collections.abc import Iterable
from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import PubKey, RelayUrl

_PUBKEY_BYTES: Final = 32


def encode_relays(relays: Iterable[RelayUrl]) -> str:
    """Relay urls as a JSON list, in their order."""
    return json.dumps(list(relays), ensure_ascii=False, separators=(",", ":"))


def decode_relays(column: str) -> tuple[RelayUrl, ...]:
    """What `encode_relays` has written."""
    return tuple(RelayUrl(relay) for relay in json.loads(column))


def encode_marked_relays(relays: Iterable[tuple[RelayUrl, str]]) -> str:
    """Relay urls with their read or write marker (NIP-65) as a JSON list of pairs."""
    return json.dumps([[relay, marker] for relay, marker in relays], ensure_ascii=False, separators=(",", ":"))


def decode_marked_relays(column: str) -> tuple[tuple[RelayUrl, str], ...]:
    """What `encode_marked_relays` has written."""
    return tuple((RelayUrl(relay), str(marker)) for relay, marker in json.loads(column))


def encode_pubkeys(pubkeys: Iterable[PubKey]) -> bytes:
    """Public keys one after the other."""
    return b"".join(pubkeys)


def decode_pubkeys(column: bytes) -> tuple[PubKey, ...]:
    """What `encode_pubkeys` has written."""
    return tuple(PubKey(column[start : start + _PUBKEY_BYTES]) for start in range(0, len(column), _PUBKEY_BYTES))


def encode_code(code: ErrorCode | None) -> str | None:
    """An error code, or none."""
    return None if code is None else code.value


def decode_code(column: str | None) -> ErrorCode | None:
    """An error code, if one is stored."""
    return None if column is None else ErrorCode(column)
