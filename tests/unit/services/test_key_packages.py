"""Own key packages: always one fresh on the relays, used ones taken back, private parts kept as long as they serve."""

import pytest

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import ADVERTISED
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import DELETION, KEY_PACKAGE, KEY_PACKAGE_LEGACY
from marmot_desktop.services import key_packages
from marmot_desktop.services.key_packages import maintain
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of

DAY = 86_400


def events(party: Party, kind: int, relay: str = RELAY) -> list[Event]:
    return [each for each in party.network[relay].of_kind(kind) if each.pubkey == party.session.me]


def named(party: Party, relay: str = RELAY) -> set[str]:
    """The events that deletions of this person name."""
    return {
        tag[1]
        for each in party.network[relay].published
        if each.kind == DELETION and each.pubkey == party.session.me
        for tag in each.tags
        if tag[0] == "e"
    }


async def private_parts(party: Party) -> int:
    """How many packages could still be joined with."""

    def count(turn: Turn) -> int:
        records = turn.tx.key_packages.records(turn.now, owner=turn.me, client="")
        return len(turn.tx.key_packages.find([record.ref for record in records if record.ref is not None]))

    return await party.session.run(count)


async def upkeep(party: Party) -> None:
    await party.session.run(maintain)
    await party.send()


async def test_a_first_package_is_a_pair_of_one_content_in_one_slot(pair: Pair) -> None:
    (new,), (old) = events(pair.bob, KEY_PACKAGE), events(pair.bob, KEY_PACKAGE_LEGACY)
    assert [each.content for each in old] == [new.content]
    assert old[0].first_tag("slot") == new.first_tag("d")


async def test_publishing_answers_when_a_relay_has_every_event(pair: Pair) -> None:
    async with pair.bob.publishing():
        records = await pair.bob.services.key_packages.publish(count=3)
    assert [record.kind for record in records] == [
        KEY_PACKAGE,
        KEY_PACKAGE_LEGACY,
        KEY_PACKAGE_LEGACY,
        KEY_PACKAGE_LEGACY,
    ]
    assert all(record.valid and record.relays_accepted == (RELAY,) for record in records)
    assert [record.last_resort for record in records] == [True, True, False, False]


async def test_a_new_package_takes_the_slot_of_the_old_one_and_its_twin_is_taken_back(pair: Pair) -> None:
    first, twin = events(pair.bob, KEY_PACKAGE)[0], events(pair.bob, KEY_PACKAGE_LEGACY)[0]
    async with pair.bob.publishing():
        await pair.bob.services.key_packages.publish()
    (second,) = events(pair.bob, KEY_PACKAGE)
    assert second.id != first.id
    assert second.first_tag("d") == first.first_tag("d")
    assert second.created_at > first.created_at, "in the same second it would be a matter of luck which one stays"
    assert {first.id.hex(), twin.id.hex()} <= named(pair.bob)
    assert len(events(pair.bob, KEY_PACKAGE_LEGACY)) == 1
    assert await private_parts(pair.bob) == 2


async def test_a_package_that_was_used_is_replaced_by_a_newer_one_even_within_a_second(pair: Pair) -> None:
    used = events(pair.bob, KEY_PACKAGE)[0]
    await pair.meet()
    await upkeep(pair.bob)
    (fresh,) = events(pair.bob, KEY_PACKAGE)
    assert fresh.created_at > used.created_at
    assert used.id.hex() in named(pair.bob)
    assert len(events(pair.bob, KEY_PACKAGE_LEGACY)) == 1
    valid = [record for record in await pair.bob.services.key_packages.list_own() if record.valid]
    assert {record.event_id for record in valid} == {fresh.id, events(pair.bob, KEY_PACKAGE_LEGACY)[0].id}


async def test_a_fresh_package_is_left_alone(pair: Pair) -> None:
    before = list(pair.relay.events)
    pair.bob.facts.clear()
    for _ in range(3):
        pair.clock.advance(DAY)
        await upkeep(pair.bob)
    assert pair.relay.events == before
    assert facts_of(pair.bob, KeyPackagesChanged) == []


@pytest.mark.parametrize(("days", "renewed"), [(55, False), (57, True)])
async def test_a_package_is_renewed_when_two_thirds_of_its_life_are_gone(pair: Pair, days: int, renewed: bool) -> None:
    before = events(pair.bob, KEY_PACKAGE)[0]
    pair.clock.advance(days * DAY)
    await upkeep(pair.bob)
    assert (events(pair.bob, KEY_PACKAGE)[0].id != before.id) is renewed


async def test_with_a_clock_set_back_the_new_package_is_still_the_newer_one(pair: Pair) -> None:
    before = events(pair.bob, KEY_PACKAGE)[0]
    pair.clock.advance(-DAY)
    async with pair.bob.publishing():
        await pair.bob.services.key_packages.publish()
    assert events(pair.bob, KEY_PACKAGE)[0].created_at == before.created_at + 1


async def test_packages_move_to_the_relays_that_the_list_now_names_and_leave_the_old_ones(pair: Pair) -> None:
    old = events(pair.bob, KEY_PACKAGE)[0]
    await pair.bob.services.relays.set(key_packages=[OTHER_RELAY])
    await upkeep(pair.bob)
    (fresh,) = events(pair.bob, KEY_PACKAGE, OTHER_RELAY)
    assert fresh.id != old.id
    assert old.id.hex() in named(pair.bob, RELAY), "what is taken back is taken back where it lies"
    assert events(pair.bob, KEY_PACKAGE, RELAY) == []
    again = list(pair.network[OTHER_RELAY].events)
    await upkeep(pair.bob)
    assert pair.network[OTHER_RELAY].events == again


async def test_a_package_for_one_use_serves_once_and_its_secret_goes_an_hour_later(pair: Pair) -> None:
    async with pair.bob.publishing():
        (record,) = await pair.bob.services.key_packages.publish(count=1, last_resort=False)
    group = await pair.create_group(with_bob=False)
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, key_package_event_id=record.event_id)
    await pair.join()
    await upkeep(pair.bob)
    assert record.event_id.hex() in named(pair.bob)
    assert await private_parts(pair.bob) == 2
    pair.clock.advance(3_601)
    await upkeep(pair.bob)
    assert await private_parts(pair.bob) == 1


async def test_the_secret_of_a_last_resort_package_outlives_its_use_and_its_lifetime(pair: Pair) -> None:
    await pair.meet()
    await upkeep(pair.bob)
    pair.clock.advance(84 * DAY)
    await upkeep(pair.bob)
    assert await private_parts(pair.bob) == 3
    pair.clock.advance(31 * DAY)
    await upkeep(pair.bob)
    assert await private_parts(pair.bob) == 1


async def test_without_relays_publishing_is_refused_and_upkeep_does_nothing(alone: Party) -> None:
    with pytest.raises(RefusedError) as refused:
        await alone.services.key_packages.publish()
    assert refused.value.code is ErrorCode.NO_RELAYS
    await upkeep(alone)
    assert alone.relay.events == []


async def test_a_relay_that_is_away_gets_the_package_later(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_packages, "PUBLISH_TIMEOUT_S", 0.05)
    pair.relay.reachable = False
    async with pair.bob.publishing():
        records = await pair.bob.services.key_packages.publish()
    assert all(record.relays_accepted == () for record in records)
    pair.relay.reachable = True
    pair.clock.advance(120)
    await pair.bob.send()
    assert records[0].event_id in {each.id for each in events(pair.bob, KEY_PACKAGE)}


async def test_other_peoples_packages_are_listed_usable_ones_first(pair: Pair) -> None:
    found = await pair.alice.services.key_packages.list_of(pair.bob.session.me)
    assert [record.kind for record in found] == [KEY_PACKAGE, KEY_PACKAGE_LEGACY]
    assert all(record.valid for record in found)
    own = await pair.alice.services.key_packages.list_of(pair.alice.session.me)
    assert own == await pair.alice.services.key_packages.list_own()


async def test_a_package_made_by_a_program_that_could_do_less_is_renewed(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = events(pair.bob, KEY_PACKAGE)[0]
    more = replace(ADVERTISED, proposals=(*ADVERTISED.proposals, 0x000B))
    monkeypatch.setattr(key_packages, "ADVERTISED", more)
    await upkeep(pair.bob)
    assert events(pair.bob, KEY_PACKAGE)[0].id != before.id


async def test_giving_the_slot_up_names_every_event_and_the_slot_on_every_relay(pair: Pair) -> None:
    await pair.bob.services.relays.set(key_packages=[RELAY, OTHER_RELAY])
    await upkeep(pair.bob)
    async with pair.bob.publishing():
        await pair.bob.services.key_packages.publish(count=2, last_resort=False)
    slot = events(pair.bob, KEY_PACKAGE)[0].first_tag("d")
    await pair.bob.services.key_packages.give_up_slot()
    for relay in (RELAY, OTHER_RELAY):
        assert events(pair.bob, KEY_PACKAGE, relay) == events(pair.bob, KEY_PACKAGE_LEGACY, relay) == []
        deletion = [each for each in pair.network[relay].published if each.kind == DELETION][-1]
        assert ("a", f"{KEY_PACKAGE}:{pair.bob.session.me.hex()}:{slot}") in deletion.tags
    assert not any(record.valid for record in await pair.bob.services.key_packages.list_own())


async def test_an_account_without_packages_has_nothing_to_give_up(alone: Party) -> None:
    await alone.services.key_packages.give_up_slot()
    assert alone.relay.published == []
