"""The relay information document.

Source: NIP-11.
"""

from typing import Final

import msgspec

from marmot_desktop import __version__
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.gateway.rules import GatewayRules

SUPPORTED_NIPS: Final = (1, 9, 11, 40, 42, 45, 59, 62, 65, 70)


def build_information(limits: Limits, rules: GatewayRules, identity: PubKey) -> bytes:
    """The document as JSON.

    Args:
        limits: of the relay.
        rules: of the gateway; announced where it acts on requests.
        identity: the relay's own public key.
    """
    return msgspec.json.encode(
        {
            "self": identity.hex(),
            **({"mls_gateway": _describe_gateway(rules)} if rules.intercept else {}),
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


def _describe_gateway(rules: GatewayRules) -> dict[str, object]:
    """Source: protocol of the key package gateway, Discovery."""
    return {
        "version": 1,
        "max_min": rules.max_wanted,
        "delivery_ttl": rules.delivery_ttl_s,
        "low_water": rules.low_water,
        "target": rules.target,
        "auth": rules.require_auth,
        **({"pow": rules.work_bits} if rules.work_bits else {}),
    }
