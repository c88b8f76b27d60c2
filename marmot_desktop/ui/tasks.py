"""The only place in the window that starts tasks: a page has a `TaskScope`, the window owns them all by `UiTasks`.

What a task raises becomes one of three things: a `MarmotDesktopError` goes to the page that asked (or, if it does not
care, to `UiTasks.refused`, which shows the sentence); the page's own cancellation is silent; the core's cancellation
(the account signed out under the task) is told as `signed_out`. Anything else is a bug and reaches the loop's exception
handler, which `app.py` sets.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_S: Final = 5.0

T = TypeVar("T")


class UiTasks(QObject):
    """Every scope of a window, so that quitting can wait for all of them; each account of it has a branch of its own.

    Signals:
        refused: an error that the page left to the window; carries the `MarmotDesktopError`.
        busy_changed: whether any task of any scope runs.
    """

    refused = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scopes: set[TaskScope] = set()
        self._running = 0
        self._closed = False
        self._trunk: UiTasks | None = None
        self._branches: set[UiTasks] = set()

    def branch(self) -> "UiTasks":
        """The tasks of a part of the window, which can be ended apart from the others and end with them."""
        made = UiTasks(self)
        made._trunk = self
        made._closed = self._closed
        self._branches.add(made)
        return made

    def scope(self, owner: QObject) -> "TaskScope":
        """A scope that ends with its owner, usually a page."""
        scope = TaskScope(self, owner)
        self._scopes.add(scope)
        if self._closed:
            # A page that is made while the window goes down starts nothing any more.
            scope.close()
        return scope

    @property
    def running(self) -> int:
        """How many tasks have not ended; zero after `close`, which tests assert."""
        return self._running

    async def close(self) -> None:
        """Cancel everything and wait until it has ended; nothing begins afterwards. Idempotent."""
        tasks = self.end()
        if tasks:
            await asyncio.wait(tasks, timeout=CLOSE_TIMEOUT_S)

    def end(self) -> "tuple[asyncio.Task[None], ...]":
        """Cancel everything, and begin nothing afterwards. Returns the tasks that have not ended yet."""
        self._closed = True
        if self._trunk is not None:
            self._trunk.forget_branch(self)
            self._fall()
        tasks = [task for scope in tuple(self._scopes) for task in scope.close()]
        return (*tasks, *(task for branch in tuple(self._branches) for task in branch.end()))

    async def finish(self, prefix: str, limit_s: float) -> None:
        """Wait for the tasks whose names begin so, but not longer than this."""
        tasks = self.named(prefix)
        if tasks:
            await asyncio.wait(tasks, timeout=limit_s)

    def named(self, prefix: str) -> "tuple[asyncio.Task[None], ...]":
        """The tasks that run and whose names begin so, of branches too."""
        own = [task for scope in self._scopes for task in scope.named(prefix)]
        return (*own, *(task for branch in self._branches for task in branch.named(prefix)))

    def forget_branch(self, branch: "UiTasks") -> None:
        """A branch has ended; called by it."""
        self._branches.discard(branch)

    def forget(self, scope: "TaskScope") -> None:
        """A scope has closed; called by it."""
        self._scopes.discard(scope)

    def count(self, change: int) -> None:
        """A task has begun or ended; called by scopes."""
        before, self._running = self._running, self._running + change
        if bool(before) != bool(self._running):
            self.busy_changed.emit(bool(self._running))
        if self._trunk is not None:
            self._trunk.count(change)
            self._fall()

    def _fall(self) -> None:
        """A branch whose last task has ended goes; its trunk would keep it as long as the window."""
        if self._closed and not self._running:
            self.deleteLater()


class TaskScope(QObject):
    """The tasks of one page; they end with the page. Made by `UiTasks.scope`."""

    def __init__(self, tasks: UiTasks, owner: QObject) -> None:
        super().__init__(owner)
        self._owner = tasks
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._closed = False
        owner.destroyed.connect(self.close)

    def start(
        self,
        name: str,
        work: Coroutine[Any, Any, T],
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[MarmotDesktopError], object] | None = None,
        ended: Callable[[], object] | None = None,
        replace: bool = False,
    ) -> bool:
        """Run `work`, one at a time per name.

        Args:
            name: of the wish; a second start under it is refused while the first runs.
            work: usually a method of `UiActions`.
            done: called with the result.
            failed: called with a `MarmotDesktopError`; without it the window shows the sentence.
            ended: called in any case but the scope's own end, after `done` or `failed`; takes busy states back.
            replace: cancel the one that runs instead; for loads whose answer is not wanted any more.

        Returns:
            Whether it was started; a timer of Qt that ends while no loop runs, at the very end, starts nothing.
        """
        running = self._tasks.get(name)
        loop = _running_loop()
        if self._closed or loop is None or (running is not None and not replace):
            work.close()
            return False
        if running is not None:
            running.cancel()
        task = loop.create_task(self._run(name, work, done, failed, ended), name=f"ui: {name}")
        self._tasks[name] = task
        self._owner.count(1)
        task.add_done_callback(lambda ended_task: self._on_task_ended(name, work, ended_task))
        return True

    def is_running(self, name: str) -> bool:
        """Whether a task of that name has not ended."""
        return name in self._tasks

    def named(self, prefix: str) -> tuple[asyncio.Task[None], ...]:
        """The tasks that run and whose names begin so."""
        return tuple(task for name, task in self._tasks.items() if name.startswith(prefix))

    def cancel(self, name: str) -> None:
        """End one task; nothing of it is called back."""
        if name in self._tasks:
            self._tasks[name].cancel()

    def close(self) -> tuple[asyncio.Task[None], ...]:
        """Cancel all tasks and start none any more. Returns those that have not ended yet."""
        self._closed = True
        tasks = tuple(self._tasks.values())
        for task in tasks:
            task.cancel()
        self._owner.forget(self)
        return tasks

    async def _run(
        self,
        name: str,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], object] | None,
        failed: Callable[[MarmotDesktopError], object] | None,
        ended: Callable[[], object] | None,
    ) -> None:
        error: MarmotDesktopError | None = None
        try:
            try:
                result = await work
            finally:
                # What is called back may start the next task of the same name.
                self._release(name)
        except MarmotDesktopError as err:
            error = err
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling() > 0:
                raise
            error = RefusedError(ErrorCode.SIGNED_OUT)
        except Exception as err:
            self._report_bug(err)
            if ended is not None and not self._closed:
                ended()
            return
        else:
            if done is not None and not self._closed:
                done(result)
        if error is not None and not self._closed:
            log.info("refused: %s", error)
            (failed or self._owner.refused.emit)(error)
        if ended is not None and not self._closed:
            ended()

    def _report_bug(self, error: Exception) -> None:
        asyncio.get_running_loop().call_exception_handler(
            {"message": "a task of the window failed", "exception": error}
        )

    def _release(self, name: str) -> None:
        if self._tasks.get(name) is asyncio.current_task():
            del self._tasks[name]

    def _on_task_ended(self, name: str, work: Coroutine[Any, Any, Any], task: asyncio.Task[None]) -> None:
        # A task that was cancelled before its first step has not begun its work.
        work.close()
        if self._tasks.get(name) is task:
            del self._tasks[name]
        self._owner.count(-1)
        if not task.cancelled() and (error := task.exception()) is not None:
            # Raised by done, failed or ended: a bug of the page.
            task.get_loop().call_exception_handler({"message": "a page failed", "exception": error, "task": task})


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
