"""Jobs of the writing thread."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.errors import StoreError
from marmot_desktop.relay.store.write_thread import run_on


@pytest.fixture
def thread() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as thread:
        yield thread


async def test_a_job_gives_what_its_function_gives(thread: ThreadPoolExecutor) -> None:
    assert await run_on(thread, divmod, 7, 2) == (3, 1)


async def test_what_the_database_cannot_do_has_the_relays_own_name(thread: ThreadPoolExecutor) -> None:
    def fill_up() -> None:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        try:
            connection.execute("PRAGMA max_page_count = 1")
            connection.execute("CREATE TABLE a (b)")
            connection.execute("INSERT INTO a VALUES (zeroblob(1000000))")
        finally:
            connection.close()

    with pytest.raises(StoreError) as caught:
        await run_on(thread, fill_up)
    assert caught.value.code is ErrorCode.STORAGE_ERROR
    assert caught.value.detail == "database or disk is full"


async def test_a_fault_of_ours_keeps_its_name(thread: ThreadPoolExecutor) -> None:
    with pytest.raises(ZeroDivisionError):
        await run_on(thread, divmod, 1, 0)
