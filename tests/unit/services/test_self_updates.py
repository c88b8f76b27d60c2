"""Our leaves are renewed when they are due, in the epoch they were looked at, and the user is warned when they are not."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.capabilities import ADVERTISED
from marmot_desktop.marmot.engine import MlsMember
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.self_updates import SelfUpdateDuty, SelfUpdateService, random_wait_s
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Pair, Party, facts_of

DAY = 86_400


def service(party: Party) -> SelfUpdateService:
    return SelfUpdateService(party.session, Committer(party.session, party.parts.outbox))


async def duty_of(party: Party) -> SelfUpdateDuty:
    (duty,) = await service(party).duties()
    return duty


async def own_leaf(party: Party, group: NostrGroupId) -> MlsMember:
    def read(turn: Turn) -> MlsMember:
        live = turn.group(turn.resolve(group).group_key)
        return next(each for each in live.members() if each.leaf_index == live.own_leaf_index)

    return await party.session.run(read)


async def test_who_joined_renews_the_leaf_and_is_done_for_a_week(pair: Pair) -> None:
    group = await pair.meet()
    before = await own_leaf(pair.bob, group)
    assert before.not_after is not None
    duty = await duty_of(pair.bob)
    assert duty.due == pair.clock.now()
    async with pair.bob.publishing():
        assert await service(pair.bob).renew(duty)
    after = await own_leaf(pair.bob, group)
    assert after.not_after is None, "a leaf renewed by a commit keeps nobody out"
    assert after.capabilities == ADVERTISED
    assert (await duty_of(pair.bob)).due > pair.clock.now() + 6 * DAY
    await pair.alice.sync()
    assert (await pair.alice.services.groups.get(group)).epoch == (await pair.bob.services.groups.get(group)).epoch


async def test_a_leaf_is_not_renewed_before_its_time(pair: Pair) -> None:
    await pair.meet()
    duty = await duty_of(pair.alice)
    assert await service(pair.alice).renew(duty), "nothing to do is no failure"
    assert pair.relay.of_kind(GROUP_EVENT) == ()


async def test_a_leaf_is_not_renewed_in_another_epoch_than_it_was_looked_at(pair: Pair) -> None:
    group = await pair.meet()
    duty = await duty_of(pair.bob)
    async with pair.alice.publishing():
        await pair.alice.services.changes.update(group, name="Yard")
    await pair.bob.sync()
    sent = len(pair.relay.of_kind(GROUP_EVENT))
    async with pair.bob.publishing():
        assert not await service(pair.bob).renew(duty)
    assert len(pair.relay.of_kind(GROUP_EVENT)) == sent
    async with pair.bob.publishing():
        assert await service(pair.bob).renew(await duty_of(pair.bob))


async def test_a_renewal_that_no_relay_takes_is_to_be_tried_again(pair: Pair) -> None:
    await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no" if event.kind == GROUP_EVENT else None
    async with pair.bob.publishing():
        assert not await service(pair.bob).renew(await duty_of(pair.bob))
    assert (await duty_of(pair.bob)).due <= pair.clock.now()


async def test_the_date_survives_a_crash(pair: Pair) -> None:
    await pair.meet()
    before = await duty_of(pair.bob)
    await pair.bob.crash()
    assert await duty_of(pair.bob) == before


async def test_there_is_nothing_to_do_in_a_group_of_our_own_or_one_we_have_left(pair: Pair) -> None:
    await pair.create_group(with_bob=False)
    assert await service(pair.alice).duties() == ()
    group = await pair.meet()
    key = (await pair.bob.services.groups.get(group)).key
    await pair.bob.session.run(lambda turn: turn.tx.groups.update(key, state=GroupState.LEAVING))
    assert await service(pair.bob).duties() == ()


@pytest.mark.parametrize(
    ("seconds", "alarm"),
    [
        (DAY - 1, None),
        (DAY, ErrorCode.SELF_UPDATE_LATE),
        (7 * DAY, ErrorCode.SELF_UPDATE_OVERDUE),
    ],
)
async def test_the_user_is_warned_after_a_day_and_after_a_week(
    pair: Pair, seconds: int, alarm: ErrorCode | None
) -> None:
    group = await pair.meet()
    pair.clock.advance(seconds)
    duty = await duty_of(pair.bob)
    assert duty.alarm is alarm
    await service(pair.bob).warn(duty)
    await pair.bob.services.groups.list()
    expected = [] if alarm is None else [SecurityNoticed(alarm, group, None)]
    assert facts_of(pair.bob, SecurityNoticed) == expected


async def test_a_leaf_that_was_renewed_once_gives_no_alarm(pair: Pair) -> None:
    await pair.meet()
    pair.clock.advance(30 * DAY)
    assert (await duty_of(pair.alice)).alarm is None


def test_the_wait_is_ten_to_sixty_seconds() -> None:
    assert (random_wait_s(0.0), random_wait_s(1.0)) == (10.0, 60.0)
