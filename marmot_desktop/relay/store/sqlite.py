"""The embedded store: one SQLite file, one thread that writes, a few that read.

Write-ahead log, by default with `synchronous=FULL`: when `add` returns, the batch survives the loss of process and power.
Readers have connections of their own and never wait for the writer.
"""

import asyncio
import heapq
import queue
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TypeVar

from marmot_desktop.clock import Clock
from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.config import Durability
from marmot_desktop.relay.errors import QueryTimeoutError, StoreCorruptError, StoreError, StoreInUseError
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.filter_sql import build_count, build_selection
from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.ports import Found, Incoming, Outcome, Reader
from marmot_desktop.relay.store.sqlite_mailbox import SqliteMailbox
from marmot_desktop.relay.store.sqlite_stock import SqliteStock
from marmot_desktop.relay.store.stock_rows import StockRows
from marmot_desktop.relay.store.stock_writer import StockWriter
from marmot_desktop.relay.store.welcome_writer import WelcomeWriter
from marmot_desktop.relay.store.writer import EventWriter

T = TypeVar("T")

LOCK_WAIT_S = 6.0
"""A relay that was told to stop holds its database for as long as its clients may take to hang up."""

_PROGRESS_STEPS = 20_000
_BUSY_TIMEOUT_S = 5.0
_STATEMENT_CACHE = 256
_WAL_BYTES = 64 * 1024 * 1024


class SqliteStore:
    """Keeps events in one SQLite file. Open it with `open`, end it with `close`.

    Source: the port `EventStore`.
    """

    def __init__(
        self,
        lock: sqlite3.Connection,
        writer: sqlite3.Connection,
        readers: Sequence[sqlite3.Connection],
        clock: Clock,
        max_query_s: float,
        rules: GatewayRules,
    ) -> None:
        self._lock = lock
        self._clock = clock
        self._connections = (writer, *readers)
        rows = StockRows(writer, rules, clock)
        self._event_writer = EventWriter(writer, rows)
        self._max_query_s = max_query_s
        self._readers: queue.SimpleQueue[sqlite3.Connection] = queue.SimpleQueue()
        for reader in readers:
            self._readers.put(reader)
        self._write_thread = ThreadPoolExecutor(1, thread_name_prefix="relay-write")
        self._stock = SqliteStock(StockWriter(writer, self._event_writer, rows, rules), self._write_thread)
        self._mailbox = SqliteMailbox(WelcomeWriter(writer, self._event_writer, rows, rules), self._write_thread)
        self._read_threads = ThreadPoolExecutor(len(readers), thread_name_prefix="relay-read")

    @classmethod
    def open(
        cls,
        path: Path,
        clock: Clock,
        *,
        query_threads: int,
        max_query_s: float,
        rules: GatewayRules | None = None,
        durability: Durability = Durability.FULL,
        lock_wait_s: float = LOCK_WAIT_S,
    ) -> Self:
        """Open the file, create or migrate it, and hold it against other relay processes.

        Args:
            path: of the database; its folder exists.
            clock: measures queries.
            query_threads: how many queries may run at a time.
            max_query_s: how long one may take.
            rules: of the gateway; the usual ones by default.
            durability: how far a commit has got when it is told.
            lock_wait_s: how long to wait for a relay that is about to end.

        Raises:
            StoreInUseError: Another process holds it.
            StoreCorruptError: It is damaged or something else.
            StoreTooNewError: A newer relay wrote it.
            StoreError: It cannot be opened.
        """
        opened: list[sqlite3.Connection] = []
        try:
            opened.append(lock := _hold(path, lock_wait_s))
            opened.append(writer := _connect(path))
            writer.execute("PRAGMA journal_mode = WAL")
            writer.execute(f"PRAGMA synchronous = {durability.name}")
            writer.execute(f"PRAGMA journal_size_limit = {_WAL_BYTES}")
            migrate(writer)
            readers = []
            for _ in range(query_threads):
                opened.append(reader := _connect(path))
                reader.execute("PRAGMA query_only = ON")
                readers.append(reader)
            return cls(lock, writer, readers, clock, max_query_s, rules or GatewayRules())
        except BaseException as error:
            for connection in reversed(opened):
                connection.close()
            if isinstance(error, sqlite3.OperationalError):
                raise StoreError(ErrorCode.STORAGE_ERROR, str(error)) from error
            if isinstance(error, sqlite3.DatabaseError):
                raise StoreCorruptError(ErrorCode.STORE_CORRUPT, str(error)) from error
            raise

    @property
    def stock(self) -> SqliteStock:
        """The key packages among the events; see `KeyPackageStock`."""
        return self._stock

    @property
    def mailbox(self) -> SqliteMailbox:
        """The Welcomes beside the events; see `WelcomeBox`."""
        return self._mailbox

    async def add(self, batch: Sequence[Incoming]) -> Sequence[Outcome]:
        """See `EventStore.add`."""
        return await self._run(self._write_thread, self._event_writer.write, batch)

    async def pass_on(self, batch: Sequence[bytes]) -> None:
        """See `EventStore.pass_on`. No other process shares this file."""

    async def find(self, filters: Sequence[Filter], reader: Reader, *, now: int, max_results: int) -> Found:
        """See `EventStore.find`."""
        return await self._run(self._read_threads, self._find, filters, reader, now, max_results)

    async def read(self, keys: Sequence[int], *, max_bytes: int) -> tuple[Sequence[bytes], int]:
        """See `EventStore.read`."""
        return await self._run(self._read_threads, self._read, keys, max_bytes)

    async def count(self, filters: Sequence[Filter], reader: Reader, *, now: int) -> int:
        """See `EventStore.count`."""
        return await self._run(self._read_threads, self._count, filters, reader, now)

    async def sweep(self, now: int) -> int:
        """See `EventStore.sweep`."""
        return await self._run(self._write_thread, self._event_writer.sweep, now)

    async def close(self) -> None:
        """See `EventStore.close`. Nothing else may be running."""
        await asyncio.to_thread(self._shut_down)

    def _shut_down(self) -> None:
        self._read_threads.shutdown()
        self._write_thread.shutdown()
        for connection in reversed(self._connections):
            connection.close()
        self._lock.close()

    async def _run(self, executor: Executor, function: Callable[..., T], *arguments: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(executor, function, *arguments)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """A reader's connection in a read transaction that ends at its deadline."""
        connection = self._readers.get()
        deadline = self._clock.monotonic() + self._max_query_s
        connection.set_progress_handler(lambda: self._clock.monotonic() > deadline, _PROGRESS_STEPS)
        try:
            connection.execute("BEGIN")
            yield connection
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise QueryTimeoutError(ErrorCode.TIMEOUT, "query") from error
            raise StoreError(ErrorCode.STORAGE_ERROR, str(error)) from error
        except sqlite3.Error as error:
            raise StoreError(ErrorCode.STORAGE_ERROR, str(error)) from error
        finally:
            connection.set_progress_handler(None, 0)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._readers.put(connection)

    def _find(self, filters: Sequence[Filter], reader: Reader, now: int, max_results: int) -> Found:
        answers: list[list[tuple[int, int, bytes]]] = []
        with self._reading() as connection:
            (position,) = connection.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()
            for each in filters:
                limit = max_results if each.limit is None else min(each.limit, max_results)
                if limit > 0:
                    statement = build_selection(each, reader, now=now, limit=limit)
                    answers.append(connection.execute(statement.sql, statement.values).fetchall())
        if len(answers) == 1:
            return Found(tuple(row[0] for row in answers[0]), position)
        merged = heapq.merge(*answers, key=lambda row: (-row[1], row[2]))
        return Found(tuple(dict.fromkeys(row[0] for row in merged)), position)

    def _read(self, keys: Sequence[int], max_bytes: int) -> tuple[list[bytes], int]:
        found: list[bytes] = []
        size = used = 0
        with self._reading() as connection:
            for key in keys:
                row = connection.execute("SELECT json FROM event WHERE seq = ?", (key,)).fetchone()
                used += 1
                if row is not None:
                    found.append(row[0])
                    size += len(row[0])
                if size >= max_bytes:
                    break
        return found, used

    def _count(self, filters: Sequence[Filter], reader: Reader, now: int) -> int:
        statement = build_count(filters, reader, now=now)
        with self._reading() as connection:
            (count,) = connection.execute(statement.sql, statement.values).fetchone()
        return int(count)


def _connect(path: Path) -> sqlite3.Connection:
    # Every connection is used by one thread at a time, though not always by the same one.
    return sqlite3.connect(
        path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False, cached_statements=_STATEMENT_CACHE
    )


def _hold(path: Path, wait_s: float) -> sqlite3.Connection:
    """An exclusive lock that every system releases when the process dies: a transaction on a small file beside the database."""
    lock = sqlite3.connect(f"{path}.lock", timeout=wait_s, isolation_level=None, check_same_thread=False)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise StoreInUseError(ErrorCode.PROFILE_IN_USE, "another relay uses this database") from error
        raise
    return lock
