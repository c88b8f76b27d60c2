"""Accounts on scripted relays for the tests of the managers."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.helpers.fake_clock import FakeClock
from tests.helpers.scripted_relay import RelayNetwork
from tests.helpers.two_accounts import Pair, Party, party, two_accounts


@pytest.fixture
async def alone(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[Party]:
    """One account that has published nothing."""
    async with party("Alice", tmp_path, RelayNetwork(), fake_clock) as someone:
        yield someone


@pytest.fixture
async def pair(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[Pair]:
    """Alice and Bob, both onboarded."""
    async with two_accounts(tmp_path, clock=fake_clock) as both:
        yield both
