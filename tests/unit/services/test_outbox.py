"""The outbox: a message is never lost, never encrypted twice with one key, and its end is told to who waits."""

import asyncio

import pytest

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.group_event import OuterKeys, open_group_event
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.outbox import (
    LONGEST_RETRY_S,
    SAME_EVENT_S,
    Parcel,
    Settlement,
    give_up_error,
    is_final_refusal,
    retry_delay_s,
)
from marmot_desktop.services.ports import Receipt
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxPurpose
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of


async def mls_bytes(someone: Party, group: NostrGroupId, event: Event) -> bytes:
    def read(turn: Turn) -> bytes:
        secrets = turn.tx.mls.secrets(turn.resolve(group).group_key)
        keys = [OuterKeys(Epoch(row.epoch), row.outer_key, row.legacy_key) for row in secrets]
        return open_group_event(event, keys).message

    return await someone.session.run(read)


def messages_sent(pair: Pair) -> list[Event]:
    """Every attempt that reached the relay."""
    return [event for event in pair.relay.published if event.kind == GROUP_EVENT]


async def test_a_message_is_queued_then_sent_and_both_are_told(pair: Pair) -> None:
    group = await pair.meet()
    pair.alice.facts.clear()
    message = await pair.alice.services.messages.send(group, "hello")
    assert message.state is DeliveryState.QUEUED
    await pair.alice.send()
    assert await pair.alice.states(group) == {"hello": DeliveryState.SENT}
    told = facts_of(pair.alice, DeliveryChanged)
    assert told[-1] == DeliveryChanged(message.id, message.group_key, DeliveryState.SENT, 1, 1)
    assert (await pair.alice.services.messages.wait_accepted(message.id, 1.0)).relays_accepted == 1


async def test_a_refusal_for_now_is_tried_again_as_the_same_event_for_half_a_minute(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "rate-limited: slow down"
    await pair.alice.services.messages.send(group, "hello")
    for _ in range(4):
        await pair.alice.try_once()
        pair.clock.advance(5)
    first = messages_sent(pair)
    assert len({event.id for event in first}) == 1
    assert len(first) > 2
    pair.clock.advance(SAME_EVENT_S)
    await pair.alice.try_once()
    again = messages_sent(pair)[-1]
    assert again.id != first[0].id
    assert again.pubkey != first[0].pubkey
    assert again.created_at == pair.clock.now()
    assert await mls_bytes(pair.bob, group, again) == await mls_bytes(pair.bob, group, first[0])
    pair.relay.refuse = lambda event: None
    pair.clock.advance(60)
    await pair.alice.send()
    await pair.bob.take(first[0], *messages_sent(pair))
    assert await pair.bob.texts(group) == ["hello"]


async def test_in_a_new_epoch_the_same_rumor_is_encrypted_again(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "rate-limited: slow down"
    message = await pair.alice.services.messages.send(group, "hello")
    await pair.alice.try_once()
    old = messages_sent(pair)[-1]
    pair.relay.refuse = lambda event: None
    await pair.bob.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    await pair.bob.send()
    await pair.alice.take(pair.relay.events[-1])
    pair.clock.advance(SAME_EVENT_S + 5)
    await pair.alice.send()
    new = messages_sent(pair)[-1]
    assert await mls_bytes(pair.bob, group, new) != await mls_bytes(pair.bob, group, old)
    await pair.bob.take(old, new)
    (received,) = await pair.bob.services.messages.list(group)
    assert received.id == message.id


@pytest.mark.parametrize("left", [False, True])
async def test_no_message_key_is_used_twice_over_a_crash(pair: Pair, left: bool) -> None:
    """Killed after the message was encrypted and stored, before or after it left: what follows uses the next key."""
    group = await pair.meet()
    await pair.alice.services.messages.send(group, "before the crash")
    (parcel,) = await pair.alice.parts.outbox.claim()
    if left:
        await pair.alice.port.publish(parcel.event, parcel.relays)
    await pair.alice.crash()
    await pair.alice.services.messages.send(group, "after the crash")
    await pair.alice.send()
    seen = [await mls_bytes(pair.bob, group, event) for event in messages_sent(pair)]
    assert len(set(seen)) == 2
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["before the crash", "after the crash"]

    def verdicts(turn: Turn) -> set[ErrorCode | None]:
        rows = [turn.tx.seen.verdict(event.id) for event in messages_sent(pair)]
        return {row.code for row in rows if row is not None}

    assert await pair.bob.session.run(verdicts) <= {None, ErrorCode.DUPLICATE}


async def test_a_crash_before_anything_was_stored_uses_no_key(pair: Pair) -> None:
    group = await pair.meet()
    first = await pair.alice.say(group, "one")
    await pair.alice.crash()
    second = await pair.alice.say(group, "two")
    await pair.bob.take(second)
    await pair.bob.take(first)
    assert sorted(await pair.bob.texts(group)) == ["one", "two"]


async def test_a_later_message_does_not_overtake_one_that_waits(pair: Pair) -> None:
    group = await pair.meet()
    first = await pair.alice.services.messages.send(group, "first")
    pair.relay.refuse = lambda event: "error: busy"
    await pair.alice.try_once()
    await pair.alice.services.messages.send(group, "second")
    assert await pair.alice.parts.outbox.claim() == ()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(5)
    parcels = await pair.alice.parts.outbox.claim()
    assert len(parcels) == 2
    row = await pair.alice.session.run(lambda turn: turn.tx.outbox.find_by_rumor(first.id))
    assert row is not None
    assert parcels[0].outbox_id == row.outbox_id


async def test_a_group_that_waits_does_not_hold_up_another(pair: Pair) -> None:
    group = await pair.meet()
    other = await pair.create_group(with_bob=False, name="Other")
    await pair.alice.services.messages.send(group, "first")
    pair.relay.refuse = lambda event: "error: busy"
    await pair.alice.try_once()
    pair.relay.refuse = lambda event: None
    await pair.alice.say(other.id, "elsewhere")


async def test_messages_stay_while_a_commit_of_the_group_is_on_its_way(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    await pair.alice.services.messages.send(group, "after the commit")
    parcels = await pair.alice.parts.outbox.claim()
    assert [parcel.purpose for parcel in parcels] == [OutboxPurpose.COMMIT]
    await pair.alice.send()
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["after the commit"]


async def test_a_final_refusal_fails_the_message_and_trying_again_sends_it(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.refuse = lambda event: "blocked: not here"
    message = await pair.alice.services.messages.send(group, "hello")
    await pair.alice.send()
    assert (await pair.alice.services.messages.wait_accepted(message.id, 1.0)).state is DeliveryState.FAILED
    pair.relay.refuse = lambda event: None
    assert await pair.alice.parts.outbox.claim() == ()
    assert (await pair.alice.services.messages.retry(message.id)).state is DeliveryState.QUEUED
    await pair.alice.send()
    assert await pair.alice.states(group) == {"hello": DeliveryState.SENT}
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["hello"]


async def test_one_relay_of_two_is_enough(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    key = group.key
    await pair.alice.session.run(lambda turn: turn.tx.groups.update(key, relays=(RELAY, OTHER_RELAY)))
    pair.network[OTHER_RELAY].reachable = False
    message = await pair.alice.services.messages.send(group.id, "hello")
    await pair.alice.send()
    found = await pair.alice.services.messages.wait_accepted(message.id, 1.0)
    assert (found.state, found.relays_accepted) == (DeliveryState.SENT, 1)


async def test_a_welcome_is_sent_again_as_the_identical_gift_wrap(pair: Pair) -> None:
    pair.relay.refuse = lambda event: "error: busy" if event.kind == GIFT_WRAP else None
    await pair.alice.session.run(lambda turn: None)
    creating = pair.alice.services.groups.create("Garden", members=(pair.bob.session.me,))
    async with asyncio.TaskGroup() as tasks:
        created = tasks.create_task(creating)
        while not [event for event in pair.relay.published if event.kind == GIFT_WRAP]:
            await pair.alice.try_once()
        for _ in range(3):
            pair.clock.advance(120)
            await pair.alice.try_once()
        await pair.alice.crash()
        created.cancel()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(120)
    await pair.alice.send()
    wraps = [event for event in pair.relay.published if event.kind == GIFT_WRAP]
    assert len(wraps) == 5
    assert len({event.to_json() for event in wraps}) == 1
    assert len(await pair.pending()) == 1


async def test_who_waits_hears_the_end_of_a_row_that_ended_before(pair: Pair) -> None:
    group = await pair.meet()
    message = await pair.alice.services.messages.send(group, "hello")
    row = await pair.alice.session.run(lambda turn: turn.tx.outbox.find_by_rumor(message.id))
    assert row is not None
    await pair.alice.send()
    assert await pair.alice.parts.outbox.wait(row.outbox_id, 1.0) == Settlement((RELAY,))
    assert await pair.alice.parts.outbox.wait(999, 1.0) == Settlement((), ErrorCode.NOT_FOUND)


async def test_waiting_ends_with_its_time_and_leaves_no_waiter(pair: Pair) -> None:
    group = await pair.meet()
    message = await pair.alice.services.messages.send(group, "hello")
    row = await pair.alice.session.run(lambda turn: turn.tx.outbox.find_by_rumor(message.id))
    assert row is not None
    with pytest.raises(TimeoutError):
        await pair.alice.parts.outbox.wait(row.outbox_id, 0.01)
    assert pair.alice.parts.outbox._waiting == {}
    assert (await pair.alice.services.messages.wait_accepted(message.id, 0.01)).state is DeliveryState.QUEUED


async def test_a_relay_that_is_back_has_everything_tried_at_once(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.reachable = False
    await pair.alice.services.messages.send(group, "hello")
    for _ in range(6):
        await pair.alice.try_once()
        pair.clock.advance(70)
    await pair.alice.try_once()
    pair.relay.reachable = True
    assert await pair.alice.parts.outbox.claim() == ()
    await pair.alice.parts.outbox.wake_all()
    await pair.alice.send()
    assert await pair.alice.states(group) == {"hello": DeliveryState.SENT}


async def test_a_commit_that_waited_out_a_crash_is_not_published_late(pair: Pair) -> None:
    """Dated long ago it would win over what others did meanwhile and throw all of them back."""
    group = await pair.meet()
    await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    await pair.alice.crash()
    pair.clock.advance(3_600)
    await pair.bob.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    await pair.bob.send()
    await pair.alice.send()
    await pair.alice.sync()
    await pair.alice.say(group, "with everybody")
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["with everybody"]
    assert len(pair.relay.of_kind(GROUP_EVENT)) == 2


async def test_a_late_commit_that_a_relay_has_after_all_counts(pair: Pair) -> None:
    group = await pair.meet()
    before = (await pair.alice.services.groups.get(group)).epoch
    await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    (parcel,) = await pair.alice.parts.outbox.claim()
    await pair.alice.port.publish(parcel.event, parcel.relays)
    await pair.alice.crash()
    pair.clock.advance(3_600)
    await pair.alice.send()
    assert (await pair.alice.services.groups.get(group)).epoch == before + 1


async def test_a_late_commit_given_up_while_no_relay_could_be_asked_is_followed_when_it_turns_up(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    (parcel,) = await pair.alice.parts.outbox.claim()
    await pair.alice.port.publish(parcel.event, parcel.relays)
    await pair.alice.crash()
    pair.clock.advance(3_600)
    pair.relay.reachable = False
    await pair.alice.try_once()
    assert await pair.alice.session.run(lambda turn: turn.tx.commits.all()) == ()
    pair.relay.reachable = True
    await pair.bob.sync()
    await pair.bob.say(group, "where are you?")
    await pair.alice.sync()
    assert await pair.alice.texts(group) == ["where are you?"]
    await pair.alice.say(group, "here")
    await pair.bob.sync()
    assert (await pair.bob.texts(group))[-1] == "here"


def _parcel(purpose: OutboxPurpose, attempts: int = 0, relays: tuple[str, ...] = (RELAY,)) -> Parcel:
    event = Event(bytes(32), bytes(32), 0, 1, (), "", bytes(64))  # type: ignore[arg-type]
    return Parcel(1, purpose, event, relays, attempts)  # type: ignore[arg-type]


def _says(*words: str | None) -> list[Receipt]:
    return [Receipt(RELAY, False, each or "", each is not None) for each in words]


@pytest.mark.parametrize(
    ("purpose", "attempts", "relays", "receipts", "error"),
    [
        (OutboxPurpose.APPLICATION, 0, (RELAY,), _says("error: x"), None),
        (OutboxPurpose.APPLICATION, 99, (RELAY,), _says(None), None),
        (OutboxPurpose.APPLICATION, 0, (RELAY,), _says("blocked: x"), ErrorCode.RELAY_REJECTED),
        (OutboxPurpose.APPLICATION, 0, (RELAY,), _says("blocked: x", None), None),
        (OutboxPurpose.APPLICATION, 0, (), [], ErrorCode.NO_RELAYS),
        (OutboxPurpose.WELCOME, 0, (RELAY,), _says("restricted: x"), ErrorCode.WELCOME_DELIVERY_FAILED),
        (OutboxPurpose.COMMIT, 0, (RELAY,), _says("error: x"), None),
        (OutboxPurpose.COMMIT, 0, (RELAY,), _says("invalid: x"), ErrorCode.PUBLISH_FAILED),
        (OutboxPurpose.COMMIT, 2, (RELAY,), _says(None), ErrorCode.PUBLISH_FAILED),
        (OutboxPurpose.COMMIT, 0, (RELAY,), _says("rate-limited: x"), None),
        (OutboxPurpose.COMMIT, 2, (RELAY,), _says("rate-limited: x", None), ErrorCode.RATE_LIMITED),
        (OutboxPurpose.COMMIT, 2, (RELAY,), _says("auth-required: x", "auth-required: y"), ErrorCode.AUTH_REQUIRED),
        (OutboxPurpose.COMMIT, 2, (RELAY,), _says("auth-required: x", "error: y"), ErrorCode.PUBLISH_FAILED),
        (OutboxPurpose.OWN_LIST, 0, (RELAY,), _says("auth-required: x"), None),
    ],
)
def test_what_is_given_up_and_what_is_tried_again(
    purpose: OutboxPurpose, attempts: int, relays: tuple[str, ...], receipts: list[Receipt], error: ErrorCode | None
) -> None:
    assert give_up_error(_parcel(purpose, attempts, relays), receipts) is error


def test_no_answer_at_all_is_no_refusal() -> None:
    assert not is_final_refusal([])


def test_retries_come_slower_and_slower_up_to_a_minute() -> None:
    delays = [retry_delay_s(_parcel(OutboxPurpose.APPLICATION, attempts), 1.0) for attempts in range(9)]
    assert delays == sorted(delays)
    assert (delays[0], delays[-1]) == (1.0, LONGEST_RETRY_S)
    assert retry_delay_s(_parcel(OutboxPurpose.APPLICATION, 3), 0.0) == 4.0
    assert retry_delay_s(_parcel(OutboxPurpose.COMMIT, 9), 1.0) == 2.0


async def test_a_move_counts_where_the_group_is_now(pair: Pair) -> None:
    """Nobody listens on the new relay yet: a commit that only that one has would part us from everybody."""
    group = await pair.meet()
    outbox = pair.alice.parts.outbox
    async with asyncio.TaskGroup() as tasks:
        moving = tasks.create_task(pair.alice.services.changes.update(group, relays=(OTHER_RELAY,)))
        while not (parcels := await outbox.claim()):
            pass
        (parcel,) = parcels
        new = Receipt(OTHER_RELAY, accepted=True, message="", reached=True)
        old = Receipt(RELAY, accepted=False, message="", reached=False)
        assert not parcel.is_taken((new, old))
        await outbox.answered(parcel, (new, old), 0.0)
        assert (await pair.alice.services.groups.get(group)).epoch == 1, "it is tried again"
        await outbox.answered(parcel, (new, replace(old, accepted=True, reached=True)), 0.0)
    assert (moving.result().relays, moving.result().epoch) == ((OTHER_RELAY,), 2)


async def test_a_move_that_the_old_relay_has_without_an_answer_counts(pair: Pair) -> None:
    group = await pair.meet()
    outbox = pair.alice.parts.outbox
    async with asyncio.TaskGroup() as tasks:
        moving = tasks.create_task(pair.alice.services.changes.update(group, relays=(OTHER_RELAY,)))
        while not (parcels := await outbox.claim()):
            pass
        (parcel,) = parcels
        assert not await outbox.accept_if_stored(parcel)
        pair.network[OTHER_RELAY].put(parcel.event)
        assert not await outbox.accept_if_stored(parcel), "nobody looks there yet"
        pair.relay.put(parcel.event)
        assert await outbox.accept_if_stored(parcel)
    assert moving.result().relays == (OTHER_RELAY,)
