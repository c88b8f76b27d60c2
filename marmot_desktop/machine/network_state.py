"""What the kernel says of the network: which addresses this machine has, and whether a way leads out of it.

Read from `/proc/net`, which costs a fraction of a millisecond; lifetimes of addresses, which change all the time, are not
in it. Source: proc(5), and the kernel's `net/ipv4/fib_trie.c`, `net/ipv6/route.c`, `net/ipv6/addrconf.c`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

_UP: Final = 0x0001
_REJECT: Final = 0x0200
_LINK_LOCAL_SCOPE: Final = "20"
_HOST_SCOPE: Final = "10"


@dataclass(frozen=True, slots=True)
class NetworkState:
    """The network at one moment; two that are equal are the same network.

    Args:
        ways_out: interfaces and gateways of the routes that lead everywhere.
        addresses: of this machine, except those that never leave it or its wire.
    """

    ways_out: frozenset[str]
    addresses: frozenset[str]

    @property
    def is_online(self) -> bool:
        """Whether anything leads out of this machine."""
        return bool(self.ways_out)


def read_network(folder: Path = Path("/proc/thread-self/net")) -> NetworkState:
    """The network as it is now.

    Args:
        folder: where the kernel tells of it.
    """
    ways = frozenset((*_ways_4(_lines(folder / "route")), *_ways_6(_lines(folder / "ipv6_route"))))
    addresses = frozenset((*_addresses_4(_lines(folder / "fib_trie")), *_addresses_6(_lines(folder / "if_inet6"))))
    return NetworkState(ways, addresses)


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return []  # a kernel without this family


def _ways_4(lines: Iterable[str]) -> list[str]:
    ways = []
    for line in lines:
        parts = line.split()
        # Iface Destination Gateway Flags RefCnt Use Metric Mask ...
        if len(parts) >= 8 and parts[1] == parts[7] == "00000000" and int(parts[3], 16) & _UP:
            ways.append(f"4 {parts[0]} {parts[2]}")
    return ways


def _ways_6(lines: Iterable[str]) -> list[str]:
    ways = []
    for line in lines:
        parts = line.split()
        # destination, its length, source, its length, gateway, metric, references, uses, flags, interface
        if len(parts) != 10 or parts[1] != "00" or set(parts[0]) != {"0"} or parts[9] == "lo":
            continue
        flags = int(parts[8], 16)
        if flags & _UP and not flags & _REJECT:
            ways.append(f"6 {parts[9]} {parts[4]}")
    return ways


def _addresses_4(lines: Iterable[str]) -> list[str]:
    found = []
    for line, following in pairwise(lines):
        if line.lstrip().startswith("|-- ") and following.strip() == "/32 host LOCAL":
            address = line.split()[-1]
            if not address.startswith("127."):
                found.append(address)
    return found


def _addresses_6(lines: Iterable[str]) -> list[str]:
    found = []
    for line in lines:
        parts = line.split()
        # address, number, length, scope, flags, interface
        if len(parts) == 6 and parts[3] not in (_LINK_LOCAL_SCOPE, _HOST_SCOPE):
            found.append(f"{parts[5]} {parts[0]}")
    return found
