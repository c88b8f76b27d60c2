"""The stock on our relays is counted, filled up, and learned from."""

import pytest

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.stock import DAY_S, MAX_A_DAY, StockService
from tests.helpers.scripted_gateways import ScriptedGateways
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of


def keep(party: Party, gateways: ScriptedGateways) -> StockService:
    return StockService(party.session, party.port, gateways)


def one_time(pair: Pair) -> list[Event]:
    """Bob's packages on the relay that serve once; the twin of the reusable one is the first of its kind."""
    return [each for each in pair.relay.of_kind(KEY_PACKAGE_LEGACY) if each.pubkey == pair.bob.session.me][1:]


async def test_a_relay_that_keeps_a_stock_is_filled_up_to_its_target(pair: Pair) -> None:
    stock = keep(pair.bob, ScriptedGateways(GatewayTerms(low_water=3, target=5)))
    assert await stock.list() == ()
    assert await stock.check()
    (row,) = await stock.list()
    assert (row.relay, row.available, row.on_their_way, row.target) == (RELAY, 0, 5, 5)
    await stock.check()
    assert (await stock.list())[0].on_their_way == 5, "what is on its way counts"
    await pair.bob.send()
    assert await stock.check()
    (row,) = await stock.list()
    assert (row.available, row.on_their_way) == (5, 0)
    assert len(one_time(pair)) == 5


async def test_a_relay_without_a_stock_gets_nothing(pair: Pair) -> None:
    stock = keep(pair.bob, ScriptedGateways(terms=None))
    assert await stock.check()
    assert await stock.list() == ()
    await pair.bob.send()
    assert one_time(pair) == []


@pytest.mark.parametrize("silent", ["information", "events"])
async def test_a_relay_that_does_not_answer_is_asked_again(pair: Pair, silent: str) -> None:
    gateways = ScriptedGateways(silent=silent == "information")
    pair.relay.reachable = silent == "information"
    assert not await keep(pair.bob, gateways).check()


async def test_what_a_relay_has_no_more_was_handed_out(pair: Pair) -> None:
    stock = keep(pair.bob, ScriptedGateways(GatewayTerms(low_water=3, target=4)))
    await stock.check()
    await pair.bob.send()
    gone = one_time(pair)[0]
    pair.relay.events.remove(gone)
    await stock.check()
    assert (await stock.list())[0].available == 3
    handed_out = {row.event_id for row in await pair.bob.services.key_packages.list_own() if row.handed_out}
    assert handed_out == {gone.id}
    # It was reserved only, and nobody has come for it.
    pair.relay.events.append(gone)
    await stock.check()
    assert not [row for row in await pair.bob.services.key_packages.list_own() if row.handed_out]
    assert (await stock.list())[0].available == 4


async def test_it_is_filled_up_only_when_it_runs_low(pair: Pair) -> None:
    stock = keep(pair.bob, ScriptedGateways(GatewayTerms(low_water=3, target=4)))
    await stock.check()
    await pair.bob.send()
    for remaining, made in ((3, 0), (2, 2)):
        pair.relay.events.remove(one_time(pair)[0])
        await stock.check()
        await pair.bob.send()
        assert len(one_time(pair)) == remaining + made


async def test_a_relay_that_loses_everything_gets_so_much_a_day(pair: Pair) -> None:
    stock = keep(pair.bob, ScriptedGateways())
    for _ in range(4):
        await stock.check()
        await pair.bob.send()
        for event in one_time(pair):
            pair.relay.events.remove(event)
    made = {row.event_id for row in await pair.bob.services.key_packages.list_own() if not row.last_resort}
    assert len(made) == MAX_A_DAY
    pair.clock.advance(DAY_S + 1)
    await stock.check()
    await pair.bob.send()
    assert len(one_time(pair)) == 10


async def test_faces_are_told_when_something_has_changed(pair: Pair) -> None:
    stock = keep(pair.bob, ScriptedGateways())
    for changes in (True, False):
        pair.bob.facts.clear()
        await stock.check()
        assert bool(facts_of(pair.bob, KeyPackagesChanged)) is changes


async def test_another_key_than_at_first_is_noted_and_not_followed(pair: Pair) -> None:
    first, other = PubKey(bytes(31) + b"\x01"), PubKey(bytes(31) + b"\x02")
    gateways = ScriptedGateways(own_key=first)
    stock = keep(pair.bob, gateways)
    for key, changed in ((first, False), (other, True), (first, False)):
        gateways.own_key = key
        await stock.check()
        assert (await stock.list())[0].key_changed is changed
    pinned = await pair.bob.look(lambda tx: tx.gateways.get(RELAY))
    assert getattr(pinned, "own_key", None) == first


async def test_each_relay_has_packages_of_its_own(pair: Pair) -> None:
    await pair.bob.services.relays.set(key_packages=(RELAY, OTHER_RELAY))
    await pair.bob.send()
    stock = keep(pair.bob, ScriptedGateways(GatewayTerms(target=3)))
    await stock.check()
    await pair.bob.send()
    await stock.check()
    assert [row.available for row in await stock.list()] == [3, 3]
    ours = {each.id for each in one_time(pair)}
    theirs = {each.id for each in pair.network[OTHER_RELAY].of_kind(KEY_PACKAGE_LEGACY)}
    assert not ours & theirs


async def test_a_device_that_is_given_up_makes_no_more(pair: Pair) -> None:
    await pair.bob.services.key_packages.give_up_slot()
    stock = keep(pair.bob, ScriptedGateways())
    await stock.check()
    await pair.bob.services.key_packages.maintain()
    await pair.bob.send()
    assert all(each.pubkey == pair.alice.session.me for each in pair.relay.of_kind(KEY_PACKAGE_LEGACY))
    await pair.bob.services.key_packages.resume()
    await pair.bob.services.key_packages.maintain()
    await pair.bob.send()
    assert any(each.pubkey == pair.bob.session.me for each in pair.relay.of_kind(KEY_PACKAGE_LEGACY))
