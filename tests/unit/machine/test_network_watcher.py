"""Tests of `marmot_desktop.machine.network_watcher`: a real kernel, in a network namespace of the test's own."""

import asyncio
import time

import pytest

from marmot_desktop.machine import network_watcher
from marmot_desktop.machine.network_state import NetworkState
from marmot_desktop.machine.network_watcher import NetworkWatcher
from tests.helpers.network_namespace import WatchedNamespace, why_not
from tests.helpers.patience import PATIENCE_S

REASON = why_not()
AT_ONCE_S = 20.0
"""It takes about 0.1 s; the rest is for a machine that is busy. Whoever is not told by the kernel never hears of it."""


@pytest.mark.skipif(bool(REASON), reason=REASON)
def test_a_cable_an_address_and_a_way_out_are_noticed_at_once() -> None:
    with WatchedNamespace() as space:
        space.ip("link", "add", "wire0", "type", "veth", "peer", "name", "far0")
        space.ip("link", "set", "far0", "up")
        space.ip("address", "add", "192.0.2.7/24", "dev", "wire0")
        addressed = space.next()
        assert (addressed["online"], addressed["addresses"]) == (False, ["192.0.2.7"])
        space.ip("link", "set", "wire0", "up")
        begun = time.monotonic()
        space.ip("route", "add", "default", "via", "192.0.2.1")
        plugged = space.next()
        while not plugged["online"]:
            plugged = space.next()
        assert isinstance(plugged["at"], float)
        assert plugged["at"] - begun < AT_ONCE_S
        begun = time.monotonic()
        space.ip("link", "set", "wire0", "down")
        unplugged = space.next()
        while unplugged["online"]:
            unplugged = space.next()
        assert isinstance(unplugged["at"], float)
        assert unplugged["at"] - begun < AT_ONCE_S


async def test_what_changes_nothing_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Routers renew lifetimes every few minutes; the kernel speaks of each."""
    said: asyncio.Queue[None] = asyncio.Queue()
    told: list[NetworkState] = []
    nowhere, out = NetworkState(frozenset(), frozenset()), NetworkState(frozenset({"4 eth0 1"}), frozenset())
    answers = [nowhere, nowhere, out, out, out]
    read: list[NetworkState] = []
    looked: asyncio.Queue[None] = asyncio.Queue()

    async def hear(_loop: object, _kernel: object) -> None:
        await said.get()

    def look() -> NetworkState:
        read.append(answers[len(read)])
        looked.put_nowait(None)
        return read[-1]

    monkeypatch.setattr(network_watcher, "_hear", hear)
    monkeypatch.setattr(network_watcher, "QUIET_S", 0.01)
    watcher = NetworkWatcher(lambda _before, now: told.append(now), read=look)
    async with asyncio.timeout(PATIENCE_S), asyncio.TaskGroup() as tasks:
        running = tasks.create_task(watcher.run())
        await looked.get()
        for _ in range(3):
            said.put_nowait(None)
            said.put_nowait(None)
            await looked.get()
        running.cancel()
    assert told == [out]


async def test_where_the_kernel_does_not_tell_it_ends_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_watcher, "is_supported", lambda: False)
    async with asyncio.timeout(PATIENCE_S):
        await NetworkWatcher(lambda _before, _now: None).run()
