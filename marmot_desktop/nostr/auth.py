"""The answer to a relay's challenge.

Source: NIP-42.
"""

from marmot_desktop.nostr.event import UnsignedEvent
from marmot_desktop.nostr.kinds import AUTH
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp


def build_auth_event(relay: RelayUrl, challenge: str, pubkey: PubKey, now: Timestamp) -> UnsignedEvent:
    """The event to sign and send back.

    Args:
        relay: the address we have connected to.
        challenge: as the relay sent it.
        pubkey: who answers.
        now: the present; relays accept ten minutes around it.
    """
    return UnsignedEvent(pubkey, now, AUTH, (("relay", relay), ("challenge", challenge)), "")
