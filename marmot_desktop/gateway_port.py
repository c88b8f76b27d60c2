"""The network side of gateways: each request on a connection of its own, apart from the account's pool."""

import logging
from collections.abc import Callable
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.relay_information import RelayInformation
from marmot_desktop.nostr.transport.gateway import GatewayReply, request_key_packages
from marmot_desktop.nostr.transport.http import call_relay, fetch_relay_information
from marmot_desktop.nostr.types import PubKey, RelayUrl

log = logging.getLogger(__name__)

_INFORMATION_S: Final = 4.0
KEPT_S: Final = 600.0
SILENCE_KEPT_S: Final = 60.0
_MAX_KEPT: Final = 1_000


class GatewayPort:
    """See `Gateways`.

    Args:
        clock: tells when what a relay has said of itself is asked for again.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[RelayUrl, tuple[float, RelayInformation | None]] = {}

    async def information(self, relay: RelayUrl) -> RelayInformation | None:
        """See `Gateways`."""
        until, known = self._kept.get(relay, (0.0, None))
        if self._clock.monotonic() < until:
            return known
        try:
            told = await fetch_relay_information(relay, timeout_s=_INFORMATION_S)
        except MarmotDesktopError as error:
            log.debug("a relay says nothing of itself: %s", error.code.value)
            told = None
        if len(self._kept) >= _MAX_KEPT:
            self._kept.clear()
        self._kept[relay] = (self._clock.monotonic() + (SILENCE_KEPT_S if told is None else KEPT_S), told)
        return told

    async def request_key_packages(
        self, relay: RelayUrl, owner: PubKey, request: Event, authenticate: Callable[[str], Event] | None
    ) -> GatewayReply:
        """See `Gateways`."""
        return await request_key_packages(relay, owner, request, authenticate=authenticate)

    async def call_mailbox(
        self, relay: RelayUrl, method: str, path: str, body: bytes, sign: Callable[[str], str] | None
    ) -> tuple[int, bytes]:
        """See `Gateways`."""
        return await call_relay(relay, method, path, body=body, sign=sign)
