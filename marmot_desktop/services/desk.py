"""The desk: what a face (the window, the command line, JSON-RPC) may do with the accounts of a profile.

Every signed-in account lives in a task of its own, from the opening of its store to its closing; several may be live
at once, and one of them is the current one.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.facts import SignedIn, SignedOut
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.hub import Hub

log = logging.getLogger(__name__)

OpenAccount = Callable[[PubKey], AbstractAsyncContextManager[AccountServices]]
"""Opens an account's store, starts its managers, and on leaving stops and closes all of it."""


@dataclass(slots=True)
class _Live:
    services: AccountServices
    stop: asyncio.Event
    host: asyncio.Task[None]


class Desk:
    """The one object a face is given. Use it as an async context manager; leaving it signs everyone out.

    Args:
        hub: tells what has happened.
        accounts: of the profile.
        open_account: made by the composition root.
    """

    def __init__(self, hub: Hub, accounts: AccountService, open_account: OpenAccount) -> None:
        self.hub = hub
        self.accounts = accounts
        self._open_account = open_account
        self._live: dict[PubKey, _Live] = {}
        self._current: PubKey | None = None
        self._tasks = asyncio.TaskGroup()
        self._changing = asyncio.Lock()
        self._closed = False

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            await self.close()
        finally:
            await self._tasks.__aexit__(kind, error, trace)

    @property
    def current(self) -> AccountServices | None:
        """The services of the current account; `None` while nobody is signed in."""
        live = self._live.get(self._current) if self._current is not None else None
        return None if live is None else live.services

    @property
    def live(self) -> tuple[AccountServices, ...]:
        """The services of every signed-in account."""
        return tuple(each.services for each in self._live.values())

    async def sign_in(self, pubkey: PubKey) -> Account:
        """Open an account, start its managers and make it the current one. Idempotent.

        Raises:
            RefusedError: `not_found`, `wrong_passphrase`, `shutting_down`.
            EnvironmentFaultError: `keyring_unavailable`, `store_corrupt`, `store_too_new`.
        """
        async with self._changing:
            if self._closed:
                raise RefusedError(ErrorCode.SHUTTING_DOWN)
            live = self._live.get(pubkey)
            if live is None:
                live = await self._start(pubkey)
                self._live[pubkey] = live
            self._current = pubkey
            account = live.services.account
            await self.accounts.note_used(pubkey)
        self.hub.publish(pubkey, SignedIn(account))
        return account

    async def sign_out(self, pubkey: PubKey | None = None) -> None:
        """Stop everything of an account (the current one if none is named); it has ended when this returns."""
        async with self._changing:
            leaving = pubkey or self._current
            live = self._live.pop(leaving, None) if leaving is not None else None
            if leaving is None or live is None:
                return
            if self._current == leaving:
                self._current = next(iter(self._live), None)
            live.stop.set()
            await asyncio.wait([live.host])
        self.hub.publish(leaving, SignedOut(leaving))

    async def close(self) -> None:
        """Sign everyone out and accept nobody any more. Idempotent."""
        self._closed = True
        for pubkey in tuple(self._live):
            await self.sign_out(pubkey)

    async def _start(self, pubkey: PubKey) -> _Live:
        opened: asyncio.Future[AccountServices] = asyncio.get_running_loop().create_future()
        stop = asyncio.Event()
        host = self._tasks.create_task(self._host(pubkey, opened, stop), name="account host")
        try:
            return _Live(await asyncio.shield(opened), stop, host)
        except asyncio.CancelledError:
            # Whoever wanted to sign in has gone: what was begun for them is taken apart before they hear of it.
            stop.set()
            await asyncio.wait([host])
            raise

    async def _host(self, pubkey: PubKey, opened: asyncio.Future[AccountServices], stop: asyncio.Event) -> None:
        """Keep an account open until it is told to stop. A failure to open goes to whoever signs in, not further."""
        try:
            async with self._open_account(pubkey) as services:
                opened.set_result(services)
                await stop.wait()
        except Exception as err:
            if opened.done():
                raise
            opened.set_exception(err)
