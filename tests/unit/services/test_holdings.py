"""What each relay has of an account is asked of each by itself, and only of those events that are its own."""

from marmot_desktop.nostr.kinds import KEY_PACKAGE, RELAY_LIST
from marmot_desktop.services.holdings import ask_holdings, is_as_new
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair


async def test_a_relay_that_does_not_answer_is_left_out(pair: Pair) -> None:
    pair.network[OTHER_RELAY].reachable = False
    held = await ask_holdings(pair.bob.port, [RELAY, OTHER_RELAY], pair.bob.session.me, 1.0)
    assert set(held) == {RELAY}
    assert {event.pubkey for event in held[RELAY]} == {pair.bob.session.me}
    assert {RELAY_LIST, KEY_PACKAGE} <= {event.kind for event in held[RELAY]}


async def test_each_relay_is_asked_by_itself(pair: Pair) -> None:
    pair.bob.port.fetches.clear()
    await ask_holdings(pair.bob.port, [RELAY, OTHER_RELAY], pair.bob.session.me, 1.0)
    assert sorted(relays for relays, _ in pair.bob.port.fetches) == [(RELAY,), (OTHER_RELAY,)]


async def test_the_same_or_a_newer_event_of_the_kind_replaces(pair: Pair) -> None:
    first, second = (
        next(each for each in pair.relay.events if each.kind == kind) for kind in (RELAY_LIST, KEY_PACKAGE)
    )
    assert is_as_new(first, first)
    assert not is_as_new(second, first)
