"""A real encrypted database file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from marmot_desktop.storage.database import Database, open_account_database
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import KEY


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where the test's database lies; the folder is made with it."""
    return tmp_path / "account" / "store.db"


@pytest.fixture
def database(store_path: Path) -> Iterator[Database]:
    """A new database."""
    opened = open_account_database(store_path, KEY)
    yield opened
    opened.close()


@pytest.fixture
def tx(database: Database) -> Iterator[UnitOfWork]:
    """One unit of work around the whole test."""
    with database.unit_of_work() as work:
        yield work
