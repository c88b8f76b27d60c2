"""Welcomes of several processes; the rules are tested over HTTP with both kinds of database."""

import asyncio

from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.gateway.welcomes import Deposit, DepositResult, FetchResult
from marmot_desktop.relay.store.postgres.opening import open_postgres
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import BOB, NOW

WELCOME = Deposit(EventId(b"\x01" * 32), BOB, None, Timestamp(NOW), b'{"a":1}')


async def test_a_welcome_is_deposited_and_fetched_once_by_many_at_a_time(dsn: str, fake_clock: FakeClock) -> None:
    stores = [await open_postgres(RelayConfig("127.0.0.1", 0, dsn), fake_clock) for _ in range(4)]
    async with asyncio.TaskGroup() as tasks:
        deposits = [tasks.create_task(store.box.deposit(WELCOME, now=NOW)) for store in stores]
    assert sorted(each.result().value for each in deposits) == ["deposited", "known", "known", "known"]
    async with asyncio.TaskGroup() as tasks:
        fetches = [tasks.create_task(store.box.fetch(WELCOME.id, BOB, now=NOW)) for store in stores]
    results = [each.result() for each in fetches]
    assert sorted(each.result.value for each in results) == ["fetched", "gone", "gone", "gone"]
    assert [b'{"a":1}'] == [each.json for each in results if each.result is FetchResult.FETCHED]
    assert await stores[0].box.deposit(WELCOME, now=NOW) is DepositResult.KNOWN
    for store in stores:
        await store.events.close()
