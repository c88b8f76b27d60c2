"""Tests of `marmot_desktop.ui.doors.core_line`: a wish is done on the core loop, in its thread."""

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.doors.core_line import CoreLine
from tests.helpers import ui_values as make
from tests.helpers.desk_of import DeskOf


@pytest.fixture
def core_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """A loop in a thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join(5)
    loop.close()


async def _thread_of(_services: object) -> int:
    return threading.get_ident()


def _line(loop: asyncio.AbstractEventLoop, services: object) -> CoreLine:
    desk: Any = DeskOf(services)
    return CoreLine(desk, loop)


async def test_the_services_are_asked_in_the_thread_of_the_core(core_loop: asyncio.AbstractEventLoop) -> None:
    assert await _line(core_loop, object()).ask(_thread_of) != threading.get_ident()


async def test_a_bound_line_leads_to_its_account_whichever_is_current(core_loop: asyncio.AbstractEventLoop) -> None:
    bo, services = make.account("Bo Lind"), object()
    desk: Any = DeskOf(object(), {bo.pubkey: services})

    async def same(found: object) -> bool:
        return found is services

    assert await CoreLine(desk, core_loop).bound(bo).ask(same)
    with pytest.raises(RefusedError) as caught:
        await CoreLine(desk, core_loop).bound(make.account()).ask(same)
    assert caught.value.code is ErrorCode.SIGNED_OUT


async def test_a_refusal_of_tasks_that_worked_side_by_side_is_a_refusal(core_loop: asyncio.AbstractEventLoop) -> None:
    async def refuse(_services: object) -> None:
        raise ExceptionGroup("tasks", [RefusedError(ErrorCode.SIGNED_OUT)])

    with pytest.raises(RefusedError) as caught:
        await _line(core_loop, object()).ask(refuse)
    assert caught.value.code is ErrorCode.SIGNED_OUT


async def test_a_bug_of_tasks_that_worked_side_by_side_stays_one(core_loop: asyncio.AbstractEventLoop) -> None:
    async def fail(_services: object) -> None:
        raise ExceptionGroup("tasks", [RefusedError(ErrorCode.SIGNED_OUT), ZeroDivisionError()])

    with pytest.raises(ExceptionGroup):
        await _line(core_loop, object()).ask(fail)


async def test_without_an_account_nothing_is_asked(core_loop: asyncio.AbstractEventLoop) -> None:
    with pytest.raises(RefusedError) as caught:
        await _line(core_loop, None).ask(_thread_of)
    assert caught.value.code is ErrorCode.SIGNED_OUT


async def test_who_asks_no_longer_ends_the_work_in_the_core(core_loop: asyncio.AbstractEventLoop) -> None:
    begun, ended = threading.Event(), threading.Event()

    async def work(_services: object) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    task = asyncio.get_running_loop().create_task(_line(core_loop, object()).ask(work))
    assert await asyncio.to_thread(begun.wait, 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(ended.wait, 5)


async def test_what_is_told_is_done_on_the_core_loop(core_loop: asyncio.AbstractEventLoop) -> None:
    told: list[int] = []
    done = threading.Event()

    def work() -> None:
        told.append(threading.get_ident())
        done.set()

    _line(core_loop, object()).tell(work)
    assert await asyncio.to_thread(done.wait, 5)
    assert told != [threading.get_ident()]


async def test_before_the_core_is_there_nothing_can_be_asked() -> None:
    with pytest.raises(RefusedError):
        await CoreLine().ask(_thread_of)
