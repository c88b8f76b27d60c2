"""Which events are let in before their signature is looked at, as texts with NIP-01 prefixes."""

from collections.abc import Collection

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.retention import is_expired


def check_admission(event: Event, *, authenticated: Collection[PubKey], now: int, limits: Limits) -> str | None:
    """Why a published event is refused; `None` if it may go on to verification.

    Args:
        event: parsed, not yet verified.
        authenticated: public keys proved on the connection.
        now: our clock.
        limits: of the relay.

    Source: NIP-40 (expired), NIP-42 (authentication events are not published), NIP-70 (protected events), MIP-02 (a
        Welcome is never an event of its own).
    """
    if event.kind == kinds.WELCOME:
        return "blocked: 444 is a rumor kind, it travels inside a gift wrap"
    if event.kind == kinds.AUTH:
        return "invalid: authentication is sent as AUTH"
    if len(event.tags) > limits.max_tags:
        return f"invalid: more than {limits.max_tags} tags"
    if event.created_at > now + limits.max_future_s:
        return "invalid: created_at is too far in the future"
    if event.created_at < 0:
        return "invalid: created_at is negative"
    if is_expired(event, now):
        return "invalid: the event has expired"
    if event.pubkey not in authenticated and any(tag and tag[0] == "-" for tag in event.tags):
        if authenticated:
            return "restricted: a protected event is published by its author"
        return "auth-required: a protected event is published by its author"
    return None
