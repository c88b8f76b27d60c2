"""Which key package events are taken in, and as what; the signature inside the package is the inviter's business.

Source: protocol of the key package gateway, Stock; MIP-00, KeyPackage Validation.
"""

from collections.abc import Collection

from marmot_desktop.marmot.key_package_event import check_key_package_event
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import KEY_PACKAGE, KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.relay.gateway.request import NEED_TAGS
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import KeyPackageEntry

STOCK_KINDS = frozenset({KEY_PACKAGE, KEY_PACKAGE_LEGACY})


def read_entry(event: Event, *, authenticated: Collection[PubKey], now: int, rules: GatewayRules) -> KeyPackageEntry:
    """What a key package event puts into stock.

    An old package that somebody else than its owner brings is served as any event, and never handed out: nobody stocks
    for others.

    Args:
        event: of kind 443 or 30443.
        authenticated: public keys proved on the connection it came by (NIP-42).
        now: our clock.
        rules: of the gateway.

    Raises:
        InvalidEventError: The event's id or signature is wrong.
        InvalidKeyPackageError: It is no key package that anybody could use.
    """
    package = check_key_package_event(event, now=Timestamp(now))
    is_own = event.pubkey in authenticated or abs(now - event.created_at) <= rules.fresh_s
    return KeyPackageEntry(
        event_id=event.id,
        owner=event.pubkey,
        kind=event.kind,
        slot=package.slot,
        ref=package.ref,
        created_at=event.created_at,
        not_after=package.not_after,
        last_resort=package.last_resort or event.kind == KEY_PACKAGE,
        offers=_read_offers(event),
        is_pooled=is_own or event.kind == KEY_PACKAGE,
    )


def _read_offers(event: Event) -> frozenset[str]:
    offering = frozenset(NEED_TAGS.values())
    return frozenset(
        f"{tag[0]}={value.lower()}" for tag in event.tags if tag and tag[0] in offering for value in tag[1:]
    )
