"""A relay in the loop of the test, and a client that uses nothing of ours."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.raw_client import RawClient, raw_client


@pytest.fixture
async def relay(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[InProcessRelay]:
    """A relay with its ordinary limits; its time is the fake clock's."""
    async with in_process_relay(tmp_path / "relay.db", fake_clock) as relay:
        yield relay


@pytest.fixture
async def client(relay: InProcessRelay) -> AsyncIterator[RawClient]:
    """A connected client."""
    async with raw_client(relay.url) as client:
        yield client
