"""Tests of `marmot_desktop.ui.doors.people`: each wish reaches the real services of an account."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.doors import people as people_module
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.people import PeopleDoor
from tests.helpers.fake_clock import FakeClock
from tests.helpers.two_accounts import Pair, Party, two_accounts


@pytest.fixture
async def pair(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[Pair]:
    """Alice and Bob, both onboarded."""
    async with two_accounts(tmp_path, clock=fake_clock) as both:
        yield both


def door_of(party: Party) -> PeopleDoor:
    """The door of somebody's window."""
    desk: Any = SimpleNamespace(current=party.services)
    return PeopleDoor(CoreLine(desk, asyncio.get_running_loop()))


async def test_the_card_of_somebody_and_of_ourselves(pair: Pair) -> None:
    door = door_of(pair.alice)
    assert (await door.check_reachability(bytes(pair.bob.session.me))).can_be_invited
    assert (await door.check_reachability()).is_self


async def test_who_looks_too_long_is_told_so(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_module, "ASK_TIMEOUT_S", 0.0)
    with pytest.raises(EnvironmentFaultError) as caught:
        await door_of(pair.alice).check_reachability()
    assert caught.value.code is ErrorCode.TIMEOUT
