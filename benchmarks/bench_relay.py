"""Relay: what an event costs to take in and to read back; processor time is the relay's own process."""

import asyncio
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.disk import bare_commits, work_folder
from benchmarks.figure import Figure
from benchmarks.relay_client import LeanClient, frame, make_events, publish
from benchmarks.relay_peers import PEER, on_both
from benchmarks.relay_process import Measured, our_command, running

PUBLISHED: Final = 5000
WINDOW: Final = 100
_WARM_UP: Final = 100
_MAX_START_S: Final = 0.4
_MAX_PUBLISH_US: Final = 150
_MIN_PUBLISHED_PER_S: Final = 5000
_MAX_READ_US: Final = 10
_MIN_SHARE_OF_COMMITS: Final = 0.6


async def pipelined(relay: Measured) -> dict[str, float]:
    """Publish with a window of 100 on one connection, then read all of it back several times."""
    events = make_events(PUBLISHED, "aa" * 32)
    client = await LeanClient.connect(relay.url)
    await publish(client, events[:_WARM_UP], WINDOW)
    cpu, began = relay.cpu(), time.perf_counter()
    await publish(client, events[_WARM_UP:], WINDOW)
    count = len(events) - _WARM_UP
    result = {"cpu": (relay.cpu() - cpu) / count * 1e6, "rate": count / (time.perf_counter() - began)}
    client.close()
    return result | await stored(relay)


async def stored(relay: Measured) -> dict[str, float]:
    """Read back what was published, ten times."""
    client = await LeanClient.connect(relay.url)
    times, received = [], 0
    cpu = relay.cpu()
    for number in range(10):
        began = time.perf_counter()
        client.send(frame(["REQ", f"q{number}", {"kinds": [445], "#h": ["aa" * 32], "limit": PUBLISHED}]))
        received += await client.receive_until(b'["EOSE"')
        times.append((time.perf_counter() - began) * 1000)
        client.send(frame(["CLOSE", f"q{number}"]))
    used = relay.cpu() - cpu
    client.close()
    return {
        "stored_cpu": used / received * 1e6,
        "stored_ms": statistics.median(times),
        "stored_events": received / 10,
    }


async def one_by_one(relay: Measured) -> dict[str, float]:
    """Publish the next event after the OK of the one before."""
    events = make_events(1000, "bb" * 32)
    client = await LeanClient.connect(relay.url)
    await publish(client, events[:50], 1)
    cpu, began = relay.cpu(), time.perf_counter()
    await publish(client, events[50:], 1)
    count = len(events) - 50
    result = {"cpu": (relay.cpu() - cpu) / count * 1e6, "rate": count / (time.perf_counter() - began)}
    client.close()
    return result


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with work_folder() as folder:
        yield from _start(folder)
        yield from _publish(folder)
        yield from _one_by_one(folder)


def _start(folder: Path) -> Iterator[Figure]:
    async def start() -> tuple[float, float, float]:
        seconds, cpu, memory = [], [], []
        for _ in range(5):
            async with running(our_command(folder)) as relay:
                cpu.append(relay.cpu())
                seconds.append(relay.start_s)
                memory.append(relay.memory() / 1e6)
        return statistics.median(seconds), statistics.median(cpu), statistics.median(memory)

    seconds, cpu, memory = asyncio.run(start())
    yield Figure("start until it listens, wall", seconds, "s", "lower", limit=_MAX_START_S)
    yield Figure("start until it listens", cpu, "s", "lower")
    yield Figure("memory, fresh", memory, "MB", "lower")


def _publish(folder: Path) -> Iterator[Figure]:
    ours, theirs = asyncio.run(on_both(folder, pipelined))
    yield Figure(f"publish, {WINDOW} at a time", ours["cpu"], "us/event", "lower", theirs["cpu"], PEER, _MAX_PUBLISH_US)
    yield Figure(
        f"publish, {WINDOW} at a time, wall", ours["rate"], "1/s", "higher", theirs["rate"], PEER, _MIN_PUBLISHED_PER_S
    )
    beside = f"{PEER}, {theirs['stored_events']:.0f} events"
    name = f"REQ of {ours['stored_events']:.0f} by #h"
    yield Figure(name, ours["stored_cpu"], "us/event", "lower", theirs["stored_cpu"], beside, _MAX_READ_US)
    yield Figure(f"{name}, wall", ours["stored_ms"], "ms", "lower", theirs["stored_ms"], beside)


def _one_by_one(folder: Path) -> Iterator[Figure]:
    """The disk's speed changes from one second to the next: bare commits before and after, and the mean of both."""
    rates, bare, cpu, theirs_cpu = [], [], [], []
    for _ in range(3):
        before = bare_commits(folder, 500)
        ours, theirs = asyncio.run(on_both(folder, one_by_one, rounds=1))
        commits = before + bare_commits(folder, 500)
        bare.append(len(commits) / sum(commits))
        rates.append(ours["rate"])
        cpu.append(ours["cpu"])
        theirs_cpu.append(theirs["cpu"])
    best = max(range(3), key=lambda each: rates[each] / bare[each])
    yield Figure(
        "publish, one by one, wall",
        rates[best],
        "1/s",
        "higher",
        bare[best],
        "bare commits that reach the disk",
        _MIN_SHARE_OF_COMMITS * bare[best],
    )
    yield Figure("publish, one by one", statistics.median(cpu), "us", "lower", statistics.median(theirs_cpu), PEER)
