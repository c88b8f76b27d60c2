"""Blocking hides invites and direct chats of a person, here and nowhere else."""

import pytest

from marmot_desktop.domain.facts import BlockingChanged, ContactChanged, GroupChanged, InviteReceived
from marmot_desktop.errors import ErrorCode, RefusedError
from tests.helpers.two_accounts import Pair, facts_of


async def test_invites_of_a_blocked_person_are_neither_told_nor_listed_until_they_are_unblocked(pair: Pair) -> None:
    bob, alice = pair.bob, pair.alice.session.me
    await bob.services.blocking.block(alice)
    await pair.create_group()
    await bob.sync()
    assert facts_of(bob, InviteReceived) == []
    assert await bob.services.invites.list() == ()
    await bob.services.blocking.unblock(alice)
    assert len(await bob.services.invites.list()) == 1


async def test_a_direct_chat_is_hidden_and_a_group_with_others_is_not(pair: Pair) -> None:
    alice, bob = pair.alice, pair.bob.session.me
    await pair.create_group(name="")
    await pair.create_group(name="Garden")
    await alice.services.blocking.block(bob)
    assert {group.name: group.hidden for group in await alice.services.groups.list()} == {"": True, "Garden": False}
    changed = [fact.group for fact in facts_of(alice, GroupChanged) if isinstance(fact, GroupChanged)]
    assert (changed[-1].name, changed[-1].hidden) == ("", True)
    await alice.services.blocking.unblock(bob)
    assert not any(group.hidden for group in await alice.services.groups.list())


async def test_blocking_is_told_once_and_stays_on_this_device(pair: Pair) -> None:
    alice, bob = pair.alice, pair.bob.session.me
    await alice.services.contacts.add(bob.hex())
    before = len(pair.relay.published)
    for _ in range(2):
        await alice.services.blocking.block(bob)
    assert facts_of(alice, BlockingChanged) == [BlockingChanged(bob, blocked=True)]
    assert (await alice.services.contacts.get(bob)).blocked
    assert await alice.services.blocking.list() == (bob,)
    for _ in range(2):
        await alice.services.blocking.unblock(bob)
    assert facts_of(alice, BlockingChanged)[1:] == [BlockingChanged(bob, blocked=False)]
    last = facts_of(alice, ContactChanged)[-1]
    assert isinstance(last, ContactChanged)
    assert not last.contact.blocked
    await alice.send()
    assert len(pair.relay.published) == before


async def test_nobody_blocks_themselves(pair: Pair) -> None:
    with pytest.raises(RefusedError) as refused:
        await pair.alice.services.blocking.block(pair.alice.session.me)
    assert refused.value.code is ErrorCode.NOT_AVAILABLE
