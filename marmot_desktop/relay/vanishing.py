"""Requests to vanish, as pure rules: whose events go, and that they do not come back.

Source: NIP-62.
"""

from collections.abc import Collection
from typing import Final

from marmot_desktop.errors import PeerFaultError
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.tags import all_values
from marmot_desktop.nostr.types import PubKey, RelayUrl, parse_relay_url

_EVERY_RELAY: Final = "ALL_RELAYS"


def concerns_us(event: Event, own_urls: Collection[RelayUrl]) -> bool:
    """Whether a kind 62 asks this relay to forget its author."""
    return any(_is_ours(value, own_urls) for value in all_values(event.tags, "relay"))


def find_forgettable(event: Event) -> tuple[PubKey, ...]:
    """Whose request to vanish takes this event along: its author's, and for a gift wrap its recipients'."""
    if event.kind != kinds.GIFT_WRAP:
        return (event.pubkey,)
    addressed = [value for value in all_values(event.tags, "p") if len(value) == 64]
    return (event.pubkey, *(key for value in addressed if (key := _read_key(value)) is not None))


def _is_ours(text: str, own_urls: Collection[RelayUrl]) -> bool:
    if text == _EVERY_RELAY:
        return True
    try:
        return parse_relay_url(text, allow_plain_everywhere=True) in own_urls
    except PeerFaultError:
        return False


def _read_key(text: str) -> PubKey | None:
    try:
        return PubKey(bytes.fromhex(text))
    except ValueError:
        return None
