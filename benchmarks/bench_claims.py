"""Key packages: claims of the database, each kind as durable as in real use, beside the bare commits of the same disk."""

import asyncio
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.disk import bare_commits, work_folder
from benchmarks.figure import Figure
from benchmarks.packages import make_packages
from marmot_desktop.clock import SystemClock
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.gateway.admission import read_entry
from marmot_desktop.relay.gateway.ports import Claim, Claimed
from marmot_desktop.relay.gateway.request import KeyPackageRequest
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.opening import OpenedStore, open_store
from marmot_desktop.relay.store.ports import Incoming
from tests.helpers.postgres_cluster import postgres_cluster, postgres_database, why_not
from tests.helpers.raw_client import RawKey

OWNERS: Final = 200
EACH: Final = 26
HOT: Final = 1_001
AT_ONCE: Final = 50
"""Packages that one owner may have in stock."""
BATCH: Final = 100
"""Requests that a busy relay takes up together: what has arrived while the batch before was committed."""
RULES: Final = GatewayRules(
    max_stock=AT_ONCE, per_owner_a_day=1_000_000, per_requester_a_day=1_000_000, notice_interval_s=10**9
)
_URLS: Final = (RelayUrl("wss://relay.example"),)
_BOTH: Final = frozenset({443, 30443})


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    stock = [
        parse_event(_text(each.json)) for owner in range(1, OWNERS + 1) for each in make_packages(RawKey(owner), EACH)
    ]
    hot = [parse_event(_text(each.json)) for each in make_packages(RawKey(1), HOT)]
    with work_folder() as folder:
        commits = bare_commits(folder)
        bare = len(commits) / sum(commits)
        beside = "bare commits that reach the disk"
        rate = asyncio.run(_claims(str(folder / "spread.db"), stock))
        yield Figure(f"claims, {OWNERS} owners, SQLite", rate, "1/s", "higher", bare, beside, min(4_000, 0.9 * bare))
        rate = asyncio.run(_claims(str(folder / "hot.db"), hot))
        yield Figure("claims, one owner, SQLite", rate, "1/s", "higher", bare, beside)
        if (reason := why_not()) is not None:
            print(f"  PostgreSQL left out: {reason}")
            return
        spread, one = asyncio.run(_on_postgres(Path(folder), stock, hot))
        yield Figure(f"claims, {OWNERS} owners, PostgreSQL", spread, "1/s", "higher", bare, beside, 2_500)
        yield Figure("claims, one owner, PostgreSQL", one, "1/s", "higher", bare, beside, 800)


async def _on_postgres(folder: Path, stock: Sequence[Event], hot: Sequence[Event]) -> tuple[float, float]:
    folder.chmod(0o755)
    with postgres_cluster(durable=True) as cluster:
        async with postgres_database(cluster) as spread, postgres_database(cluster) as one:
            return await _claims(spread, stock), await _claims(one, hot)


async def _claims(database: str, stock: Sequence[Event]) -> float:
    """Claims a second until each owner has one package left; every package is given to one requester.

    A single owner refills meanwhile, which is not counted.
    """
    clock = SystemClock()
    store = await open_store(RelayConfig("127.0.0.1", 0, database, gateway=RULES), clock)
    owners = list(dict.fromkeys(event.pubkey for event in stock))
    count = len(stock) - len(owners)
    claims = [_claim(number, owners[number % len(owners)]) for number in range(count)]
    size = BATCH if len(owners) > 1 else AT_ONCE - 1
    filled = len(stock) if len(owners) > 1 else AT_ONCE
    await _fill(store, stock[:filled])
    answers: list[Claimed] = []
    seconds = 0.0
    for start in range(0, count, size):
        batch = claims[start : start + size]
        began = time.perf_counter()
        answers += await store.stock.claim(batch, own_urls=_URLS, now=int(clock.now()))
        await store.stock.mark_handed_out([each.request.id for each in batch], now=int(clock.now()))
        seconds += time.perf_counter() - began
        await _fill(store, stock[filled : filled + size])
        filled += size
    await store.close()
    given = [package.entry.event_id for answer in answers for package in answer.packages]
    if len(given) != count or len(set(given)) != count:
        raise AssertionError(f"{count} claims were given {len(given)} packages, {len(set(given))} of them different")
    return count / seconds


async def _fill(store: OpenedStore, stock: Sequence[Event]) -> None:
    now = int(time.time())
    for start in range(0, len(stock), 500):
        await store.events.add(
            [
                Incoming(event, event.to_json().encode(), read_entry(event, authenticated=(), now=now, rules=RULES))
                for event in stock[start : start + 500]
            ]
        )


def _claim(number: int, owner: PubKey) -> Claim:
    requester = PubKey((number % 200 + 1_000).to_bytes(32, "big"))
    request_id = EventId((number + 1).to_bytes(32, "big"))
    request = KeyPackageRequest(request_id, requester, owner, 1, frozenset(), Timestamp(int(time.time())))
    return Claim(request, b"c", None, _BOTH, is_known=False)


def _text(event: dict[str, object]) -> str:
    return json.dumps(event)
