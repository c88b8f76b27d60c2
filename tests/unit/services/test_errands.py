"""Errands: what faces have an account do ends with it."""

import asyncio
import logging

import pytest

from marmot_desktop.services import errands as errands_module
from marmot_desktop.services.errands import Errands


async def test_an_errand_gives_its_result_and_is_forgotten() -> None:
    errands = Errands()

    async def work() -> int:
        assert errands.running == 1
        return 7

    assert await errands.run(work()) == 7
    assert errands.running == 0


async def test_the_end_cancels_every_errand_and_waits_for_it() -> None:
    errands, ended = Errands(), []

    async def work(number: int) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(number)

    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(errands.run(work(number))) for number in range(3)]
        while errands.running < 3:  # noqa: ASYNC110 - each of them has begun after a turn of the loop
            await asyncio.sleep(0)
        await errands.end()
        assert sorted(ended) == [0, 1, 2]
        assert all(task.cancelled() for task in running)
    assert errands.running == 0
    await errands.end()


async def test_an_errand_that_does_not_end_keeps_nobody_waiting_for_ever(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(errands_module, "END_TIMEOUT_S", 0.01)
    errands, free = Errands(), asyncio.Event()

    async def stubborn() -> None:
        while not free.is_set():
            try:
                await free.wait()
            except asyncio.CancelledError:
                continue

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(errands.run(stubborn()))
        await asyncio.sleep(0)
        with caplog.at_level(logging.ERROR):
            await errands.end()
        free.set()
    assert "1 errands of an account did not end with it" in caplog.text
