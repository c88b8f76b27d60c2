"""Tells every account when the machine has slept, and when its network comes, changes or goes.

Above the accounts, because the machine is one: each event reaches all that are signed in. Nothing here decides about a
relay; the pool of each account does.
"""

import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Protocol

from marmot_desktop.background.runtime import Manager, running
from marmot_desktop.clock import Clock, asleep_s
from marmot_desktop.machine.network_state import NetworkState
from marmot_desktop.machine.network_watcher import NetworkWatcher
from marmot_desktop.machine.sleep_watcher import SleepWatcher

log = logging.getLogger(__name__)


class Reachable(Protocol):
    """What an account does about it."""

    def wake(self) -> None:
        """Try every relay at once."""
        ...

    def lose_network(self) -> None:
        """Count what is far as lost."""
        ...


class MachineWatch:
    """Passes on what watchers tell.

    Args:
        accounts: those that are signed in at that moment.
    """

    def __init__(self, accounts: Callable[[], Iterable[Reachable]]) -> None:
        self._accounts = accounts

    def wake(self) -> None:
        """The machine is awake again."""
        for account in self._accounts():
            account.wake()

    def on_network(self, before: NetworkState, now: NetworkState) -> None:
        """The network is another one."""
        for account in self._accounts():
            if before.is_online and not now.is_online:
                account.lose_network()
            elif now.is_online:
                account.wake()

    def watchers(self) -> tuple[Manager, ...]:
        """What tells it."""
        return (NetworkWatcher(self.on_network), SleepWatcher(self.wake, asleep_s))


@asynccontextmanager
async def watching(accounts: Callable[[], Iterable[Reachable]], clock: Clock) -> AsyncIterator[None]:
    """Watch the machine for the duration of the block.

    Args:
        accounts: those that are signed in at that moment.
        clock: for the pauses of a watcher that fails.
    """
    watchers = running(MachineWatch(accounts).watchers(), clock.monotonic)
    await watchers.__aenter__()
    try:
        yield
    finally:
        # What the block raises leaves as it is, not as a group of one: it has nothing to do with the watchers.
        await watchers.__aexit__(None, None, None)
