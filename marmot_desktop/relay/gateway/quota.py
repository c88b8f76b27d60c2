"""Who was given how much, counted without names: every counter is known by a keyed digest that changes daily.

Source: protocol of the key package gateway, Selection and consumption (limits), Request (privacy).
"""

import hashlib
import hmac
import ipaddress

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.rules import GatewayRules

DAY_S = 86_400
_IPV4_BITS = 24
_IPV6_BITS = 48


class Counter(Frozen, frozen=True):
    """A counter that a claim weighs upon.

    Args:
        key: digest by which the database knows it.
        limit: packages a day.
    """

    key: bytes
    limit: int


def counters_of(
    requester: PubKey, owner: PubKey, network: str | None, *, day_key: bytes, rules: GatewayRules
) -> tuple[Counter, ...]:
    """Every counter that packages for this requester count against.

    Args:
        requester: author of the request.
        owner: of the packages.
        network: see `network_of`; `None` is not limited.
        day_key: secret of this day, forgotten after it.
        rules: of the gateway.
    """
    counters = [
        Counter(_digest(day_key, b"requester", requester, owner), rules.per_requester_a_day),
        Counter(_digest(day_key, b"owner", owner), rules.per_owner_a_day),
    ]
    if network is not None:
        place = network.encode()
        counters.append(Counter(_digest(day_key, b"network", place, owner), rules.per_address_a_day))
        counters.append(Counter(_digest(day_key, b"network", place), rules.address_total_a_day))
    return tuple(counters)


def network_of(address: str) -> str | None:
    """The network an address stands for: /24 of IPv4, /48 of IPv6; `None` for this machine itself."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if ip.is_loopback:
        return None
    bits = _IPV4_BITS if ip.version == 4 else _IPV6_BITS
    return str(ipaddress.ip_network(f"{ip}/{bits}", strict=False))


def limited_network(address: str, *, limit_loopback: bool) -> str | None:
    """The network whose rates an address weighs upon; `None` where none hold.

    Args:
        address: of the client.
        limit_loopback: whether rates also hold for this machine.
    """
    network = network_of(address)
    return "this machine" if network is None and limit_loopback else network


def _digest(day_key: bytes, *parts: bytes) -> bytes:
    return hmac.digest(day_key, b"".join(len(part).to_bytes(2, "big") + part for part in parts), hashlib.sha256)
