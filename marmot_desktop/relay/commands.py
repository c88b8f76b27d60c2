"""What an operator can do beside serving: look at somebody's stock, copy the database while the relay runs.

Both work beside running relays: they read what is committed and change nothing.
"""

import argparse
import asyncio
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.nostr.bech32 import parse_person
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.config_sources import ENVIRONMENT_PREFIX
from marmot_desktop.relay.errors import InvalidConfigError, StoreError
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.store.migrations import APPLICATION_ID
from marmot_desktop.relay.store.opening import POSTGRES_SCHEMES

_PAGES_AT_ONCE: Final = 1024
_COUNT_STOCK: Final = """
    SELECT slot, kind, last_resort, state, count(*) FROM key_package WHERE owner = ?
    GROUP BY slot, kind, last_resort, state ORDER BY slot, state, kind"""


def run_command(name: str, arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Carry out a command and print its result.

    Args:
        name: `stock` or `backup`.
        arguments: what follows it.
        environment: of the process.

    Returns:
        The exit status.

    Raises:
        InvalidConfigError: The database or the person is not named rightly.
        StoreError: The database cannot be read, or the copy not written.
    """
    parser = argparse.ArgumentParser(prog=f"marmot-relay {name}")
    parser.add_argument(
        "target", help="npub or public key" if name == "stock" else "file to write, which must not exist"
    )
    default = environment.get(f"{ENVIRONMENT_PREFIX}DATABASE", "")
    parser.add_argument("--database", default=default, help="SQLite file, or a postgresql:// address")
    options = parser.parse_args(arguments)
    if options.database.startswith(POSTGRES_SCHEMES):
        _run_on_postgres(name, options.database, options.target)
        return 0
    source = Path(options.database)
    if not options.database or not source.is_file():
        raise InvalidConfigError(ErrorCode.NOT_FOUND, "--database names no file")
    try:
        with closing(_open(source)) as connection:
            if name == "stock":
                owner = _read_person(options.target)
                print_stock(connection.execute(_COUNT_STOCK, (owner,)).fetchall())
            else:
                back_up(connection, Path(options.target))
                print(f"copied to {options.target}")
    except sqlite3.Error as error:
        raise StoreError(ErrorCode.STORAGE_ERROR, str(error)) from error
    return 0


def _run_on_postgres(name: str, address: str, target: str) -> None:
    try:
        # Its driver comes with an extra of the package.
        from marmot_desktop.relay.store.postgres.upkeep import back_up_postgres, count_stock
    except ImportError as error:
        raise StoreError(ErrorCode.NOT_AVAILABLE, "PostgreSQL needs marmot-desktop[postgres]") from error
    if name == "stock":
        print_stock(asyncio.run(count_stock(address, _read_person(target))))
    else:
        back_up_postgres(address, Path(target))
        print(f"copied to {target}; pg_restore brings it back")


def print_stock(rows: Iterable[tuple[str, int, bool, int, int]]) -> None:
    """One line for each slot, kind and state of an owner's key packages.

    Args:
        rows: slot, kind, whether of last resort, state and number.
    """
    lines = [
        f"{count:4}  {StockState(state).name.lower().replace('_', ' '):11}  kind {kind:5}  "
        f"{'last resort' if last_resort else 'one-time':11}  {f'device {slot[:8]}' if slot else 'no device named'}"
        for slot, kind, last_resort, state, count in rows
    ]
    print("\n".join(lines) or "no key packages")


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the database as of one moment; whoever writes meanwhile is not kept waiting for long."""
    if target.exists():
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, f"{target} exists already")
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy, pages=_PAGES_AT_ONCE)


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        connection.close()
        raise StoreError(ErrorCode.STORE_CORRUPT, "the file is not a relay database")
    return connection


def _read_person(text: str) -> PubKey:
    try:
        return parse_person(text)
    except PeerFaultError as error:
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, "not an npub or a public key") from error
