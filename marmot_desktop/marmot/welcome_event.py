"""The kind 444 rumor that brings a Welcome to an invitee, inside a gift wrap.

Source: MIP-02, Welcome Events.
"""

import base64
import binascii
from collections.abc import Sequence
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.errors import ForbiddenChangeError, InvalidWelcomeError
from marmot_desktop.nostr.event import Rumor, Tags, UnsignedEvent
from marmot_desktop.nostr.kinds import WELCOME
from marmot_desktop.nostr.tags import first
from marmot_desktop.nostr.types import (
    EventId,
    PubKey,
    RelayUrl,
    Timestamp,
    parse_event_id,
    parse_relay_url,
)

MAX_READ_BYTES: Final = 100 * 1024
"""Of the rumor's content."""
MAX_RUMOR_BYTES: Final = 40_960
"""Of the rumor as JSON; one byte more and the seal no longer fits into NIP-44."""
MAX_PLAIN_RUMOR_BYTES: Final = 28_672
"""Up to here the gift wrap fits relays that take events of 64 KiB, a common default."""
LARGE_WRAP_MESSAGE_BYTES: Final = 131_072
"""A relay whose `max_message_length` is at least this takes a wrap above `MAX_PLAIN_RUMOR_BYTES`."""

_MLS_MESSAGE_WELCOME: Final = bytes.fromhex("00010003")
_MAX_RELAYS: Final = 20


class WelcomeRumor(Frozen, frozen=True):
    """What a kind 444 rumor carries.

    Args:
        welcome: the MLSMessage; which key package it is for stands inside it.
        key_package_event_id: the event the inviter took; only a hint.
        relays: of the group; not contacted before the invite is accepted.
        client: the inviter's app, as it says itself; empty if it does not.

    Secrets: `welcome`, once opened, leads to the group's keys.
    """

    welcome: Hidden[bytes]
    key_package_event_id: EventId | None
    relays: tuple[RelayUrl, ...]
    client: str


def build_welcome_rumor(
    inviter: PubKey,
    welcome: bytes,
    key_package_event_id: EventId,
    relays: Sequence[RelayUrl],
    created_at: Timestamp,
    client: str,
) -> Rumor:
    """The rumor for one invitee; a Welcome for several goes out in one rumor each.

    Args:
        inviter: ourselves.
        welcome: the MLSMessage.
        key_package_event_id: exactly the event taken, never its twin.
        relays: of the group, at least one.
        created_at: the present.
        client: name of this program; empty to say nothing.

    Raises:
        ForbiddenChangeError: `NO_RELAYS`; nobody on MDK could join.
    """
    if not relays:
        raise ForbiddenChangeError(ErrorCode.NO_RELAYS)
    tags: Tags = (
        ("relays", *relays),
        ("e", key_package_event_id.hex()),
        *((("client", client),) if client else ()),
        ("encoding", "base64"),
    )
    return UnsignedEvent(inviter, created_at, WELCOME, tags, base64.b64encode(welcome).decode()).to_rumor()


def parse_welcome_rumor(rumor: Rumor) -> WelcomeRumor:
    """Read a kind 444 rumor. Tags that other apps leave out may be absent.

    Raises:
        InvalidWelcomeError: `UNEXPECTED_KIND`, `TOO_LARGE` or `WELCOME_MALFORMED`.
    """
    if rumor.kind != WELCOME:
        raise InvalidWelcomeError(ErrorCode.UNEXPECTED_KIND, f"kind {rumor.kind}")
    if len(rumor.content) > MAX_READ_BYTES:
        raise InvalidWelcomeError(ErrorCode.TOO_LARGE, "welcome")
    if first(rumor.tags, "encoding") != "base64":
        raise InvalidWelcomeError(detail="encoding is not base64")
    try:
        welcome = base64.b64decode(rumor.content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidWelcomeError(detail="content is not base64") from error
    if not welcome.startswith(_MLS_MESSAGE_WELCOME):
        raise InvalidWelcomeError(detail="content is not a Welcome")
    return WelcomeRumor(welcome, _event_id(rumor.tags), _relays(rumor.tags), first(rumor.tags, "client") or "")


def check_welcome_size(rumor: Rumor, *, large_wraps: bool) -> None:
    """Make sure that an invitation can be delivered, before the commit that makes it necessary is published.

    Args:
        rumor: as it will be wrapped.
        large_wraps: an inbox relay of the invitee takes messages of `LARGE_WRAP_MESSAGE_BYTES`.

    Raises:
        ForbiddenChangeError: `WELCOME_TOO_LARGE`.
    """
    size = len(rumor.to_json().encode())
    if size > (MAX_RUMOR_BYTES if large_wraps else MAX_PLAIN_RUMOR_BYTES):
        raise ForbiddenChangeError(ErrorCode.WELCOME_TOO_LARGE, f"{size} bytes", data={"bytes": size})


def _event_id(tags: Tags) -> EventId | None:
    named = first(tags, "e")
    try:
        return parse_event_id(named) if named is not None else None
    except PeerFaultError:
        return None  # only a hint: the Welcome itself names its key package


def _relays(tags: Tags) -> tuple[RelayUrl, ...]:
    urls = next((tag[1:] for tag in tags if tag[:1] == ("relays",)), ())
    relays: list[RelayUrl] = []
    for url in urls[:_MAX_RELAYS]:
        try:
            relays.append(parse_relay_url(url, allow_plain_everywhere=True))
        except PeerFaultError:
            continue
    return tuple(dict.fromkeys(relays))
