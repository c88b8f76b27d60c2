"""The three relay lists of a person: general (10002), inbox (10050), key packages (10051).

Malformed entries of other people are skipped. Source: NIP-65, NIP-17, MIP-00.
"""

from collections.abc import Sequence
from typing import Final

from marmot_desktop.nostr.errors import InvalidRelayUrlError
from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.kinds import INBOX_RELAYS, KEY_PACKAGE_RELAYS, RELAY_LIST
from marmot_desktop.nostr.tags import Tags, named
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp, parse_relay_url

MAX_RELAYS: Final = 20
"""Entries beyond these are not read."""

MARKERS: Final = ("", "read", "write")

GeneralList = tuple[tuple[RelayUrl, str], ...]
"""Relay and marker: `read`, `write`, or empty for both."""


def build_general_list(owner: PubKey, relays: GeneralList, created_at: Timestamp) -> UnsignedEvent:
    """A kind 10002."""
    tags: Tags = tuple(("r", url, marker) if marker else ("r", url) for url, marker in relays)
    return UnsignedEvent(owner, created_at, RELAY_LIST, tags, "")


def build_inbox_list(owner: PubKey, relays: Sequence[RelayUrl], created_at: Timestamp) -> UnsignedEvent:
    """A kind 10050."""
    return UnsignedEvent(owner, created_at, INBOX_RELAYS, tuple(("relay", url) for url in relays), "")


def build_key_package_list(owner: PubKey, relays: Sequence[RelayUrl], created_at: Timestamp) -> UnsignedEvent:
    """A kind 10051."""
    return UnsignedEvent(owner, created_at, KEY_PACKAGE_RELAYS, tuple(("relay", url) for url in relays), "")


def parse_general_list(event: Event) -> GeneralList:
    """Relays and markers of a kind 10002, each relay once."""
    relays: dict[RelayUrl, str] = {}
    for tag in named(event.tags, "r"):
        marker = tag[2] if len(tag) > 2 else ""
        if marker in MARKERS and len(relays) < MAX_RELAYS:
            for url in _url(tag):
                relays.setdefault(url, marker)
    return tuple(relays.items())


def parse_inbox_list(event: Event) -> tuple[RelayUrl, ...]:
    """Relays of a kind 10050."""
    return _relay_tags(event)


def parse_key_package_list(event: Event) -> tuple[RelayUrl, ...]:
    """Relays of a kind 10051."""
    return _relay_tags(event)


def _relay_tags(event: Event) -> tuple[RelayUrl, ...]:
    relays: dict[RelayUrl, None] = {}
    for tag in named(event.tags, "relay"):
        if len(relays) < MAX_RELAYS:
            relays.update(dict.fromkeys(_url(tag)))
    return tuple(relays)


def _url(tag: tuple[str, ...]) -> tuple[RelayUrl, ...]:
    try:
        return (parse_relay_url(tag[1]),) if len(tag) > 1 else ()
    except InvalidRelayUrlError:
        return ()
