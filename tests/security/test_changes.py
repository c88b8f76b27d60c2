"""Who may change a group, and what a change has to be: M3, M9 to M11, M13 to M15 of the checklist."""

import asyncio

import pytest

from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.marmot.commit_order import CommitKey
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services.session import Turn
from tests.helpers.branches import part_ways, secret
from tests.helpers.forging import seal_bytes
from tests.helpers.two_accounts import Pair, facts_of
from tests.security.attacks import commit_of, epoch, outcome, still_talks
from tests.unit.marmot.test_policy import commit, refused
from tests.unit.services.test_commits import until_staged


async def test_m03_no_welcome_leaves_before_a_relay_has_its_commit(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    pair.relay.refuse = lambda event: "error: busy" if event.kind == GROUP_EVENT else None
    async with asyncio.TaskGroup() as tasks:
        inviting = tasks.create_task(pair.alice.services.groups.invite(group.id, person=pair.bob.session.me))
        await until_staged(pair.alice)
        await pair.alice.send(rounds=2)
        assert pair.relay.of_kind(GIFT_WRAP) == ()
        pair.relay.refuse = lambda event: None
        pair.clock.advance(5)
        await pair.alice.send()
        await inviting
    order = [event.kind for event in pair.relay.events if event.kind in (GROUP_EVENT, GIFT_WRAP)]
    assert order.index(GROUP_EVENT) < order.index(GIFT_WRAP)


async def test_m09_a_member_who_is_no_admin_changes_nothing_and_neither_does_a_commit_in_the_clear(pair: Pair) -> None:
    group = await pair.meet()
    before = await epoch(pair.alice, group)

    def rename(mls: MlsGroup, turn: Turn) -> bytes:
        return mls.commit(extensions=mls.context.extensions, now=turn.now).commit

    event = await commit_of(pair.bob, group, rename)
    await pair.alice.take(event)
    assert await outcome(pair.alice, event) == ("refused", ErrorCode.COMMIT_NOT_AUTHORIZED)
    assert await epoch(pair.alice, group) == before
    assert facts_of(pair.alice, SecurityNoticed) == [SecurityNoticed(ErrorCode.COMMIT_NOT_AUTHORIZED, group, event.id)]
    assert refused(commit(0, public_message=True)) is ErrorCode.COMMIT_PUBLIC_MESSAGE
    await still_talks(pair.bob, pair.alice, group)


async def test_m10_what_others_proposed_does_not_ride_along_with_our_commit(pair: Pair) -> None:
    """A member proposes his own removal by an admin's next commit, unasked; the admin's commit removes nobody."""
    group = await pair.meet()

    def propose(turn: Turn) -> bytes:
        mls = turn.group(turn.resolve(group).group_key)
        message = mls.propose_remove(mls.own_leaf_index)
        turn.forget(turn.resolve(group).group_key)
        return message

    proposal = await pair.bob.session.run(lambda turn: seal_bytes(turn, group, propose(turn)))
    await pair.alice.take(proposal)
    async with pair.alice.publishing():
        await pair.alice.services.changes.update(group, name="Renamed")
    members = (await pair.alice.services.groups.get(group)).members
    assert {member.pubkey for member in members} == {pair.alice.session.me, pair.bob.session.me}


def test_m11_a_commit_without_the_path_it_needs_is_refused() -> None:
    assert refused(commit(0, has_path=False)) is ErrorCode.COMMIT_MISSING_PATH


async def test_m13_a_group_keeps_a_living_admin(pair: Pair) -> None:
    group = await pair.meet()
    with pytest.raises(MarmotDesktopError) as caught:
        await pair.alice.services.changes.leave(group)
    assert caught.value.code is ErrorCode.LAST_ADMIN
    with pytest.raises(MarmotDesktopError) as caught:
        await pair.alice.services.changes.set_admins(group, ())
    assert caught.value.code in (ErrorCode.LAST_ADMIN, ErrorCode.NO_ADMIN_LEFT)
    await still_talks(pair.bob, pair.alice, group)


def test_m14_the_earlier_commit_wins_and_equal_dates_go_by_the_id() -> None:
    def key(at: int, first: int) -> CommitKey:
        return CommitKey(Timestamp(at), EventId(bytes([first]) + bytes(31)))

    assert sorted([key(2, 1), key(1, 0xFF), key(1, 0x0A), key(1, 0xA0)]) == [
        key(1, 0x0A),
        key(1, 0xA0),
        key(1, 0xFF),
        key(2, 1),
    ]


async def test_m15_a_late_better_commit_is_followed_within_a_week_and_not_after(pair: Pair) -> None:
    branches = await part_ways(pair)
    on_branch = await secret(pair.alice, branches.group)
    pair.clock.advance(8 * 86_400)
    await pair.alice.take(branches.better)
    assert await secret(pair.alice, branches.group) == on_branch, "a checkpoint is of use for a week"
    assert (await outcome(pair.alice, branches.better))[0] == "stale"


async def test_m15_within_the_week_everybody_ends_on_the_better_branch(pair: Pair) -> None:
    branches = await part_ways(pair)
    on_branch = await secret(pair.alice, branches.group)
    for party in (pair.alice, pair.bob):
        await party.take(branches.better)
    assert await secret(pair.alice, branches.group) == await secret(pair.bob, branches.group) != on_branch
