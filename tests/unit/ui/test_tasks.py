"""Tests of `marmot_desktop.ui.tasks`."""

import asyncio
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.ui.tasks import UiTasks


async def _answer(value: str) -> str:
    await asyncio.sleep(0)
    return value


async def _refuse() -> None:
    raise RefusedError(ErrorCode.NOT_ADMIN)


async def _forever() -> None:
    await asyncio.Event().wait()


async def _idle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_result_reaches_who_asked(tasks: UiTasks) -> None:
    got: list[str] = []
    assert tasks.scope(tasks).start("ask", _answer("yes"), done=got.append)
    await _idle()
    assert got == ["yes"]
    assert tasks.running == 0


async def test_what_was_begun_is_waited_for_by_name_and_not_for_ever(tasks: UiTasks) -> None:
    got: list[str] = []
    scope = tasks.scope(tasks)
    scope.start("draft 1", _answer("kept"), done=got.append)
    scope.start("other", _forever())
    await tasks.finish("draft ", 5.0)
    assert got == ["kept"]
    await tasks.finish("other", 0.01)
    assert scope.is_running("other")
    await tasks.close()


async def test_a_second_start_under_the_same_name_is_refused_while_the_first_runs(tasks: UiTasks) -> None:
    scope = tasks.scope(tasks)
    assert scope.start("send", _forever())
    assert not scope.start("send", _forever())
    assert scope.is_running("send")


async def test_replacing_cancels_the_first_silently(tasks: UiTasks) -> None:
    scope = tasks.scope(tasks)
    heard: list[Any] = []
    scope.start("load", _forever(), done=heard.append, failed=heard.append, ended=lambda: heard.append("ended"))
    scope.start("load", _answer("second"), done=heard.append, replace=True)
    await _idle()
    assert heard == ["second"]


async def test_an_error_goes_to_the_page_that_asked(tasks: UiTasks) -> None:
    heard: list[MarmotDesktopError] = []
    tasks.scope(tasks).start("ask", _refuse(), failed=heard.append)
    await _idle()
    assert [error.code for error in heard] == [ErrorCode.NOT_ADMIN]


async def test_an_error_nobody_asked_for_goes_to_the_window(tasks: UiTasks) -> None:
    heard: list[MarmotDesktopError] = []
    tasks.refused.connect(heard.append)
    tasks.scope(tasks).start("ask", _refuse())
    await _idle()
    assert [error.code for error in heard] == [ErrorCode.NOT_ADMIN]


async def test_the_cores_cancellation_is_told_as_signed_out(tasks: UiTasks) -> None:
    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def wait() -> None:
        await future

    heard: list[MarmotDesktopError] = []
    tasks.scope(tasks).start("ask", wait(), failed=heard.append)
    await _idle()
    future.cancel()
    await _idle()
    assert [error.code for error in heard] == [ErrorCode.SIGNED_OUT]


async def test_the_end_is_told_after_done_and_the_name_is_free_by_then(tasks: UiTasks) -> None:
    scope = tasks.scope(tasks)
    order: list[Any] = []
    scope.start(
        "ask",
        _answer("one"),
        done=lambda _: order.append(scope.is_running("ask")),
        ended=lambda: order.append("ended"),
    )
    await _idle()
    assert order == [False, "ended"]


async def test_a_bug_reaches_the_loops_handler(tasks: UiTasks) -> None:
    async def broken() -> None:
        raise ValueError("a bug")

    heard: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: heard.append(context))
    ended: list[str] = []
    tasks.scope(tasks).start("ask", broken(), ended=lambda: ended.append("ended"))
    await _idle()
    loop.set_exception_handler(None)
    assert [type(context["exception"]) for context in heard] == [ValueError]
    assert ended == ["ended"]


async def test_a_bug_of_a_page_reaches_the_loops_handler(tasks: UiTasks) -> None:
    def broken(_result: str) -> None:
        raise KeyError("a bug")

    heard: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: heard.append(context))
    tasks.scope(tasks).start("ask", _answer("x"), done=broken)
    await _idle()
    loop.set_exception_handler(None)
    assert [type(context["exception"]) for context in heard] == [KeyError]


async def test_tasks_end_with_the_page_and_call_nobody_back(tasks: UiTasks) -> None:
    page = QWidget()
    heard: list[Any] = []
    scope = tasks.scope(page)
    scope.start("load", _forever(), failed=heard.append, ended=lambda: heard.append("ended"))
    await _idle()
    page.deleteLater()
    await _idle()
    assert tasks.running == 0
    assert heard == []


async def test_closing_waits_for_every_task(tasks: UiTasks) -> None:
    ended: list[str] = []

    async def slow_end() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append("ended")

    owner = QObject()
    scope = tasks.scope(owner)
    scope.start("load", slow_end())
    await _idle()
    await tasks.close()
    assert ended == ["ended"]
    assert not scope.start("load", _forever())


async def test_the_window_hears_when_anything_runs(tasks: UiTasks) -> None:
    heard: list[bool] = []
    tasks.busy_changed.connect(heard.append)
    tasks.scope(tasks).start("ask", _answer("x"))
    await _idle()
    assert heard == [True, False]


async def test_a_cancelled_task_calls_nobody_back(tasks: UiTasks) -> None:
    heard: list[Any] = []
    scope = tasks.scope(tasks)
    scope.start("load", _forever(), failed=heard.append)
    await _idle()
    scope.cancel("load")
    scope.cancel("unknown")
    await _idle()
    assert heard == []
    assert not scope.is_running("load")


async def test_a_page_that_is_made_while_the_window_goes_down_starts_nothing(application: object) -> None:
    tasks, owner, ran = UiTasks(), QObject(), []
    await tasks.close()

    async def work() -> None:
        ran.append(1)

    assert not tasks.scope(owner).start("late", work())
    assert (ran, tasks.running) == ([], 0)
    owner.deleteLater()
    tasks.deleteLater()


def test_what_qt_wants_while_no_loop_runs_is_not_begun(application: object) -> None:
    tasks, owner = UiTasks(), QObject()

    async def work() -> None:
        raise AssertionError("it was begun")

    assert not tasks.scope(owner).start("late", work())
    assert tasks.running == 0
    owner.deleteLater()
    tasks.deleteLater()


async def test_a_branch_ends_apart_from_the_others_and_with_them(tasks: UiTasks) -> None:
    one, other, page = tasks.branch(), tasks.branch(), QObject()
    for each in (one, other):
        each.scope(page).start("draft 1", _forever())
    assert (tasks.running, one.running, len(tasks.named("draft "))) == (2, 1, 2)
    await one.close()
    assert (tasks.running, one.running, other.running) == (1, 0, 1)
    await tasks.close()
    assert (tasks.running, other.running) == (0, 0)
    assert not other.scope(page).start("late", _answer("never"))
    page.deleteLater()


async def test_a_branch_is_taken_down_when_its_last_task_has_ended(tasks: UiTasks) -> None:
    """A window that stays open for weeks must not keep something of each account that was signed out."""
    idle, busy, page = tasks.branch(), tasks.branch(), QObject()
    busy.scope(page).start("load", _forever())
    idle.end()
    (running,) = busy.end()
    assert not running.done()
    await asyncio.wait((running,))
    await asyncio.sleep(0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(idle)
    assert not isValid(busy)
    assert isValid(tasks)
    page.deleteLater()
