"""How a wish gets from Qt's loop to the core loop, and its answer back."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from marmot_desktop.errors import ErrorCode, RefusedError, as_one_error

if TYPE_CHECKING:
    from marmot_desktop.domain.account import Account
    from marmot_desktop.services.account_services import AccountServices
    from marmot_desktop.services.desk import Desk

T = TypeVar("T")


class CoreLine:
    """The line to the core.

    Args:
        desk: of this profile; touched on the core loop only. Without it nobody is at the other end before `connect`.
        core_loop: runs in a thread of its own.
        account: whose services are asked; those of the current account if left out.
    """

    def __init__(
        self,
        desk: "Desk | None" = None,
        core_loop: asyncio.AbstractEventLoop | None = None,
        account: "Account | None" = None,
    ) -> None:
        self._end = None if desk is None or core_loop is None else (desk, core_loop)
        self.account = account

    def bound(self, account: "Account") -> "CoreLine":
        """A line to the services of one account, whichever is the current one."""
        return CoreLine(*self._connected(), account)

    def connect(self, desk: "Desk", core_loop: asyncio.AbstractEventLoop) -> None:
        """The core is there.

        Args:
            desk: of this profile; touched on the core loop only.
            core_loop: runs in a thread of its own.
        """
        self._end = (desk, core_loop)

    @property
    def desk(self) -> "Desk":
        """The desk of this profile; to be touched on the core loop only."""
        return self._connected()[0]

    async def call(self, work: Coroutine[Any, Any, T]) -> T:
        """Run `work` on the core loop; its cancellation goes there, its result and its exception come back."""
        if self._end is None:
            work.close()
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._connected()[1]))

    def tell(self, work: Callable[[], object]) -> None:
        """Have `work` called on the core loop, and go on."""
        self._connected()[1].call_soon_threadsafe(work)

    async def ask(self, ask: Callable[["AccountServices"], Coroutine[Any, Any, T]]) -> T:
        """Ask the services of the line's account; without one, of the current account, decided on the core loop.

        It ends with the account: nothing that a page has asked goes on once it has signed out.

        Raises:
            RefusedError: `signed_out`.
        """

        async def work() -> T:
            with as_one_error():
                return await self.desk.ask(ask, None if self.account is None else self.account.pubkey)

        return await self.call(work())

    def _connected(self) -> "tuple[Desk, asyncio.AbstractEventLoop]":
        if self._end is None:
            raise RefusedError(ErrorCode.SIGNED_OUT, "the core is not there yet")
        return self._end
