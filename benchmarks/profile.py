"""A profile on disk with one account that has been on its relay before, as a program finds it at its start."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from marmot_desktop.clock import SystemClock
from marmot_desktop.config import Config, Flags, read_config
from marmot_desktop.launch import make_vault, open_desk
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.services.accounts import AccountService
from marmot_desktop.services.desk import Desk
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.session import AccountSession, Turn

T = TypeVar("T")


async def _stocked(desk: Desk) -> None:
    """Return when its relay has a stock of the account's key packages, as that of every account has after a minute."""
    assert desk.current is not None
    told = asyncio.Event()
    unsubscribe = desk.hub.subscribe(lambda _published: told.set())
    try:
        while not (stock := await desk.current.stock.list()) or any(each.on_their_way for each in stock):
            told.clear()
            await told.wait()
    finally:
        unsubscribe()


class Profile:
    """One profile with one account.

    Args:
        folder: of the profile.
        relay: the only one it knows.
    """

    def __init__(self, folder: Path, relay: str) -> None:
        self.folder = folder
        flags = Flags(profile=folder, relays=(relay,), key_file=folder / "keys.json", test_delays="none")
        self.paths = ProfilePaths.portable(folder)
        self.config: Config = read_config(flags, {"MARMOT_PUBLIC_RELAYS": "none"}, self.paths.config_file)

    async def create(self, name: str) -> PubKey:
        """Make the account and let it publish what a new account publishes."""
        async with open_desk(self.config, self.paths) as desk:
            account = await desk.accounts.create(name)
            await desk.sign_in(account.pubkey)
            assert desk.current is not None
            assert await desk.current.onboarding.wait_published(30.0)
            async with asyncio.timeout(30.0):
                await _stocked(desk)
            return account.pubkey

    async def change(self, work: Callable[[Turn], T], owner: PubKey | None = None) -> T:
        """Run one turn on an account's store (the only one's if none is named) while nobody is signed in."""
        clock = SystemClock()
        accounts = AccountService(self.paths, make_vault(self.config, self.paths), clock, os.urandom)
        if owner is None:
            (known,) = await accounts.list()
            owner = known.pubkey
        account, database, secret = await accounts.open(owner)
        engine = MlsRsEngine(account.pubkey)
        session = AccountSession(account, database, engine, secret, Hub(), clock, os.urandom)
        try:
            return await session.run(work)
        finally:
            await session.close()

    def store_bytes(self, pubkey: PubKey) -> int:
        """Size of the account's encrypted database, with its log."""
        store = self.paths.store(pubkey)
        return sum(file.stat().st_size for file in store.parent.glob(f"{store.name}*"))
