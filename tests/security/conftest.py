"""Two accounts on scripted relays, as for the tests of the services."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.helpers.fake_clock import FakeClock
from tests.helpers.two_accounts import Pair, two_accounts


@pytest.fixture
async def pair(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[Pair]:
    """Alice and Bob, both onboarded."""
    async with two_accounts(tmp_path, clock=fake_clock) as both:
        yield both
