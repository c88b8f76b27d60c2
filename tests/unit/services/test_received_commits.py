"""A received commit is applied where it wins, kept where it may win, and never trusted."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.group_log import EventOutcome
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.mls_rs_engine import MlsRsGroup
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.services.changes import stage_removal
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.leaving import LeaveService
from marmot_desktop.services.session import Turn
from tests.helpers.branches import part_ways, secret, stage
from tests.helpers.forging import rewrap, seal_bytes
from tests.helpers.two_accounts import Pair, Party, party


async def test_an_own_commit_that_was_given_up_is_followed_when_it_shows_up(pair: Pair) -> None:
    branches = await part_ways(pair)
    before = await secret(pair.bob, branches.group)
    await pair.bob.take(branches.better)
    await pair.alice.take(branches.better)
    assert await secret(pair.bob, branches.group) != before
    assert await secret(pair.bob, branches.group) == await secret(pair.alice, branches.group)


async def test_it_is_followed_in_the_epoch_it_leaves_too(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no"
    given_up = await stage(pair.bob, group)
    await pair.bob.send()
    assert (await pair.bob.services.groups.get(group)).epoch == 1
    await pair.bob.take(rewrap(given_up, created_at=given_up.created_at + 1))
    await pair.alice.take(given_up)
    assert (await pair.bob.services.groups.get(group)).epoch == 2
    assert await secret(pair.bob, group) == await secret(pair.alice, group)


async def test_a_late_commit_that_is_no_better_changes_nothing(pair: Pair) -> None:
    branches = await part_ways(pair)
    before = await secret(pair.alice, branches.group)
    worse = rewrap(branches.better, created_at=branches.present.created_at + 1)
    await pair.alice.take(worse)
    assert await secret(pair.alice, branches.group) == before
    row = await pair.alice.session.run(lambda turn: turn.tx.seen.verdict(worse.id))
    assert row is not None
    assert (row.outcome, row.code) == ("stale", ErrorCode.STALE_COMMIT)


async def test_a_newcomer_whose_clock_is_ahead_of_the_admins_is_let_in(pair: Pair, carol: Party) -> None:
    """Some apps date key packages from the second they are made in: then the commit may seem to be earlier."""
    group = await pair.meet()
    before = len(pair.relay.events)
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group, person=carol.session.me)
    added = next(event for event in pair.relay.events[before:] if event.kind == GROUP_EVENT)
    await pair.bob.take(rewrap(added, created_at=pair.clock.now() - 3600 - 200))
    assert carol.session.me in {member.pubkey for member in (await pair.bob.services.groups.get(group)).members}


async def test_the_smallest_date_of_an_applied_commit_counts(pair: Pair) -> None:
    branches = await part_ways(pair)
    before = await secret(pair.alice, branches.group)
    await pair.alice.take(rewrap(branches.present, created_at=branches.better.created_at - 1))
    await pair.alice.take(branches.better)
    assert await secret(pair.alice, branches.group) == before


async def test_who_is_removed_keeps_the_history(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "before")
    await pair.bob.sync()
    await pair.alice.session.run(lambda turn: stage_removal(turn, turn.resolve(group).group_key, pair.bob.session.me))
    await pair.alice.send()
    await pair.bob.sync()
    assert (await pair.bob.services.groups.get(group)).state is GroupState.REMOVED
    assert await pair.bob.texts(group) == ["before"]


@pytest.fixture
async def carol(pair: Pair, tmp_path: Path) -> AsyncIterator[Party]:
    """Somebody who means harm."""
    async with party("Carol", tmp_path, pair.network, pair.clock) as someone:
        await someone.onboard()
        yield someone


async def meet(pair: Pair, carol: Party) -> NostrGroupId:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group, person=carol.session.me)
    await pair.bob.sync()
    await pair.join(carol)
    return group


async def twins(carol: Party, group: NostrGroupId) -> tuple[Event, ...]:
    """Two wishes to leave and a third proposal under one key, made on copies: the program itself never does that."""

    def propose(turn: Turn) -> tuple[Event, ...]:
        live = turn.group(turn.resolve(group).group_key)
        assert isinstance(live, MlsRsGroup)
        other = next(each.leaf_index for each in live.members() if each.leaf_index != live.own_leaf_index)
        messages = (
            live.clone().propose_remove(live.own_leaf_index),
            live.clone()._group.propose_self_remove(wire_format="private"),
            live.clone().propose_remove(other),
        )
        return tuple(seal_bytes(turn, group, message) for message in messages)

    return await carol.session.run(propose)


async def let_go(someone: Party) -> None:
    """An admin commits the wish that reached them first."""
    service = LeaveService(someone.session, Committer(someone.session, someone.parts.outbox), someone.services.changes)
    (duty,) = await service.duties()
    async with someone.publishing():
        await service.commit(duty)


async def test_a_commit_is_followed_whichever_of_two_proposals_it_names(pair: Pair, carol: Party) -> None:
    group = await meet(pair, carol)
    first, second, third = await twins(carol, group)
    await pair.alice.take(second)
    await pair.alice.take(first)
    await pair.bob.take(first)
    await pair.bob.take(third)
    await pair.bob.take(second)
    await let_go(pair.alice)
    await pair.bob.sync()
    assert await secret(pair.alice, group) == await secret(pair.bob, group)
    members = {member.pubkey for member in (await pair.bob.services.groups.get(group)).members}
    assert {pair.alice.session.me, pair.bob.session.me} == members
    await pair.bob.say(group, "still together")
    await pair.alice.sync()
    assert ["still together"] == await pair.alice.texts(group)


async def test_a_commit_that_names_what_has_not_come_waits_for_it(pair: Pair, carol: Party) -> None:
    group = await meet(pair, carol)
    first, second, _ = await twins(carol, group)
    await pair.alice.take(second)
    await pair.bob.take(first)
    await let_go(pair.alice)
    await pair.bob.sync()
    rows = await pair.bob.services.log.list(group)
    assert [ErrorCode.EPOCH_FUTURE] == [row.code for row in rows if row.outcome is EventOutcome.HELD]
    await pair.bob.take(second)
    assert await secret(pair.alice, group) == await secret(pair.bob, group)
