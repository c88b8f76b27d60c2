"""An open transaction, as repositories see it: three ways to run a statement, none after its end."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

import apsw

Row = tuple[Any, ...]
"""Columns as SQLite hands them out. The tables are STRICT, so each has the type its column declares."""

Value = None | int | float | bytes | str

_MAX_PLACEHOLDERS: Final = 256


class Transaction:
    """Runs statements on the account's connection until it is ended.

    Args:
        connection: with a transaction begun on it.
    """

    __slots__ = ("_connection",)

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection: apsw.Connection | None = connection

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Change something.

        Returns:
            How many rows were changed.
        """
        connection = self._live()
        connection.execute(sql, values)
        return connection.changes()

    def all(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Every row of a query."""
        return self._live().execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The only row of a query, if there is one; also of an `INSERT … RETURNING`."""
        rows = self._live().execute(sql, values).fetchall()
        return rows[0] if rows else None

    def insert(self, sql: str, values: Sequence[Value]) -> int:
        """Add a row.

        Returns:
            Its rowid.
        """
        connection = self._live()
        connection.execute(sql, values)
        return connection.last_insert_rowid()

    def insert_new(self, sql: str, values: Sequence[Value]) -> int | None:
        """Add a row by an `INSERT … ON CONFLICT DO NOTHING`.

        Returns:
            Its rowid; `None` if it was there.
        """
        connection = self._live()
        connection.execute(sql, values)
        return connection.last_insert_rowid() if connection.changes() else None

    def run_many(self, sql: str, rows: Sequence[Sequence[Value]]) -> None:
        """The same change for each row of values."""
        self._live().executemany(sql, rows)

    def all_in(self, sql: str, values: Sequence[Value], before: Sequence[Value] = ()) -> list[Row]:
        """Every row of a query whose `{}` stands for a list of values, however long.

        Args:
            sql: the query.
            values: of the list.
            before: of the placeholders before the list.
        """
        found: list[Row] = []
        for start in range(0, len(values), _MAX_PLACEHOLDERS):
            part = values[start : start + _MAX_PLACEHOLDERS]
            found += self.all(sql.format(",".join("?" * len(part))), (*before, *part))
        return found

    def savepoint(self) -> AbstractContextManager[object]:
        """A part of the transaction that is taken back by itself if the block fails."""
        return self._live()

    def end(self) -> None:
        """Refuse every statement from now on, so that a repository that was kept cannot write outside a transaction."""
        self._connection = None

    def _live(self) -> apsw.Connection:
        if self._connection is None:
            raise RuntimeError("a repository was used after its unit of work had ended")
        return self._connection
