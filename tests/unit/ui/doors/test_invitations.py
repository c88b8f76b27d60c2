"""Tests of `marmot_desktop.ui.doors.invitations`: each wish reaches the real services of an account."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from marmot_desktop.domain.sent_invite import SentInviteState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.invitations import InvitationsDoor
from tests.helpers.desk_of import DeskOf
from tests.helpers.fake_clock import FakeClock
from tests.helpers.two_accounts import Pair, Party, two_accounts


@pytest.fixture
async def pair(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[Pair]:
    """Alice and Bob, both onboarded."""
    async with two_accounts(tmp_path, clock=fake_clock) as both:
        yield both


def door_of(party: Party) -> InvitationsDoor:
    """The door of somebody's window."""
    desk: Any = DeskOf(party.services)
    return InvitationsDoor(CoreLine(desk, asyncio.get_running_loop()))


async def test_a_person_is_searched_rehearsed_invited_and_withdrawn(pair: Pair) -> None:
    door = door_of(pair.alice)
    bob = await pair.alice.services.contacts.add(pair.bob.account.npub)
    group = await pair.create_group(with_bob=False)
    (package,) = (await door.search_packages(bob, group)).packages
    assert (await door.check(group, bob, package)).is_possible
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, person=bob.pubkey, key_package_event_id=package.event_id)
        (sent,) = await door.list_sent()
        assert await door.list_invited(group) == {bytes(bob.pubkey)}
        assert (await door.resend(sent)).state is SentInviteState.DELIVERED
        await door.withdraw(sent)
    assert await door.list_invited(group) == frozenset()


async def test_groups_and_direct_chats_are_started(pair: Pair) -> None:
    door = door_of(pair.alice)
    bob = await pair.alice.services.contacts.add(pair.bob.account.npub)
    async with pair.alice.publishing():
        started = await door.start_group("Garden", "Beans", [bob])
        direct = await door.start_direct(bob)
    assert (started.group.name, len(started.group.members)) == ("Garden", 2)
    assert direct.group.is_direct


async def test_a_relay_without_a_stock_says_so(pair: Pair) -> None:
    bob = await pair.alice.services.contacts.add(pair.bob.account.npub)
    with pytest.raises(RefusedError) as caught:
        await door_of(pair.alice).ask_gateway(bob)
    assert caught.value.code is ErrorCode.GW_UNSUPPORTED
