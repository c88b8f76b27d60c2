"""A job of the one thread that writes the SQLite file, with the database's faults under the relay's own name."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.errors import StoreError

T = TypeVar("T")


async def run_on(thread: Executor, function: Callable[..., T], *arguments: object) -> T:
    """Run a function on the thread.

    Args:
        thread: of the store.
        function: works on the writer's connection; its transaction is undone where it fails.
        arguments: of the function.

    Raises:
        StoreError: The database cannot be read or written, for one because the disk is full.
    """
    try:
        return await asyncio.get_running_loop().run_in_executor(thread, function, *arguments)
    except sqlite3.Error as error:
        raise StoreError(ErrorCode.STORAGE_ERROR, str(error)) from error
