"""Connections, transactions, migrations."""

import asyncpg
import pytest

from marmot_desktop.relay.config import Durability
from marmot_desktop.relay.errors import QueryTimeoutError, StoreError, StoreTooNewError
from marmot_desktop.relay.store.postgres.database import Database, lock_owners, read_schemas


async def test_tables_are_made_once_and_a_newer_database_is_left_alone(dsn: str) -> None:
    for _ in range(2):
        database = await Database.open(dsn, readers=1, durability=Durability.FULL)
        async with database.transaction() as connection:
            assert await connection.fetchval("SELECT max(version) FROM relay_schema") == max(read_schemas())
            assert await connection.fetchval("SHOW synchronous_commit") == "on"
        await database.close()
    database = await Database.open(dsn, readers=1, durability=Durability.NORMAL)
    async with database.transaction() as connection:
        assert await connection.fetchval("SHOW synchronous_commit") == "off"
        await connection.execute("INSERT INTO relay_schema VALUES (9999)")
    await database.close()
    with pytest.raises(StoreTooNewError):
        await Database.open(dsn, readers=1, durability=Durability.FULL)


async def test_what_fails_is_undone_and_named(dsn: str) -> None:
    database = await Database.open(dsn, readers=1, durability=Durability.FULL)

    async def write_and_fail() -> None:
        async with database.transaction() as connection:
            await connection.execute("INSERT INTO secret VALUES ('a', 'b')")
            await connection.execute("SELECT nonsense")

    with pytest.raises(StoreError):
        await write_and_fail()
    async with database.transaction() as connection:
        assert await connection.fetchval("SELECT count(*) FROM secret") == 0
    with pytest.raises(QueryTimeoutError):
        async with database.transaction(isolation="repeatable_read", max_s=0.05) as connection:
            await connection.execute("SELECT pg_sleep(5)")
    await database.close()


@pytest.mark.parametrize("dsn_", ["postgresql://127.0.0.1:1/none", "postgresql://nobody@127.0.0.1:1/x"])
async def test_a_server_that_is_not_there_is_named(dsn_: str) -> None:
    with pytest.raises(StoreError, match="PostgreSQL"):
        await Database.open(dsn_, readers=1, durability=Durability.FULL)


async def test_an_owner_is_locked_for_others_until_the_end(dsn: str) -> None:
    database = await Database.open(dsn, readers=1, durability=Durability.FULL)
    async with database.transaction() as first:
        await lock_owners(first, [b"a" * 32, b"b" * 32])
        with pytest.raises(QueryTimeoutError):
            async with database.transaction(max_s=0.05) as second:
                await lock_owners(second, [b"b" * 32])
        async with database.transaction(max_s=1) as third:
            await lock_owners(third, [b"c" * 32])
    async with database.transaction(max_s=1) as fourth:
        await lock_owners(fourth, [b"b" * 32])
    await database.close()


@pytest.mark.parametrize(
    "error",
    [
        ConnectionResetError(),
        asyncpg.InterfaceError("connection is closed"),
        asyncpg.InternalClientError("cannot switch to state 12; another operation (2) is in progress"),
    ],
)
async def test_a_connection_that_is_cut_in_use_is_a_database_that_does_not_answer(dsn: str, error: Exception) -> None:
    """However asyncpg puts it: what is not named would end the relay."""
    database = await Database.open(dsn, readers=1, durability=Durability.FULL)
    with pytest.raises(StoreError):
        async with database.transaction():
            raise error
    await database.close()
