"""The runtime of one account: every manager starts at sign-in and has ended when sign-out returns."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from marmot_desktop.background.supervisor import supervise

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


@asynccontextmanager
async def running(managers: Sequence[Manager], monotonic: Callable[[], float]) -> AsyncIterator[None]:
    """Run all managers for the duration of the block; leaving it cancels them and waits until each has ended."""
    async with asyncio.TaskGroup() as tasks:
        children = [
            tasks.create_task(supervise(manager.name, manager.run, monotonic=monotonic), name=f"manager {manager.name}")
            for manager in managers
        ]
        try:
            yield
        finally:
            for child in children:
                child.cancel()
    log.info("all managers have ended")
