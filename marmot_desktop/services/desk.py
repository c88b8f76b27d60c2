"""The desk: what a face (the window, the command line, JSON-RPC) may do with the accounts of a profile.

Every signed-in account lives in a task of its own, from the opening of its store to its closing; several may be live
at once, and one of them is the current one.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.facts import SignedIn, SignedOut
from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.errands import Errands
from marmot_desktop.services.hub import Hub

if TYPE_CHECKING:
    from marmot_desktop.services.notification_desk import NotificationDesk

log = logging.getLogger(__name__)

T = TypeVar("T")

OpenAccount = Callable[[PubKey], AbstractAsyncContextManager[AccountServices]]
"""Opens an account's store, starts its managers, and on leaving stops and closes all of it."""


@dataclass(slots=True)
class _Live:
    services: AccountServices
    stop: asyncio.Event
    host: asyncio.Task[None]
    errands: Errands


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
        self.notifications: NotificationDesk | None = None
        """Tells the desktop what happens; `None` where nobody is to be told. Imported where somebody is."""
        self._open_account = open_account
        self._live: dict[PubKey, _Live] = {}
        self._current: PubKey | None = None
        self._tasks = asyncio.TaskGroup()
        self._changing: dict[PubKey, asyncio.Lock] = {}
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
            if kind is not None and issubclass(kind, Exception):
                # A face's own error comes out as it is; everyone has been signed out.
                kind = error = trace = None
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

    def find(self, pubkey: PubKey) -> AccountServices | None:
        """The services of an account; `None` while it is not signed in."""
        live = self._live.get(pubkey)
        return None if live is None else live.services

    async def ask(self, work: Callable[[AccountServices], Coroutine[Any, Any, T]], pubkey: PubKey | None = None) -> T:
        """Have an account do something; it is cancelled should the account sign out meanwhile.

        Args:
            work: given its services.
            pubkey: of the account; the current one if left out.

        Raises:
            RefusedError: `signed_out`.
        """
        wanted = pubkey or self._current
        live = None if wanted is None else self._live.get(wanted)
        if live is None:
            raise RefusedError(ErrorCode.SIGNED_OUT)
        return await live.errands.run(work(live.services))

    async def sign_in(self, pubkey: PubKey, *, current: bool = True) -> Account:
        """Open an account and start its managers. Idempotent.

        Accounts do not wait for one another: one whose keyring asks the user something holds up nobody else.

        Args:
            pubkey: of the account.
            current: make it the current one, and the one that is opened first at the next start.

        Raises:
            RefusedError: `not_found`, `wrong_passphrase`, `shutting_down`.
            EnvironmentFaultError: `keyring_unavailable`, `store_corrupt`, `store_too_new`.
        """
        async with self._lock(pubkey):
            if self._closed:
                raise RefusedError(ErrorCode.SHUTTING_DOWN)
            live = self._live.get(pubkey)
            if live is None:
                live = await self._start(pubkey)
                self._live[pubkey] = live
            if current or self._current is None:
                self._current = pubkey
            account = live.services.account
            # Told at once: should the caller go away now, the account is signed in all the same.
            self.hub.publish(pubkey, SignedIn(account))
            if current:
                await self.accounts.note_used(pubkey)
        return account

    async def sign_out(self, pubkey: PubKey | None = None) -> None:
        """Stop everything of an account (the current one if none is named); it has ended when this returns."""
        leaving = pubkey or self._current
        if leaving is not None:
            async with self._lock(leaving):
                await self._stop(leaving)

    async def remove(self, pubkey: PubKey) -> None:
        """Delete an account from this device; its key packages are taken back first, as far as relays can be reached.

        Raises:
            RefusedError: `not_found`, `shutting_down`.
        """
        async with self._lock(pubkey):
            if self._closed:
                raise RefusedError(ErrorCode.SHUTTING_DOWN)
            await self.accounts.find(pubkey)
            await self._take_leave(pubkey)
            await self._stop(pubkey)
            await self.accounts.remove(pubkey)
            if self.notifications is not None:
                await self.notifications.choices.forget(pubkey)

    async def _take_leave(self, pubkey: PubKey) -> None:
        """Open the account, if need be, for its last words; one that cannot be opened goes without."""
        try:
            if pubkey not in self._live:
                self._live[pubkey] = await self._start(pubkey)
            await self._live[pubkey].services.key_packages.give_up_slot()
        except MarmotDesktopError as err:
            log.warning("an account is removed without a word to the relays: %s", err.code.value)

    async def close(self) -> None:
        """Sign everyone out, also who is just signing in, and accept nobody any more. Idempotent."""
        self._closed = True
        for pubkey, lock in tuple(self._changing.items()):
            async with lock:
                await self._stop(pubkey)

    def _lock(self, pubkey: PubKey) -> asyncio.Lock:
        """Held while an account comes or goes."""
        return self._changing.setdefault(pubkey, asyncio.Lock())

    async def _stop(self, pubkey: PubKey) -> None:
        live = self._live.pop(pubkey, None)
        if live is None:
            return
        if self._current == pubkey:
            self._current = next(iter(self._live), None)
        live.stop.set()
        try:
            await _ended(live.host)
        finally:
            self.hub.publish(pubkey, SignedOut(pubkey))

    async def _start(self, pubkey: PubKey) -> _Live:
        opened: asyncio.Future[AccountServices] = asyncio.get_running_loop().create_future()
        stop, errands = asyncio.Event(), Errands()
        host = self._tasks.create_task(self._host(pubkey, opened, stop, errands), name="account host")
        try:
            return _Live(await asyncio.shield(opened), stop, host, errands)
        except asyncio.CancelledError:
            # Whoever wanted to sign in has gone: what was begun for them is taken apart before they hear of it.
            stop.set()
            await _ended(host)
            raise
        finally:
            if opened.done() and not opened.cancelled():
                opened.exception()  # has been looked at, also where nobody waits for it any more

    async def _host(
        self, pubkey: PubKey, opened: asyncio.Future[AccountServices], stop: asyncio.Event, errands: Errands
    ) -> None:
        """Keep an account open until it is told to stop. A failure to open goes to whoever signs in, not further."""
        try:
            async with self._open_account(pubkey) as services:
                opened.set_result(services)
                try:
                    await stop.wait()
                finally:
                    # First of all: what they still ask would be asked of connections that are closed.
                    await errands.end()
        except Exception as err:
            if opened.done():
                raise
            opened.set_exception(err)
        finally:
            opened.cancel()  # whoever still waits has nothing to wait for; a result that was given stays


async def _ended(host: asyncio.Task[None]) -> None:
    """Wait until a task has ended, whatever happens to who waits: a store must not be opened twice.

    Raises:
        CancelledError: after it has ended, if we were cancelled meanwhile.
    """
    cancelled: asyncio.CancelledError | None = None
    while not host.done():
        try:
            await asyncio.wait([host])
        except asyncio.CancelledError as err:
            cancelled = err
    if cancelled is not None:
        raise cancelled
