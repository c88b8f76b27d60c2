"""A pool of relays on a machine with one cable, in a network namespace; what a test does with the cable is done from outside.

unshare --net python -m tests.helpers.wired_pool URL...: keeps those relays connected, follows the network of its namespace as an
account does, and prints one JSON line for each state of a relay.
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from marmot_desktop.clock import SystemClock
from marmot_desktop.machine.network_watcher import NetworkWatcher
from marmot_desktop.machine_watch import MachineWatch
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.nostr.transport.relay_state import RelayState
from marmot_desktop.nostr.types import RelayUrl

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Account:
    """What an account does about the network."""

    pool: RelayPool

    def wake(self) -> None:
        """See `Reachable`."""
        self.pool.reconnect_now()

    def lose_network(self) -> None:
        """See `Reachable`."""
        self.pool.lose_network()


def say(**values: object) -> None:
    """One line for the test."""
    print(json.dumps({**values, "at": time.monotonic()}), flush=True)


def tell(state: RelayState) -> None:
    """How a relay is doing."""
    say(url=state.url, state=state.state.value, error=state.last_error)


async def no_answer(_relay: RelayUrl, _challenge: str) -> Event | None:
    """Stay unknown."""
    return None


async def main(urls: list[str]) -> None:
    """Keep the relays connected until the end."""
    async with RelayPool(SystemClock(), no_answer, jitter=lambda: 1.0, on_state=tell) as pool:
        pool.subscribe("all", [(RelayUrl(url), (Filter(kinds=(1,)),)) for url in urls])
        watch = MachineWatch(lambda: [Account(pool)])
        await NetworkWatcher(watch.on_network, on_ready=lambda: say(ready=True)).run()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
