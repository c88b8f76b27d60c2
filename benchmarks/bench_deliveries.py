"""Key packages delivered: 10,000 requests by 200 requesters for 500 owners over 20 connections, while owners refill.

Once on one relay with SQLite; once on three that share one PostgreSQL, of which one is killed midway.
"""

import asyncio
import json
import os
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.packages import Package, make_packages, make_request_frame
from benchmarks.relay_client import LeanClient, frame
from tests.helpers.postgres_cluster import postgres_cluster, postgres_database, why_not
from tests.helpers.raw_client import RawKey

OWNERS: Final = 500
REQUESTERS: Final = 200
CONNECTIONS: Final = 20
REQUESTS: Final = 10_000
REFILLING: Final = 4
"""Connections over which owners refill."""
STOCK: Final = 8
"""Packages of each owner at the beginning; each that is handed out is refilled by the owner at once."""
_FIRST_REQUESTER: Final = 100_000
_LIMITS: Final = (
    *("--gateway-per-requester-a-day", "1000000", "--gateway-per-owner-a-day", "1000000"),
    *("--limits-events-per-s", "100000", "--limits-events-burst", "100000"),
    *("--limits-queries-per-s", "100000", "--limits-queries-burst", "100000"),
)


@dataclass
class Relay:
    """A relay in a process of its own.

    Args:
        process: running.
        url: where it listens.
    """

    process: asyncio.subprocess.Process
    url: str

    @property
    def is_up(self) -> bool:
        """Whether it runs."""
        return self.process.returncode is None

    async def kill(self) -> None:
        """End it as a loss of power would."""
        self.process.kill()
        await self.process.wait()


@dataclass
class Tally:
    """What came of the requests.

    Args:
        latencies: milliseconds from a request to its package.
        given: how often each package was delivered as one of its own.
        preserved: deliveries of the package that stays.
        empty: requests that were given nothing.
        broken: answers that could not be read.
        cut_off: requests that were asked anew because their relay had died.
    """

    latencies: list[float] = field(default_factory=list)
    given: Counter[str] = field(default_factory=Counter)
    preserved: int = 0
    empty: int = 0
    broken: int = 0
    cut_off: int = 0


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    owners = [RawKey(number) for number in range(1, OWNERS + 1)]
    stock = {owner.public: make_packages(owner, STOCK + 3 * REQUESTS // OWNERS) for owner in owners}
    with work_folder() as folder:
        yield from _told("one relay, SQLite", asyncio.run(_on_sqlite(folder, owners, stock)))
        if (reason := why_not()) is not None:
            print(f"  PostgreSQL left out: {reason}")
            return
        folder.chmod(0o755)
        with postgres_cluster(durable=True) as cluster:

            async def measure() -> Tally:
                async with postgres_database(cluster) as database:
                    return await _on_three(database, owners, stock)

            yield from _told("three relays, PostgreSQL, one killed", asyncio.run(measure()))


def _told(name: str, tally: Tally) -> Iterator[Figure]:
    fulfilled = len(tally.latencies) / (len(tally.latencies) + tally.empty) * 100
    cuts = statistics.quantiles(tally.latencies, n=100)
    twice = sum(count > 1 for count in tally.given.values())
    yield Figure(f"fulfilled, {name}", fulfilled, "%", "higher", limit=99.9)
    yield Figure(f"request to package, median, {name}", cuts[49], "ms", "lower")
    yield Figure(f"request to package, 99 of 100, {name}", cuts[98], "ms", "lower", limit=100)
    yield Figure(f"given to two requesters, {name}", twice, "", "lower", limit=0)
    yield Figure(f"answers that cannot be read, {name}", tally.broken, "", "lower", limit=0)
    yield Figure(f"the package that stays, {name}", tally.preserved, "", "lower")
    if tally.cut_off:
        yield Figure(f"asked anew, {name}", tally.cut_off, "", "lower")


async def _on_sqlite(folder: Path, owners: Sequence[RawKey], stock: dict[str, list[Package]]) -> Tally:
    async with _running(str(folder / "relay.db")) as relay:
        return await Market([relay], owners, stock).run()


async def _on_three(database: str, owners: Sequence[RawKey], stock: dict[str, list[Package]]) -> Tally:
    async with AsyncExitStack() as stack:
        relays = [await stack.enter_async_context(_running(database)) for _ in range(3)]
        return await Market(relays, owners, stock).run(kill_at=REQUESTS // 2)


@asynccontextmanager
async def _running(database: str) -> AsyncIterator[Relay]:
    command = [sys.executable, "-m", "marmot_desktop.relay", "--listen", "127.0.0.1:0", "--database", database]
    process = await asyncio.create_subprocess_exec(
        *command, *_LIMITS, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout is not None
    try:
        yield Relay(process, (await process.stdout.readline()).decode().split()[-1].rstrip("/"))
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()


class Market:
    """Requesters and owners at work.

    Args:
        relays: of one database.
        owners: of packages.
        stock: what each owner publishes, in this order.
    """

    def __init__(self, relays: Sequence[Relay], owners: Sequence[RawKey], stock: dict[str, list[Package]]) -> None:
        self._relays = relays
        self._owners = owners
        self._stock = {owner: list(packages) for owner, packages in stock.items()}
        self._tally = Tally()
        self._done = 0
        self._asked = 0
        self._kill_at: int | None = None
        self._sold: asyncio.Queue[str | None] = asyncio.Queue()
        self._random = random.Random(7)

    async def run(self, *, kill_at: int | None = None) -> Tally:
        """Fill the stock, serve every request, and look that nobody is left without a package."""
        self._kill_at = kill_at
        first = [package.frame for packages in self._stock.values() for package in packages[:STOCK]]
        await _publish_all(self._relays[0].url, first)
        for packages in self._stock.values():
            del packages[:STOCK]
        async with asyncio.TaskGroup() as tasks:
            refilling = [tasks.create_task(self._refill()) for _ in range(REFILLING)]
            async with asyncio.TaskGroup() as asking:
                for number in range(CONNECTIONS):
                    asking.create_task(self._ask(number))
            for _ in refilling:
                self._sold.put_nowait(None)
        await self._check_owners()
        return self._tally

    async def _ask(self, number: int) -> None:
        """One connection, shared by some of the requesters, one request after the other."""
        relay = self._relays[number % len(self._relays)]
        client = await LeanClient.connect(relay.url)
        for turn in range(REQUESTS // CONNECTIONS):
            requester = RawKey(_FIRST_REQUESTER + (number + turn * CONNECTIONS) % REQUESTERS)
            owner = self._random.choice(self._owners)
            while True:
                try:
                    await self._request(client, relay, requester, owner)
                    break
                except (OSError, asyncio.IncompleteReadError, ConnectionError):
                    self._tally.cut_off += 1
                    relay = next(each for each in self._relays[::-1] if each.is_up)
                    client = await LeanClient.connect(relay.url)
            self._done += 1
            if self._done == self._kill_at:
                await self._relays[0].kill()
        client.close()

    async def _request(self, client: LeanClient, relay: Relay, requester: RawKey, owner: RawKey) -> None:
        name = os.urandom(4).hex()
        client.send(frame(["REQ", name, {"kinds": [443, 30443], "authors": [owner.public]}]))
        await client.receive_until(b'["EOSE"')
        self._asked += 1
        request_id, request = make_request_frame(requester, owner, relay.url, self._asked)
        began = time.perf_counter()
        client.send(request)
        package, took = None, 0.0
        while True:
            text = await client.receive()
            if text.startswith(b'["EVENT"'):
                package, took = self._read(text, owner), (time.perf_counter() - began) * 1000
            elif text.startswith(b'["OK","' + request_id.encode()):
                break
        client.send(frame(["CLOSE", name]))
        self._note(package, took, preserved=b"preserved=0" not in text, owner=owner)

    def _read(self, text: bytes, owner: RawKey) -> str | None:
        try:
            event = json.loads(text)[2]
            return event["id"] if event["pubkey"] == owner.public else None
        except (ValueError, LookupError, TypeError):
            return None

    def _note(self, package: str | None, took: float, *, preserved: bool, owner: RawKey) -> None:
        if not took:
            self._tally.empty += 1
            return
        self._tally.latencies.append(took)
        if package is None:
            self._tally.broken += 1
        elif preserved:
            self._tally.preserved += 1
        else:
            self._tally.given[package] += 1
            self._sold.put_nowait(owner.public)

    async def _refill(self) -> None:
        """Each owner publishes a new package for each that was handed out."""
        relay = self._relays[-1]
        client = await LeanClient.connect(relay.url)
        while (owner := await self._sold.get()) is not None:
            client.send(self._stock[owner].pop(0).frame)
            await client.receive_until(b'["OK"')
        client.close()

    async def _check_owners(self) -> None:
        client = await LeanClient.connect(self._relays[-1].url)
        for owner in self._owners:
            client.send(frame(["REQ", "check", {"kinds": [443], "authors": [owner.public]}]))
            if not await client.receive_until(b'["EOSE"'):
                raise AssertionError(f"{owner.public[:8]} is left without a package")
            client.send(frame(["CLOSE", "check"]))
        client.close()


async def _publish_all(url: str, frames: Sequence[bytes]) -> None:
    client = await LeanClient.connect(url)
    for start in range(0, len(frames), 200):
        for each in frames[start : start + 200]:
            client.send(each)
        for _ in frames[start : start + 200]:
            text = b""
            while not text.startswith(b'["OK"'):
                text = await client.receive()
            if b",true," not in text:
                raise ValueError(text.decode())
    client.close()
