"""Relays that stall, fail or never come to an end hold up nobody, and nothing of theirs is lost."""

import asyncio
from collections.abc import Callable

import pytest

from marmot_desktop.background import group_subscription_manager
from marmot_desktop.domain.chat import SyncState
from marmot_desktop.domain.facts import Fact, MessageStored, RelayChanged, SyncChanged
from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services import group_backlog
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.ports import StoredEventsEnd
from tests.helpers.patience import PATIENCE_S
from tests.helpers.scripted_relay import ScriptedStream
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patience of a twentieth of a second."""
    monkeypatch.setattr(group_backlog, "WINDOW_S", 0.05)


def heard(text: str) -> Callable[[Fact], bool]:
    return lambda fact: isinstance(fact, MessageStored) and fact.message.text == text


def told(state: SyncState) -> Callable[[Fact], bool]:
    return lambda fact: isinstance(fact, SyncChanged) and fact.status.state is state


async def on_two_relays(pair: Pair) -> NostrGroupId:
    group = await pair.meet()
    for party in (pair.alice, pair.bob):
        await party.session.run(lambda turn: turn.tx.groups.update(1, relays=(RELAY, OTHER_RELAY)))
    return group


def group_stream(someone: Party) -> ScriptedStream:
    """The open subscription to group events."""
    (stream,) = [
        each
        for each in someone.port.streams
        if not each.closed and any(asked.kinds == (445,) for filters in each._wanted.values() for asked in filters)
    ]
    return stream


def tell_state(pair: Pair, relay: RelayUrl, state: RelayConnectionState) -> None:
    pair.bob.hub.publish(pair.bob.session.me, RelayChanged(RelayStatus(relay, state, False, "", None)))


async def test_a_relay_that_never_ends_delays_the_others_by_a_moment_and_its_own_events_come_live(
    pair: Pair, hasty: None
) -> None:
    group = await on_two_relays(pair)
    pair.network[OTHER_RELAY].stored_gate.clear()
    await pair.alice.say(group, "stored")
    async with pair.bob.managed():
        await pair.bob.wait_for(heard("stored"))
        await pair.bob.wait_for(told(SyncState.LIVE))
        pair.clock.advance(1)
        await pair.alice.say(group, "later")
        await pair.bob.wait_for(heard("later"))


async def test_live_messages_of_a_good_relay_do_not_wait_for_a_stalled_one(pair: Pair, hasty: None) -> None:
    group = await on_two_relays(pair)
    pair.network[OTHER_RELAY].stored_gate.clear()
    async with pair.bob.managed():
        for number in range(5):
            await pair.alice.say(group, f"number {number}")
            pair.clock.advance(1)
            await pair.bob.wait_for(heard(f"number {number}"))


async def test_a_relay_that_cannot_be_reached_is_not_waited_for(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """With more patience than this test has: nothing would come if it was."""
    monkeypatch.setattr(group_backlog, "WINDOW_S", 10 * PATIENCE_S)
    group = await on_two_relays(pair)
    pair.network[OTHER_RELAY].reachable = False
    await pair.alice.say(group, "stored")
    async with pair.bob.managed():
        await asyncio.sleep(0)
        while not facts_of(pair.bob, SyncChanged):
            await pair.bob.services.groups.list()
        tell_state(pair, OTHER_RELAY, RelayConnectionState.WAITING)
        tell_state(pair, RELAY, RelayConnectionState.CONNECTED)
        group_stream(pair.bob)._arrivals.put_nowait(StoredEventsEnd(RELAY, complete=True))
        await pair.bob.wait_for(heard("stored"))
        await pair.bob.wait_for(told(SyncState.LIVE))


async def test_a_backlog_in_parts_over_several_epochs_ends_the_same(pair: Pair, hasty: None) -> None:
    """The newest part comes first and is run alone; the older one arrives a while later."""
    group = await on_two_relays(pair)
    pair.clock.advance(3_600)
    said = []
    for number in range(12):
        said.append(f"number {number}")
        await pair.alice.say(group, said[-1])
        pair.clock.advance(1)
        if number % 4 == 3:
            await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
            await pair.alice.send()
            pair.clock.advance(1)
    other = pair.network[OTHER_RELAY]
    events = list(pair.relay.of_kind(445))
    other.events = [event for event in other.events if event not in events]
    pair.relay.events = [event for event in pair.relay.events if event not in events[:8]]
    other.events += events[:8]
    other.stored_gate.clear()
    async with pair.bob.managed():
        await pair.bob.wait_for(told(SyncState.NEEDS_ATTENTION))
        other.stored_gate.set()
        group_stream(pair.bob).stored(other)
        await pair.bob.wait_for(heard(said[-1]))
        await pair.bob.wait_for(told(SyncState.LIVE))
    assert await pair.bob.texts(group) == said


async def test_what_a_group_needs_is_told_with_its_reason(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.managed():
        await pair.bob.wait_for(told(SyncState.LIVE))
        stream = group_stream(pair.bob)
        filters = tuple(stream._wanted[RELAY])
        stream._arrivals.put_nowait(StoredEventsEnd(RELAY, complete=True, filters=filters, is_cut=True))
        fact = await pair.bob.wait_for(told(SyncState.NEEDS_ATTENTION))
    assert isinstance(fact, SyncChanged)
    assert (fact.status.group, fact.status.problem) == (group, ErrorCode.RELAY_INCOMPLETE)


async def test_the_answer_to_a_question_that_was_replaced_counts_for_nothing(pair: Pair) -> None:
    await pair.meet()
    before = (await pair.bob.parts.ingest.wanted())[0][1][0].since
    pair.relay.stored_gate.clear()
    pair.clock.advance(10 * 86_400)
    async with pair.bob.managed():
        while not pair.bob.port.streams or not group_stream(pair.bob)._wanted:
            await pair.bob.services.groups.list()
        other = tuple(
            type(each)(kinds=(445,), tags={"h": ("00" * 32,)}) for each in group_stream(pair.bob)._wanted[RELAY]
        )
        group_stream(pair.bob)._arrivals.put_nowait(StoredEventsEnd(RELAY, complete=True, filters=other))
        for _ in range(5):
            await pair.bob.services.groups.list()
    assert (await pair.bob.parts.ingest.wanted())[0][1][0].since == before


async def test_what_a_relay_did_not_send_live_is_asked_for_after_a_while(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(group_subscription_manager, "REFRESH_S", 0.2)
    group = await pair.meet()
    async with pair.bob.managed():
        await pair.bob.wait_for(told(SyncState.LIVE))
        pair.relay.streams, streams = [], pair.relay.streams
        pair.clock.advance(86_400)
        await pair.alice.say(group, "lost on the way")
        pair.relay.streams = streams
        await pair.bob.wait_for(heard("lost on the way"))
        async with asyncio.timeout(PATIENCE_S):  # and the next start begins from here
            while (await pair.bob.parts.ingest.wanted())[0][1][0].since != pair.clock.now() - 86_400:
                await pair.bob.services.groups.list()


async def test_progress_counts_the_events_of_each_group(pair: Pair) -> None:
    first = await pair.meet()
    second = (await pair.create_group(name="Second")).id
    await pair.join()
    for number in range(3):
        await pair.alice.say(first, f"number {number}")
    await pair.alice.say(second, "only one")
    async with pair.bob.managed():
        await pair.bob.wait_for(heard("only one"))
        await pair.bob.wait_for(told(SyncState.LIVE))
        while any(status.left for status in await pair.bob.services.sync.status()):
            await pair.bob.services.groups.list()
        done = {status.group: status.done for status in await pair.bob.services.sync.status()}
    assert done[first] >= 3
    assert 1 <= done[second] < done[first]
