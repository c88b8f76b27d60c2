"""Reactions and deletions change what they are about, in whatever order they come."""

from marmot_desktop.domain.chat import DeliveryState, Message, Reaction
from marmot_desktop.domain.facts import MessageChanged
from marmot_desktop.marmot.application import build_chat_rumor, build_deletion_rumor, build_reaction_rumor
from marmot_desktop.marmot.engine import Application
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.event import Event, Rumor
from marmot_desktop.nostr.types import EventId, PubKey, Sig, Timestamp
from marmot_desktop.services.received_messages import Decrypted, store_messages
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import Verdicts
from tests.helpers.two_accounts import Pair, facts_of


def _store(turn: Turn, group_key: int, rumors: tuple[Rumor, ...]) -> None:
    messages = []
    for rumor in rumors:
        wrapper = Event(EventId(rumor.id[::-1]), PubKey(b"\x01" * 32), Timestamp(1), 445, (), "", Sig(bytes(64)))
        author = PubKey(rumor.pubkey)
        messages.append(Decrypted(wrapper, Application(1, author, Epoch(1), rumor.to_json().encode()), rumor))
    store_messages(turn, group_key, messages, Verdicts(turn, group_key))


async def _hear(pair: Pair, *rumors: Rumor) -> None:
    (group,) = await pair.bob.services.groups.list()
    await pair.bob.session.run(_store, group.key, rumors)


async def _shown(pair: Pair) -> list[Message]:
    (group,) = await pair.bob.services.groups.list()
    page = await pair.bob.services.conversations.end(group.id, 50)
    return [message for message in page.messages if message.kind == 9]


async def test_a_reaction_is_shown_with_its_message_until_it_is_taken_back(pair: Pair) -> None:
    await pair.meet()
    alice, now = pair.alice.session.me, Timestamp(pair.clock.now())
    said = build_chat_rumor(alice, "cake?", now)
    reaction = build_reaction_rumor(alice, "+", now, (said.id, alice))
    pair.bob.facts.clear()
    await _hear(pair, said, reaction)
    (message,) = await _shown(pair)
    assert (Reaction("👍", (alice,)),) == message.reactions
    (changed,) = facts_of(pair.bob, MessageChanged)
    assert changed == MessageChanged(message)
    await _hear(pair, build_deletion_rumor(alice, (reaction.id,), now))
    (message,) = await _shown(pair)
    assert () == message.reactions


async def test_a_deleted_message_leaves_nothing_of_what_it_said(pair: Pair) -> None:
    await pair.meet()
    alice, now = pair.alice.session.me, Timestamp(pair.clock.now())
    said = build_chat_rumor(alice, "regretted", now)
    await _hear(pair, said, build_deletion_rumor(alice, (said.id,), now))
    (message,) = await _shown(pair)
    assert (DeliveryState.DELETED, "") == (message.state, message.text)
    (group,) = await pair.bob.services.groups.list()
    assert "regretted" not in (await pair.bob.services.conversations.details(group.id, said.id)).rumor
    assert 0 == group.unread


async def test_a_deletion_that_comes_first_is_not_forgotten(pair: Pair) -> None:
    await pair.meet()
    alice, now = pair.alice.session.me, Timestamp(pair.clock.now())
    said = build_chat_rumor(alice, "regretted", now)
    await _hear(pair, build_deletion_rumor(alice, (said.id,), now))
    await _hear(pair, said)
    (message,) = await _shown(pair)
    assert DeliveryState.DELETED is message.state


async def test_nobody_deletes_the_words_of_another(pair: Pair) -> None:
    await pair.meet()
    alice, bob, now = pair.alice.session.me, pair.bob.session.me, Timestamp(pair.clock.now())
    said = build_chat_rumor(bob, "mine", now)
    await _hear(pair, said, build_deletion_rumor(alice, (said.id,), now))
    (message,) = await _shown(pair)
    assert (DeliveryState.RECEIVED, "mine") == (message.state, message.text)
