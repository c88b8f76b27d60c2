"""What relays have lost goes there again, once; what is dead there is taken back; what is newer there is adopted."""

import pytest

from marmot_desktop.domain.facts import RelayListsChanged
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.kinds import (
    DELETION,
    INBOX_RELAYS,
    KEY_PACKAGE,
    KEY_PACKAGE_LEGACY,
    KEY_PACKAGE_RELAYS,
    PROFILE,
    RELAY_LIST,
)
from marmot_desktop.nostr.relay_lists import build_inbox_list
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services.own_relays import has_other_devices
from marmot_desktop.services.publications import PublicationService
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of

ALL = (PROFILE, RELAY_LIST, INBOX_RELAYS, KEY_PACKAGE_RELAYS, KEY_PACKAGE, KEY_PACKAGE_LEGACY)


def own(party: Party, relay: str = RELAY) -> dict[EventId, Event]:
    return {event.id: event for event in party.network[relay].events if event.pubkey == party.session.me}


def of_kind(party: Party, kind: int, relay: str = RELAY) -> Event:
    (event,) = [each for each in own(party, relay).values() if each.kind == kind]
    return event


async def check(party: Party) -> bool:
    complete = await PublicationService(party.session, party.port).check()
    await party.send()
    return complete


async def test_where_nothing_is_missing_nothing_is_sent(pair: Pair) -> None:
    before = list(pair.relay.published)
    for _ in range(2):
        assert await check(pair.bob)
    assert pair.relay.published == before


@pytest.mark.parametrize("kind", ALL)
async def test_what_a_relay_has_lost_goes_there_again_as_it_was(pair: Pair, kind: int) -> None:
    lost = of_kind(pair.bob, kind)
    pair.relay.events.remove(lost)
    assert await check(pair.bob)
    assert of_kind(pair.bob, kind).id == lost.id


async def test_a_relay_that_has_lost_everything_gets_everything(pair: Pair) -> None:
    before = own(pair.bob)
    pair.relay.events.clear()
    await check(pair.bob)
    assert own(pair.bob).keys() == before.keys()


async def test_a_relay_that_does_not_answer_is_told_and_harms_nobody(pair: Pair) -> None:
    await pair.bob.services.relays.set(general=[RELAY, OTHER_RELAY])
    await pair.bob.send()
    pair.network[OTHER_RELAY].reachable = False
    lost = of_kind(pair.bob, KEY_PACKAGE)
    pair.relay.events.remove(lost)
    assert not await check(pair.bob)
    assert of_kind(pair.bob, KEY_PACKAGE) == lost


async def test_what_is_still_on_its_way_is_not_sent_twice(pair: Pair) -> None:
    pair.relay.reachable = False
    await pair.bob.services.relays.set(inbox=[RELAY])
    waiting = await pair.bob.session.run(lambda turn: len(turn.tx.outbox.waiting()))
    pair.relay.reachable = True
    await PublicationService(pair.bob.session, pair.bob.port).check()
    assert await pair.bob.session.run(lambda turn: len(turn.tx.outbox.waiting())) == waiting


async def test_a_list_that_another_app_has_renewed_is_adopted_and_goes_to_the_other_relays_as_it_is(
    pair: Pair,
) -> None:
    await pair.bob.services.relays.set(general=[RELAY, OTHER_RELAY])
    await pair.bob.send()
    unsigned = build_inbox_list(pair.bob.session.me, (OTHER_RELAY,), Timestamp(pair.clock.now() + 60))
    newer = sign_event(unsigned, pair.bob.secret, aux=bytes(32))
    pair.network[OTHER_RELAY].put(newer)
    pair.bob.facts.clear()
    await check(pair.bob)
    assert (await pair.bob.services.relays.get()).inbox == (OTHER_RELAY,)
    assert of_kind(pair.bob, INBOX_RELAYS) == newer
    assert len(facts_of(pair.bob, RelayListsChanged)) == 1


async def test_a_package_that_was_taken_back_and_came_back_is_taken_back_again(pair: Pair) -> None:
    old = of_kind(pair.bob, KEY_PACKAGE_LEGACY)
    async with pair.bob.publishing():
        await pair.bob.services.key_packages.publish()
    pair.relay.events = [event for event in pair.relay.events if event.kind != DELETION]
    pair.relay.put(old)
    await check(pair.bob)
    assert old.id not in own(pair.bob)


async def test_a_foreign_package_in_our_slot_is_taken_back_and_ours_takes_its_place(pair: Pair) -> None:
    ours, alices = of_kind(pair.bob, KEY_PACKAGE), of_kind(pair.alice, KEY_PACKAGE)
    pair.clock.advance(60)
    dead = sign_event(
        UnsignedEvent(ours.pubkey, Timestamp(pair.clock.now()), KEY_PACKAGE, ours.tags, alices.content),
        pair.bob.secret,
        aux=bytes(32),
    )
    pair.relay.put(dead)
    assert ours.id not in own(pair.bob), "the relay keeps the newer one of a slot"
    await check(pair.bob)
    fresh = of_kind(pair.bob, KEY_PACKAGE)
    assert fresh.id not in {ours.id, dead.id}
    assert fresh.created_at > dead.created_at
    assert fresh.first_tag("d") == ours.first_tag("d")


async def test_packages_of_other_devices_are_left_alone_and_remembered(pair: Pair) -> None:
    assert not await pair.bob.session.run(has_other_devices)
    ours = of_kind(pair.bob, KEY_PACKAGE)
    tags = tuple(("d", "ab" * 32) if tag[0] == "d" else tag for tag in ours.tags)
    other = sign_event(
        UnsignedEvent(ours.pubkey, ours.created_at, KEY_PACKAGE, tags, ours.content),
        pair.bob.secret,
        aux=bytes(32),
    )
    pair.relay.put(other)
    await check(pair.bob)
    assert {ours.id, other.id} <= own(pair.bob).keys()
    assert await pair.bob.session.run(has_other_devices)


async def test_a_package_whose_bytes_are_gone_is_made_anew(pair: Pair) -> None:
    lost = of_kind(pair.bob, KEY_PACKAGE)
    pair.relay.events.remove(lost)

    def forget(turn: Turn) -> None:
        row = turn.tx.outbox.find_by_event(lost.id)
        assert row is not None
        turn.tx.outbox.delete(row.outbox_id)

    await pair.bob.session.run(forget)
    await check(pair.bob)
    fresh = of_kind(pair.bob, KEY_PACKAGE)
    assert fresh.id != lost.id
    assert fresh.first_tag("d") == lost.first_tag("d")
