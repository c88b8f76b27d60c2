"""Who asks over HTTP: checks the signed authorization of a request, each used once, and how often a network may ask.

Source: NIP-98; protocol of the key package gateway, NIP-98 for the HTTP mailbox.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.http_auth import check_http_auth
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.relay.gateway.quota import limited_network
from marmot_desktop.relay.listener import HttpRequest
from marmot_desktop.relay.rates import RateTable

_REMEMBER_S: Final = 120
_MAX_REMEMBERED: Final = 100_000
_MAX_NETWORKS: Final = 10_000
_BURST: Final = 120
_PER_S: Final = 2.0


class HttpGate:
    """Lets requests through, or says why not.

    Args:
        own_urls: websocket addresses of this relay; requests name them with http.
        clock: of the relay.
        limit_loopback: whether the rate also holds for this machine.
    """

    def __init__(self, own_urls: Sequence[RelayUrl], clock: Clock, *, limit_loopback: bool) -> None:
        self._bases = [f"http{url.removeprefix('ws')}" for url in own_urls]
        self._clock = clock
        self._limit_loopback = limit_loopback
        self._used: OrderedDict[bytes, int] = OrderedDict()
        self._rates = RateTable(_PER_S, _BURST, _MAX_NETWORKS)

    def authenticate(self, request: HttpRequest) -> PubKey:
        """The public key that a request proves.

        Raises:
            InvalidEventError: It proves none, or the same authorization was used before.
        """
        now = self._clock.now()
        urls = [base + request.target for base in self._bases]
        header = request.headers.get("authorization", "")
        event = check_http_auth(header, urls, request.method, request.body, now)
        while self._used and (
            len(self._used) > _MAX_REMEMBERED or next(iter(self._used.values())) <= now - _REMEMBER_S
        ):
            self._used.popitem(last=False)
        if event.id in self._used:
            raise InvalidEventError(detail="the authorization was used before")
        self._used[event.id] = now
        return event.pubkey

    def is_too_fast(self, request: HttpRequest) -> bool:
        """Whether the network a request comes from has asked too often."""
        network = limited_network(request.peer.address, limit_loopback=self._limit_loopback)
        return network is not None and not self._rates.take(network, self._clock.monotonic())
