"""A folder on the real disk, and the bound of what has to be on it: a commit of one row with nothing around it."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_SHARED_MEMORY: Final = Path("/dev/shm")
_FOLDERS: Final = Path(__file__).resolve().parent.parent / "build" / "bench"


@contextmanager
def work_folder() -> Iterator[Path]:
    """A fresh folder on the disk that the program itself lies on, and not in memory as temporary folders may be."""
    _FOLDERS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_FOLDERS) as folder:
        yield Path(folder)


@contextmanager
def memory_folder() -> Iterator[Path]:
    """A fresh folder in memory where the system has one to be sure of, else where temporary folders are."""
    with tempfile.TemporaryDirectory(dir=_SHARED_MEMORY if _SHARED_MEMORY.is_dir() else None) as folder:
        yield Path(folder)


def bare_commits(folder: str | Path, count: int = 1000) -> list[float]:
    """Seconds of each of so many commits that reach the disk."""
    path = Path(folder) / f"bare-{os.urandom(4).hex()}.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, data BLOB)")
    taken = []
    for _ in range(count):
        began = time.perf_counter()
        connection.execute("INSERT INTO row (data) VALUES (?)", (os.urandom(900),))
        taken.append(time.perf_counter() - began)
    connection.close()
    return taken
