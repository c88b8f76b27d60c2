"""Batches of events; what each event does over the wire is tested with both kinds of database."""

import asyncio

import pytest

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.store.ports import Outcome, Reader, StoreResult
from marmot_desktop.relay.store.postgres.opening import PostgresStore, open_postgres
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import ALICE, BOB, NOW, make_event, make_incoming

STRANGER = Reader(frozenset())


async def test_a_batch_of_every_kind_keeps_its_order(store: PostgresStore) -> None:
    plain = [make_event(content=str(number), tags=[["h", "g"], ["x", "long" * 100]]) for number in range(3)]
    old, new = make_event(10002, created_at=NOW), make_event(10002, created_at=NOW + 1)
    delete = make_event(5, tags=[["e", plain[0].id.hex()]])
    batch = [plain[0], plain[0], old, plain[1], new, old, delete, plain[0], plain[2]]
    outcomes = await store.events.add([make_incoming(event) for event in batch])
    assert [each.result for each in outcomes] == [
        StoreResult.STORED,
        StoreResult.DUPLICATE,
        StoreResult.STORED,
        StoreResult.STORED,
        StoreResult.STORED,
        StoreResult.SUPERSEDED,
        StoreResult.STORED,
        StoreResult.DELETED,
        StoreResult.STORED,
    ]
    positions = [each.position for each in outcomes if each.position]
    assert positions == sorted(positions)
    found = await store.events.find([Filter(tags={"h": ("g",)})], STRANGER, now=NOW, max_results=10)
    assert len(found.keys) == 2
    assert found.position == positions[-1]
    assert await store.events.count([Filter(), Filter(kinds=(1,))], STRANGER, now=NOW) == 4


async def test_positions_have_the_order_of_commits_over_several_processes(
    dsn: str, store: PostgresStore, fake_clock: FakeClock
) -> None:
    other = await open_postgres(RelayConfig("127.0.0.1", 0, dsn), fake_clock)
    seen = 0

    async def publish(events: object, name: str) -> None:
        for number in range(20):
            batch = [make_incoming(make_event(content=f"{name}{number}.{each}")) for each in range(5)]
            await (store if name == "a" else other).events.add(batch)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(publish(store, "a"))
        tasks.create_task(publish(other, "b"))
        for _ in range(20):
            found = await store.events.find([Filter()], STRANGER, now=NOW, max_results=1000)
            # Nothing shows up later at or before a position that was looked at.
            assert found.position == max(found.keys, default=0)
            assert len(found.keys) >= seen
            assert sorted(found.keys) == list(range(1, len(found.keys) + 1))
            seen = len(found.keys)
    await other.events.close()


async def test_an_event_the_database_refuses_fails_alone(store: PostgresStore) -> None:
    bad = make_incoming(replace(make_event(), created_at=2**70))
    zero = make_incoming(make_event(tags=[["t", "a\x00b"]]))
    good = make_incoming(make_event(content="good"))
    outcomes = await store.events.add([bad, good, zero])
    assert outcomes[1].result is StoreResult.STORED
    assert outcomes[0].result is StoreResult.FAILED
    assert outcomes[2].result in (StoreResult.FAILED, StoreResult.STORED)


async def test_what_has_expired_is_removed(store: PostgresStore) -> None:
    for number in range(3):
        event = make_event(content=str(number), tags=[["expiration", str(NOW + number)]])
        await store.events.add([make_incoming(event)])
    assert await store.events.sweep(NOW + 1) == 2
    assert await store.events.sweep(NOW + 1) == 0
    assert await store.events.count([Filter()], STRANGER, now=NOW - 10) == 1


async def test_pages_end_where_enough_was_read(store: PostgresStore) -> None:
    events = [make_event(content="x" * 1000 + str(number)) for number in range(10)]
    await store.events.add([make_incoming(event) for event in events])
    found = await store.events.find([Filter()], STRANGER, now=NOW, max_results=100)
    page, used = await store.events.read(found.keys, max_bytes=3000)
    assert 1 <= len(page) == used < 10
    page, used = await store.events.read([99999], max_bytes=3000)
    assert (page, used) == ([], 1)


async def test_a_private_event_is_found_by_those_it_concerns(store: PostgresStore) -> None:
    wrap = make_event(1059, author=ALICE, tags=[["p", BOB.hex()]])
    await store.events.add([make_incoming(wrap)])
    for reader, count in ((STRANGER, 0), (Reader(frozenset({BOB})), 1), (Reader(frozenset({ALICE})), 1)):
        assert await store.events.count([Filter()], reader, now=NOW) == count


async def test_a_database_that_is_gone_stores_nothing_and_says_so(
    store: PostgresStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.events.close()
    assert [Outcome(StoreResult.FAILED)] == list(await store.events.add([make_incoming(make_event())]))
