"""Tells an owner that a slot runs low: a gift-wrapped kind 447, signed inside by the relay's own key.

Source: protocol of the key package gateway, Replenishment; NIP-59.
"""

from collections.abc import Callable
from typing import Final

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.keys import SecretKey, generate_secret
from marmot_desktop.nostr.nip59 import wrap_rumor
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.relay.gateway.ports import LowSlot

_KEEP_S: Final = 7 * 86_400


def build_notice(
    low: LowSlot,
    *,
    relay: RelayUrl,
    target: int,
    identity: SecretKey,
    now: int,
    random: Callable[[int], bytes],
) -> Event:
    """The gift wrap for the owner of a slot.

    Args:
        low: the slot.
        relay: our address.
        target: stock to fill up to.
        identity: the relay's key, whose public part NIP-11 names as `self`.
        now: our clock.
        random: bytes from the operating system.
    """
    need = max(1, target - low.remaining)
    tags = (("p", low.owner.hex()), ("relay", relay), ("slot", low.slot), ("need", str(need)))
    rumor = UnsignedEvent(identity.public, Timestamp(now), kinds.KEY_PACKAGE_REQUEST, tags, "").to_rumor()
    return wrap_rumor(
        rumor,
        identity,
        low.owner,
        one_time=generate_secret(random),
        now=Timestamp(now),
        random=random,
        expiration=Timestamp(now + _KEEP_S),
    )
