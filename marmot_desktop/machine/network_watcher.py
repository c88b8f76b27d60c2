"""Hears from the kernel when the network changes: a cable, a wireless network, an address, a way out.

Nothing is asked while nothing changes. Only Linux tells; elsewhere pings and repeated attempts find out.
Source: rtnetlink(7).
"""

import asyncio
import logging
import socket
import sys
from collections.abc import Callable
from typing import Final

from marmot_desktop.machine.network_state import NetworkState, read_network

log = logging.getLogger(__name__)

QUIET_S: Final = 0.1
"""Changes come in bursts: an interface goes, with its addresses and routes."""
LONGEST_BURST_S: Final = 0.5
_GROUPS: Final = 0x1 | 0x10 | 0x40 | 0x100 | 0x400
"""RTMGRP_LINK, IPV4_IFADDR, IPV4_ROUTE, IPV6_IFADDR, IPV6_ROUTE."""
_MESSAGE_BYTES: Final = 65_536

OnChange = Callable[[NetworkState, NetworkState], object]


def is_supported() -> bool:
    """Whether the kernel tells."""
    return sys.platform.startswith("linux") and hasattr(socket, "AF_NETLINK")


class NetworkWatcher:
    """Runs until it is cancelled.

    Args:
        on_change: told how the network was and how it is now, when the two differ.
        read: asks the kernel.
        on_ready: called once it hears.
    """

    def __init__(
        self,
        on_change: OnChange,
        *,
        read: Callable[[], NetworkState] = read_network,
        on_ready: Callable[[], object] = lambda: None,
    ) -> None:
        self.name = "network watcher"
        self._on_change = on_change
        self._read = read
        self._on_ready = on_ready

    async def run(self) -> None:
        """Listen to the kernel."""
        if not is_supported():
            return
        loop = asyncio.get_running_loop()
        with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.NETLINK_ROUTE) as kernel:
            kernel.bind((0, _GROUPS))
            known = self._read()
            self._on_ready()
            while True:
                await _hear(loop, kernel)
                await _burst_over(loop, kernel)
                now = self._read()
                if now != known:
                    log.info("the network has changed: %s", "there is a way out" if now.is_online else "no way out")
                    before, known = known, now
                    self._on_change(before, now)


async def _hear(loop: asyncio.AbstractEventLoop, kernel: socket.socket) -> None:
    try:
        # What it says is not read: the state is asked for as a whole, so that a message that was lost does no harm.
        await loop.sock_recv(kernel, _MESSAGE_BYTES)
    except OSError as err:
        # ENOBUFS: there was more than the socket could hold.
        log.debug("the kernel had more to say: %s", type(err).__name__)


async def _burst_over(loop: asyncio.AbstractEventLoop, kernel: socket.socket) -> None:
    until = loop.time() + LONGEST_BURST_S
    while (left_s := until - loop.time()) > 0:
        try:
            async with asyncio.timeout(min(QUIET_S, left_s)):
                await _hear(loop, kernel)
        except TimeoutError:
            return
