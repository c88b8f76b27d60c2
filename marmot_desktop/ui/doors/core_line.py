"""How a wish gets from Qt's loop to the core loop, and its answer back."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.desk import Desk

T = TypeVar("T")


class CoreLine:
    """The line to the core.

    Args:
        desk: of this profile; touched on the core loop only.
        core_loop: runs in a thread of its own.
    """

    def __init__(self, desk: Desk, core_loop: asyncio.AbstractEventLoop) -> None:
        self.desk = desk
        self._core_loop = core_loop

    async def call(self, work: Coroutine[Any, Any, T]) -> T:
        """Run `work` on the core loop; its cancellation goes there, its result and its exception come back."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._core_loop))

    async def ask(self, ask: Callable[[AccountServices], Coroutine[Any, Any, T]]) -> T:
        """Ask the current account's services; which one that is, is decided on the core loop.

        Raises:
            RefusedError: `signed_out`.
        """

        async def work() -> T:
            services = self.desk.current
            if services is None:
                raise RefusedError(ErrorCode.SIGNED_OUT)
            return await ask(services)

        return await self.call(work())
