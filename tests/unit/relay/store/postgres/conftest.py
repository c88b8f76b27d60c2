"""A store over a fresh PostgreSQL database."""

from collections.abc import AsyncIterator

import pytest

from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.store.postgres.opening import PostgresStore, open_postgres
from tests.helpers.fake_clock import FakeClock
from tests.helpers.postgres_cluster import Cluster, postgres_database


@pytest.fixture
async def dsn(cluster: Cluster) -> AsyncIterator[str]:
    """The address of a fresh database."""
    async with postgres_database(cluster) as dsn:
        yield dsn


@pytest.fixture
async def store(dsn: str, fake_clock: FakeClock) -> AsyncIterator[PostgresStore]:
    """Opened, with the usual rules."""
    store = await open_postgres(RelayConfig("127.0.0.1", 0, dsn), fake_clock)
    yield store
    await store.events.close()
