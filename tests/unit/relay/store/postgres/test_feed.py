"""Several processes over one database: what one stores the others push."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import asyncpg
import pytest

from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.patience import PATIENCE_S
from tests.helpers.raw_client import Json, RawClient, RawKey, raw_client
from tests.helpers.stock_events import NOW, make_key_package_event, make_request

ALICE, BOB = RawKey(1), RawKey(2)


@pytest.fixture
async def relays(dsn: str, fake_clock: FakeClock) -> AsyncIterator[list[InProcessRelay]]:
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(in_process_relay(dsn, fake_clock)) for _ in range(2)]


async def listen(client: RawClient, **wanted: object) -> None:
    assert ["EOSE", "s"] == await client.ask("REQ", "s", wanted)


async def test_an_event_reaches_subscribers_of_every_process_once(relays: list[InProcessRelay]) -> None:
    async with raw_client(relays[0].url) as near, raw_client(relays[1].url) as far, raw_client(relays[0].url) as sender:
        await listen(near, kinds=[1])
        await listen(far, kinds=[1])
        events = [ALICE.sign(1, str(number), created_at=NOW) for number in range(5)]
        for event in events:
            assert (True, "") == await sender.publish(event)
        for client in (near, far):
            assert [["EVENT", "s", event] for event in events] == [await client.receive() for _ in events]
        # Nothing comes twice: the next thing on either wire is the answer to a question.
        for client in (near, far):
            assert ["COUNT", "c", {"count": 5}] == await client.ask("COUNT", "c", {"kinds": [1]})


async def test_an_event_that_nobody_stores_is_passed_on(relays: list[InProcessRelay]) -> None:
    async with raw_client(relays[1].url) as far, raw_client(relays[0].url) as sender:
        await listen(far, kinds=[20001])
        event = ALICE.sign(20001, "now", created_at=NOW)
        assert (True, "") == await sender.publish(event)
        assert ["EVENT", "s", event] == await far.receive()


async def test_private_events_stay_private_in_every_process(relays: list[InProcessRelay]) -> None:
    async with raw_client(relays[1].url) as spy, raw_client(relays[1].url) as bob, raw_client(relays[0].url) as sender:
        await listen(spy)
        await bob.authenticate(BOB, relays[1].url, NOW)
        await listen(bob, kinds=[1059])
        wrap = ALICE.sign(1059, "sealed", [["p", BOB.public]], NOW)
        note = ALICE.sign(1, "open", created_at=NOW)
        await sender.publish(wrap)
        await sender.publish(note)
        assert ["EVENT", "s", wrap] == await bob.receive()
        assert ["EVENT", "s", note] == await spy.receive()


async def test_packages_reach_their_requester_in_another_process(relays: list[InProcessRelay]) -> None:
    stock: list[Json] = [make_key_package_event(BOB, created_at=NOW - 10 + number) for number in range(3)]
    async with raw_client(relays[0].url) as asking, raw_client(relays[1].url) as listening:
        for package in stock:
            await asking.publish(package)
        await listening.authenticate(ALICE, relays[1].url, NOW)
        await listening.send("REQ", "s", {"kinds": [443], "authors": [BOB.public], "limit": 0})
        assert ["EOSE", "s"] == await listening.receive()
        accepted, text = await asking.publish(make_request(ALICE, BOB))
        assert accepted
        assert text.startswith("gateway: pending=1 ")
        assert ["EVENT", "s", stock[0]] == await listening.receive()


async def test_a_request_is_served_once_whichever_process_it_comes_to(relays: list[InProcessRelay]) -> None:
    request = make_request(ALICE, BOB)
    async with raw_client(relays[0].url) as first, raw_client(relays[1].url) as second:
        for number in range(3):
            await first.publish(make_key_package_event(BOB, created_at=NOW - 10 + number))
        await first.publish(request)
        assert (True, "duplicate: already served") == await second.publish(request)


async def test_what_was_stored_while_the_feed_was_broken_comes_after_all(
    dsn: str, relays: list[InProcessRelay]
) -> None:
    async with raw_client(relays[1].url) as far, raw_client(relays[0].url) as sender:
        await listen(far, kinds=[1])
        killer = await asyncpg.connect(dsn)
        for number in range(3):
            await killer.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                " AND (query LIKE 'LISTEN%' OR query LIKE '%passed_on%')"
            )
            event = ALICE.sign(1, str(number), created_at=NOW)
            async with asyncio.timeout(PATIENCE_S):
                assert (True, "") == await sender.publish(event)
                assert ["EVENT", "s", event] == await far.receive()
        await killer.close()
