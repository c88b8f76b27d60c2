"""Tests of `marmot_desktop.ui.doors.people`: each wish reaches the real services of an account."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from marmot_desktop.domain.contact import HandleState, PicturePolicy
from marmot_desktop.domain.identifiers import PersonLink, parse_link
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.doors import people as people_module
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.people import PeopleDoor
from tests.helpers.desk_of import DeskOf
from tests.helpers.fake_clock import FakeClock
from tests.helpers.scripted_web import ScriptedWeb
from tests.helpers.two_accounts import Pair, Party, two_accounts


@pytest.fixture
async def pair(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[Pair]:
    """Alice and Bob, both onboarded."""
    async with two_accounts(tmp_path, clock=fake_clock) as both:
        yield both


def door_of(party: Party) -> PeopleDoor:
    """The door of somebody's window."""
    desk: Any = DeskOf(party.services)
    return PeopleDoor(CoreLine(desk, asyncio.get_running_loop()))


async def test_the_card_of_somebody_and_of_ourselves(pair: Pair) -> None:
    door = door_of(pair.alice)
    assert (await door.check_reachability(bytes(pair.bob.session.me))).can_be_invited
    assert (await door.check_reachability()).is_self


async def test_somebody_is_added_and_looked_up_by_link_and_by_address(pair: Pair) -> None:
    bob = pair.bob.session.me
    names = f'{{"names":{{"bob":"{bob.hex()}"}}}}'.encode()
    await pair.alice.reopen_with_web(ScriptedWeb({"https://one.test/.well-known/nostr.json?name=bob": names}))
    door = door_of(pair.alice)
    assert (await door.look_up("bob@one.test")).profile.name == "Bob"
    assert (await door.add(f"nostr:{pair.bob.account.npub}")).pubkey == bob
    assert (await door.set_nickname(bytes(bob), " Bobby  B ")).nickname == "Bobby B"
    assert await door.check_handle(bytes(bob)) is HandleState.UNCHECKED
    assert parse_link(await door.own_link()) == PersonLink(pair.alice.session.me, pair.alice.relays)


async def test_a_direct_chat_is_made_once_and_stands_among_the_groups_in_common(pair: Pair) -> None:
    door, bob = door_of(pair.alice), bytes(pair.bob.session.me)
    async with pair.alice.publishing():
        made = await door.open_direct_chat(bob)
    assert made.is_direct
    assert (await door.open_direct_chat(bob)).key == made.key
    assert [group.key for group in await door.list_groups_with(bob)] == [made.key]
    await door.block(bob)
    assert await door.list_blocked() == (bob,)
    assert [group.hidden for group in await door.list_groups_with(bob)] == [True]
    await door.unblock(bob)
    assert await door.list_blocked() == ()


async def test_the_follow_list_through_the_door(pair: Pair) -> None:
    door, bob = door_of(pair.alice), bytes(pair.bob.session.me)
    assert (await door.read_follows()).published_at is None
    await door.follow(bob)
    await pair.alice.send()
    assert await door.import_follows() == 1
    await door.unfollow(bob)
    await pair.alice.send()
    assert (await door.read_follows()).people == ()


async def test_pictures_are_asked_for_by_people_and_never_by_other_seeds(pair: Pair) -> None:
    door = door_of(pair.alice)
    assert await door.pictures([bytes(pair.bob.session.me), b"a group"]) == {}
    assert await door.picture_policy() is PicturePolicy.KNOWN
    await door.set_picture_policy(PicturePolicy.NOBODY)
    assert await door.picture_policy() is PicturePolicy.NOBODY


async def test_who_looks_too_long_is_told_so(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_module, "ASK_TIMEOUT_S", 0.0)
    with pytest.raises(EnvironmentFaultError) as caught:
        await door_of(pair.alice).check_reachability()
    assert caught.value.code is ErrorCode.TIMEOUT
