"""NIP-19 references (npub, nsec, nprofile, nevent) and NIP-49's ncryptsec text: bech32, for people only, never on the wire.

Source: NIP-19; BIP-173 (bech32, not bech32m).
"""

import re
from typing import TYPE_CHECKING, Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.errors import InvalidKeyError
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl

if TYPE_CHECKING:
    from marmot_desktop.nostr.keys import SecretKey

MAX_TEXT_CHARS: Final = 5000

_CHARSET: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES: Final = {character: number for number, character in enumerate(_CHARSET)}
_GENERATORS: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_CHARS: Final = 6
_HEX_32: Final = re.compile(r"[0-9a-fA-F]{64}\Z")

_SCHEMES: Final = ("nostr:", "marmot://profile/")

_TLV_SPECIAL: Final = 0
_TLV_RELAY: Final = 1
_TLV_AUTHOR: Final = 2
_TLV_KIND: Final = 3


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for number, generator in enumerate(_GENERATORS):
            if top >> number & 1:
                check ^= generator
    return check


def _expand(prefix: str) -> list[int]:
    return [ord(character) >> 5 for character in prefix] + [0] + [ord(character) & 31 for character in prefix]


def _regroup(data: bytes | list[int], from_bits: int, to_bits: int, *, pad: bool) -> list[int]:
    accumulator = bits = 0
    out: list[int] = []
    for value in data:
        accumulator = accumulator << from_bits | value
        bits += from_bits
        while bits >= to_bits:
            bits -= to_bits
            out.append(accumulator >> bits & (1 << to_bits) - 1)
        accumulator &= (1 << bits) - 1
    if pad and bits:
        out.append(accumulator << (to_bits - bits) & (1 << to_bits) - 1)
    elif not pad and (bits >= from_bits or accumulator):
        raise InvalidKeyError(detail="bech32 padding")
    return out


def encode(prefix: str, data: bytes) -> str:
    """Bech32 text of bytes.

    Args:
        prefix: the human-readable part, lower case.
        data: what it carries.
    """
    values = _regroup(data, 8, 5, pad=True)
    check = _polymod(_expand(prefix) + values + [0] * _CHECKSUM_CHARS) ^ 1
    checksum = [check >> 5 * (5 - number) & 31 for number in range(_CHECKSUM_CHARS)]
    return f"{prefix}1{''.join(_CHARSET[value] for value in values + checksum)}"


def decode(text: str) -> tuple[str, bytes]:
    """The human-readable part and the bytes of bech32 text.

    Raises:
        InvalidKeyError: not bech32, mixed case, or a wrong checksum.
    """
    if len(text) > MAX_TEXT_CHARS or not text.isascii() or (text.lower() != text and text.upper() != text):
        raise InvalidKeyError(detail="not bech32")
    prefix, separator, body = text.lower().rpartition("1")
    if not separator or not prefix or len(body) < _CHECKSUM_CHARS or any(each not in _VALUES for each in body):
        raise InvalidKeyError(detail="not bech32")
    values = [_VALUES[character] for character in body]
    if _polymod(_expand(prefix) + values) != 1:
        raise InvalidKeyError(detail="wrong checksum")
    return prefix, bytes(_regroup(values[:-_CHECKSUM_CHARS], 5, 8, pad=False))


def encode_npub(pubkey: PubKey) -> str:
    """A public key for people."""
    return encode("npub", pubkey)


def decode_npub(text: str) -> PubKey:
    """The public key in an npub.

    Raises:
        InvalidKeyError: it is none.
    """
    return PubKey(_of_32(text, "npub", ErrorCode.INVALID_REFERENCE))


def encode_nsec(secret: "SecretKey") -> str:
    """A secret key for people. Secrets: returns one."""
    return encode("nsec", secret.expose())


def decode_nsec(text: str) -> "SecretKey":
    """The secret key in an nsec. Secrets: returns one.

    Raises:
        InvalidKeyError: `invalid_secret`.
    """
    # libsecp256k1 takes a moment to load, which a window that only shows public keys does not have.
    from marmot_desktop.nostr.keys import SecretKey

    data = _of_32(text, "nsec", ErrorCode.INVALID_SECRET)
    try:
        return SecretKey(data)
    except InvalidKeyError as err:
        raise InvalidKeyError(ErrorCode.INVALID_SECRET, err.detail) from err


def _of_32(text: str, wanted: str, code: ErrorCode) -> bytes:
    try:
        prefix, data = decode(text.strip())
    except InvalidKeyError as err:
        raise InvalidKeyError(code, err.detail) from err
    if prefix != wanted or len(data) != 32:
        raise InvalidKeyError(code, f"not an {wanted}")
    return data


def encode_nprofile(pubkey: PubKey, relays: tuple[RelayUrl, ...] = ()) -> str:
    """A public key with hints where to find its owner."""
    return encode("nprofile", _tlv(_TLV_SPECIAL, pubkey) + b"".join(_tlv(_TLV_RELAY, url.encode()) for url in relays))


def decode_nprofile(text: str) -> tuple[PubKey, tuple[str, ...]]:
    """The public key and the relay hints, unchecked, of an nprofile.

    Raises:
        InvalidKeyError: it is none.
    """
    fields = _read_tlv(text, "nprofile")
    special = [value for kind, value in fields if kind == _TLV_SPECIAL]
    if not special or len(special[0]) != 32:
        raise InvalidKeyError(detail="nprofile without a key")
    relays = tuple(value.decode("ascii", "replace") for kind, value in fields if kind == _TLV_RELAY)
    return PubKey(special[0]), relays


def encode_nevent(
    event_id: EventId, *, author: PubKey | None = None, kind: int | None = None, relays: tuple[RelayUrl, ...] = ()
) -> str:
    """A reference to an event or a rumor."""
    data = _tlv(_TLV_SPECIAL, event_id) + b"".join(_tlv(_TLV_RELAY, url.encode()) for url in relays)
    if author is not None:
        data += _tlv(_TLV_AUTHOR, author)
    if kind is not None:
        data += _tlv(_TLV_KIND, kind.to_bytes(4, "big"))
    return encode("nevent", data)


def decode_nevent(text: str) -> tuple[EventId, PubKey | None]:
    """The event id and, if it is told, the author of an nevent.

    Raises:
        InvalidKeyError: it is none.
    """
    fields = _read_tlv(text, "nevent")
    special = [value for kind, value in fields if kind == _TLV_SPECIAL]
    if not special or len(special[0]) != 32:
        raise InvalidKeyError(detail="nevent without an id")
    authors = [value for kind, value in fields if kind == _TLV_AUTHOR and len(value) == 32]
    return EventId(special[0]), PubKey(authors[0]) if authors else None


def parse_person(text: str) -> PubKey:
    """The public key in whatever people paste: npub, nprofile or 64 hex digits, bare or in a link.

    Raises:
        InvalidKeyError: `invalid_reference`.
    """
    folded = strip_link(text)
    if _HEX_32.match(folded):
        return PubKey(bytes.fromhex(folded))
    if folded[:9].lower() == "nprofile1":
        return decode_nprofile(folded)[0]
    return decode_npub(folded)


def strip_link(text: str) -> str:
    """What stands in a `nostr:` link (NIP-21) or a `marmot://profile/` link; any other text as it is, without spaces."""
    folded = text.strip()
    for scheme in _SCHEMES:
        if folded[: len(scheme)].lower() == scheme:
            # Browsers and desktops like to end a link with a slash.
            return folded[len(scheme) :].removeprefix("//").rstrip("/")
    return folded


def _tlv(kind: int, value: bytes) -> bytes:
    if len(value) > 255:
        raise InvalidKeyError(detail="a hint is too long")
    return bytes((kind, len(value))) + value


def _read_tlv(text: str, wanted: str) -> list[tuple[int, bytes]]:
    prefix, data = decode(text.strip())
    if prefix != wanted:
        raise InvalidKeyError(detail=f"not an {wanted}")
    fields: list[tuple[int, bytes]] = []
    place = 0
    while place < len(data):
        if place + 2 > len(data) or place + 2 + data[place + 1] > len(data):
            raise InvalidKeyError(detail="cut short")
        fields.append((data[place], data[place + 2 : place + 2 + data[place + 1]]))
        place += 2 + data[place + 1]
    return fields
