"""Kind 445: any MLS message of a group, encrypted once more with a key of the epoch and signed by a one-time key.

Source: MIP-03, Group Events and Encryption Details; RFC 9420 section 8.5 (MLS-Exporter).
"""

import base64
import binascii
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.errors import InvalidGroupEventError, UndecryptableEventError
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.event import Event, Tags, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.nip44 import conversation_key, decrypt
from marmot_desktop.nostr.types import Timestamp

EXPORTER_LABEL: Final = b"marmot"
EXPORTER_GROUP_EVENT: Final = b"group-event"
"""Context of the exporter for the outer key."""
EXPORTER_MEDIA: Final = b"encrypted-media"
"""Context of the exporter for files."""
LEGACY_EXPORTER: Final = b"nostr"
"""Label and context of the exporter that old apps used for both."""
EXPORTER_BYTES: Final = 32

LOOK_BACK_EPOCHS: Final = 5
"""Outer keys of so many past epochs are kept."""
MAX_AGE: Final = timedelta(days=45)
MAX_AHEAD: Final = timedelta(minutes=5)
MAX_OWN_AHEAD: Final = timedelta(minutes=1)

_MAX_AGE_S: Final = int(MAX_AGE.total_seconds())
_MAX_AHEAD_S: Final = int(MAX_AHEAD.total_seconds())
_NONCE_BYTES: Final = 12
_MIN_SEALED_BYTES: Final = 28
_MIN_LEGACY_BYTES: Final = 99
_LEGACY_VERSION: Final = 2
_GROUP_ID_DIGITS: Final = 64
_HEX_DIGITS: Final = frozenset("0123456789abcdef")


class OuterKeys(Frozen, frozen=True):
    """The outer keys of one epoch.

    Args:
        epoch: its number.
        current: MLS-Exporter("marmot", "group-event", 32).
        legacy: MLS-Exporter("nostr", "nostr", 32), for what old apps wrote.

    Secrets: both keys.
    """

    epoch: Epoch
    current: Hidden[bytes]
    legacy: Hidden[bytes]


class OpenedGroupEvent(Frozen, frozen=True):
    """The MLSMessage out of a kind 445 event.

    Args:
        message: not yet read by MLS.
        epoch: whose outer key opened it.
        legacy: it was in the old form.
    """

    message: Hidden[bytes]
    epoch: Epoch
    legacy: bool


def derive_outer_keys(epoch: Epoch, export_secret: Callable[[bytes, bytes, int], bytes]) -> OuterKeys:
    """Both outer keys of an epoch.

    Args:
        epoch: its number.
        export_secret: `MlsGroup.export_secret` of a group in that epoch.

    Secrets: returns some.
    """
    return OuterKeys(
        epoch,
        export_secret(EXPORTER_LABEL, EXPORTER_GROUP_EVENT, EXPORTER_BYTES),
        export_secret(LEGACY_EXPORTER, LEGACY_EXPORTER, EXPORTER_BYTES),
    )


def choose_created_at(now: Timestamp, newest_accepted: Timestamp | None) -> Timestamp:
    """The date of a new event: the present, but not before the newest one accepted in the group.

    Members who reconnect ask for what came after their newest event, so a slow clock hides messages from them.

    Args:
        now: own clock.
        newest_accepted: of the group; heeded up to `MAX_OWN_AHEAD` before our own clock.
    """
    if newest_accepted is None:
        return now
    return Timestamp(min(max(now, newest_accepted), now + int(MAX_OWN_AHEAD.total_seconds())))


def seal_group_event(
    message: bytes,
    outer_key: bytes,
    nostr_group_id: NostrGroupId,
    *,
    created_at: Timestamp,
    nonce: bytes,
    one_time: SecretKey,
    aux: bytes,
    expiration: Timestamp | None = None,
) -> Event:
    """Encrypt and sign an MLSMessage for the relays.

    Args:
        message: the MLSMessage.
        outer_key: `OuterKeys.current`; for a commit that of the epoch it leaves.
        nostr_group_id: for the `h` tag.
        created_at: see `choose_created_at`; it orders commits.
        nonce: 12 fresh random bytes.
        one_time: a fresh key, used for this event only and then forgotten.
        aux: 32 random bytes for the signature.
        expiration: when relays may drop it.

    Secrets: `outer_key` and `one_time`.
    """
    content = nonce + ChaCha20Poly1305(outer_key).encrypt(nonce, message, None)
    tags: Tags = (
        ("h", nostr_group_id.hex()),
        ("encoding", "base64"),
        *((("expiration", str(expiration)),) if expiration is not None else ()),
    )
    unsigned = UnsignedEvent(one_time.public, created_at, GROUP_EVENT, tags, base64.b64encode(content).decode())
    return sign_event(unsigned, one_time, aux=aux)


def check_group_event(event: Event, now: Timestamp, *, backfill: bool = False) -> NostrGroupId:
    """Which group a kind 445 event is for.

    Args:
        event: verified.
        now: the present.
        backfill: also take what is older than `MAX_AGE`, when catching up with an old group.

    Raises:
        InvalidGroupEventError: `UNEXPECTED_KIND`, `MISSING_GROUP_TAG`, `MULTIPLE_GROUP_TAGS`, `INVALID_GROUP_ID` or
            `INVALID_TIMESTAMP`.
    """
    if event.kind != GROUP_EVENT:
        raise InvalidGroupEventError(ErrorCode.UNEXPECTED_KIND, f"kind {event.kind}")
    groups = [tag for tag in event.tags if tag and tag[0] == "h"]
    if not groups:
        raise InvalidGroupEventError(ErrorCode.MISSING_GROUP_TAG)
    if len(groups) > 1:
        raise InvalidGroupEventError(ErrorCode.MULTIPLE_GROUP_TAGS)
    value = groups[0][1] if len(groups[0]) > 1 else ""
    if len(value) != _GROUP_ID_DIGITS or not _HEX_DIGITS.issuperset(value):
        raise InvalidGroupEventError(ErrorCode.INVALID_GROUP_ID)
    too_old = not backfill and event.created_at < now - _MAX_AGE_S
    if too_old or event.created_at > now + _MAX_AHEAD_S:
        raise InvalidGroupEventError(ErrorCode.INVALID_TIMESTAMP)
    return NostrGroupId(bytes.fromhex(value))


def open_group_event(event: Event, keys: Sequence[OuterKeys]) -> OpenedGroupEvent:
    """Take the MLSMessage out of a kind 445 event.

    The form is not marked: the current one is tried with every key first, since one nonce in 256 begins like the old one.

    Args:
        event: verified.
        keys: of the present epoch, then of the ones before.

    Raises:
        UndecryptableEventError: none of the keys opens it.
    """
    sealed = _decode(event.content)
    for each in keys if len(sealed) >= _MIN_SEALED_BYTES else ():
        try:
            message = ChaCha20Poly1305(each.current).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)
        except InvalidTag:
            continue
        return OpenedGroupEvent(message, each.epoch, legacy=False)
    if _may_be_legacy(event, sealed):
        for each in keys:
            legacy = _open_legacy(event.content, each.legacy)
            if legacy is not None:
                return OpenedGroupEvent(legacy, each.epoch, legacy=True)
    raise UndecryptableEventError


def _decode(content: str) -> bytes:
    try:
        return binascii.a2b_base64(content, strict_mode=True)
    except (binascii.Error, ValueError) as error:
        raise UndecryptableEventError("content is not base64") from error


def _may_be_legacy(event: Event, sealed: bytes) -> bool:
    return event.first_tag("encoding") != "base64" and len(sealed) >= _MIN_LEGACY_BYTES and sealed[0] == _LEGACY_VERSION


def _open_legacy(payload: str, secret: bytes) -> bytes | None:
    try:
        key = SecretKey(secret)
        return decrypt(payload, conversation_key(key, key.public))
    except MarmotDesktopError:
        return None
