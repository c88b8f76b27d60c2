"""The group subscription: one for all groups, changed with them, and a backlog is taken in whole and in order."""

from collections.abc import Callable

from marmot_desktop.domain.chat import SyncState
from marmot_desktop.domain.facts import Fact, GroupChanged, InviteReceived, MessageStored, RelayChanged, SyncChanged
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.services.changes import stage_removal, stage_self_update
from marmot_desktop.services.epochs import CHECKPOINT_MAX_AGE_S
from marmot_desktop.services.ports import ArrivedEvents
from marmot_desktop.services.retention import RetentionService
from tests.helpers.scripted_relay import ScriptedStream
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of


def heard(text: str) -> Callable[[Fact], bool]:
    return lambda fact: isinstance(fact, MessageStored) and fact.message.text == text


def group_streams(someone: Party) -> list[ScriptedStream]:
    """Open subscriptions to group events."""
    return [
        stream
        for stream in someone.port.streams
        if not stream.closed and any(each.kinds == (445,) for filters in stream._wanted.values() for each in filters)
    ]


async def test_messages_arrive_by_themselves(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.managed():
        await pair.alice.say(group, "live")
        await pair.bob.wait_for(heard("live"))


async def test_a_backlog_that_comes_newest_first_is_read_in_order_over_its_epochs(pair: Pair) -> None:
    group = await pair.meet()
    said = []
    for number in range(20):
        said.append(f"number {number}")
        await pair.alice.say(group, said[-1])
        pair.clock.advance(1)
        if number % 5 == 4:
            await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
            await pair.alice.send()
            pair.clock.advance(1)
    async with pair.bob.managed():
        await pair.bob.wait_for(heard(said[-1]))
    assert await pair.bob.texts(group) == said
    told = [fact.message.text for fact in facts_of(pair.bob, MessageStored) if isinstance(fact, MessageStored)]
    assert [text for text in told if text in said] == said


async def test_a_backlog_waits_for_the_slowest_relay(pair: Pair) -> None:
    group = await pair.create_group()
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(group.key, relays=(RELAY, OTHER_RELAY)))
    await pair.join()
    await pair.bob.session.run(lambda turn: turn.tx.groups.update(1, relays=(RELAY, OTHER_RELAY)))
    slow = pair.network[OTHER_RELAY]
    slow.stored_gate.clear()
    await pair.alice.say(group.id, "stored")
    async with pair.bob.managed():
        await pair.bob.wait_for(
            lambda fact: isinstance(fact, SyncChanged) and fact.status.state is SyncState.CATCHING_UP
        )
        assert await pair.bob.texts(group.id) == []
        slow.stored_gate.set()
        (stream,) = group_streams(pair.bob)
        stream.stored(slow)
        await pair.bob.wait_for(heard("stored"))
        await pair.bob.wait_for(lambda fact: isinstance(fact, SyncChanged) and fact.status.state is SyncState.LIVE)


async def test_a_joined_group_is_added_to_the_one_subscription(pair: Pair) -> None:
    first = await pair.meet()
    async with pair.bob.managed(), pair.alice.publishing():
        second = (await pair.alice.services.groups.create("Second", members=[pair.bob.session.me])).group
        await pair.bob.wait_for(lambda fact: isinstance(fact, InviteReceived) and fact.invite.group_name == "Second")
        (invite,) = await pair.bob.services.invites.list(InviteStatus.PENDING)
        await pair.bob.services.invites.accept(invite.id)
        for group in (first, second.id):
            await pair.alice.services.messages.send(group, f"in {group.hex()[:8]}")
            await pair.bob.wait_for(heard(f"in {group.hex()[:8]}"))
        (stream,) = group_streams(pair.bob)
        asked = [tag for filters in stream._wanted.values() for each in filters for tag in (each.tags or {})["h"]]
        assert sorted(asked) == sorted([first.hex(), second.id.hex()])
        assert len(pair.relay.streams) == len(set(map(id, pair.relay.streams)))


async def test_a_group_we_were_removed_from_is_asked_for_as_long_as_we_may_come_back(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    async with pair.bob.managed():
        await pair.alice.session.run(stage_removal, key, pair.bob.session.me)
        await pair.alice.send()
        await pair.bob.wait_for(lambda fact: isinstance(fact, GroupChanged) and fact.group.state == "removed")
        assert group_streams(pair.bob)
        pair.clock.advance(CHECKPOINT_MAX_AGE_S + 1)
        await RetentionService(pair.bob.session).expire()
        while group_streams(pair.bob):
            await pair.bob.services.groups.list()


async def test_the_end_of_what_a_relay_has_stored_moves_the_next_question_on(pair: Pair) -> None:
    group = await pair.meet()
    before = (await pair.bob.parts.ingest.wanted())[0][1][0].since
    pair.clock.advance(10 * 86_400)
    async with pair.bob.managed():
        await pair.bob.wait_for(lambda fact: isinstance(fact, SyncChanged) and fact.status.state is SyncState.LIVE)
    after = (await pair.bob.parts.ingest.wanted())[0][1][0].since
    assert before is not None
    assert after == pair.clock.now() - 86_400 > before
    assert (await pair.bob.services.groups.get(group)).id == group


async def test_stopping_leaves_no_subscription_and_no_subscriber(pair: Pair) -> None:
    await pair.meet()
    subscribers = pair.bob.hub.subscriber_count
    async with pair.bob.managed():
        await pair.bob.wait_for(lambda fact: isinstance(fact, SyncChanged))
    assert pair.bob.hub.subscriber_count == subscribers
    assert all(stream.closed for stream in pair.bob.port.streams)
    assert pair.relay.streams == []


async def test_after_a_fault_the_manager_starts_again_and_nothing_is_lost(pair: Pair) -> None:
    group = await pair.meet()
    manager = pair.bob.parts.managers[2]
    real = manager._ingest  # type: ignore[attr-defined]

    class Faulty:
        """Fails once, as a full disk would."""

        failed = False

        def __getattr__(self, name: str) -> object:
            return getattr(real, name)

        async def ingest(self, events: tuple[object, ...], **more: bool) -> None:
            if not Faulty.failed:
                Faulty.failed = True
                raise OSError("disk full")
            await real.ingest(events, **more)

    manager._ingest = Faulty()  # type: ignore[attr-defined]
    async with pair.bob.managed():
        await pair.alice.say(group, "survives")
        await pair.bob.wait_for(heard("survives"))
    assert Faulty.failed


async def test_a_change_of_a_connection_does_not_open_anything_twice(pair: Pair) -> None:
    await pair.meet()
    async with pair.bob.managed():
        await pair.bob.wait_for(lambda fact: isinstance(fact, SyncChanged))
        opened = len(pair.bob.port.streams)
        status = RelayStatus(RELAY, RelayConnectionState.CONNECTED, False, "", None)
        for _ in range(5):
            pair.bob.hub.publish(pair.bob.session.me, RelayChanged(status))
            await pair.bob.services.groups.list()
        assert len(pair.bob.port.streams) == opened


def test_arrivals_name_their_relay() -> None:
    assert ArrivedEvents(RELAY, (), stored=True).relay == RELAY
