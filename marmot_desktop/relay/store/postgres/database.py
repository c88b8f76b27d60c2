"""Connections to PostgreSQL, transactions on them, and their errors as ours."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from importlib import resources
from typing import Final, Literal, Self, TypeAlias

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.config import Durability
from marmot_desktop.relay.errors import QueryTimeoutError, StoreError, StoreTooNewError

Connection: TypeAlias = "PoolConnectionProxy[asyncpg.Record]"

CHANNEL: Final = "marmot_relay"
EVENT_LOCK: Final = 0x4D52_4C59
"""Taken by whoever writes events: the letters MRLY."""

_SCHEMA_LOCK: Final = EVENT_LOCK + 1
_OWNER_LOCKS: Final = EVENT_LOCK + 2
_FILE_NAME: Final = re.compile(r"(\d{4})_[a-z_]+\.sql")
_CONNECT_S: Final = 10.0
_ADDITIONAL: Final = 4

LOST: Final = (
    OSError,
    asyncpg.InterfaceError,
    # What asyncpg says of a connection that was cut while it was in use.
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncio.TimeoutError,
)
"""How a lost connection shows."""


class Database:
    """A pool of connections to one database. Open it with `open`, end it with `close`."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", dsn: str) -> None:
        self._pool = pool
        self.dsn = dsn

    @classmethod
    async def open(cls, dsn: str, *, readers: int, durability: Durability) -> Self:
        """Connect, create or migrate the tables.

        Args:
            dsn: a `postgresql://` address.
            readers: queries that may run at a time.
            durability: how far a commit has got when it is told.

        Raises:
            StoreTooNewError: A newer relay wrote the database.
            StoreError: It cannot be reached or used.
        """
        settings = {
            "synchronous_commit": "on" if durability is Durability.FULL else "off",
            "application_name": "marmot-relay",
        }
        try:
            pool = await asyncpg.create_pool(
                dsn, min_size=1, max_size=readers + _ADDITIONAL, timeout=_CONNECT_S, server_settings=settings
            )
        except (*LOST, asyncpg.PostgresError, ValueError) as error:
            raise StoreError(ErrorCode.STORAGE_ERROR, f"PostgreSQL: {error}") from error
        database = cls(pool, dsn)
        try:
            await database._migrate()
        except BaseException:
            await pool.close()
            raise
        return database

    async def close(self) -> None:
        """Wait for what runs, then disconnect."""
        await self._pool.close()

    @asynccontextmanager
    async def transaction(
        self, *, isolation: Literal["read_committed", "repeatable_read"] = "read_committed", max_s: float | None = None
    ) -> AsyncIterator[Connection]:
        """A connection inside a transaction: committed at the end, undone by an error.

        Args:
            isolation: `repeatable_read` sees one moment throughout, and only reads.
            max_s: how long one statement may take.

        Raises:
            QueryTimeoutError: A statement took longer.
            StoreError: The database does not do its part.
        """
        reading = isolation == "repeatable_read"
        try:
            async with (
                self._pool.acquire(timeout=_CONNECT_S) as connection,
                connection.transaction(isolation=isolation, readonly=reading),
            ):
                if max_s is not None:
                    await connection.execute(
                        "SELECT set_config('statement_timeout', $1, true)", str(round(max_s * 1000))
                    )
                yield connection
        except asyncpg.QueryCanceledError as error:
            raise QueryTimeoutError(ErrorCode.TIMEOUT, "query") from error
        except (*LOST, asyncpg.PostgresError) as error:
            raise StoreError(ErrorCode.STORAGE_ERROR, f"PostgreSQL: {type(error).__name__}") from error

    async def _migrate(self) -> None:
        schemas = read_schemas()
        async with self.transaction() as connection:
            await connection.execute("SELECT pg_advisory_xact_lock($1)", _SCHEMA_LOCK)
            await connection.execute("CREATE TABLE IF NOT EXISTS relay_schema (version integer NOT NULL)")
            version: int = await connection.fetchval("SELECT coalesce(max(version), 0) FROM relay_schema")
            if version > max(schemas):
                raise StoreTooNewError(ErrorCode.STORE_TOO_NEW, f"schema {version}")
            for number, sql in sorted(schemas.items()):
                if number > version:
                    await connection.execute(sql)
                    await connection.execute("INSERT INTO relay_schema (version) VALUES ($1)", number)


async def lock_owners(connection: Connection, owners: Iterable[bytes]) -> None:
    """Keep every other process from the stock of these owners until the transaction ends.

    The locks are taken in one order, and by a statement of its own: the next one sees what others have committed.
    """
    keys = sorted({int.from_bytes(owner[:4], "big", signed=True) for owner in owners})
    await connection.execute("SELECT pg_advisory_xact_lock($1, k) FROM unnest($2::integer[]) AS k", _OWNER_LOCKS, keys)


def read_schemas() -> dict[int, str]:
    """The SQL of each schema file by its number."""
    folder = resources.files("marmot_desktop.relay.store.postgres").joinpath("schema")
    return {
        int(match[1]): entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if (match := _FILE_NAME.fullmatch(entry.name))
    }
