"""The steps of the schema: forward only, each whole or not at all."""

from pathlib import Path
from typing import Final

import apsw
import pytest

from marmot_desktop.storage.database import open_account_database
from marmot_desktop.storage.errors import SchemaTooNewError
from marmot_desktop.storage.migrations import Migration, load_migrations, migrate, schema_version
from tests.unit.storage.values import KEY

FIRST: Final = Migration(1, "CREATE TABLE one (x INTEGER) STRICT; INSERT INTO one VALUES (1);")
SECOND: Final = Migration(2, "CREATE TABLE two (x INTEGER) STRICT; INSERT INTO two SELECT x + 1 FROM one;")
BROKEN: Final = Migration(
    2, "CREATE TABLE two (x INTEGER) STRICT; INSERT INTO two VALUES (1); INSERT INTO missing VALUES (1);"
)


def _tables(connection: apsw.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_every_step_is_taken_once_and_in_order() -> None:
    connection = apsw.Connection(":memory:")
    migrate(connection, [FIRST])
    assert schema_version(connection) == 1
    migrate(connection, [FIRST, SECOND])
    migrate(connection, [FIRST, SECOND])
    assert schema_version(connection) == 2
    assert connection.execute("SELECT x FROM two").fetchall() == [(2,)]


def test_a_step_that_fails_leaves_nothing_of_itself_and_keeps_the_ones_before() -> None:
    connection = apsw.Connection(":memory:")
    with pytest.raises(apsw.SQLError):
        migrate(connection, [FIRST, BROKEN])
    assert schema_version(connection) == 1
    assert _tables(connection) == {"one"}
    assert not connection.in_transaction
    migrate(connection, [FIRST, SECOND])
    assert schema_version(connection) == 2


def test_a_database_with_more_steps_than_known_is_refused_untouched() -> None:
    connection = apsw.Connection(":memory:")
    migrate(connection, [FIRST, SECOND])
    with pytest.raises(SchemaTooNewError):
        migrate(connection, [FIRST])
    assert schema_version(connection) == 2


def test_the_steps_of_the_program_are_numbered_without_gaps() -> None:
    versions = [migration.version for migration in load_migrations()]
    assert versions == list(range(1, len(versions) + 1))
    assert versions


def test_the_steps_begin_and_end_no_transaction_themselves() -> None:
    words = {"BEGIN", "COMMIT", "ROLLBACK", "VACUUM", "PRAGMA"}
    for migration in load_migrations():
        statements = [line.split() for line in migration.script.splitlines() if line.strip()]
        assert {line[0].rstrip(";").upper() for line in statements} & words == set()


def test_a_step_runs_on_a_store_that_holds_data(store_path: Path) -> None:
    database = open_account_database(store_path, KEY)
    with database.unit_of_work() as tx:
        tx.settings.put("kept", True)
    database.close()
    known = load_migrations()
    later = Migration(len(known) + 1, "ALTER TABLE setting ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;")
    database = open_account_database(store_path, KEY, migrations=(*known, later))
    with database.read() as tx:
        assert tx.settings.get("kept") is True
    database.close()


def test_every_table_is_strict(store_path: Path) -> None:
    database = open_account_database(store_path, KEY)
    tables = database._connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    database.close()
    assert [name for name, strict in tables if not strict] == []
    assert len(tables) > 15
