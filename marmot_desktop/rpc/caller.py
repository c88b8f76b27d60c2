"""The one program or person that drives us: what it may do, as which account, and what it wants to hear."""

import asyncio
import logging
from collections.abc import Awaitable
from typing import TypeVar

from marmot_desktop.domain.identifiers import parse_group
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.lanes import Lanes
from marmot_desktop.rpc.notifications import NotificationKind
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.services.desk import Desk

log = logging.getLogger(__name__)

T = TypeVar("T")


class Caller:
    """What a method gets beside its parameters.

    Args:
        desk: of the profile.
        unsafe_test_methods: methods for interoperability tests are allowed.
    """

    def __init__(self, desk: Desk, *, unsafe_test_methods: bool = False) -> None:
        self.desk = desk
        self.unsafe_test_methods = unsafe_test_methods
        self.kinds: frozenset[NotificationKind] = frozenset()
        self.lanes = Lanes()
        self._group_keys: dict[tuple[bytes, str], int] = {}
        self._signing_in = asyncio.Lock()
        self._leaving = False
        self._waits: set[asyncio.Timeout] = set()

    async def services(self) -> AccountServices:
        """The services of the current account; signs in the one used last if none is.

        Raises:
            RefusedError: `signed_out`, the profile has no account; or why it cannot be signed in.
            EnvironmentFaultError: its key or its store cannot be read.
        """
        current = self.desk.current
        if current is not None:
            return current
        async with self._signing_in:
            if self.desk.current is None:
                accounts = await self.desk.accounts.list()
                if not accounts:
                    raise RefusedError(ErrorCode.SIGNED_OUT)
                await self.desk.sign_in(accounts[0].pubkey)
        signed_in = self.desk.current
        if signed_in is None:
            raise RefusedError(ErrorCode.SIGNED_OUT)
        return signed_in

    async def use(self, pubkey: bytes) -> AccountServices:
        """Make an account of this profile the current one.

        Raises:
            RefusedError: `not_found`, or why it cannot be signed in.
        """
        async with self._signing_in:
            account = next((each for each in await self.desk.accounts.list() if each.pubkey == pubkey), None)
            if account is None:
                raise RefusedError(ErrorCode.NOT_FOUND, "no account of this profile")
            current = self.desk.current
            if current is None or current.account.pubkey != pubkey:
                await self.desk.sign_in(account.pubkey)
        return await self.services()

    async def group_key(self, services: AccountServices, group: str) -> int:
        """The number of the group that a routing id names; what the lanes are keyed by.

        Raises:
            RefusedError: `group_unknown`.
        """
        name = (services.account.pubkey, group)
        if name not in self._group_keys:
            self._group_keys[name] = (await services.groups.get(parse_group(group))).key
        return self._group_keys[name]

    def leave(self) -> None:
        """End every wait that is only for the caller's comfort, now and from now on; the program is closing."""
        self._leaving = True
        now = asyncio.get_running_loop().time()
        for wait in self._waits:
            wait.reschedule(now)

    async def unless_leaving(self, waiting: Awaitable[T]) -> T | None:
        """The result of a wait, or `None` as soon as the program is closing."""
        limit = asyncio.timeout(0 if self._leaving else None)
        try:
            async with limit:
                self._waits.add(limit)
                return await waiting
        except TimeoutError:
            if not limit.expired():
                raise
            return None
        finally:
            self._waits.discard(limit)
