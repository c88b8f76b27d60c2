"""A decrypted rumor becomes one stored message, however often it comes."""

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import GroupChanged, MessageStored
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.engine import Application
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, Rumor
from marmot_desktop.nostr.types import EventId, PubKey, Sig, Timestamp
from marmot_desktop.services.ingest import apply_group_events
from marmot_desktop.services.received_messages import Decrypted, new_message, store_messages
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import Verdicts
from tests.helpers.forging import seal_bytes
from tests.helpers.two_accounts import Pair, facts_of

WRAPPER = Event(EventId(b"\x07" * 32), PubKey(b"\x01" * 32), Timestamp(1), 445, (), "", Sig(bytes(64)))


def decrypted(author: PubKey, rumor: Rumor, wrapper: Event = WRAPPER) -> Decrypted:
    return Decrypted(wrapper, Application(1, author, Epoch(1), rumor.to_json().encode()), rumor)


def store(turn: Turn, group_key: int, *messages: Decrypted) -> None:
    store_messages(turn, group_key, messages, Verdicts(turn, group_key))


async def test_a_message_is_stored_once_and_told_after_the_turn(pair: Pair) -> None:
    await pair.meet()
    (group,) = await pair.bob.services.groups.list()
    author = pair.alice.session.me
    rumor = build_chat_rumor(author, "hello", Timestamp(pair.clock.now()))

    again = replace(WRAPPER, id=EventId(b"\x08" * 32))
    pair.bob.facts.clear()
    await pair.bob.session.run(store, group.key, decrypted(author, rumor), decrypted(author, rumor, again))
    for event, outcome in ((WRAPPER, "applied"), (again, "duplicate")):
        row = await pair.bob.session.run(lambda turn, event_id: turn.tx.seen.verdict(event_id), event.id)
        assert row is not None
        assert (outcome, "message", author) == (row.outcome, row.what, row.author)
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
    await pair.bob.session.run(store, group.key, decrypted(me, rumor))
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


async def test_a_forged_message_among_many_burns_no_key_of_the_genuine_ones(pair: Pair) -> None:
    """A member can make a message that claims another's place in a ratchet; only its tag tells."""
    group = await pair.meet()
    payloads = [
        build_chat_rumor(pair.alice.session.me, str(number), Timestamp(pair.clock.now())).to_json().encode()
        for number in range(5)
    ]

    def seal(turn: Turn) -> list[Event]:
        key = turn.resolve(group).group_key
        genuine = [turn.group(key).encrypt(payload) for payload in payloads]
        turn.save(key)
        false = [message[:-1] + bytes([message[-1] ^ 1]) for message in genuine]
        return [seal_bytes(turn, group, each) for each in (genuine[0], *false, *genuine[1:], false[2])]

    events = await pair.alice.session.run(seal)
    await pair.bob.session.run(apply_group_events, events)
    assert ["0", "1", "2", "3", "4"] == sorted(await pair.bob.texts(group))
    rows = await pair.bob.session.run(lambda turn: [turn.tx.seen.verdict(event.id) for event in events])
    outcomes = [row.outcome for row in rows if row is not None]
    assert ["applied", *["refused"] * 5, *["applied"] * 4, "duplicate"] == outcomes
