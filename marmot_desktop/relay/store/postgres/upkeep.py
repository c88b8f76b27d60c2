"""What an operator does with a PostgreSQL database beside the relays that share it.

A copy is PostgreSQL's own business: `pg_dump` takes it as of one moment, and `pg_restore` brings it back.
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import asyncpg

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.errors import InvalidConfigError, StoreError

_COUNT_STOCK: Final = """
    SELECT slot, kind, last_resort, state, count(*) FROM key_package WHERE owner = $1
    GROUP BY slot, kind, last_resort, state ORDER BY slot, state, kind"""


async def count_stock(address: str, owner: PubKey) -> list[tuple[str, int, bool, int, int]]:
    """Slot, kind, whether of last resort, state and number of an owner's key packages.

    Raises:
        StoreError: The database cannot be read.
    """
    try:
        connection = await asyncpg.connect(address)
        try:
            return [tuple(row) for row in await connection.fetch(_COUNT_STOCK, owner)]
        finally:
            await connection.close()
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        raise StoreError(ErrorCode.STORAGE_ERROR, f"the database cannot be read: {type(error).__name__}") from error


def back_up_postgres(address: str, target: Path) -> None:
    """Copy the database into one file, in the format of `pg_restore`.

    Raises:
        InvalidConfigError: The file exists already, or `pg_dump` is not installed.
        StoreError: The copy failed.
    """
    if target.exists():
        raise InvalidConfigError(ErrorCode.INVALID_REFERENCE, f"{target} exists already")
    program = shutil.which("pg_dump")
    if program is None:
        raise InvalidConfigError(ErrorCode.NOT_AVAILABLE, "pg_dump is missing; install postgresql-client")
    # The environment, because everybody on this computer may read the arguments of a process.
    environment = {**os.environ, **_variables(address)}
    arguments = [program, "--format=custom", "--no-owner", "--file", str(target)]
    ended = subprocess.run(  # noqa: S603 - a program of the system, and no shell between
        arguments, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if ended.returncode:
        target.unlink(missing_ok=True)
        words = ended.stderr.decode(errors="replace").strip().splitlines()
        raise StoreError(ErrorCode.STORAGE_ERROR, words[-1] if words else "pg_dump failed")


def _variables(address: str) -> dict[str, str]:
    parts = urlsplit(address)
    named = {
        "PGHOST": parts.hostname,
        "PGPORT": None if parts.port is None else str(parts.port),
        "PGUSER": unquote(parts.username or ""),
        "PGPASSWORD": unquote(parts.password or ""),
        "PGDATABASE": unquote(parts.path.lstrip("/")),
    }
    return {name: value for name, value in named.items() if value}
