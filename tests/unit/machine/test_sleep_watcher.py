"""Tests of `marmot_desktop.machine.sleep_watcher`, with a login1 of their own on a real bus."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from marmot_desktop.machine.sleep_watcher import SleepWatcher
from tests.helpers.login_manager import LoginManager
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus


class Watched:
    """A watcher that runs, and what it has told."""

    def __init__(self) -> None:
        self.asleep_s = 100.0
        self.woken: asyncio.Queue[None] = asyncio.Queue()
        self.ready: asyncio.Queue[bool] = asyncio.Queue()

    @asynccontextmanager
    async def run(self) -> AsyncIterator[None]:
        watcher = SleepWatcher(
            lambda: self.woken.put_nowait(None),
            lambda: self.asleep_s,
            start_after_s=0.0,
            tick_s=0.01,
            on_ready=self.ready.put_nowait,
        )
        async with asyncio.timeout(PATIENCE_S), asyncio.TaskGroup() as tasks:
            running = tasks.create_task(watcher.run())
            yield
            running.cancel()


async def test_logind_tells_of_the_end_of_a_sleep_and_not_of_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with SessionBus(tmp_path) as bus:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        watched = Watched()
        async with LoginManager(bus.address) as logind, watched.run():
            assert await watched.ready.get() is True
            await logind.sleep()
            await logind.tell("PrepareForShutdown", False)
            await logind.tell("PrepareForSleep", "no")
            assert watched.woken.empty()
            await logind.wake()
            await watched.woken.get()
            assert watched.woken.empty()


async def test_when_the_bus_goes_the_clocks_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watched()
    with SessionBus(tmp_path) as bus:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        logind = LoginManager(bus.address)
        await logind.__aenter__()
        async with watched.run():
            assert await watched.ready.get() is True
            await logind.__aexit__(None, None, None)
            bus.__exit__(None, None, None)
            assert await watched.ready.get() is False
            watched.asleep_s += 60
            await watched.woken.get()


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "nonsense", ""])
async def test_without_a_bus_the_clocks_are_looked_at(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address or "unix:path=/nowhere")
    watched = Watched()
    async with watched.run():
        assert await watched.ready.get() is False
        watched.asleep_s += 60
        await watched.woken.get()
        assert watched.woken.empty()


async def test_a_bus_without_logind_is_no_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with SessionBus(tmp_path) as bus:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        watched = Watched()
        async with watched.run():
            assert await watched.ready.get() is False
