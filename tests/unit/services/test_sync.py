"""How far groups are behind, and catching up when told to."""

import pytest

from marmot_desktop.domain.chat import SyncState
from marmot_desktop.domain.facts import SyncChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.services.sync import Progress
from tests.helpers.forging import rewrap
from tests.helpers.two_accounts import RELAY, Pair, facts_of


async def state(pair: Pair) -> SyncState:
    (status,) = await pair.bob.services.sync.status()
    return status.state


async def test_waiting_takes_in_invites_and_messages_of_all_relays(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "one")
    (status,) = await pair.bob.services.sync.wait(10.0)
    assert (status.group, status.state, status.left) == (group, SyncState.LIVE, 0)
    assert await pair.bob.texts(group) == ["one"]


async def test_a_relay_that_does_not_answer_is_a_fault_and_the_rest_is_taken_in(pair: Pair) -> None:
    await pair.meet()
    pair.relay.reachable = False
    with pytest.raises(EnvironmentFaultError) as caught:
        await pair.bob.services.sync.wait(0.2)
    assert caught.value.code is ErrorCode.SYNC_TIMEOUT
    assert await state(pair) is SyncState.OFFLINE


async def test_progress_is_told_once_per_change(pair: Pair) -> None:
    group = await pair.meet()
    pair.bob.facts.clear()
    sync = pair.bob.services.sync
    await sync.note_progress(Progress(behind=frozenset({RELAY})))
    await sync.note_progress(Progress(behind=frozenset({RELAY})))
    assert await state(pair) is SyncState.CATCHING_UP
    await sync.note_progress(Progress(left={group.hex(): 3}))
    await sync.note_progress(Progress(done={group.hex(): 3}))
    states = [fact.status.state for fact in facts_of(pair.bob, SyncChanged) if isinstance(fact, SyncChanged)]
    assert states == [SyncState.CATCHING_UP, SyncState.CATCHING_UP, SyncState.LIVE]


async def test_what_was_said_before_we_came_in_is_no_cause_for_attention(pair: Pair) -> None:
    group = (await pair.alice.services.groups.create("Garden")).group
    await pair.alice.say(group.id, "before Bob came")
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    await pair.join()
    await pair.bob.sync()
    assert await state(pair) is SyncState.LIVE


async def test_what_we_should_be_able_to_read_and_cannot_is(pair: Pair) -> None:
    group = await pair.meet()
    pair.clock.advance(3_600)
    event = await pair.alice.say(group, "hello")
    damaged = rewrap(type(event)(event.id, event.pubkey, event.created_at, 445, event.tags, "AAAA" * 20, event.sig))
    await pair.bob.take(damaged)
    assert await state(pair) is SyncState.NEEDS_ATTENTION


async def test_a_group_we_are_out_of_is_not_fetched_again(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.remove_member(group, pair.bob.session.me)
    await pair.bob.sync()
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.sync.refetch(group)
    assert refused.value.code is ErrorCode.NOT_MEMBER
