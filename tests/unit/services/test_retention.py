"""What is kept for a time only goes when the time is over, not before."""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.services.changes import stage_removal
from marmot_desktop.services.epochs import CHECKPOINT_MAX_AGE_S
from marmot_desktop.services.retention import ARCHIVED_INVITE_S, GIVEN_UP_COMMIT_S, RetentionService
from tests.helpers.branches import part_ways, stage
from tests.helpers.two_accounts import Pair, Party


async def expire(party: Party) -> None:
    await RetentionService(party.session).expire()


async def test_a_checkpoint_stays_a_week(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.alice, group)
    await pair.alice.send()
    key = (await pair.alice.services.groups.get(group)).key
    await expire(pair.alice)
    assert await pair.alice.session.run(lambda turn: len(turn.tx.mls.checkpoints(key))) == 1
    pair.clock.advance(CHECKPOINT_MAX_AGE_S + 1)
    await expire(pair.alice)
    assert await pair.alice.session.run(lambda turn: turn.tx.mls.checkpoints(key)) == ()
    await pair.alice.say(group, "the present epoch goes on")


async def test_the_keys_of_a_group_we_were_removed_from_go_after_a_week(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.session.run(lambda turn: stage_removal(turn, turn.resolve(group).group_key, pair.bob.session.me))
    await pair.alice.send()
    await pair.bob.sync()
    key = (await pair.bob.services.groups.get(group)).key
    await expire(pair.bob)
    assert await pair.bob.session.run(lambda turn: turn.tx.mls.secrets(key))
    pair.clock.advance(CHECKPOINT_MAX_AGE_S + 1)
    await expire(pair.bob)
    assert await pair.bob.session.run(lambda turn: turn.tx.mls.secrets(key)) == ()
    assert (await pair.bob.services.groups.get(group)).state is GroupState.REMOVED


async def test_an_own_commit_is_not_forgotten_for_forty_five_days(pair: Pair) -> None:
    branches = await part_ways(pair)
    pair.clock.advance(GIVEN_UP_COMMIT_S - 60)
    await expire(pair.bob)
    assert await pair.bob.session.run(lambda turn: turn.tx.commits.find_given_up(branches.better.id)) is not None
    pair.clock.advance(120)
    await expire(pair.bob)
    assert await pair.bob.session.run(lambda turn: turn.tx.commits.find_given_up(branches.better.id)) is None


async def test_an_archived_invite_can_be_taken_back_for_thirty_days_from_then(pair: Pair) -> None:
    await pair.create_group()
    (invite,) = await pair.pending()
    pair.clock.advance(ARCHIVED_INVITE_S)
    await pair.bob.services.invites.archive(invite.id)
    await expire(pair.bob)
    pair.clock.advance(ARCHIVED_INVITE_S - 60)
    await expire(pair.bob)
    await pair.bob.services.invites.restore(invite.id)
    pair.clock.advance(ARCHIVED_INVITE_S)
    await expire(pair.bob)
    assert [each.status for each in await pair.bob.services.invites.list()] == [InviteStatus.PENDING]
    await pair.bob.services.invites.archive(invite.id)
    pair.clock.advance(ARCHIVED_INVITE_S + 60)
    await expire(pair.bob)
    assert await pair.bob.services.invites.list() == ()
    assert await pair.pending() == (), "the same wrap is known and does not come again"
