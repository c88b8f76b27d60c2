"""Key packages: our own stock and what others have published."""

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp


class KeyPackageRecord(Frozen, frozen=True):
    """One published key package event.

    Args:
        event_id: of the kind 30443 or 443 event.
        kind: 30443 or 443.
        owner: who published it.
        ref: KeyPackageRef computed from its content; `None` where the content cannot be parsed.
        slot: the `d` or `slot` tag; empty if none.
        created_at: of the event.
        not_after: end of its lifetime; `None` where the content cannot be parsed.
        last_resort: carries the last_resort extension and may be used more than once.
        valid: can be used to invite its owner now.
        problem: why it is not valid.
        client: the app that made it, as it says itself.
        relays_accepted: relays that said OK to an own package.
        handed_out: a relay has given this own package to somebody, who has not used it yet.
    """

    event_id: EventId
    kind: int
    owner: PubKey
    ref: KeyPackageRef | None
    slot: str
    created_at: Timestamp
    not_after: Timestamp | None
    last_resort: bool
    valid: bool
    problem: ErrorCode | None
    client: str
    relays_accepted: tuple[RelayUrl, ...] = ()
    handed_out: bool = False


class GatewayStock(Frozen, frozen=True):
    """What one of our relays keeps of our packages for one use.

    Args:
        relay: its address.
        available: how many it had when it was asked last.
        on_their_way: made for it and not confirmed yet.
        low_water: it is filled up when it has fewer.
        target: up to these.
        checked_at: when it was asked last.
        key_changed: it signs with another key than at first; its notices are not believed.
    """

    relay: RelayUrl
    available: int
    on_their_way: int
    low_water: int
    target: int
    checked_at: Timestamp
    key_changed: bool
