"""The runtime: all managers run inside the block, and each has ended when it is left, whatever happened."""

import asyncio

import pytest

from marmot_desktop.background.runtime import HeadStart, running
from marmot_desktop.domain.diagnostics import ManagerHealth, ManagerState
from marmot_desktop.services.manager_board import ManagerBoard
from tests.helpers.fake_clock import FakeClock


class Sleeper:
    """A manager that waits to be cancelled, and takes its time to end."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.started = asyncio.Event()
        self.ended = False

    async def run(self) -> None:
        self.started.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            self.ended = True


async def test_every_manager_runs_and_has_ended_when_the_block_is_left(fake_clock: FakeClock) -> None:
    managers = [Sleeper("one"), Sleeper("two")]
    before = asyncio.all_tasks()
    async with running(managers, fake_clock.monotonic):
        for manager in managers:
            await manager.started.wait()
        assert len(asyncio.all_tasks()) == len(before) + 2
    assert all(manager.ended for manager in managers)
    assert asyncio.all_tasks() == before


async def test_an_error_in_the_block_ends_the_managers_too(fake_clock: FakeClock) -> None:
    manager = Sleeper("one")

    async def fail() -> None:
        async with running([manager], fake_clock.monotonic):
            await manager.started.wait()
            raise LookupError

    with pytest.raises(ExceptionGroup) as caught:
        await fail()
    assert caught.group_contains(LookupError)
    assert manager.ended


async def test_a_cancelled_block_ends_the_managers_too(fake_clock: FakeClock) -> None:
    manager = Sleeper("one")

    async def stay() -> None:
        async with running([manager], fake_clock.monotonic):
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(stay())
        await manager.started.wait()
        task.cancel()
    assert manager.ended


async def test_managers_begin_when_the_head_start_of_a_face_is_over(fake_clock: FakeClock) -> None:
    manager, head_start = Sleeper("one"), HeadStart(3600.0)
    async with running([manager], fake_clock.monotonic, head_start):
        await asyncio.sleep(0)
        assert not manager.started.is_set()
        head_start.end()
        await manager.started.wait()


async def test_the_board_shows_who_waits_and_who_runs(fake_clock: FakeClock) -> None:
    manager, head_start, board = Sleeper("one"), HeadStart(3600.0), ManagerBoard()
    async with running([manager], fake_clock.monotonic, head_start, board):
        await asyncio.sleep(0)
        assert board.all() == (ManagerHealth("one", ManagerState.WAITING),)
        head_start.end()
        await manager.started.wait()
        assert board.all() == (ManagerHealth("one", ManagerState.RUNNING),)


async def test_a_face_that_never_says_so_keeps_managers_waiting_for_its_limit_only(fake_clock: FakeClock) -> None:
    manager, head_start = Sleeper("one"), HeadStart(0.0)
    async with running([manager], fake_clock.monotonic, head_start):
        await manager.started.wait()
    await head_start.wait()


async def test_a_block_that_is_left_during_the_head_start_ends_at_once(fake_clock: FakeClock) -> None:
    manager = Sleeper("one")
    async with running([manager], fake_clock.monotonic, HeadStart(3600.0)):
        await asyncio.sleep(0)
    assert not manager.started.is_set()
