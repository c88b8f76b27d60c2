"""The relay information document.

Source: NIP-11.
"""

from typing import Final

import msgspec

from marmot_desktop import __version__
from marmot_desktop.relay.config import Limits

SUPPORTED_NIPS: Final = (1, 9, 11, 40, 42, 45, 59, 65, 70)


def build_information(limits: Limits) -> bytes:
    """The document as JSON.

    Args:
        limits: of the relay.
    """
    return msgspec.json.encode(
        {
            "name": "marmot-relay",
            "description": "A Nostr relay for Marmot groups",
            "software": "marmot-relay",
            "version": __version__,
            "supported_nips": SUPPORTED_NIPS,
            "limitation": {
                "max_message_length": limits.max_message_bytes,
                "max_subscriptions": limits.max_subscriptions,
                "max_filters": limits.max_filters,
                "max_limit": limits.max_results,
                "default_limit": limits.max_results,
                "max_subid_length": limits.max_subscription_id_chars,
                "max_event_tags": limits.max_tags,
                "created_at_upper_limit": limits.max_future_s,
                "auth_required": False,
                "payment_required": False,
                "restricted_writes": False,
            },
        }
    )
