"""A signed account of a request, for operators who want a trail: kind 448, sent to the requester and never stored.

Source: requirements of the gateway, number 40.
"""

from collections.abc import Callable, Sequence

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.relay.gateway.ports import Package
from marmot_desktop.relay.gateway.request import KeyPackageRequest


def build_receipt(
    request: KeyPackageRequest,
    packages: Sequence[Package],
    *,
    identity: SecretKey,
    now: int,
    random: Callable[[int], bytes],
) -> Event:
    """What was handed out for a request.

    Args:
        request: the request.
        packages: what was sent for it.
        identity: the relay's key.
        now: our clock.
        random: bytes from the operating system.
    """
    preserved = sum(package.preserved for package in packages)
    tags = (
        ("p", request.requester.hex()),
        ("e", request.id.hex()),
        ("recipient", request.owner.hex()),
        *(("kp", package.entry.event_id.hex()) for package in packages),
        ("status", "delivered" if packages else "none"),
        ("total", str(len(packages))),
        ("consumed", str(len(packages) - preserved)),
        ("preserved", str(preserved)),
    )
    unsigned = UnsignedEvent(identity.public, Timestamp(now), kinds.KEY_PACKAGE_RECEIPT, tags, "")
    return sign_event(unsigned, identity, aux=random(32))
