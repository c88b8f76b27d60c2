"""People: added as they are pasted, looked up when asked, removed without a trace; and our own profile."""

import json

import pytest

from marmot_desktop.domain.contact import Profile, Reachability
from marmot_desktop.domain.facts import ContactChanged, ContactRemoved
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.nostr.event import UnsignedEvent, sign_event
from marmot_desktop.nostr.kinds import KEY_PACKAGE, KEY_PACKAGE_LEGACY, PROFILE
from marmot_desktop.nostr.types import PubKey, Timestamp
from tests.helpers.two_accounts import Pair, facts_of


async def test_a_contact_is_added_once_in_whatever_form_and_listed_by_name(pair: Pair) -> None:
    contacts, bob = pair.alice.services.contacts, pair.bob.account
    first = await contacts.add(bob.npub)
    assert await contacts.add(f"nostr:{bob.npub}") == first
    assert await contacts.add(bob.pubkey.hex()) == first
    assert await contacts.list() == (first,)
    assert (await contacts.get(bob.pubkey)).reachability is Reachability.UNKNOWN


async def test_looking_a_contact_up_tells_name_relays_and_whether_they_can_be_invited(pair: Pair) -> None:
    contacts, bob = pair.alice.services.contacts, pair.bob.session.me
    await contacts.add(bob.hex())
    found = await contacts.refresh(bob)
    assert (found.profile.name, found.reachability, found.inbox_relays) == ("Bob", Reachability.READY, pair.bob.relays)
    assert facts_of(pair.alice, ContactChanged)[-1] == ContactChanged(found)
    pair.relay.events = [each for each in pair.relay.events if each.kind not in {KEY_PACKAGE, KEY_PACKAGE_LEGACY}]
    assert (await contacts.refresh(bob)).reachability is Reachability.NO_KEY_PACKAGE


async def test_somebody_who_is_no_contact_can_be_looked_up_and_does_not_become_one(pair: Pair) -> None:
    found = await pair.alice.services.contacts.refresh(pair.bob.session.me)
    assert (found.profile.name, found.reachability) == ("Bob", Reachability.READY)
    assert await pair.alice.services.contacts.list() == ()


async def test_a_removed_contact_is_gone_and_removing_again_is_no_error(pair: Pair) -> None:
    contacts, bob = pair.alice.services.contacts, pair.bob.session.me
    await contacts.add(bob.hex())
    await contacts.remove(bob)
    await contacts.remove(bob)
    assert facts_of(pair.alice, ContactRemoved) == [ContactRemoved(bob)]
    with pytest.raises(MarmotDesktopError) as refused:
        await contacts.get(bob)
    assert refused.value.code is ErrorCode.NOT_FOUND


async def test_what_is_no_person_is_refused(pair: Pair) -> None:
    with pytest.raises(MarmotDesktopError) as refused:
        await pair.alice.services.contacts.add("nsec or so")
    assert refused.value.code is ErrorCode.INVALID_REFERENCE


async def test_a_new_profile_replaces_the_old_one_for_others_even_within_a_second(pair: Pair) -> None:
    for name in ("Bobby", "Robert"):
        await pair.bob.services.contacts.set_profile(Profile(name=name, about="beans"))
    await pair.bob.send()
    (event,) = [each for each in pair.relay.of_kind(PROFILE) if each.pubkey == pair.bob.session.me]
    assert "Robert" in event.content
    assert (await pair.alice.services.contacts.profile_of(pair.bob.session.me)).name == "Robert"
    assert (await pair.bob.services.contacts.profile_of()).about == "beans"


async def test_what_another_app_has_written_into_the_profile_stays(pair: Pair) -> None:
    bob = pair.bob
    theirs = UnsignedEvent(
        bob.session.me, Timestamp(pair.clock.now() + 60), PROFILE, (), '{"name":"Bob","banner":"b","lud16":"l"}'
    )
    pair.relay.put(sign_event(theirs, bob.secret, aux=bytes(32)))
    bob.mark_imported()
    await bob.services.contacts.set_profile(Profile(name="Robert"))
    await bob.send()
    (event,) = [each for each in pair.relay.of_kind(PROFILE) if each.pubkey == bob.session.me]
    assert json.loads(event.content) == {"name": "Robert", "banner": "b", "lud16": "l"}
    assert event.created_at == theirs.created_at + 1


async def test_names_are_fetched_for_those_who_have_none(pair: Pair) -> None:
    contacts, bob = pair.alice.services.contacts, pair.bob.session.me
    await contacts.fetch_names((bob,))
    assert (await contacts.names((bob,)))[bob] == "Bob"
    pair.alice.port.fetches.clear()
    await contacts.fetch_names((bob,))
    assert pair.alice.port.fetches == []


async def test_who_has_published_nothing_is_asked_about_again_after_an_hour(pair: Pair) -> None:
    contacts, port = pair.alice.services.contacts, pair.alice.port
    stranger = PubKey(bytes(31) + b"\x01")
    await contacts.fetch_names((stranger,))
    for seconds, asked in ((3_599, False), (1, True)):
        port.fetches.clear()
        pair.clock.advance(seconds)
        await contacts.fetch_names((stranger,))
        assert bool(port.fetches) is asked


async def test_who_could_not_be_asked_about_is_asked_about_at_the_next_occasion(pair: Pair) -> None:
    contacts, bob = pair.alice.services.contacts, pair.bob.session.me
    pair.relay.reachable = False
    await contacts.fetch_names((bob,))
    pair.relay.reachable = True
    await contacts.fetch_names((bob,))
    assert (await contacts.names((bob,)))[bob] == "Bob"
