"""Brings a relay database to the schema of this program: numbered SQL files, forward only, one transaction each."""

import re
import sqlite3
from importlib import resources
from typing import Final

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.errors import StoreCorruptError, StoreTooNewError

APPLICATION_ID: Final = 0x4D52_4C59
"""Marks the file as ours: the letters MRLY."""

_FILE_NAME: Final = re.compile(r"(\d{4})_[a-z_]+\.sql")


def migrate(connection: sqlite3.Connection) -> None:
    """Apply every schema file that the database has not seen.

    Args:
        connection: in autocommit mode, no transaction open.

    Raises:
        StoreTooNewError: The database has seen files that this program has not.
        StoreCorruptError: The file is a database of something else.
    """
    schemas = read_schemas()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID and (application or tables):
        raise StoreCorruptError(ErrorCode.STORE_CORRUPT, "the file is not a relay database")
    if version > max(schemas):
        raise StoreTooNewError(ErrorCode.STORE_TOO_NEW, f"schema {version}")
    for number, sql in sorted(schemas.items()):
        if number > version:
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nPRAGMA application_id = {APPLICATION_ID};\nCOMMIT;"
            )


def read_schemas() -> dict[int, str]:
    """The SQL of each schema file by its number."""
    folder = resources.files("marmot_desktop.relay.store").joinpath("schema")
    return {
        int(match[1]): entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if (match := _FILE_NAME.fullmatch(entry.name))
    }
