"""The package a person is invited with: fetched at that moment, from where they say, and exactly the one that is named."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.kinds import KEY_PACKAGE, KEY_PACKAGE_LEGACY, KEY_PACKAGE_RELAYS, RELAY_LIST
from marmot_desktop.nostr.relay_lists import build_general_list, build_key_package_list
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services.contacts import ContactService
from marmot_desktop.services.gateways import NoGateways
from marmot_desktop.services.invitees import FRESH_S, InviteeFinder, OutdatedPackageError, check_fresh
from marmot_desktop.services.package_requests import PackageRequestService
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair

THIRD = RelayUrl("ws://127.0.0.1:7003")
STRANGER = PubKey(bytes(31) + b"\x01")


def finder(pair: Pair) -> InviteeFinder:
    contacts = pair.alice.services.contacts
    assert isinstance(contacts, ContactService)
    requests = PackageRequestService(pair.alice.session, contacts._lookup, NoGateways())
    return InviteeFinder(pair.alice.session, contacts._lookup, requests)


def move_packages(pair: Pair, relay: RelayUrl) -> None:
    """Bob's packages are on another relay only."""
    kinds = (KEY_PACKAGE, KEY_PACKAGE_LEGACY)
    for event in [each for each in pair.relay.events if each.kind in kinds and each.pubkey == pair.bob.session.me]:
        pair.relay.events.remove(event)
        pair.network[relay].put(event)


def replace_list(pair: Pair, new: Event | None, kind: int) -> None:
    pair.relay.events = [each for each in pair.relay.events if each.kind != kind or each.pubkey != pair.bob.session.me]
    if new is not None:
        pair.relay.put(new)


def package(pair: Pair, kind: int = KEY_PACKAGE) -> Event:
    return next(each for each in pair.relay.of_kind(kind) if each.pubkey == pair.bob.session.me)


async def test_the_event_taken_is_the_one_that_is_named_in_the_welcome(pair: Pair) -> None:
    found = await finder(pair).find(pair.bob.session.me)
    assert found.invitee.key_package_event_id == package(pair).id
    assert found.slot == package(pair).first_tag("d")
    twin = package(pair, KEY_PACKAGE_LEGACY)
    named = await finder(pair).find(None, event_id=twin.id)
    assert named.invitee.key_package_event_id == twin.id


async def test_a_package_is_fetched_anew_for_every_invitation(pair: Pair) -> None:
    first = await finder(pair).find(pair.bob.session.me)
    pair.clock.advance(5)
    async with pair.bob.publishing():
        await pair.bob.services.key_packages.publish()
    second = await finder(pair).find(pair.bob.session.me)
    assert first.invitee.key_package_event_id != second.invitee.key_package_event_id
    assert second.found_at == pair.clock.now()


async def test_a_package_that_was_fetched_too_long_ago_is_not_used(pair: Pair) -> None:
    found = await finder(pair).find(pair.bob.session.me)
    check_fresh(found, Timestamp(pair.clock.now() + FRESH_S))
    with pytest.raises(OutdatedPackageError):
        check_fresh(found, Timestamp(pair.clock.now() + FRESH_S + 1))
    given = await finder(pair).given(package(pair).to_json(), None)
    check_fresh(given, Timestamp(pair.clock.now() + 10 * FRESH_S))


async def test_without_a_key_package_list_the_relays_they_write_to_are_asked(pair: Pair) -> None:
    bob = pair.bob.session.me
    general = build_general_list(bob, ((OTHER_RELAY, "read"), (THIRD, "write")), Timestamp(pair.clock.now() + 1))
    replace_list(pair, sign_event(general, pair.bob.secret, aux=bytes(32)), RELAY_LIST)
    replace_list(pair, None, KEY_PACKAGE_RELAYS)
    move_packages(pair, THIRD)
    assert (await finder(pair).find(bob)).invitee.pubkey == bob
    asked = [relays for relays, filters in pair.alice.port.fetches if KEY_PACKAGE in (filters[0].kinds or ())]
    assert asked == [(THIRD,)]


async def test_without_any_list_our_own_relays_and_those_of_the_group_are_asked(pair: Pair) -> None:
    for kind in (RELAY_LIST, KEY_PACKAGE_RELAYS):
        replace_list(pair, None, kind)
    move_packages(pair, OTHER_RELAY)
    with pytest.raises(RefusedError):
        await finder(pair).find(pair.bob.session.me)
    found = await finder(pair).find(pair.bob.session.me, group_relays=[OTHER_RELAY])
    assert found.invitee.pubkey == pair.bob.session.me


async def test_who_names_key_package_relays_that_have_none_has_none(pair: Pair) -> None:
    unsigned = build_key_package_list(pair.bob.session.me, (OTHER_RELAY,), Timestamp(pair.clock.now() + 1))
    replace_list(pair, sign_event(unsigned, pair.bob.secret, aux=bytes(32)), KEY_PACKAGE_RELAYS)
    with pytest.raises(RefusedError) as refused:
        await finder(pair).find(pair.bob.session.me)
    assert refused.value.code is ErrorCode.KP_NOT_FOUND
    named = await finder(pair).find(pair.bob.session.me, event_id=package(pair).id)
    assert named.invitee.key_package_event_id == package(pair).id, "what is named is looked for elsewhere too"


async def test_relays_that_do_not_answer_are_no_word_about_packages(pair: Pair) -> None:
    unsigned = build_key_package_list(pair.bob.session.me, (OTHER_RELAY,), Timestamp(pair.clock.now() + 1))
    replace_list(pair, sign_event(unsigned, pair.bob.secret, aux=bytes(32)), KEY_PACKAGE_RELAYS)
    pair.network[OTHER_RELAY].reachable = False
    assert (await finder(pair).find(pair.bob.session.me)).invitee.pubkey == pair.bob.session.me


async def test_each_device_has_one_live_package(pair: Pair) -> None:
    bob = pair.bob
    ours = package(pair)
    tags = tuple(("d", "cd" * 32) if tag[0] == "d" else tag for tag in ours.tags)
    unsigned = UnsignedEvent(ours.pubkey, ours.created_at, ours.kind, tags, ours.content)
    other = sign_event(unsigned, bob.secret, aux=bytes(32))
    pair.relay.put(other)
    devices = await finder(pair).find_devices(bob.session.me)
    assert {each.slot for each in devices} == {ours.first_tag("d"), "cd" * 32}
    assert await finder(pair).find_devices(STRANGER) == ()


async def test_everybody_who_cannot_be_invited_is_named(pair: Pair) -> None:
    with pytest.raises(RefusedError) as refused:
        await finder(pair).find_all([pair.bob.session.me, STRANGER])
    assert refused.value.data == {"pubkeys": [STRANGER.hex()]}
    (found,) = await finder(pair).find_all([pair.bob.session.me])
    assert found.invitee.inbox_relays == (RELAY,)


async def test_nobody_and_an_unknown_event_are_not_found(pair: Pair) -> None:
    for event_id in (None, EventId(bytes(32))):
        with pytest.raises(RefusedError) as refused:
            await finder(pair).find(None, event_id=event_id)
        assert refused.value.code is ErrorCode.KP_NOT_FOUND
