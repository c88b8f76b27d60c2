"""The request for somebody's key packages to a relay that keeps a stock of them: kind 447.

Source: protocol of the key package gateway, Request.
"""

from typing import Final

from marmot_desktop.nostr.event import UnsignedEvent
from marmot_desktop.nostr.kinds import KEY_PACKAGE_REQUEST
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp

LIFETIME_S: Final = 300


def build_key_package_request(
    requester: PubKey, owner: PubKey, relay: RelayUrl, now: Timestamp, *, wanted: int = 1, needs: tuple[int, ...] = ()
) -> UnsignedEvent:
    """The event to sign. It names its relay and ends soon, so that nobody can use it elsewhere or later.

    Args:
        requester: best a key made for this one request: the event tells who wants to invite whom.
        owner: whose packages are wanted.
        relay: that is asked.
        now: the present.
        wanted: packages of each device.
        needs: MLS extensions that the packages have to support.
    """
    tags = (
        ("p", owner.hex()),
        ("min", str(wanted)),
        ("relay", relay),
        ("ciphersuite", "0x0001"),
        *(("ext", f"0x{extension:04x}") for extension in needs),
        ("expiration", str(now + LIFETIME_S)),
    )
    return UnsignedEvent(requester, now, KEY_PACKAGE_REQUEST, tags, "")
