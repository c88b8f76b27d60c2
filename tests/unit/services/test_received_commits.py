"""A received commit is applied where it wins, kept where it may win, and never trusted."""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode
from marmot_desktop.services.changes import stage_removal
from tests.helpers.branches import part_ways, secret, stage
from tests.helpers.forging import rewrap
from tests.helpers.two_accounts import Pair


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
