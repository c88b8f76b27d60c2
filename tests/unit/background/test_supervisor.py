"""The supervisor: a manager that fails starts again, more slowly each time; a cancelled one ends."""

import asyncio

import pytest

from marmot_desktop.background import supervisor
from marmot_desktop.background.supervisor import FIRST_DELAY_S, LONGEST_DELAY_S, restart_delay_s, supervise
from marmot_desktop.domain.diagnostics import ManagerState
from tests.helpers.fake_clock import FakeClock
from tests.helpers.patience import PATIENCE_S


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "FIRST_DELAY_S", 0.0)


async def test_a_manager_that_fails_is_started_again(fake_clock: FakeClock) -> None:
    starts = 0

    async def run() -> None:
        nonlocal starts
        starts += 1
        if starts < 4:
            raise LookupError("a bug")

    await supervise("test", run, monotonic=fake_clock.monotonic)
    assert starts == 4


async def test_each_state_of_a_manager_is_told(fake_clock: FakeClock) -> None:
    told: list[tuple[str, ManagerState]] = []

    async def run() -> None:
        if len(told) < 2:
            raise LookupError("a bug")

    await supervise("test", run, monotonic=fake_clock.monotonic, note=lambda name, state: told.append((name, state)))
    states = (ManagerState.RUNNING, ManagerState.RESTARTING, ManagerState.RUNNING, ManagerState.ENDED)
    assert told == [("test", state) for state in states]


async def test_a_manager_that_is_cancelled_ends_and_is_not_started_again(fake_clock: FakeClock) -> None:
    starts = 0
    running = asyncio.Event()

    async def run() -> None:
        nonlocal starts
        starts += 1
        running.set()
        await asyncio.Event().wait()

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(supervise("test", run, monotonic=fake_clock.monotonic))
        await running.wait()
        task.cancel()
    assert (starts, task.cancelled()) == (1, True)


async def test_a_manager_that_fails_when_it_is_ended_has_ended(fake_clock: FakeClock) -> None:
    starts = 0
    running = asyncio.Event()

    async def run() -> None:
        nonlocal starts
        starts += 1
        running.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise LookupError("a bug in tidying up")

    async with asyncio.timeout(PATIENCE_S), asyncio.TaskGroup() as tasks:
        task = tasks.create_task(supervise("test", run, monotonic=fake_clock.monotonic))
        await running.wait()
        task.cancel()
    assert (starts, task.done()) == (1, True)


async def test_after_a_calm_time_the_delay_begins_anew(fake_clock: FakeClock, caplog: pytest.LogCaptureFixture) -> None:
    starts = 0

    async def run() -> None:
        nonlocal starts
        starts += 1
        if starts == 3:
            fake_clock.advance(600)
        if starts < 5:
            raise LookupError("a bug")

    with caplog.at_level("ERROR", "marmot_desktop.background.supervisor"):
        await supervise("test", run, monotonic=fake_clock.monotonic)
    counts = [record.args[1] for record in caplog.records if isinstance(record.args, tuple)]
    assert counts == [1, 2, 1, 2]


def test_the_delay_doubles_up_to_a_minute_and_is_spread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "FIRST_DELAY_S", FIRST_DELAY_S)
    whole = [restart_delay_s(failures, 1.0) for failures in range(1, 12)]
    assert whole[:3] == [FIRST_DELAY_S, 2 * FIRST_DELAY_S, 4 * FIRST_DELAY_S]
    assert whole[-1] == LONGEST_DELAY_S
    assert restart_delay_s(5, 0.0) == restart_delay_s(5, 1.0) / 2
