"""Checks a client's answer to our challenge.

Source: NIP-42.
"""

from collections.abc import Collection

from marmot_desktop.errors import PeerFaultError
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, check_event
from marmot_desktop.nostr.types import RelayUrl, parse_relay_url


def check_authentication(
    event: Event, *, challenge: str, own_urls: Collection[RelayUrl], now: int, max_age_s: int
) -> str | None:
    """Why an authentication event proves nothing; `None` if it proves its author.

    The address must be ours: otherwise a relay in the middle could pass our challenge on and use the answer here.

    Args:
        event: parsed, not yet verified.
        challenge: what this connection was sent.
        own_urls: normalised addresses of this relay.
        now: our clock.
        max_age_s: how far the event's date may be from it.
    """
    if event.kind != kinds.AUTH:
        return "invalid: not an authentication event"
    if event.first_tag("challenge") != challenge:
        return "invalid: the challenge is not the one of this connection"
    if abs(event.created_at - now) > max_age_s:
        return "invalid: the date is too far from now"
    if not _is_own_url(event.first_tag("relay"), own_urls):
        return "invalid: the relay tag names another relay"
    try:
        check_event(event)
    except PeerFaultError as error:
        return f"invalid: {error.detail or 'the event is not valid'}"
    return None


def _is_own_url(text: str | None, own_urls: Collection[RelayUrl]) -> bool:
    if text is None:
        return False
    try:
        return parse_relay_url(text, allow_plain_everywhere=True) in own_urls
    except PeerFaultError:
        return False
