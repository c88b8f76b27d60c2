"""A decrypted rumor becomes one stored message, however often it comes."""

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import GroupChanged, MessageStored
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.engine import Application
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, Rumor
from marmot_desktop.nostr.types import EventId, PubKey, Sig, Timestamp
from marmot_desktop.services.received_messages import new_message, store_message
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Pair, facts_of

WRAPPER = Event(EventId(b"\x07" * 32), PubKey(b"\x01" * 32), Timestamp(1), 445, (), "", Sig(bytes(64)))


def received(author: PubKey, rumor: Rumor) -> Application:
    return Application(1, author, Epoch(1), rumor.to_json().encode())


async def test_a_message_is_stored_once_and_told_after_the_turn(pair: Pair) -> None:
    await pair.meet()
    (group,) = await pair.bob.services.groups.list()
    author = pair.alice.session.me
    rumor = build_chat_rumor(author, "hello", Timestamp(pair.clock.now()))

    def store(turn: Turn) -> list[bool]:
        return [store_message(turn, group.key, WRAPPER, received(author, rumor), rumor) for _ in range(2)]

    pair.bob.facts.clear()
    assert [True, False] == await pair.bob.session.run(store)
    (stored,) = facts_of(pair.bob, MessageStored)
    assert isinstance(stored, MessageStored)
    assert ("hello", author, DeliveryState.RECEIVED) == (
        stored.message.text,
        stored.message.author,
        stored.message.state,
    )
    assert 1 == len(facts_of(pair.bob, GroupChanged))
    assert 1 == (await pair.bob.services.groups.get(group.id)).unread


async def test_what_another_device_of_ours_wrote_is_ours_and_not_unread(pair: Pair) -> None:
    await pair.meet()
    (group,) = await pair.bob.services.groups.list()
    me = pair.bob.session.me
    rumor = build_chat_rumor(me, "from the other device", Timestamp(pair.clock.now()))
    await pair.bob.session.run(lambda turn: store_message(turn, group.key, WRAPPER, received(me, rumor), rumor))
    (message,) = await pair.bob.services.messages.list(group.id)
    assert message.mine
    assert 0 == (await pair.bob.services.groups.get(group.id)).unread


def test_a_date_from_the_future_is_listed_under_its_receipt() -> None:
    author = PubKey(b"\x02" * 32)
    now = Timestamp(1_000_000)
    ahead = build_chat_rumor(author, "soon", Timestamp(now + 301))
    row = new_message(ahead, 1, epoch=3, received_at=now, state=DeliveryState.RECEIVED, mine=False, event_id=WRAPPER.id)
    assert (now + 301, now) == (row.created_at, row.sort_at)
    near = build_chat_rumor(author, "now", Timestamp(now + 300))
    row = new_message(near, 1, epoch=3, received_at=now, state=DeliveryState.RECEIVED, mine=False, event_id=WRAPPER.id)
    assert now + 300 == row.sort_at
