"""Writing and reading messages: durable, distinct for everybody, in order, read up to where the user was."""

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import GroupChanged, MessageChanged, MessageStored
from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.messages import Route, read_route, send_on
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxState
from tests.helpers.refusals import code_of
from tests.helpers.two_accounts import Pair, Party, facts_of


async def unread(someone: Party) -> list[int]:
    return [group.unread for group in await someone.services.groups.list()]


async def test_the_same_text_twice_in_one_second_is_two_messages_for_everybody(pair: Pair) -> None:
    group = await pair.meet()
    sent = [await pair.alice.services.messages.send(group, "yes") for _ in range(3)]
    assert len({message.id for message in sent}) == 3
    assert len({message.created_at for message in sent}) == 1
    await pair.alice.send()
    await pair.bob.sync()
    received = await pair.bob.services.messages.list(group)
    assert [message.id for message in received] == [message.id for message in sent[::-1]]
    assert [message.text for message in received] == ["yes", "yes", "yes"]


async def test_the_same_text_in_two_groups_in_one_second_is_two_messages(pair: Pair) -> None:
    group = await pair.meet()
    other = await pair.create_group(with_bob=False, name="Other")
    first = await pair.alice.services.messages.send(group, "yes")
    second = await pair.alice.services.messages.send(other.id, "yes")
    await pair.alice.send()
    assert (await pair.alice.services.messages.wait_accepted(first.id, 1.0)).state is DeliveryState.SENT
    assert (await pair.alice.services.messages.wait_accepted(second.id, 1.0)).state is DeliveryState.SENT


async def test_a_message_is_in_the_store_when_send_returns(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.reachable = False
    await pair.alice.services.messages.send(group, "durable")
    await pair.alice.crash()
    assert await pair.alice.texts(group) == ["durable"]
    pair.relay.reachable = True
    await pair.alice.send()
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["durable"]


async def test_an_answer_names_its_question_on_both_sides(pair: Pair) -> None:
    group = await pair.meet()
    question = await pair.alice.services.messages.send(group, "Beans?")
    await pair.alice.send()
    await pair.bob.sync()
    answer = await pair.bob.services.messages.send(group, "Beans!", reply_to=question.id)
    await pair.bob.send()
    await pair.alice.sync()
    found = (await pair.alice.services.messages.list(group))[0]
    assert (found.id, found.text, found.reply_to) == (answer.id, "Beans!", question.id)


async def test_what_cannot_be_sent_is_refused_by_name(pair: Pair) -> None:
    group = await pair.meet()
    other = await pair.create_group(with_bob=False, name="Other")
    elsewhere = await pair.alice.services.messages.send(other.id, "elsewhere")
    send = pair.alice.services.messages.send
    assert await code_of(send(group, "x", reply_to=EventId(bytes(32)))) is ErrorCode.NOT_FOUND
    assert await code_of(send(group, "x", reply_to=elsewhere.id)) is ErrorCode.NOT_FOUND
    assert await code_of(send(group, "x" * 33_000)) is ErrorCode.MESSAGE_TOO_LARGE
    assert await code_of(send(type(group)(bytes(32)), "x")) is ErrorCode.GROUP_UNKNOWN
    assert await code_of(pair.alice.services.messages.retry(elsewhere.id)) is ErrorCode.NOT_FOUND
    assert await code_of(pair.alice.services.messages.wait_accepted(EventId(bytes(32)), 1.0)) is ErrorCode.NOT_FOUND
    assert await pair.alice.texts(group) == []


async def test_pages_neither_overlap_nor_leave_gaps(pair: Pair) -> None:
    group = await pair.meet()
    for number in range(7):
        await pair.alice.services.messages.send(group, str(number))
    read: list[str] = []
    before = None
    while page := await pair.alice.services.messages.list(group, limit=3, before=before):
        read += [message.text for message in page]
        before = page[-1].id
    assert read == ["6", "5", "4", "3", "2", "1", "0"]


async def test_reading_moves_the_mark_forward_and_never_back(pair: Pair) -> None:
    group = await pair.meet()
    for number in range(4):
        await pair.alice.services.messages.send(group, str(number))
        pair.clock.advance(1)
    await pair.alice.send()
    await pair.bob.sync()
    assert await unread(pair.bob) == [4]
    messages = (await pair.bob.services.messages.list(group))[::-1]
    await pair.bob.services.messages.mark_read(group, messages[2].id)
    assert await unread(pair.bob) == [1]
    pair.bob.facts.clear()
    await pair.bob.services.messages.mark_read(group, messages[0].id)
    await pair.bob.services.messages.mark_read(group, EventId(bytes(32)))
    assert (await unread(pair.bob), pair.bob.facts) == ([1], [])
    await pair.bob.services.messages.mark_read(group)
    assert await unread(pair.bob) == [0]
    assert len(facts_of(pair.bob, GroupChanged)) == 1


async def test_own_messages_are_never_unread_and_are_told_at_once(pair: Pair) -> None:
    group = await pair.meet()
    pair.alice.facts.clear()
    message = await pair.alice.services.messages.send(group, "mine")
    assert facts_of(pair.alice, MessageStored) == [MessageStored(message)]
    assert await unread(pair.alice) == [0]


async def test_an_offline_message_is_encrypted_only_when_it_leaves(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.reachable = False
    message = await pair.alice.services.messages.send(group, "later")
    row = await pair.alice.session.run(lambda turn: turn.tx.outbox.find_by_rumor(message.id))
    assert row is not None
    assert (row.event, row.mls_message) == (None, None)
    pair.relay.reachable = True
    online = await pair.alice.services.messages.send(group, "after it")
    row = await pair.alice.session.run(lambda turn: turn.tx.outbox.find_by_rumor(online.id))
    assert row is not None
    assert row.event is None, "the one before it goes first"


async def test_a_route_is_read_anew_when_the_epoch_has_moved(pair: Pair) -> None:
    group = await pair.meet()

    def route(turn: Turn) -> Route:
        return read_route(turn, group)

    first = await pair.alice.session.run(route)
    _, kept = await pair.alice.session.run(send_on, group, "one", None, False, first)
    assert kept is first
    await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    await pair.alice.send()
    _, fresh = await pair.alice.session.run(send_on, group, "two", None, False, first)
    assert (first.epoch + 1, first.relays) == (fresh.epoch, fresh.relays)


async def test_a_message_that_could_not_be_sent_can_be_forgotten(pair: Pair) -> None:
    group = await pair.meet()
    sent = await pair.alice.services.messages.send(group, "lost")
    assert await code_of(pair.alice.services.messages.discard(sent.id)) is ErrorCode.NOT_FOUND

    def fail(turn: Turn) -> None:
        row = turn.tx.outbox.find_by_rumor(sent.id)
        assert row is not None
        turn.tx.outbox.set_state(row.outbox_id, OutboxState.FAILED)

    await pair.alice.session.run(fail)
    pair.alice.facts.clear()
    await pair.alice.services.messages.discard(sent.id)
    assert [] == await pair.alice.texts(group)
    (changed,) = facts_of(pair.alice, MessageChanged)
    assert isinstance(changed, MessageChanged)
    assert (sent.id, DeliveryState.INVALIDATED) == (changed.message.id, changed.message.state)
