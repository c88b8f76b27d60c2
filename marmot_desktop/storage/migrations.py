"""Forward-only numbered SQL files, one transaction each.

The number of the last file that was applied is the database's `user_version`. A file is never changed once released;
what it got wrong, the next one repairs.
"""

import re
from collections.abc import Sequence
from importlib import resources
from typing import Final

import apsw

from marmot_desktop.frozen import Frozen
from marmot_desktop.storage.errors import SchemaTooNewError

_FILE_NAME: Final = re.compile(r"(\d{4})_[a-z0-9_]+\.sql\Z")


class Migration(Frozen, frozen=True):
    """One step of the schema.

    Args:
        version: counts from 1 without gaps.
        script: SQL statements; begins and ends no transaction.
    """

    version: int
    script: str


def load_migrations() -> tuple[Migration, ...]:
    """Every step this program knows, in order.

    Raises:
        RuntimeError: a number is missing or given twice; a fault of the build.
    """
    found = []
    for file in (resources.files("marmot_desktop.storage") / "schema").iterdir():
        match = _FILE_NAME.match(file.name)
        if match is not None:
            found.append(Migration(int(match[1]), file.read_text("utf-8")))
    found.sort(key=lambda migration: migration.version)
    if [migration.version for migration in found] != list(range(1, len(found) + 1)):
        raise RuntimeError("the schema's steps are not numbered 1, 2, 3, …")
    return tuple(found)


def schema_version(connection: apsw.Connection) -> int:
    """How many steps this database has taken."""
    return int(connection.pragma("user_version"))


def migrate(connection: apsw.Connection, migrations: Sequence[Migration]) -> None:
    """Take every step that is still to be taken.

    A step that fails leaves the database as it was before that step, with the earlier ones done.

    Raises:
        SchemaTooNewError: the database has taken more steps than there are here.
        apsw.Error: a statement failed.
    """
    version = schema_version(connection)
    if version > len(migrations):
        raise SchemaTooNewError(detail=f"schema {version}, known are {len(migrations)}")
    for migration in migrations[version:]:
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(migration.script, can_cache=False).fetchall()
            connection.pragma("user_version", migration.version)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
