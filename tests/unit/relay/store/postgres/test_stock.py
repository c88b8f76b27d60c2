"""Claims of several processes; what a request gets is tested with both kinds of database."""

import asyncio

from marmot_desktop.nostr.event import parse_event
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.gateway.admission import read_entry
from marmot_desktop.relay.gateway.ports import Claim, Claimed
from marmot_desktop.relay.gateway.request import KeyPackageRequest
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.ports import Incoming
from marmot_desktop.relay.store.postgres.opening import PostgresStore, open_postgres
from marmot_desktop.relay.store.postgres.stock import PostgresStock
from tests.helpers.fake_clock import FakeClock
from tests.helpers.patience import PATIENCE_S
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import NOW, make_key_package_event

OWNERS = [RawKey(number) for number in (2, 3, 4)]
RULES = GatewayRules(per_owner_a_day=10_000)
BOTH = frozenset({443, 30443})


def make_claim(number: int, owner: RawKey, kinds: frozenset[int] | None = BOTH) -> Claim:
    request = KeyPackageRequest(
        EventId(number.to_bytes(32, "big")),
        PubKey((number + 1).to_bytes(32, "big")),
        PubKey(bytes.fromhex(owner.public)),
        1,
        frozenset(),
        Timestamp(NOW),
    )
    return Claim(request, b"c", None, kinds, is_known=False)


async def fill(store: PostgresStore, owner: RawKey, count: int) -> None:
    for number in range(count):
        event = parse_event(make_key_package_event(owner, created_at=NOW - 100 + number))
        entry = read_entry(event, authenticated=(), now=NOW, rules=RULES)
        await store.events.add([Incoming(event, event.to_json().encode(), entry)])


async def claim(stock: PostgresStock, *claims: Claim) -> list[Claimed]:
    return list(await stock.claim(claims, own_urls=[RelayUrl("wss://relay.example")], now=NOW))


async def test_two_hundred_requests_over_eight_processes_use_up_each_package_once(
    dsn: str, fake_clock: FakeClock
) -> None:
    config = RelayConfig("127.0.0.1", 0, dsn, gateway=RULES)
    stores = [await open_postgres(config, fake_clock) for _ in range(8)]
    await fill(stores[0], OWNERS[0], 5)
    served: list[Claimed] = []

    async def drain(number: int, store: PostgresStore) -> None:
        for each in range(25):
            served.extend(await claim(store.stock, make_claim(number * 1000 + each, OWNERS[0])))

    async with asyncio.TaskGroup() as tasks:
        for number, store in enumerate(stores):
            tasks.create_task(drain(number, store))
    used = [package.entry.event_id for each in served for package in each.packages if not package.preserved]
    kept = {package.entry.event_id for each in served for package in each.packages if package.preserved}
    assert len(served) == 200
    assert len(used) == len(set(used)) == 4
    assert len(kept) == 1
    assert kept.isdisjoint(used)
    for store in stores:
        await store.events.close()


async def test_batches_for_the_same_owners_in_other_orders_do_not_lock_each_other_out(
    dsn: str, fake_clock: FakeClock
) -> None:
    config = RelayConfig("127.0.0.1", 0, dsn, gateway=RULES)
    stores = [await open_postgres(config, fake_clock) for _ in range(2)]
    for owner in OWNERS:
        await fill(stores[0], owner, 4)

    async def work(base: int, store: PostgresStore, owners: list[RawKey]) -> None:
        for turn in range(20):
            await claim(
                store.stock, *(make_claim(base + turn * 10 + number, owner) for number, owner in enumerate(owners))
            )

    async with asyncio.timeout(PATIENCE_S), asyncio.TaskGroup() as tasks:
        tasks.create_task(work(0, stores[0], OWNERS))
        tasks.create_task(work(10_000, stores[1], OWNERS[::-1]))
    report = await stores[0].stock.report()
    assert sum(report.states.values()) == 12
    assert report.owners == {1: 3}
    for store in stores:
        await store.events.close()


async def test_a_secret_is_one_for_all_processes(dsn: str, fake_clock: FakeClock) -> None:
    stores = [await open_postgres(RelayConfig("127.0.0.1", 0, dsn), fake_clock) for _ in range(2)]
    assert await stores[0].stock.read_secret("identity") == await stores[1].stock.read_secret("identity")
    for store in stores:
        await store.events.close()


async def test_a_waiting_reservation_is_taken_by_one_process(store: PostgresStore) -> None:
    await fill(store, OWNERS[0], 3)
    (claimed,) = await claim(store.stock, make_claim(1, OWNERS[0], None))
    assert claimed.waits
    request_id = EventId((1).to_bytes(32, "big"))
    taken = [await store.stock.begin_sending(request_id, now=NOW) for _ in range(3)]
    assert taken == [True, False, False]
    # The process that took it died: after a while it counts as handed out, not as free.
    assert await store.stock.release_expired(now=NOW + 1000) == 0
    assert {0: 2, 2: 1} == (await store.stock.report()).states


async def test_notes_and_packages_go_when_their_time_is_over(store: PostgresStore) -> None:
    await fill(store, OWNERS[0], 2)
    await claim(store.stock, make_claim(1, OWNERS[0]))
    await store.stock.mark_handed_out([EventId((1).to_bytes(32, "big"))], now=NOW)
    later = NOW + 90 * 86_400
    await store.stock.tidy(now=later)
    assert {2: 1, 4: 1} == (await store.stock.report()).states
    await store.stock.tidy(now=later + 40 * 86_400)
    assert (await store.stock.report()).states == {}
