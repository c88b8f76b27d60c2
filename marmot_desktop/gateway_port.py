"""The network side of requests for key packages: each on a connection of its own, apart from the account's pool."""

import logging
from typing import Final

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.transport.gateway import GatewayReply, request_key_packages
from marmot_desktop.nostr.transport.http import fetch_relay_information
from marmot_desktop.nostr.types import PubKey, RelayUrl

log = logging.getLogger(__name__)

_INFORMATION_S: Final = 4.0


class GatewayPort:
    """See `Gateways`."""

    async def gateway_terms(self, relay: RelayUrl) -> GatewayTerms | None:
        """See `Gateways`."""
        try:
            return (await fetch_relay_information(relay, timeout_s=_INFORMATION_S)).gateway
        except MarmotDesktopError as error:
            log.debug("a relay says nothing of itself: %s", error.code.value)
            return None

    async def request_key_packages(self, relay: RelayUrl, owner: PubKey, request: Event) -> GatewayReply:
        """See `Gateways`."""
        return await request_key_packages(relay, owner, request)
