"""Tests of `tests.helpers.qt_loop`: a test that lets Qt work takes no step away from other tasks."""

import asyncio

from PySide6.QtWidgets import QApplication


async def test_a_task_that_begins_while_a_test_lets_qt_work_begins_after_it() -> None:
    begun: list[str] = []

    async def work() -> str:
        begun.append("begun")
        return "done"

    task = asyncio.get_running_loop().create_task(work())
    for _ in range(5):
        QApplication.processEvents()
    assert begun == []
    async with asyncio.timeout(20):
        assert await task == "done"


async def test_what_is_no_task_happens_meanwhile() -> None:
    called: list[str] = []
    asyncio.get_running_loop().call_soon(called.append, "called")
    for _ in range(100):
        QApplication.processEvents()
    assert called == ["called"]
