"""Leaving comes to its end: those who stay commit it, and the wish is renewed when an epoch passes over it."""

import json

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.marmot.proposals import LEAVE_DELAY_ADMIN
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.services.changes import begin_to_leave, stage_data
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.leaving import LeaveService, read_duties, renew_own_leaves
from tests.helpers.branches import stage
from tests.helpers.two_accounts import Pair, Party, party


def leaving(party: Party) -> LeaveService:
    """The service as the composition root puts it together."""
    committer = Committer(party.session, party.parts.outbox)
    return LeaveService(party.session, committer, party.services.changes)


async def propose(pair: Pair, group: NostrGroupId) -> None:
    """Bob wants to leave, Alice knows."""
    await pair.bob.session.run(lambda turn: begin_to_leave(turn, turn.resolve(group).group_key))
    await pair.bob.send()
    await pair.alice.sync()


async def state(party: Party, group: NostrGroupId) -> GroupState:
    return (await party.services.groups.get(group)).state


async def test_whoever_wants_to_leave_is_let_go(pair: Pair) -> None:
    group = await pair.meet()
    await propose(pair, group)
    (duty,) = await leaving(pair.alice).duties()
    assert duty.longest_delay_s == LEAVE_DELAY_ADMIN.total_seconds()
    async with pair.alice.publishing():
        await leaving(pair.alice).commit(duty)
    await pair.bob.sync()
    assert await state(pair.bob, group) is GroupState.LEFT
    members = {member.pubkey for member in (await pair.alice.services.groups.get(group)).members}
    assert members == {pair.alice.session.me}
    assert await leaving(pair.alice).duties() == ()
    async with pair.alice.publishing():
        await leaving(pair.alice).commit(duty)
    assert (await pair.alice.services.groups.get(group)).epoch == 2


async def test_who_leaves_lets_nobody_else_go(pair: Pair) -> None:
    group = await pair.meet()
    await propose(pair, group)
    assert await pair.bob.session.run(read_duties) == ()


async def test_the_wish_is_renewed_once_in_each_epoch(pair: Pair) -> None:
    group = await pair.meet()
    await propose(pair, group)
    assert await pair.bob.session.run(renew_own_leaves) == ()
    await pair.bob.send()
    before = len(pair.relay.events)
    await stage(pair.alice, group)
    await pair.alice.send()
    await pair.bob.sync()
    await leaving(pair.bob).renew()
    await leaving(pair.bob).renew()
    await pair.bob.send()
    assert len(pair.relay.events) - before == 2
    await pair.alice.sync()
    (duty,) = await pair.alice.session.run(read_duties)
    assert duty.epoch == 2


async def test_who_has_become_an_admin_meanwhile_begins_anew(pair: Pair) -> None:
    group = await pair.meet()
    await propose(pair, group)
    both = (pair.alice.session.me, pair.bob.session.me)
    await pair.alice.session.run(lambda turn: stage_data(turn, turn.resolve(group).group_key, admins=both))
    await pair.alice.send()
    await pair.bob.sync()
    async with pair.bob.publishing():
        await leaving(pair.bob).renew()
    assert await state(pair.bob, group) is GroupState.LEAVING
    await pair.alice.sync()
    assert (await pair.alice.services.groups.get(group)).admins == (pair.alice.session.me,)
    assert len(await pair.alice.session.run(read_duties)) == 1


async def test_an_admin_removes_who_was_passed_over(pair: Pair) -> None:
    """Another admin's app has committed without the proposal, and who wanted to leave may not be able to repeat it."""
    group = await pair.meet()
    await propose(pair, group)
    await stage(pair.alice, group)
    await pair.alice.send()
    (duty,) = await leaving(pair.alice).duties()
    assert duty.epoch == 2
    async with pair.alice.publishing():
        await leaving(pair.alice).commit(duty)
    members = {member.pubkey for member in (await pair.alice.services.groups.get(group)).members}
    assert members == {pair.alice.session.me}
    await pair.bob.sync()
    assert await state(pair.bob, group) is GroupState.LEFT
    assert await leaving(pair.alice).duties() == ()


async def test_an_admin_who_was_away_removes_who_was_passed_over(pair: Pair) -> None:
    """The way back to the epoch of the proposal leads to the group as it was before the proposal was given to it."""
    group = (await pair.create_group(with_bob=False)).id
    async with party("Carol", pair.alice.path.parents[1], pair.network, pair.clock) as carol:
        await carol.onboard()
        for person in (pair.bob, carol):
            async with pair.alice.publishing():
                await pair.alice.services.groups.invite(group, person=person.session.me)
            await pair.join(person)
        both = (pair.alice.session.me, carol.session.me)
        await pair.alice.session.run(lambda turn: stage_data(turn, turn.resolve(group).group_key, admins=both))
        await pair.alice.send()
        await pair.bob.sync()
        await carol.sync()
        await pair.bob.session.run(lambda turn: begin_to_leave(turn, turn.resolve(group).group_key))
        await pair.bob.send()
        await stage(carol, group)
        await carol.send()
        await pair.alice.sync()
        async with pair.alice.publishing():
            (duty,) = await leaving(pair.alice).duties()
            await leaving(pair.alice).commit(duty)
    await pair.bob.sync()
    assert await state(pair.bob, group) is GroupState.LEFT


async def test_whoever_renewed_their_leaf_since_then_is_not_removed(pair: Pair) -> None:
    group = await pair.meet()
    await propose(pair, group)
    await pair.bob.session.run(
        lambda turn: turn.tx.groups.update(turn.resolve(group).group_key, state=GroupState.ACTIVE)
    )
    await pair.bob.session.run(lambda turn: turn.group(turn.resolve(group).group_key).clear_proposals())
    await stage(pair.bob, group)
    await pair.bob.send()
    await pair.alice.sync()
    assert await leaving(pair.alice).duties() == ()


async def test_who_has_gone_and_was_invited_again_by_the_same_key_package_stays(pair: Pair) -> None:
    """The very same leaf comes back to the very same place: apps use a key package of last resort as often as they like."""
    group = await pair.meet()
    await propose(pair, group)
    async with pair.alice.publishing():
        (duty,) = await leaving(pair.alice).duties()
        await leaving(pair.alice).commit(duty)
        await pair.alice.services.groups.invite(group, person=pair.bob.session.me)
    members = {member.pubkey for member in (await pair.alice.services.groups.get(group)).members}
    assert members == {pair.alice.session.me, pair.bob.session.me}
    assert await leaving(pair.alice).duties() == ()


async def test_the_line_tells_that_somebody_left_not_that_they_were_removed(pair: Pair) -> None:
    group = await pair.meet()
    async with party("Carol", pair.alice.path.parents[1], pair.network, pair.clock) as carol:
        await carol.onboard()
        async with pair.alice.publishing():
            await pair.alice.services.groups.invite(group, person=carol.session.me)
        await pair.join(carol)
        await pair.bob.sync()
        await propose(pair, group)
        await carol.sync()
        (duty,) = await leaving(pair.alice).duties()
        async with pair.alice.publishing():
            await leaving(pair.alice).commit(duty)
        await carol.sync()
        await pair.bob.sync()
        told = {each.name: await last_line(each, group) for each in (pair.alice, pair.bob, carol)}
        bob = {"people": [pair.bob.session.me.hex()]}
        assert told == {"Alice": {"line": "members_left", **bob}, "Bob": {"line": "left_self"}, "Carol": told["Alice"]}


async def last_line(someone: Party, group: NostrGroupId) -> dict[str, object]:
    page = await someone.services.messages.list(group, include_system=True)
    line: dict[str, object] = json.loads(page[0].text)
    return line
