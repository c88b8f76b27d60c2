"""An account's session on a store of its own, without relays: for what is measured inside one turn."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from marmot_desktop.clock import SystemClock
from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.session import AccountSession
from marmot_desktop.storage.database import open_account_database


@asynccontextmanager
async def fresh_session(folder: Path) -> AsyncIterator[AccountSession]:
    """The session of a new account whose encrypted store is in the folder."""
    secret = generate_secret(os.urandom)
    account = Account(secret.public, bech32.encode_npub(secret.public), "Joiner", SecretProtection.KEY_FILE, False)
    database = open_account_database(folder / "store.db", os.urandom(32))
    engine = MlsRsEngine(secret.public)
    session = AccountSession(account, database, engine, secret, Hub(), SystemClock(), os.urandom)
    try:
        yield session
    finally:
        await session.close()
