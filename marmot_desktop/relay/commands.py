"""What an operator can do beside serving: look at somebody's stock, copy the database while the relay runs.

Both work on the SQLite file, also beside a running relay: they read what is committed and change nothing.
"""

import argparse
import sqlite3
from collections.abc import Mapping, Sequence
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
    parser.add_argument("--database", default=environment.get(f"{ENVIRONMENT_PREFIX}DATABASE", ""), help="SQLite file")
    options = parser.parse_args(arguments)
    source = Path(options.database)
    if not options.database or not source.is_file():
        raise InvalidConfigError(ErrorCode.NOT_FOUND, "--database names no file")
    try:
        with closing(_open(source)) as connection:
            if name == "stock":
                print_stock(connection, _read_person(options.target))
            else:
                back_up(connection, Path(options.target))
                print(f"copied to {options.target}")
    except sqlite3.Error as error:
        raise StoreError(ErrorCode.STORAGE_ERROR, str(error)) from error
    return 0


def print_stock(connection: sqlite3.Connection, owner: PubKey) -> None:
    """One line for each slot, kind and state of an owner's key packages."""
    rows = connection.execute(_COUNT_STOCK, (owner,)).fetchall()
    if not rows:
        print("no key packages")
    for slot, kind, last_resort, state, count in rows:
        device = f"device {slot[:8]}" if slot else "no device named"
        use = "last resort" if last_resort else "one-time"
        print(f"{count:4}  {StockState(state).name.lower().replace('_', ' '):11}  kind {kind:5}  {use:11}  {device}")


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
