"""A relay in the loop of the test over either kind of database, and a client that uses nothing of ours."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.postgres_cluster import Cluster, postgres_cluster, postgres_database, why_not
from tests.helpers.raw_client import RawClient, raw_client


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server; where none can be started its tests are skipped, and counted as such."""
    if reason := why_not():
        pytest.skip(reason)
    with postgres_cluster() as cluster:
        yield cluster


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """A fresh database of either kind; its name in a configuration."""
    if request.param == "sqlite":
        yield str(tmp_path / "relay.db")
        return
    async with postgres_database(request.getfixturevalue("cluster")) as dsn:
        yield dsn


@pytest.fixture
async def relay(database: str, fake_clock: FakeClock) -> AsyncIterator[InProcessRelay]:
    """A relay with its ordinary limits; its time is the fake clock's."""
    async with in_process_relay(database, fake_clock) as relay:
        yield relay


@pytest.fixture
async def client(relay: InProcessRelay) -> AsyncIterator[RawClient]:
    """A connected client."""
    async with raw_client(relay.url) as client:
        yield client
