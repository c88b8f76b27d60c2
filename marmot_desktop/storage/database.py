"""Opens the encrypted database of one account and hands out its transactions.

SQLite Multiple Ciphers, ChaCha20-Poly1305 for each page, a raw 32-byte key. `synchronous=FULL` because a ratchet step
must survive a loss of power before its event leaves this machine; `secure_delete` because forward secrecy is worth
nothing while deleted keys lie in free pages.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import apsw

from marmot_desktop.storage.errors import CorruptStoreError, NotFoundError, StorageError
from marmot_desktop.storage.migrations import Migration, load_migrations, migrate, schema_version
from marmot_desktop.storage.unit_of_work import UnitOfWork

KEY_BYTES: Final = 32

_APPLICATION_ID: Final = 0x4D524D54
"""`MRMT`: tells our file from any other that the key happens to open."""

_STATEMENT_CACHE: Final = 256
"""More than all repositories have, so that each statement is prepared once."""

_BUSY_TIMEOUT_MS: Final = 5_000

_PRAGMAS: Final = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("secure_delete", "on"),
    ("foreign_keys", "on"),
    ("temp_store", "memory"),  # temporary files would not be encrypted
    ("trusted_schema", "off"),
    ("cell_size_check", "on"),
    ("cache_size", -16_000),
    ("wal_autocheckpoint", 4_000),  # 16 MiB: a backlog goes a third faster than with a fourth of it
    ("journal_size_limit", 16_777_216),
)

_CORRUPT: Final = (apsw.CorruptError, apsw.NotADBError, apsw.FormatError)

_ENVIRONMENT: Final = (
    apsw.FullError,
    apsw.IOError,
    apsw.CantOpenError,
    apsw.ReadOnlyError,
    apsw.BusyError,
    apsw.LockedError,
    apsw.PermissionsError,
    apsw.ProtocolError,
    apsw.NoMemError,
    apsw.TooBigError,
)


class Database:
    """An open account database. One thread at a time may use it; which one may change.

    Args:
        connection: keyed, checked and migrated.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._busy = False

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """One transaction: committed at the normal end of the block, rolled back when anything is raised in it.

        Raises:
            CorruptStoreError: a page is damaged.
            StorageError: the disk failed; nothing of the block is stored.
        """
        with self._transaction("BEGIN IMMEDIATE", "COMMIT") as work:
            yield work

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """One consistent look at the store; a write in it is an error of the program.

        Raises:
            CorruptStoreError: a page is damaged.
            StorageError: the disk failed.
        """
        self._connection.pragma("query_only", True)
        try:
            with self._transaction("BEGIN DEFERRED", "ROLLBACK") as work:
                try:
                    yield work
                except apsw.ReadOnlyError as err:
                    raise RuntimeError("a write in a unit of work that only reads") from err
        finally:
            self._connection.pragma("query_only", False)

    def close(self) -> None:
        """Write everything into the one file and let go of it. Idempotent.

        Raises:
            StorageError: the disk failed; what was committed stays in the write-ahead log.
        """
        with _translated():
            self._connection.close()

    @contextmanager
    def _transaction(self, begin: str, end: str) -> Iterator[UnitOfWork]:
        if self._busy:
            raise RuntimeError("a unit of work is open already")
        self._busy = True
        try:
            with _translated():
                self._connection.execute(begin)
                work = UnitOfWork(self._connection)
                try:
                    yield work
                    self._connection.execute(end)
                finally:
                    work.end()
                    # SQLite itself has rolled back after some disk errors.
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
        finally:
            self._busy = False


def open_account_database(
    path: Path, key: bytes, *, create: bool = True, migrations: Sequence[Migration] | None = None
) -> Database:
    """Open the database at `path`, made and brought up to date where needed.

    Args:
        path: of the file; its folder is made with access for this user alone.
        key: 32 bytes.
        create: make the file where there is none.
        migrations: the schema's steps; those of this program if not given.

    Raises:
        NotFoundError: there is no file and none shall be made.
        CorruptStoreError: the file is damaged or the key is another one; the file is left as it is.
        SchemaTooNewError: a newer version has written the file; it is left as it is.
        StorageError: the disk failed.

    Secrets: takes the key; keeps it inside SQLite only.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the key of a database has 32 bytes")
    steps = load_migrations() if migrations is None else migrations
    try:
        if create:
            _make_file(path)
        elif not path.exists():
            raise NotFoundError(detail="there is no store of this account")
    except OSError as err:
        raise StorageError(detail=f"{type(err).__name__} {err.errno}") from err
    with _translated():
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, statementcachesize=_STATEMENT_CACHE)
        try:
            _prepare(connection, key, steps, must_exist=not create)
        except BaseException:
            connection.close()
            raise
    return Database(connection)


def _prepare(connection: apsw.Connection, key: bytes, steps: Sequence[Migration], *, must_exist: bool) -> None:
    # Until the key has proved right, closing must not move pages from the log into the file.
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    connection.set_busy_timeout(_BUSY_TIMEOUT_MS)
    connection.pragma("cipher", "chacha20")
    # Not cached: the text of the statement holds the key.
    connection.execute(f"PRAGMA key = 'raw:{key.hex()}'", can_cache=False).fetchall()
    version = _check_file(connection, must_exist=must_exist)
    if version > len(steps):
        migrate(connection, steps)  # refuses
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    for name, value in _PRAGMAS:
        connection.pragma(name, value)
    if version == 0:
        connection.pragma("application_id", _APPLICATION_ID)
    migrate(connection, steps)


def _check_file(connection: apsw.Connection, *, must_exist: bool) -> int:
    """Read the header and the schema, which fails unless the key is right; the rest is checked page by page when read."""
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").get
    version = schema_version(connection)
    fresh = version == 0 and tables == 0
    if fresh and must_exist:
        raise CorruptStoreError(detail="the file is empty")
    if not fresh and connection.pragma("application_id") != _APPLICATION_ID:
        raise CorruptStoreError(detail="the file belongs to another program")
    return version


def _make_file(path: Path) -> None:
    """Make the folder and the empty file for this user alone; SQLite gives its log the same rights as the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.chmod(stat.S_IRWXU)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, stat.S_IRUSR | stat.S_IWUSR)
    os.close(descriptor)
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _translated() -> Iterator[None]:
    """Errors of the disk become ours; errors of the program, such as a broken constraint, stay what they are."""
    try:
        yield
    except _CORRUPT as err:
        raise CorruptStoreError(detail=type(err).__name__) from err
    except _ENVIRONMENT as err:
        raise StorageError(detail=type(err).__name__) from err
