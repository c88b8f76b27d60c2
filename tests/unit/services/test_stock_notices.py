"""A relay says that our stock runs low: believed of our own relays, by the key they named first, three times a day."""

import os

import pytest

from marmot_desktop.domain.facts import StockRanLow
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.keys import SecretKey, generate_secret
from marmot_desktop.nostr.nip59 import wrap_rumor
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.stock import StockService
from marmot_desktop.services.stock_notices import DAY_S, HINT_REST_S, MAX_NOTICES_A_DAY
from tests.helpers.scripted_gateways import ScriptedGateways
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, facts_of

THE_RELAY = SecretKey(bytes(31) + b"\x77")  # a throw-away key


def notice(
    pair: Pair, *, by: SecretKey = THE_RELAY, relay: str = RELAY, need: str = "7", age: int = 0, p: str = ""
) -> Event:
    now = Timestamp(pair.clock.now())
    tags = (("p", p or pair.bob.session.me.hex()), ("relay", relay), ("slot", ""), ("need", need))
    rumor = UnsignedEvent(by.public, Timestamp(now - age), kinds.KEY_PACKAGE_REQUEST, tags, "").to_rumor()
    return wrap_rumor(
        rumor,
        by,
        pair.bob.session.me,
        one_time=generate_secret(os.urandom),
        now=now,
        random=os.urandom,
        expiration=None,
    )


async def pin(pair: Pair) -> StockService:
    """Bob's relay keeps a full stock, and he knows its key."""
    gateways = ScriptedGateways(GatewayTerms(low_water=3, target=5), own_key=THE_RELAY.public)
    stock = StockService(pair.bob.session, pair.bob.port, gateways)
    await stock.check()
    await pair.bob.send()
    await stock.check()
    return stock


async def told(pair: Pair, event: Event) -> list[object]:
    """What a wrap has led to."""
    pair.bob.facts.clear()
    await pair.bob.services.invites.receive((event,))
    return list(facts_of(pair.bob, StockRanLow))


async def test_a_notice_of_our_relay_has_the_stock_filled_up(pair: Pair) -> None:
    stock = await pin(pair)
    package = pair.relay.of_kind(kinds.KEY_PACKAGE_LEGACY)[-1]
    pair.relay.events.remove(package)
    await stock.check()
    assert (await stock.list())[0].available == 4, "more than low water: nothing is made by itself"
    assert await told(pair, notice(pair)) == [StockRanLow(RELAY)]
    await stock.check()
    await pair.bob.send()
    await stock.check()
    assert (await stock.list())[0].available == 5
    assert [invite.id for invite in await pair.pending()] == []


@pytest.mark.parametrize(
    "change",
    [
        {"relay": OTHER_RELAY},
        {"relay": "nonsense"},
        {"need": "0"},
        {"need": "-1"},
        {"need": "ten"},
        {"need": "99999"},
        {"age": 8 * DAY_S},
        {"age": -3_600},
        {"p": "00" * 32},
    ],
    ids=lambda change: " ".join(f"{name} {value}" for name, value in change.items())[:40],
)
async def test_a_notice_that_is_not_in_order_does_nothing(pair: Pair, change: dict[str, object]) -> None:
    await pin(pair)
    assert await told(pair, notice(pair, **change)) == []  # type: ignore[arg-type]


async def test_notices_are_believed_three_times_a_day(pair: Pair) -> None:
    await pin(pair)
    heard = [bool(await told(pair, notice(pair, need=str(number + 1)))) for number in range(MAX_NOTICES_A_DAY + 1)]
    assert heard == [True] * MAX_NOTICES_A_DAY + [False]
    pair.clock.advance(DAY_S)
    assert await told(pair, notice(pair))


async def test_the_word_of_a_person_is_a_hint_once_an_hour(pair: Pair) -> None:
    await pin(pair)
    somebody = pair.alice.session.secret
    assert await told(pair, notice(pair, by=somebody)) == [StockRanLow(None)]
    assert await told(pair, notice(pair, by=somebody, need="8")) == []
    pair.clock.advance(HINT_REST_S)
    assert await told(pair, notice(pair, by=somebody, need="9")) == [StockRanLow(None)]


async def test_another_key_of_the_relay_is_a_stranger(pair: Pair) -> None:
    await pin(pair)
    other = SecretKey(bytes(31) + b"\x78")
    stock = StockService(pair.bob.session, pair.bob.port, ScriptedGateways(own_key=other.public))
    await stock.check()
    assert await told(pair, notice(pair, by=other)) == [StockRanLow(None)]
    assert await told(pair, notice(pair)) == [StockRanLow(RELAY)]
