"""Extension 0xF2EE: what a Marmot group is called, who its admins are and where its relays are.

Layouts of the wire, by version:

```
1a (MIP-01 text)   u16 lengths, admins and relays as text joined by commas, image fields of fixed size
1b (MDK), 2        varint lengths, admins as raw bytes, relays as a vector of vectors, four image fields
3                  2, and a last field with the seconds after which messages disappear
4 and up           3, and fields we do not know: read, never written
```

Version 2 is written, 3 only for a disappearing timer, 1 never.

Source: MIP-01, Marmot Group Data Extension.
"""

from typing import Final, TypeVar
from urllib.parse import urlsplit

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen, replace
from marmot_desktop.marmot.errors import GroupDataLimitError, InvalidGroupDataError
from marmot_desktop.marmot.tls import TlsReader, encode_opaque
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.keys import is_on_curve
from marmot_desktop.nostr.types import PubKey, RelayUrl, parse_relay_url

VERSION_WRITTEN: Final = 2
VERSION_DISAPPEARING: Final = 3
NEWEST_VERSION: Final = 3
"""Above it a group is read-mostly: its data are shown and never written again, since fields would be lost."""

GROUP_ID_BYTES: Final = 32
IMAGE_KEY_BYTES: Final = 32
IMAGE_NONCE_BYTES: Final = 12

MAX_FIELD_BYTES: Final = 65535
"""Of each field when reading."""
MAX_NAME_BYTES: Final = 255
MAX_DESCRIPTION_BYTES: Final = 2000
MAX_ADMINS: Final = 100
MAX_RELAYS: Final = 20
MAX_RELAY_BYTES: Final = 512

_PUBKEY_BYTES: Final = 32
_V1_TEXT: Final = 1
_DURATION_BYTES: Final = 8
_MAX_DURATION: Final = (1 << 64) - 1

_T = TypeVar("_T")


class GroupData(Frozen, frozen=True):
    """The Marmot data of a group.

    Args:
        version: of the extension; `VERSION_WRITTEN` in groups of our making.
        nostr_group_id: the 32 bytes of the `h` tag.
        name: empty for a chat of two.
        description: may be empty.
        admins: a set in fact; any 32 bytes when read, so not each need be a key.
        relays: a set in fact.
        image_hash: SHA-256 of the encrypted image, or empty.
        image_key: 32 bytes or empty.
        image_nonce: 12 bytes or empty.
        image_upload_key: 32 bytes or empty; White Noise never sets it.
        disappearing_s: seconds after which messages are hidden; 0 for never.

    Secrets: `image_key` and `image_upload_key`; they are left out of `repr`.
    """

    version: int
    nostr_group_id: NostrGroupId
    name: str
    description: str
    admins: tuple[PubKey, ...]
    relays: tuple[RelayUrl, ...]
    image_hash: bytes = b""
    image_key: bytes = b""
    image_nonce: bytes = b""
    image_upload_key: bytes = b""
    disappearing_s: int = 0

    def __repr__(self) -> str:
        return f"GroupData(version={self.version}, admins={len(self.admins)}, relays={len(self.relays)})"

    @property
    def is_newer(self) -> bool:
        """Whether the extension has fields this program does not know; it must not be written then."""
        return self.version > NEWEST_VERSION

    @property
    def has_image(self) -> bool:
        """Whether an image can be fetched and opened."""
        return bool(self.image_hash and self.image_key and self.image_nonce)

    def without_image(self) -> "GroupData":
        """The same group with all four image fields empty."""
        return replace(self, image_hash=b"", image_key=b"", image_nonce=b"", image_upload_key=b"")


def parse_group_data(body: bytes) -> GroupData:
    """Read the body of extension 0xF2EE.

    Raises:
        InvalidGroupDataError: `GD_MALFORMED`, or `GD_UNSUPPORTED_VERSION` for version 0.
    """
    try:
        version = TlsReader(body).integer(2)
        if version == 0:
            raise InvalidGroupDataError(ErrorCode.GD_UNSUPPORTED_VERSION, "version 0")
        if version == _V1_TEXT:
            return _parse_version_1(body)
        return _parse_vectors(body)
    except PeerFaultError as error:
        if isinstance(error, InvalidGroupDataError):
            raise
        raise InvalidGroupDataError(ErrorCode.GD_MALFORMED, error.detail) from error


def encode_group_data(data: GroupData) -> bytes:
    """Write the body of extension 0xF2EE: version 2, or 3 where messages disappear; a read version is never lowered.

    Admins and relays are sorted and each written once. Limits are the business of `check_writable`.

    Raises:
        GroupDataLimitError: `GD_UNSUPPORTED_VERSION`, the data were read from a version with unknown fields.
    """
    if data.is_newer:
        raise GroupDataLimitError(ErrorCode.GD_UNSUPPORTED_VERSION, f"version {data.version}")
    version = VERSION_DISAPPEARING if data.disappearing_s else max(data.version, VERSION_WRITTEN)
    fields = [
        version.to_bytes(2, "big"),
        data.nostr_group_id,
        encode_opaque(data.name.encode()),
        encode_opaque(data.description.encode()),
        encode_opaque(b"".join(sorted(set(data.admins)))),
        encode_opaque(b"".join(encode_opaque(url) for url in sorted({relay.encode() for relay in data.relays}))),
        encode_opaque(data.image_hash),
        encode_opaque(data.image_key),
        encode_opaque(data.image_nonce),
        encode_opaque(data.image_upload_key),
    ]
    if version >= VERSION_DISAPPEARING:
        duration = data.disappearing_s.to_bytes(_DURATION_BYTES, "big") if data.disappearing_s else b""
        fields.append(encode_opaque(duration))
    return b"".join(fields)


def check_writable(data: GroupData, before: GroupData | None = None) -> None:
    """Make sure that every peer can store this group.

    Args:
        data: to be written.
        before: what they replace. What stays as it is was written by somebody else and is no reason to refuse, else one
            long name would keep an admin from removing anybody.

    Raises:
        GroupDataLimitError: a value is beyond its limit or no value at all.
    """
    if data.is_newer:
        raise GroupDataLimitError(ErrorCode.GD_UNSUPPORTED_VERSION, f"version {data.version}")
    if before is None or data.name != before.name:
        _check_text(data.name, MAX_NAME_BYTES, "name")
    if before is None or data.description != before.description:
        _check_text(data.description, MAX_DESCRIPTION_BYTES, "description")
    _check_admins(data.admins, () if before is None else before.admins)
    if before is None or set(data.relays) != set(before.relays):
        _check_count(len(data.relays), len(set(data.relays)), MAX_RELAYS, "relays")
        for relay in data.relays:
            _check_text(relay, MAX_RELAY_BYTES, "relay")
    _check_sizes(data)
    if before is None or _image(data) != _image(before):
        _check_image(data)


def _check_admins(admins: tuple[PubKey, ...], before: tuple[PubKey, ...]) -> None:
    new = [admin for admin in admins if admin not in before]
    # A list that is too long may become shorter step by step.
    _check_count(len(admins), len(set(admins)), MAX_ADMINS if new else max(MAX_ADMINS, len(before)), "admins")
    if not all(len(admin) == _PUBKEY_BYTES and is_on_curve(admin) for admin in new):
        raise GroupDataLimitError(detail="an admin is no public key")


def _image(data: GroupData) -> tuple[bytes, bytes, bytes, bytes]:
    return data.image_hash, data.image_key, data.image_nonce, data.image_upload_key


def _check_image(data: GroupData) -> None:
    """A new image has all it needs; White Noise never sets the upload key, so a foreign one goes without."""
    if any(_image(data)) and not data.has_image:
        raise GroupDataLimitError(detail="image fields are not complete")


def _check_sizes(data: GroupData) -> None:
    sizes = [
        (data.image_hash, IMAGE_KEY_BYTES),
        (data.image_key, IMAGE_KEY_BYTES),
        (data.image_nonce, IMAGE_NONCE_BYTES),
        (data.image_upload_key, IMAGE_KEY_BYTES),
    ]
    if len(data.nostr_group_id) != GROUP_ID_BYTES or any(len(value) not in (0, size) for value, size in sizes):
        raise GroupDataLimitError(detail="a field of fixed size has another size")
    if not 0 <= data.disappearing_s <= _MAX_DURATION:
        raise GroupDataLimitError(detail="disappearing time")


def _check_text(text: str, max_bytes: int, what: str) -> None:
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        raise GroupDataLimitError(detail=f"{what} is not text") from error
    if size > max_bytes:
        raise GroupDataLimitError(detail=f"{what} has more than {max_bytes} bytes")


def _check_count(count: int, distinct: int, maximum: int, what: str) -> None:
    if not 1 <= count <= maximum:
        raise GroupDataLimitError(detail=f"{what}: 1 to {maximum} are allowed")
    if distinct != count:
        raise GroupDataLimitError(detail=f"{what}: one stands twice")


def _parse_version_1(body: bytes) -> GroupData:
    """The text of MIP-01 first, then what MDK wrote under the same number; each must use up every byte."""
    try:
        return _parse_text_form(body)
    except PeerFaultError:
        return _parse_vectors(body)


def _parse_text_form(body: bytes) -> GroupData:
    reader = TlsReader(body)
    version = reader.integer(2)
    group_id = NostrGroupId(reader.take(GROUP_ID_BYTES))
    name, description, admins, relays = (_text(reader.take(reader.integer(2))) for _ in range(4))
    image_hash, image_key = reader.take(IMAGE_KEY_BYTES), reader.take(IMAGE_KEY_BYTES)
    image_nonce = reader.take(IMAGE_NONCE_BYTES)
    reader.end()
    return GroupData(
        version,
        group_id,
        name,
        description,
        _distinct([_admin_from_hex(admin) for admin in admins.split(",")] if admins else []),
        _distinct([_relay(relay) for relay in relays.split(",")] if relays else []),
        _or_none(image_hash),
        _or_none(image_key),
        _or_none(image_nonce),
    )


def _parse_vectors(body: bytes) -> GroupData:
    reader = TlsReader(body)
    version = reader.integer(2)
    group_id = NostrGroupId(reader.take(GROUP_ID_BYTES))
    name, description = _text(_field(reader)), _text(_field(reader))
    admins = _split_admins(_field(reader))
    relays = _split_relays(_field(reader))
    image_hash, image_key = _sized(reader, IMAGE_KEY_BYTES), _sized(reader, IMAGE_KEY_BYTES)
    image_nonce, image_upload_key = _sized(reader, IMAGE_NONCE_BYTES), _sized(reader, IMAGE_KEY_BYTES)
    disappearing_s = 0
    if version >= VERSION_DISAPPEARING:
        duration = _sized(reader, _DURATION_BYTES)
        disappearing_s = int.from_bytes(duration, "big")
        if duration and not disappearing_s:
            raise InvalidGroupDataError(detail="disappearing time of zero")
    if version <= NEWEST_VERSION:
        reader.end()
    return GroupData(
        version,
        group_id,
        name,
        description,
        admins,
        relays,
        image_hash,
        image_key,
        image_nonce,
        image_upload_key,
        disappearing_s,
    )


def _field(reader: TlsReader) -> bytes:
    field = reader.opaque()
    if len(field) > MAX_FIELD_BYTES:
        raise InvalidGroupDataError(detail="field is too long")
    return field


def _sized(reader: TlsReader, size: int) -> bytes:
    field = reader.opaque()
    if len(field) not in (0, size):
        raise InvalidGroupDataError(detail="field of fixed size has another size")
    return field


def _split_admins(field: bytes) -> tuple[PubKey, ...]:
    if len(field) % _PUBKEY_BYTES:
        raise InvalidGroupDataError(detail="admins are no multiple of 32 bytes")
    return _distinct([PubKey(field[at : at + _PUBKEY_BYTES]) for at in range(0, len(field), _PUBKEY_BYTES)])


def _split_relays(field: bytes) -> tuple[RelayUrl, ...]:
    reader = TlsReader(field)
    relays: list[RelayUrl] = []
    while reader.remaining:
        relays.append(_relay(_text(reader.opaque())))
    return _distinct(relays)


def _admin_from_hex(text: str) -> PubKey:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError as error:
        raise InvalidGroupDataError(detail="admin is not hexadecimal") from error
    if len(key) != _PUBKEY_BYTES:
        raise InvalidGroupDataError(detail="admin has a wrong length")
    return PubKey(key)


def _relay(text: str) -> RelayUrl:
    """A relay in its normal form, or as it stands where it has none but other apps take it.

    Whether an address is dialled is decided where connections are made; refusing one here would split the group.
    """
    text = text.strip()
    try:
        return parse_relay_url(text, allow_plain_everywhere=True)
    except PeerFaultError:
        if not _is_websocket_url(text):
            raise
        return RelayUrl(text)


def _is_websocket_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("ws", "wss") and bool(parts.hostname) and text.isprintable() and " " not in text
    except ValueError:
        return False


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise InvalidGroupDataError(detail="text is not UTF-8") from error


def _or_none(field: bytes) -> bytes:
    """Version 1 writes "no image" as zeros."""
    return field if any(field) else b""


def _distinct(values: list[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))
