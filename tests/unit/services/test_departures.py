"""Being out of a group: what is kept for the way back, how long, and that nothing of it is left afterwards."""

import json
from dataclasses import dataclass

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, GroupState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.services.changes import begin_to_leave, stage_removal
from marmot_desktop.services.departures import forget_keys, is_returning, leave_for_good
from marmot_desktop.services.epochs import CHECKPOINT_MAX_AGE_S
from marmot_desktop.services.leaving import renew_own_leaves
from marmot_desktop.storage.outbox import OutboxPurpose
from tests.helpers.branches import secret, stage
from tests.helpers.two_accounts import Pair, Party


async def state(party: Party, group: NostrGroupId) -> GroupState:
    return (await party.services.groups.get(group)).state


async def key_of(party: Party, group: NostrGroupId) -> int:
    return (await party.services.groups.get(group)).key


async def lines(party: Party, group: NostrGroupId) -> list[str]:
    """What the lines of our own making tell, oldest first."""
    page = await party.services.messages.list(group, include_system=True)
    return [json.loads(each.text)["line"] for each in page[::-1] if each.kind == SYSTEM_LINE_KIND]


async def keeps_keys(party: Party, group: NostrGroupId) -> bool:
    key = await key_of(party, group)
    return await party.session.run(lambda turn: bool(turn.tx.mls.secrets(key) or turn.tx.mls.checkpoints(key)))


@dataclass(frozen=True, slots=True)
class Removal:
    """Alice has removed Bob, who knows; an earlier commit of hers is still somewhere.

    Args:
        group: whose.
        better: the commit she had given up.
    """

    group: NostrGroupId
    better: Event


async def remove_bob(pair: Pair) -> Removal:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no"
    better = await stage(pair.alice, group)
    await pair.alice.send()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(5)
    await pair.alice.session.run(lambda turn: stage_removal(turn, turn.resolve(group).group_key, pair.bob.session.me))
    await pair.alice.send()
    await pair.bob.sync()
    assert await state(pair.bob, group) is GroupState.REMOVED
    return Removal(group, better)


@pytest.mark.parametrize("crash", [False, True])
async def test_who_was_removed_by_a_commit_that_loses_is_back(pair: Pair, crash: bool) -> None:
    removal = await remove_bob(pair)
    if crash:
        await pair.bob.crash()
    await pair.bob.take(removal.better)
    await pair.alice.take(removal.better)
    found = await pair.bob.services.groups.get(removal.group)
    assert (found.state, found.epoch) == (GroupState.ACTIVE, 2)
    assert pair.bob.session.me in {member.pubkey for member in found.members}
    assert await secret(pair.bob, removal.group) == await secret(pair.alice, removal.group)
    await pair.alice.say(removal.group, "still with us")
    await pair.bob.sync()
    assert await pair.bob.texts(removal.group) == ["still with us"]
    assert "removed_self" not in await lines(pair.bob, removal.group)


async def test_the_relays_are_asked_for_a_better_commit_as_long_as_it_counts(pair: Pair) -> None:
    removal = await remove_bob(pair)
    pair.relay.put(removal.better)
    await pair.bob.sync()
    assert await state(pair.bob, removal.group) is GroupState.ACTIVE


async def test_a_removal_that_is_made_anew_removes_again(pair: Pair) -> None:
    removal = await remove_bob(pair)
    await pair.bob.take(removal.better)
    await pair.alice.take(removal.better)
    (lost,) = await pair.alice.session.run(lambda turn: turn.tx.lost.changes())
    assert json.loads(lost.intent)["do"] == "remove"
    await pair.alice.session.run(
        lambda turn: stage_removal(turn, turn.resolve(removal.group).group_key, pair.bob.session.me)
    )
    await pair.alice.send()
    await pair.bob.sync()
    assert await state(pair.bob, removal.group) is GroupState.REMOVED


async def test_who_is_out_is_not_in_the_member_list_any_more(pair: Pair) -> None:
    removal = await remove_bob(pair)
    found = await pair.bob.services.groups.get(removal.group)
    assert {member.pubkey for member in found.members} == {pair.alice.session.me}
    assert found.admins == (pair.alice.session.me,)


async def test_who_is_out_reads_and_writes_nothing(pair: Pair) -> None:
    group = await pair.meet()
    late = await pair.alice.say(group, "said before, heard of later")
    await pair.alice.session.run(lambda turn: stage_removal(turn, turn.resolve(group).group_key, pair.bob.session.me))
    await pair.alice.send()
    removal = pair.relay.events[-1]
    await pair.bob.take(removal)
    await pair.bob.take(late)
    assert await pair.bob.texts(group) == []
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.messages.send(group, "let me in")
    assert refused.value.code is ErrorCode.NOT_MEMBER
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.changes.rotate_key(group)
    assert refused.value.code is ErrorCode.NOT_MEMBER


async def test_what_could_not_leave_any_more_goes_out_after_the_return(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no"
    better = await stage(pair.alice, group)
    await pair.alice.send()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(5)
    await pair.bob.services.messages.send(group, "on my way")
    await pair.alice.session.run(lambda turn: stage_removal(turn, turn.resolve(group).group_key, pair.bob.session.me))
    await pair.alice.send()
    await pair.bob.sync()
    assert await pair.bob.states(group) == {"on my way": DeliveryState.FAILED}
    await pair.bob.take(better)
    assert await pair.bob.states(group) == {"on my way": DeliveryState.QUEUED}
    await pair.bob.send()
    await pair.alice.take(better)
    await pair.alice.sync()
    assert await pair.alice.texts(group) == ["on my way"]


async def test_after_a_week_the_keys_are_gone_and_there_is_no_way_back(pair: Pair) -> None:
    removal = await remove_bob(pair)
    key = await key_of(pair.bob, removal.group)
    assert not await pair.bob.session.run(forget_keys, key)
    assert await pair.bob.session.run(is_returning, key)
    pair.clock.advance(CHECKPOINT_MAX_AGE_S + 1)
    assert await pair.bob.session.run(forget_keys, key)
    assert not await pair.bob.session.run(is_returning, key)
    assert not await keeps_keys(pair.bob, removal.group)
    assert await pair.bob.session.run(lambda turn: turn.tx.groups.routes()) == ()
    await pair.bob.take(removal.better)
    assert await state(pair.bob, removal.group) is GroupState.REMOVED


async def test_what_waited_for_a_return_has_its_final_verdict_with_the_keys(pair: Pair) -> None:
    group = await pair.meet()
    late = await pair.alice.say(group, "said before, heard of later")
    await pair.alice.session.run(lambda turn: stage_removal(turn, turn.resolve(group).group_key, pair.bob.session.me))
    await pair.alice.send()
    await pair.bob.take(pair.relay.events[-1])
    await pair.bob.take(late)
    pair.clock.advance(CHECKPOINT_MAX_AGE_S + 1)
    await pair.bob.session.run(forget_keys, await key_of(pair.bob, group))
    row = await pair.bob.session.run(lambda turn: turn.tx.seen.verdict(late.id))
    assert row is not None
    assert (row.outcome, row.code, row.event) == ("undecryptable", ErrorCode.REMOVED_FROM_GROUP, None)


async def test_who_wanted_to_leave_and_is_back_still_wants_to(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: no"
    better = await stage(pair.alice, group)
    await pair.alice.send()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(5)
    await pair.bob.session.run(lambda turn: begin_to_leave(turn, turn.resolve(group).group_key))
    await pair.bob.send()
    await pair.alice.sync()
    await pair.alice.session.run(lambda turn: stage_removal(turn, turn.resolve(group).group_key, pair.bob.session.me))
    await pair.alice.send()
    await pair.bob.sync()
    assert await state(pair.bob, group) is GroupState.LEFT
    await pair.bob.take(better)
    assert await state(pair.bob, group) is GroupState.LEAVING
    assert await pair.bob.session.run(renew_own_leaves) == ()
    waiting = await pair.bob.session.run(lambda turn: turn.tx.outbox.waiting(purpose=OutboxPurpose.PROPOSAL))
    assert len(waiting) == 1


async def test_a_group_nobody_else_is_in_is_forgotten_at_once(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "history")
    key = await key_of(pair.alice, group)
    await pair.alice.session.run(leave_for_good, key, GroupState.LEFT)
    assert not await keeps_keys(pair.alice, group)
    assert await pair.alice.texts(group) == ["history"]
    assert await state(pair.alice, group) is GroupState.LEFT
