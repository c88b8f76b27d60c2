"""What people have published of themselves: asked for where it lies, checked, the newest kept."""

from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.kinds import DELETION, KEY_PACKAGE
from marmot_desktop.nostr.relay_lists import build_general_list, build_inbox_list
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.contacts import ContactService
from marmot_desktop.services.lookup import MAX_AHEAD_S, PersonLookup, inbox_relays_of
from marmot_desktop.storage.people import PersonRow
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair

THIRD = RelayUrl("ws://127.0.0.1:7003")


def lookup_of(pair: Pair) -> PersonLookup:
    contacts = pair.alice.services.contacts
    assert isinstance(contacts, ContactService)
    return contacts._lookup


def inbox_list(pair: Pair, relay: RelayUrl, at: int) -> Event:
    unsigned = build_inbox_list(pair.bob.session.me, (relay,), Timestamp(at))
    return sign_event(unsigned, pair.bob.secret, aux=bytes(32))


async def test_lists_are_looked_for_on_the_relays_that_the_persons_own_list_names(pair: Pair) -> None:
    now = pair.clock.now() + 5
    general = build_general_list(pair.bob.session.me, ((OTHER_RELAY, ""),), Timestamp(now))
    pair.relay.put(sign_event(general, pair.bob.secret, aux=bytes(32)))
    pair.network[OTHER_RELAY].put(inbox_list(pair, THIRD, now))
    person = await lookup_of(pair).person(pair.bob.session.me)
    assert person.inbox_relays == (THIRD,)


async def test_an_older_list_does_not_replace_a_newer_one(pair: Pair) -> None:
    lookup, now = lookup_of(pair), pair.clock.now()
    pair.relay.put(inbox_list(pair, OTHER_RELAY, now + 10))
    await lookup.person(pair.bob.session.me)
    pair.relay.events = [each for each in pair.relay.events if each.kind != 10050]
    pair.relay.put(inbox_list(pair, THIRD, now + 5))
    assert (await lookup.person(pair.bob.session.me)).inbox_relays == (OTHER_RELAY,)


async def test_a_list_dated_far_ahead_is_ignored(pair: Pair) -> None:
    pair.relay.put(inbox_list(pair, THIRD, pair.clock.now() + MAX_AHEAD_S + 60))
    assert (await lookup_of(pair).person(pair.bob.session.me)).inbox_relays != (THIRD,)


async def test_whether_anybody_could_be_asked_is_told(pair: Pair) -> None:
    assert await lookup_of(pair).refresh(pair.bob.session.me) == {RELAY}
    pair.relay.reachable = False
    assert await lookup_of(pair).refresh(pair.bob.session.me) == frozenset()


async def test_the_owner_of_a_key_package_is_found_by_its_id(pair: Pair) -> None:
    (event,) = [each for each in pair.relay.of_kind(KEY_PACKAGE) if each.pubkey == pair.bob.session.me]
    assert await lookup_of(pair).owner_of(event.id, ()) == pair.bob.session.me
    assert await lookup_of(pair).owner_of(type(event.id)(bytes(32)), ()) is None


async def test_a_deleted_or_foreign_package_is_not_offered(pair: Pair) -> None:
    lookup, bob = lookup_of(pair), pair.bob.session.me
    person = await lookup.person(bob)
    (event,) = [each for each in pair.relay.of_kind(KEY_PACKAGE) if each.pubkey == bob]
    found = await lookup.key_packages(person)
    assert [each.event.kind for each in found] == [30443, 443]
    assert lookup.judge_now([event], pair.alice.session.me, None) == ()
    await pair.bob.services.key_packages._session.run(lambda turn: None)
    from marmot_desktop.marmot.key_package_event import build_deletion

    deletion = sign_event(
        build_deletion(bob, [(each.event.id, each.event.kind) for each in found], Timestamp(pair.clock.now())),
        pair.bob.secret,
        aux=bytes(32),
    )
    assert deletion.kind == DELETION
    pair.relay.events.append(deletion)
    assert await lookup.key_packages(person) == ()


def _person(**lists: object) -> PersonRow:
    from msgspec.structs import fields

    from marmot_desktop.domain.contact import Profile

    empty: dict[str, object] = {each.name: 0 if each.name.endswith("_at") else () for each in fields(PersonRow)}
    return PersonRow(**{**empty, "pubkey": bytes(32), "profile": Profile(), **lists})  # type: ignore[arg-type]


def test_gift_wraps_go_to_the_inbox_list_else_to_read_and_key_package_relays() -> None:
    general = ((RELAY, "write"), (OTHER_RELAY, "read"))
    assert inbox_relays_of(_person(inbox_relays=(THIRD,), general_relays=general)) == (THIRD,)
    assert inbox_relays_of(_person(general_relays=general, key_package_relays=(THIRD,))) == (OTHER_RELAY, THIRD)
    assert inbox_relays_of(_person()) == ()
