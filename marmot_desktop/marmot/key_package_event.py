"""Key package events: kind 30443 with a slot, its kind 443 twin, one-time ones for a gateway's stock, and their deletion.

Source: MIP-00, KeyPackage Event; NIP-01 (addressable events), NIP-09, NIP-40.
"""

import base64
import binascii
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import (
    CIPHER_SUITE,
    EXTENSION_GROUP_DATA,
    EXTENSION_LAST_RESORT,
    PROPOSAL_SELF_REMOVE,
    Capabilities,
    RequiredCapabilities,
    is_group_ready,
)
from marmot_desktop.marmot.credential import check_credential
from marmot_desktop.marmot.errors import ForbiddenChangeError, InvalidKeyPackageError
from marmot_desktop.marmot.key_package import KeyPackageContent, compute_ref, read_key_package
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.event import Event, Tags, UnsignedEvent, check_event
from marmot_desktop.nostr.kinds import DELETION, KEY_PACKAGE, KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp, parse_relay_url

MAX_CONTENT_BYTES: Final = 16 * 1024
MAX_LIFETIME: Final = timedelta(days=120)
CLOCK_SLACK: Final = timedelta(minutes=5)

_PROTOCOL_VERSION: Final = "1.0"
_MAX_TIME_DIGITS: Final = 20


class ValidKeyPackage(Frozen, frozen=True):
    """A key package event that passed every check and can be used to invite its owner now.

    Args:
        event_id: of the event taken; the Welcome names exactly this one.
        kind: 30443 or 443.
        owner: who published it, and whose identity the leaf carries.
        created_at: of the event.
        content: the bare KeyPackage struct.
        ref: its KeyPackageRef.
        slot: the `d` or `slot` tag; empty if none.
        last_resort: may be used more than once.
        not_after: end of its lifetime.
        client: the app that made it, as it says itself; empty if it does not.
        capabilities: of its leaf.
    """

    event_id: EventId
    kind: int
    owner: PubKey
    created_at: Timestamp
    content: bytes
    ref: KeyPackageRef
    slot: str
    last_resort: bool
    not_after: Timestamp
    client: str
    capabilities: Capabilities


def build_key_package_events(
    owner: PubKey,
    content: bytes,
    ref: KeyPackageRef,
    slot: str,
    relays: Sequence[RelayUrl],
    created_at: Timestamp,
    client: str,
) -> tuple[UnsignedEvent, UnsignedEvent]:
    """The kind 30443 event of a slot and its kind 443 twin, for apps that read only the old kind.

    Args:
        owner: whose key package it is.
        content: the bare KeyPackage struct; its leaf advertises SelfRemove.
        ref: its KeyPackageRef.
        slot: 64 hexadecimal digits, random per device, kept over rotations.
        relays: where it will be published; at least one.
        created_at: later than that of the event it replaces.
        client: name of this program; empty to say nothing.

    Raises:
        ForbiddenChangeError: `NO_RELAYS`; MDK refuses such an event, and it would hide every older one of the owner.
    """
    event = _build(owner, KEY_PACKAGE, ("d", slot), content, ref, relays, created_at, client)
    twin = build_one_time_event(owner, content, ref, slot, relays, created_at, client)
    return event, twin


def build_one_time_event(
    owner: PubKey,
    content: bytes,
    ref: KeyPackageRef,
    slot: str,
    relays: Sequence[RelayUrl],
    created_at: Timestamp,
    client: str,
) -> UnsignedEvent:
    """A kind 443 event alone, as a gateway keeps in stock; arguments and errors as `build_key_package_events`."""
    return _build(owner, KEY_PACKAGE_LEGACY, ("slot", slot), content, ref, relays, created_at, client)


def _build(
    owner: PubKey,
    kind: int,
    slot: tuple[str, str],
    content: bytes,
    ref: KeyPackageRef,
    relays: Sequence[RelayUrl],
    created_at: Timestamp,
    client: str,
) -> UnsignedEvent:
    if not relays:
        raise ForbiddenChangeError(ErrorCode.NO_RELAYS)
    tags: Tags = (
        slot,
        ("mls_protocol_version", _PROTOCOL_VERSION),
        ("mls_ciphersuite", _hex_number(CIPHER_SUITE)),
        ("mls_extensions", _hex_number(EXTENSION_LAST_RESORT), _hex_number(EXTENSION_GROUP_DATA)),
        ("mls_proposals", _hex_number(PROPOSAL_SELF_REMOVE)),
        ("relays", *relays),
        ("i", ref.hex()),
        *((("client", client),) if client else ()),
        ("encoding", "base64"),
    )
    return UnsignedEvent(owner, created_at, kind, tags, base64.b64encode(content).decode())


def build_deletion(
    owner: PubKey, events: Sequence[tuple[EventId, int]], created_at: Timestamp, *, slots_given_up: Sequence[str] = ()
) -> UnsignedEvent:
    """A kind 5 event that takes back own key package events.

    Args:
        owner: who published them.
        events: id and kind of each; a kind 30443 event and its twin go together.
        created_at: the present.
        slots_given_up: `d` of slots that will never be filled again. Not on rotation: it would delete the new event too.
    """
    kinds = sorted({kind for _, kind in events})
    tags = (
        *(("k", str(kind)) for kind in kinds),
        *(("e", event_id.hex()) for event_id, _ in events),
        *(("a", f"{KEY_PACKAGE}:{owner.hex()}:{slot}") for slot in slots_given_up),
    )
    return UnsignedEvent(owner, created_at, DELETION, tags, "")


def check_key_package_event(
    event: Event,
    *,
    now: Timestamp,
    required: RequiredCapabilities | None = None,
    check_signatures: Callable[[bytes], None] | None = None,
) -> ValidKeyPackage:
    """Decide whether somebody can be invited with this event. The checks come in the order of the protocol.

    Args:
        event: from a relay; its id and signature are checked again.
        now: the present.
        required: what the group demands, where one is known.
        check_signatures: of the KeyPackage struct, by the engine (`MlsEngine.check_key_package`).

    Raises:
        InvalidEventError: the event's id or signature is wrong.
        InvalidKeyPackageError: anything else; the code says what.

    Source: MIP-00, KeyPackage Validation.
    """
    check_event(event)
    if event.kind not in (KEY_PACKAGE, KEY_PACKAGE_LEGACY):
        raise InvalidKeyPackageError(ErrorCode.UNEXPECTED_KIND, f"kind {event.kind}")
    _check_expiration(event, now)
    content = _decode_content(event)
    _check_tags(event)
    package = read_key_package(content)
    if check_signatures is not None:
        check_signatures(content)
    check_credential(package.credential_type, package.identity, event.pubkey)
    _check_ref(event, package.ref)
    _check_capabilities(package, required)
    _check_lifetime(package, now)
    if package.init_key == package.encryption_key:
        raise InvalidKeyPackageError(ErrorCode.KP_MALFORMED, "one key for two purposes")
    return ValidKeyPackage(
        event.id,
        event.kind,
        event.pubkey,
        event.created_at,
        content,
        package.ref,
        slot_of(event),
        package.last_resort,
        package.not_after,
        event.first_tag("client") or "",
        package.capabilities,
    )


def content_ref(event: Event) -> KeyPackageRef:
    """The KeyPackageRef of what an event carries, read no further.

    Raises:
        InvalidKeyPackageError: `KP_MISSING_TAG`, `KP_BAD_ENCODING` or `TOO_LARGE`.
    """
    return compute_ref(_decode_content(event))


def slot_of(event: Event) -> str:
    """The device slot an event belongs to: its `d` tag, or `slot` on kind 443; empty if none."""
    return event.first_tag("d" if event.kind == KEY_PACKAGE else "slot") or ""


def choose_key_packages(
    valid: Iterable[ValidKeyPackage],
    *,
    required: RequiredCapabilities | None = None,
    handed_out: Collection[EventId] = (),
) -> tuple[ValidKeyPackage, ...]:
    """The packages worth using, the best first: the newest of each slot, or else the newest of kind 443.

    Only one plain kind 443 event is taken: apps delete one twin after use and leave the other behind, dead.

    Args:
        valid: of one person.
        required: what the group demands, where one is known.
        handed_out: events a gateway gave to us alone; each is taken.
    """
    newest_first = sorted(valid, key=_newest_first)
    slots: dict[str, ValidKeyPackage] = {}
    for package in newest_first:
        if package.kind == KEY_PACKAGE:
            slots.setdefault(package.slot, package)
    plain = [package for package in newest_first if package.kind == KEY_PACKAGE_LEGACY][: 0 if slots else 1]
    given = [package for package in newest_first if package.event_id in handed_out]
    chosen = {package.event_id: package for package in (*slots.values(), *plain, *given)}

    def rank(package: ValidKeyPackage) -> tuple[bool, bool, int, bytes]:
        fits = required is None or package.capabilities.has_all(required)
        return not fits, package.last_resort, *_newest_first(package)

    return tuple(sorted(chosen.values(), key=rank))


def _newest_first(package: ValidKeyPackage) -> tuple[int, bytes]:
    """Newest first, and of equal dates the lowest id, as NIP-01 has it."""
    return -package.created_at, package.event_id


def drop_deleted(events: Iterable[Event], deletions: Iterable[Event]) -> tuple[Event, ...]:
    """The events that none of these kind 5 events of their own author takes back (NIP-09).

    Args:
        events: key package events.
        deletions: verified kind 5 events, of anybody.
    """
    by_id = {(deletion.pubkey, tag[1]) for deletion in deletions for tag in deletion.tags if _names(tag, "e")}
    by_slot: dict[tuple[PubKey, str], int] = {}
    for deletion in deletions:
        for tag in deletion.tags:
            if _names(tag, "a"):
                key = (deletion.pubkey, tag[1])
                by_slot[key] = max(by_slot.get(key, 0), deletion.created_at)

    def is_deleted(event: Event) -> bool:
        address = f"{event.kind}:{event.pubkey.hex()}:{slot_of(event)}"
        until = by_slot.get((event.pubkey, address), -1) if event.kind == KEY_PACKAGE else -1
        return (event.pubkey, event.id.hex()) in by_id or event.created_at <= until

    return tuple(event for event in events if not is_deleted(event))


def _names(tag: tuple[str, ...], name: str) -> bool:
    return len(tag) > 1 and tag[0] == name


def _check_expiration(event: Event, now: Timestamp) -> None:
    text = event.first_tag("expiration") or ""
    is_number = text.isascii() and text.isdigit() and len(text) <= _MAX_TIME_DIGITS
    if is_number and int(text) <= now:
        raise InvalidKeyPackageError(ErrorCode.EXPIRED)


def _decode_content(event: Event) -> bytes:
    encoding = event.first_tag("encoding")
    if encoding is None:
        raise InvalidKeyPackageError(ErrorCode.KP_MISSING_TAG, "encoding")
    if encoding != "base64":
        raise InvalidKeyPackageError(ErrorCode.KP_BAD_ENCODING, "encoding is not base64")
    if len(event.content) > MAX_CONTENT_BYTES:
        raise InvalidKeyPackageError(ErrorCode.TOO_LARGE, "content of a key package event")
    try:
        return base64.b64decode(event.content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidKeyPackageError(ErrorCode.KP_BAD_ENCODING, "content is not base64") from error


def _check_tags(event: Event) -> None:
    """Strict where a tag is there and wrong; tags that some apps leave out may be absent."""
    version, suite = event.first_tag("mls_protocol_version"), event.first_tag("mls_ciphersuite")
    if version is None or suite is None:
        raise InvalidKeyPackageError(ErrorCode.KP_MISSING_TAG, "mls_protocol_version or mls_ciphersuite")
    if version != _PROTOCOL_VERSION or suite != _hex_number(CIPHER_SUITE):
        raise InvalidKeyPackageError(ErrorCode.KP_UNSUPPORTED_SUITE, "tags name another version or suite")
    extensions = _number_tag(event, "mls_extensions")
    if extensions is None:
        raise InvalidKeyPackageError(ErrorCode.KP_MISSING_TAG, "mls_extensions")
    if not {EXTENSION_LAST_RESORT, EXTENSION_GROUP_DATA} <= extensions:
        raise InvalidKeyPackageError(ErrorCode.KP_MISSING_CAPABILITY, "mls_extensions")
    proposals = _number_tag(event, "mls_proposals")
    if proposals is not None and proposals != {PROPOSAL_SELF_REMOVE}:
        raise InvalidKeyPackageError(ErrorCode.KP_MALFORMED, "mls_proposals")
    for tag in event.tags:
        if tag[:1] == ("relays",):
            _check_relays(tag[1:])


def _number_tag(event: Event, name: str) -> set[int] | None:
    """The numbers of a tag such as `0x000a`; `None` where it is absent."""
    values = next((tag[1:] for tag in event.tags if tag[:1] == (name,)), None)
    if values is None:
        return None
    if not all(len(value) == 6 and value[:2].lower() == "0x" and _is_hex(value[2:]) for value in values):
        raise InvalidKeyPackageError(ErrorCode.KP_MALFORMED, name)
    return {int(value, 16) for value in values}


def _check_relays(urls: Sequence[str]) -> None:
    try:
        for url in urls:
            parse_relay_url(url, allow_plain_everywhere=True)
    except PeerFaultError as error:
        raise InvalidKeyPackageError(ErrorCode.KP_MALFORMED, "relays") from error
    if not urls:
        raise InvalidKeyPackageError(ErrorCode.KP_MALFORMED, "relays is empty")


def _check_ref(event: Event, ref: KeyPackageRef) -> None:
    named = event.first_tag("i")
    if named is not None and named != ref.hex():
        raise InvalidKeyPackageError(ErrorCode.KP_REF_MISMATCH)


def _check_capabilities(package: KeyPackageContent, required: RequiredCapabilities | None) -> None:
    capabilities = package.capabilities
    if not is_group_ready(capabilities):
        raise InvalidKeyPackageError(ErrorCode.KP_MISSING_CAPABILITY, "leaf lacks 0xF2EE")
    if not all(capabilities.has_extension(kind) for kind, _ in package.extensions):
        raise InvalidKeyPackageError(ErrorCode.KP_MISSING_CAPABILITY, "an extension is not in the capabilities")
    if required is not None and not capabilities.has_all(required):
        raise InvalidKeyPackageError(ErrorCode.INVITEE_MISSING_CAPABILITY)


def _check_lifetime(package: KeyPackageContent, now: Timestamp) -> None:
    begin, end = package.not_before, package.not_after
    if not 0 <= end - begin <= MAX_LIFETIME.total_seconds():
        raise InvalidKeyPackageError(ErrorCode.KP_EXPIRED, "lifetime is too long or negative")
    if not begin - CLOCK_SLACK.total_seconds() <= now <= end:
        raise InvalidKeyPackageError(ErrorCode.KP_EXPIRED)


def _hex_number(number: int) -> str:
    return f"0x{number:04x}"


def _is_hex(text: str) -> bool:
    return all(character in "0123456789abcdefABCDEF" for character in text)
