"""The publisher: sends at once, confirms at the first OK, tries again, and leaves nothing behind."""

import asyncio
from collections.abc import Callable, Sequence

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import DeliveryChanged, OutboxChanged, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services.ports import Receipt
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party


def is_sent(fact: object) -> bool:
    return isinstance(fact, DeliveryChanged) and fact.state is DeliveryState.SENT


def connected(url: RelayUrl = RELAY) -> RelayChanged:
    return RelayChanged(RelayStatus(url, RelayConnectionState.CONNECTED, False, "", None))


async def test_a_new_message_leaves_at_once(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.messages.send(group, "hello")
        await pair.alice.wait_for(is_sent)
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["hello"]


async def test_what_waited_from_before_leaves_at_the_start(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.services.messages.send(group, "hello")
    await pair.alice.crash()
    async with pair.alice.publishing():
        await pair.alice.wait_for(is_sent)


async def test_many_messages_leave_in_order(pair: Pair) -> None:
    group = await pair.meet()
    said = [str(number) for number in range(40)]
    async with pair.alice.publishing():
        for message in [await pair.alice.services.messages.send(group, text) for text in said]:
            found = await pair.alice.services.messages.wait_accepted(message.id, 10.0)
            assert found.state is DeliveryState.SENT
    await pair.bob.sync()
    assert await pair.bob.texts(group) == said


async def test_a_relay_that_is_back_gets_what_waits_without_waiting_for_its_time(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.reachable = False
    async with pair.alice.publishing():
        await pair.alice.services.messages.send(group, "hello")
        postponed = False
        while not postponed:
            row = (await pair.alice.session.run(lambda turn: turn.tx.outbox.waiting()))[0]
            postponed = row.attempts > 0
        pair.relay.reachable = True
        pair.alice.hub.publish(pair.alice.session.me, connected())
        await pair.alice.wait_for(is_sent)


async def test_facts_of_another_account_wake_nobody(pair: Pair) -> None:
    async with pair.alice.publishing():
        publisher = pair.alice.parts.managers[0]
        while pair.alice.hub.subscriber_count == 1:
            await pair.alice.services.groups.list()
        pair.alice.hub.publish(pair.bob.session.me, OutboxChanged())
        pair.alice.hub.publish(pair.bob.session.me, connected())
        assert not publisher._relay_back  # type: ignore[attr-defined]
    assert pair.alice.hub.subscriber_count == 1


class TwoSpeeds:
    """Publishes to two relays of which the second answers when the test lets it."""

    def __init__(self, someone: Party) -> None:
        self.port = someone.port
        self.slow = asyncio.Event()

    async def publish(
        self,
        event: Event,
        relays: Sequence[RelayUrl],
        *,
        timeout_s: float = 10.0,
        on_receipt: Callable[[Receipt], None] | None = None,
    ) -> tuple[Receipt, ...]:
        receipts = []
        for url in relays:
            if url == OTHER_RELAY:
                await self.slow.wait()
            receipt = self.port.network[url].take(event)
            receipts.append(receipt)
            if on_receipt is not None:
                on_receipt(receipt)
        return tuple(receipts)

    def is_connected(self, relays: Sequence[RelayUrl]) -> bool:
        return True


async def test_the_first_ok_counts_while_a_slow_relay_has_not_answered(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(group.key, relays=(RELAY, OTHER_RELAY)))
    speeds = TwoSpeeds(pair.alice)
    pair.alice.parts.managers[0]._publisher = speeds  # type: ignore[attr-defined]
    async with pair.alice.publishing():
        message = await pair.alice.services.messages.send(group.id, "hello")
        found = await pair.alice.services.messages.wait_accepted(message.id, 10.0)
        assert (found.state, found.relays_accepted) == (DeliveryState.SENT, 1)
        speeds.slow.set()
        await pair.alice.wait_for(lambda fact: isinstance(fact, DeliveryChanged) and fact.relays_accepted == 2)


async def test_being_stopped_in_the_middle_loses_nothing(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(group.key, relays=(OTHER_RELAY,)))
    speeds = TwoSpeeds(pair.alice)
    pair.alice.parts.managers[0]._publisher = speeds  # type: ignore[attr-defined]
    before = asyncio.all_tasks()
    async with pair.alice.publishing():
        await pair.alice.services.messages.send(group.id, "hello")
        while not pair.alice.parts.managers[0]._in_flight:  # type: ignore[attr-defined]
            await pair.alice.states(group.id)
    assert asyncio.all_tasks() == before
    assert await pair.alice.states(group.id) == {"hello": DeliveryState.QUEUED}
    speeds.slow.set()
    async with pair.alice.publishing():
        await pair.alice.wait_for(is_sent)
    assert len({event.id for event in pair.network[OTHER_RELAY].published}) == 1
