"""The runtime of one account: every manager starts at sign-in and has ended when sign-out returns."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from marmot_desktop.background.supervisor import supervise
from marmot_desktop.domain.diagnostics import ManagerState
from marmot_desktop.services.manager_board import ManagerBoard

log = logging.getLogger(__name__)


class Manager(Protocol):
    """A background manager."""

    @property
    def name(self) -> str:
        """For the log."""
        ...

    async def run(self) -> None:
        """Work until cancelled."""
        ...


class HeadStart:
    """Lets a face show what is stored before the managers begin: their first seconds are the busiest of all.

    Args:
        limit_s: they wait no longer than this.
    """

    def __init__(self, limit_s: float) -> None:
        self._limit_s = limit_s
        self._over = asyncio.Event()

    def end(self) -> None:
        """What was to be shown is shown. On the core loop; idempotent, and for good."""
        self._over.set()

    async def wait(self) -> None:
        """Return when it is over."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._limit_s):
                await self._over.wait()
        self._over.set()


@asynccontextmanager
async def running(
    managers: Sequence[Manager],
    monotonic: Callable[[], float],
    head_start: HeadStart | None = None,
    board: ManagerBoard | None = None,
) -> AsyncIterator[None]:
    """Run all managers for the duration of the block; leaving it cancels them and waits until each has ended.

    Args:
        managers: of one account.
        monotonic: seconds that only grow.
        head_start: they begin after it.
        board: shows how each is doing.
    """
    shown = board or ManagerBoard()

    async def run(manager: Manager) -> None:
        if head_start is not None:
            shown.note(manager.name, ManagerState.WAITING)
            await head_start.wait()
        await supervise(manager.name, manager.run, monotonic=monotonic, note=shown.note)

    async with asyncio.TaskGroup() as tasks:
        children = [tasks.create_task(run(manager), name=f"manager {manager.name}") for manager in managers]
        try:
            yield
        finally:
            for child in children:
                child.cancel()
    log.info("all managers have ended")
