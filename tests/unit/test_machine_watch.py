"""Tests of `marmot_desktop.machine_watch`."""

import asyncio

import pytest

from marmot_desktop.clock import SystemClock
from marmot_desktop.machine.network_state import NetworkState
from marmot_desktop.machine_watch import MachineWatch, watching

NOWHERE = NetworkState(frozenset(), frozenset())
WIRED = NetworkState(frozenset({"4 eth0 1"}), frozenset({"192.0.2.7"}))
WIRELESS = NetworkState(frozenset({"4 wlan0 1"}), frozenset({"198.51.100.7"}))


class Account:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def wake(self) -> None:
        self.told.append("wake")

    def lose_network(self) -> None:
        self.told.append("lost")


def test_every_account_hears_of_the_network_and_of_waking() -> None:
    accounts = [Account(), Account()]
    watch = MachineWatch(lambda: accounts)
    watch.on_network(WIRED, NOWHERE)
    watch.on_network(NOWHERE, NetworkState(frozenset(), frozenset({"192.0.2.7"})))
    watch.on_network(NOWHERE, WIRELESS)
    watch.on_network(WIRELESS, WIRED)
    watch.wake()
    assert [account.told for account in accounts] == [["lost", "wake", "wake", "wake"]] * 2


def test_who_has_signed_out_is_not_told() -> None:
    account = Account()
    accounts = [account]
    watch = MachineWatch(lambda: accounts)
    accounts.clear()
    watch.wake()
    assert account.told == []


async def test_watching_ends_with_its_block_and_an_error_of_the_block_leaves_as_it_is() -> None:
    with pytest.raises(LookupError, match="of the block"):
        async with watching(tuple, SystemClock()):
            raise LookupError("of the block")
    assert [task for task in asyncio.all_tasks() if "watcher" in task.get_name()] == []
