"""The public follow list: read before it is written, and nothing of other apps is lost."""

import pytest

from marmot_desktop.domain.facts import ContactChanged, FollowsChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.event import UnsignedEvent, sign_event
from marmot_desktop.nostr.kinds import FOLLOWS
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from tests.helpers.two_accounts import RELAY, Pair, facts_of
from tests.unit.nostr.people import secret_of

CAROL = secret_of(33).public
Tags = tuple[tuple[str, ...], ...]


def publish(pair: Pair, tags: Tags, *, later: int = 0) -> None:
    """Alice publishes a list with another app."""
    at = Timestamp(pair.clock.now() + later)
    event = UnsignedEvent(pair.alice.session.me, at, FOLLOWS, tags, '{"wss://other.test":{}}')
    pair.relay.put(sign_event(event, pair.alice.secret, aux=bytes(32)))


def published(pair: Pair) -> Tags:
    """The list of Alice as it lies on the relay."""
    (event,) = [each for each in pair.relay.of_kind(FOLLOWS) if each.pubkey == pair.alice.session.me]
    assert event.content in ("", '{"wss://other.test":{}}')
    return event.tags


def p(person: PubKey, *more: str) -> tuple[str, ...]:
    return ("p", person.hex(), *more)


async def test_a_first_list_is_published_when_somebody_is_followed(pair: Pair) -> None:
    alice, bob = pair.alice, pair.bob.session.me
    await alice.services.contacts.add(bob.hex())
    await alice.services.contacts.refresh(bob)
    listed = await alice.services.follows.follow(bob)
    await alice.send()
    assert published(pair) == (p(bob, RELAY),)
    assert (listed.people, listed.newcomers) == ((bob,), ())
    assert (await alice.services.contacts.get(bob)).followed
    assert [fact.contact.followed for fact in facts_of(alice, ContactChanged) if isinstance(fact, ContactChanged)][-1]


async def test_what_other_apps_wrote_stays_and_the_newest_list_is_the_one_that_is_changed(pair: Pair) -> None:
    alice, bob = pair.alice, pair.bob.session.me
    old = (p(CAROL, "wss://carol.test", "caz"), ("t", "bees"))
    publish(pair, old)
    await alice.services.follows.read()
    publish(pair, (*old, p(PubKey(bytes(31) + b"\x05"))), later=60)
    await alice.services.follows.follow(bob)
    await alice.send()
    assert published(pair)[:2] == old
    assert len(published(pair)) == 4
    await alice.services.follows.unfollow(CAROL)
    await alice.send()
    assert ("t", "bees") in published(pair)
    assert CAROL.hex() not in str(published(pair))


async def test_nothing_is_published_unless_the_list_was_read(pair: Pair) -> None:
    publish(pair, (p(CAROL),))
    pair.relay.reachable = False
    with pytest.raises(EnvironmentFaultError) as failed:
        await pair.alice.services.follows.follow(pair.bob.session.me)
    assert failed.value.code is ErrorCode.FOLLOWS_UNREAD
    pair.relay.reachable = True
    await pair.alice.send()
    assert published(pair) == (p(CAROL),)


async def test_an_empty_list_wipes_nothing_and_the_next_one_is_dated_after_it(pair: Pair) -> None:
    alice = pair.alice
    publish(pair, (p(CAROL),))
    assert (await alice.services.follows.read()).people == (CAROL,)
    publish(pair, (), later=300)
    assert (await alice.services.follows.read()).people == (CAROL,)
    await alice.services.follows.follow(pair.bob.session.me)
    await alice.send()
    assert published(pair)[0] == p(CAROL)


async def test_the_whole_list_becomes_contacts_with_names(pair: Pair) -> None:
    alice, bob = pair.alice, pair.bob.session.me
    publish(pair, (p(bob), p(CAROL), p(alice.session.me)))
    known = await alice.services.follows.read()
    assert set(known.newcomers) == {bob, CAROL}
    assert await alice.services.follows.import_all() == 2
    assert await alice.services.follows.import_all() == 0
    contacts = {contact.pubkey: contact for contact in await alice.services.contacts.list()}
    assert contacts[bob].profile.name == "Bob"
    assert contacts[CAROL].followed
    last = facts_of(alice, FollowsChanged)[-1]
    assert isinstance(last, FollowsChanged)
    assert last.follows.newcomers == ()


async def test_somebody_who_is_blocked_does_not_come_back_with_the_list(pair: Pair) -> None:
    publish(pair, (p(CAROL),))
    await pair.alice.services.blocking.block(CAROL)
    assert await pair.alice.services.follows.import_all() == 0


async def test_to_follow_somebody_twice_publishes_once(pair: Pair) -> None:
    follows, bob = pair.alice.services.follows, pair.bob.session.me
    await follows.follow(bob)
    await pair.alice.send()
    before = len(pair.relay.published)
    await follows.follow(bob)
    await follows.unfollow(CAROL)
    await pair.alice.send()
    assert len(pair.relay.published) == before
    assert (await follows.list()).people == (bob,)


async def test_a_key_from_elsewhere_is_asked_about_where_others_look_for_it(pair: Pair) -> None:
    alice = pair.alice
    await alice.services.onboarding.start((), ("ws://127.0.0.1:7999",))
    alice.mark_imported()
    pair.network[alice.relays[0]].reachable = True
    pair.network[RelayUrl("ws://127.0.0.1:7999")].reachable = False
    with pytest.raises(EnvironmentFaultError):
        await alice.services.follows.follow(pair.bob.session.me)
