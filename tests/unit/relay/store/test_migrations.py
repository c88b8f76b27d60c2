"""The schema of a relay database."""

import sqlite3
from collections.abc import Iterator

import pytest

from marmot_desktop.relay.errors import StoreCorruptError, StoreTooNewError
from marmot_desktop.relay.store.migrations import APPLICATION_ID, migrate, read_schemas


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield connection
    connection.close()


def pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def test_a_new_file_gets_every_schema_and_our_mark(connection: sqlite3.Connection) -> None:
    migrate(connection)
    assert max(read_schemas()) == pragma(connection, "user_version")
    assert pragma(connection, "application_id") == APPLICATION_ID
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (0,)


def test_schemas_are_numbered_without_gaps() -> None:
    assert list(range(1, len(read_schemas()) + 1)) == sorted(read_schemas())


def test_a_second_run_changes_nothing(connection: sqlite3.Connection) -> None:
    migrate(connection)
    connection.execute("INSERT INTO deleted_event VALUES (x'00', x'01', 1)")
    migrate(connection)
    assert connection.execute("SELECT count(*) FROM deleted_event").fetchone() == (1,)


def test_a_newer_database_is_left_alone(connection: sqlite3.Connection) -> None:
    migrate(connection)
    connection.execute("PRAGMA user_version = 9999")
    with pytest.raises(StoreTooNewError):
        migrate(connection)
    assert pragma(connection, "user_version") == 9999


def test_a_database_of_something_else_is_left_alone(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreCorruptError):
        migrate(connection)
    assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("recipes",)]
