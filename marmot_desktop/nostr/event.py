"""Events: their canonical form, id and signature; rumors, which have no signature.

Whatever comes from outside goes through `parse_event` (shape and limits) and `check_event` (id and signature) before
anything else looks at it. Source: NIP-01; NIP-59 (rumors); limits of our own.
"""

import hashlib
from collections.abc import Sequence
from typing import Final

import msgspec

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import tags as tag_reading
from marmot_desktop.nostr.errors import InvalidEventError, InvalidKeyError
from marmot_desktop.nostr.keys import SecretKey, verify_signature
from marmot_desktop.nostr.kinds import MAX_KIND
from marmot_desktop.nostr.tags import Tags
from marmot_desktop.nostr.types import EventId, PubKey, Sig, Timestamp, parse_event_id, parse_pubkey, parse_sig

__all__ = [
    "MAX_EVENT_BYTES",
    "MAX_TAGS",
    "Event",
    "Rumor",
    "Tags",
    "UnsignedEvent",
    "WireEvent",
    "check_event",
    "event_from_wire",
    "has_true_id",
    "parse_event",
    "parse_rumor",
    "serialise_for_id",
    "sign_event",
    "verify_events",
]

MAX_EVENT_BYTES: Final = 512 * 1024
MAX_TAGS: Final = 2000
MAX_CREATED_AT: Final = 2**53 - 1


class WireEvent(msgspec.Struct):
    """The JSON of a signed event, before its values are checked."""

    id: str
    pubkey: str
    created_at: int
    kind: int
    tags: Tags
    content: str
    sig: str


class _WireRumor(msgspec.Struct):
    """The JSON of a rumor; `id` may be missing, `sig` must be."""

    pubkey: str
    created_at: int
    kind: int
    tags: Tags
    content: str
    id: str | None = None
    sig: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


_EVENT_DECODER: Final = msgspec.json.Decoder(WireEvent)
_RUMOR_DECODER: Final = msgspec.json.Decoder(_WireRumor)


def serialise_for_id(pubkey: PubKey, created_at: int, kind: int, tags: Tags, content: str) -> bytes:
    """The canonical form whose SHA-256 is the event id.

    Raises:
        InvalidEventError: the text holds a lone surrogate, which UTF-8 has no bytes for.
    """
    try:
        # Escapes what NIP-01 names and nothing else.
        return msgspec.json.encode((0, pubkey.hex(), created_at, kind, tags, content))
    except UnicodeEncodeError as err:
        raise InvalidEventError(detail="lone surrogate") from err


def _id_of(pubkey: PubKey, created_at: int, kind: int, tags: Tags, content: str) -> EventId:
    return EventId(hashlib.sha256(serialise_for_id(pubkey, created_at, kind, tags, content)).digest())


class UnsignedEvent(Frozen, frozen=True):
    """An event before it is signed or, as a rumor, never signed."""

    pubkey: PubKey
    created_at: Timestamp
    kind: int
    tags: Tags
    content: str

    def id(self) -> EventId:
        """SHA-256 of the canonical form."""
        return _id_of(self.pubkey, self.created_at, self.kind, self.tags, self.content)

    def to_rumor(self) -> "Rumor":
        """The same with its id."""
        return Rumor(self.id(), self.pubkey, self.created_at, self.kind, self.tags, self.content)


class Rumor(Frozen, frozen=True):
    """An unsigned event with its id: what travels inside MLS and gift wraps (NIP-59)."""

    id: EventId
    pubkey: PubKey
    created_at: Timestamp
    kind: int
    tags: Tags
    content: str

    def to_json(self) -> str:
        """Compact JSON without a `sig`."""
        return _dump(
            {
                "id": self.id.hex(),
                "pubkey": self.pubkey.hex(),
                "created_at": self.created_at,
                "kind": self.kind,
                "tags": self.tags,
                "content": self.content,
            }
        )

    def first_tag(self, name: str) -> str | None:
        """The value of the first tag with this name."""
        return tag_reading.first(self.tags, name)


class Event(Frozen, frozen=True):
    """A signed event."""

    id: EventId
    pubkey: PubKey
    created_at: Timestamp
    kind: int
    tags: Tags
    content: str
    sig: Sig

    def to_json(self) -> str:
        """Compact JSON, as relays take it."""
        return _dump(
            {
                "id": self.id.hex(),
                "pubkey": self.pubkey.hex(),
                "created_at": self.created_at,
                "kind": self.kind,
                "tags": self.tags,
                "content": self.content,
                "sig": self.sig.hex(),
            }
        )

    def first_tag(self, name: str) -> str | None:
        """The value of the first tag with this name."""
        return tag_reading.first(self.tags, name)


def _dump(value: dict[str, object]) -> str:
    try:
        return msgspec.json.encode(value).decode("utf-8")
    except UnicodeEncodeError as err:
        raise InvalidEventError(detail="lone surrogate") from err


def parse_event(value: str | bytes | object) -> Event:
    """A signed event from JSON text or from decoded JSON; shape and limits only, no cryptography.

    Raises:
        InvalidEventError: `invalid_event` or `too_large`.
    """
    if isinstance(value, str | bytes) and len(value) > MAX_EVENT_BYTES:
        raise InvalidEventError(ErrorCode.TOO_LARGE, "event")
    try:
        if isinstance(value, str | bytes):
            wire = _EVENT_DECODER.decode(value)
        else:
            wire = msgspec.convert(value, WireEvent)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise InvalidEventError(detail="not the JSON of an event") from err
    return event_from_wire(wire)


def event_from_wire(wire: WireEvent) -> Event:
    """Build an event from fields of the right JSON types.

    Raises:
        InvalidEventError: a field is outside its limits.
    """
    _check_numbers(wire.created_at, wire.kind)
    return Event(
        parse_event_id(wire.id),
        _author(wire.pubkey),
        Timestamp(wire.created_at),
        wire.kind,
        _checked_tags(wire.tags),
        wire.content,
        parse_sig(wire.sig),
    )


def parse_rumor(value: str | bytes) -> Rumor:
    """A rumor from JSON text. A missing id is computed; one that is there has to be right.

    Raises:
        InvalidEventError: `invalid_event`, `too_large`, `signed_rumor` or `invalid_rumor_id`.
    """
    if len(value) > MAX_EVENT_BYTES:
        raise InvalidEventError(ErrorCode.TOO_LARGE, "rumor")
    try:
        wire = _RUMOR_DECODER.decode(value)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise InvalidEventError(detail="not the JSON of a rumor") from err
    if wire.sig is not msgspec.UNSET:
        raise InvalidEventError(ErrorCode.SIGNED_RUMOR)
    _check_numbers(wire.created_at, wire.kind)
    pubkey, tags = _author(wire.pubkey), _checked_tags(wire.tags)
    rumor_id = _id_of(pubkey, wire.created_at, wire.kind, tags, wire.content)
    if wire.id is not None and wire.id != rumor_id.hex():
        raise InvalidEventError(ErrorCode.INVALID_RUMOR_ID)
    return Rumor(rumor_id, pubkey, Timestamp(wire.created_at), wire.kind, tags, wire.content)


def sign_event(unsigned: UnsignedEvent, secret: SecretKey, *, aux: bytes) -> Event:
    """Sign an event.

    Args:
        unsigned: by the owner of `secret`.
        secret: signs.
        aux: 32 fresh random bytes.

    Raises:
        InvalidEventError: the event names another author.
    """
    if unsigned.pubkey != secret.public:
        raise InvalidEventError(detail="the event names another author")
    event_id = unsigned.id()
    return Event(
        event_id,
        unsigned.pubkey,
        unsigned.created_at,
        unsigned.kind,
        unsigned.tags,
        unsigned.content,
        secret.sign(event_id, aux),
    )


def has_true_id(event: Event) -> bool:
    """Whether the id is that of the content. False, too, for text that has no canonical form."""
    try:
        return event.id == _id_of(event.pubkey, event.created_at, event.kind, event.tags, event.content)
    except InvalidEventError:
        return False


def check_event(event: Event) -> None:
    """Verify id and signature.

    Raises:
        InvalidEventError: `invalid_event` for a wrong id, `invalid_signature`.
    """
    if not has_true_id(event):
        raise InvalidEventError(detail="wrong id")
    if not verify_signature(event.pubkey, event.id, event.sig):
        raise InvalidEventError(ErrorCode.INVALID_SIGNATURE)


def verify_events(events: Sequence[Event]) -> list[Event | InvalidEventError]:
    """Verify many events; made to run on a thread beside the loop.

    Returns:
        For each event itself, or what is wrong with it.
    """
    results: list[Event | InvalidEventError] = []
    for event in events:
        try:
            check_event(event)
        except InvalidEventError as err:
            results.append(err)
        else:
            results.append(event)
    return results


def _check_numbers(created_at: int, kind: int) -> None:
    if not 0 <= created_at <= MAX_CREATED_AT:
        raise InvalidEventError(detail="created_at out of range")
    if not 0 <= kind <= MAX_KIND:
        raise InvalidEventError(detail="kind out of range")


def _author(pubkey_hex: str) -> PubKey:
    try:
        return parse_pubkey(pubkey_hex)
    except InvalidKeyError as err:
        raise InvalidEventError(detail="pubkey") from err


def _checked_tags(tags: Tags) -> Tags:
    if len(tags) > MAX_TAGS:
        raise InvalidEventError(ErrorCode.TOO_LARGE, "tags")
    return tags
