"""Relay: what reaches subscribers, how soon and at what cost; and thousands who only wait."""

import asyncio
import functools
import os
import resource
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.disk import bare_commits, memory_folder, work_folder
from benchmarks.figure import Figure
from benchmarks.relay_client import LeanClient, frame, make_events, publish
from benchmarks.relay_crowd import CountingClient
from benchmarks.relay_peers import PEER, on_both, on_ours
from benchmarks.relay_process import Measured

SUBSCRIBERS: Final = 100
IDLE: Final = 8000
_IDLE_BESIDE_PEER: Final = 1000
_CONNECTING_AT_ONCE: Final = 50
_DESCRIPTORS_OF_OUR_OWN: Final = 100
_MAX_DELIVERY_US: Final = 9
_MAX_MEDIAN_MS: Final = 1
_MAX_P99_MS: Final = 5
_MAX_IDLE_KB: Final = 40
_MAX_EMPTY_REQ_US: Final = 1000


async def latency(relay: Measured) -> dict[str, float]:
    """Publish one event after another; how long after each was written its one subscriber has it."""
    group = os.urandom(32).hex()
    subscriber = await LeanClient.connect(relay.url)
    subscriber.send(frame(["REQ", "live", {"kinds": [445], "#h": [group]}]))
    await subscriber.receive_until(b'["EOSE"')
    publisher = await LeanClient.connect(relay.url)
    latencies = []
    for event in make_events(1000, group):
        began = time.perf_counter()
        publisher.send(event.frame)
        await subscriber.receive_until(b'["EVENT"')
        latencies.append((time.perf_counter() - began) * 1000)
        await publisher.receive_until(b'["OK"')
    subscriber.close()
    publisher.close()
    cuts = statistics.quantiles(latencies, n=100)
    return {"p50": cuts[49], "p99": cuts[98]}


async def fan_out(relay: Measured, count: int, window: int) -> dict[str, float]:
    """Publish to a crowd, each with a subscription of another name; what one delivery costs, publishing included."""
    group = os.urandom(32).hex()
    filter_: dict[str, object] = {"kinds": [445], "#h": [group]}
    crowd = [await CountingClient.subscribe(relay.url, f"sub {each}", filter_) for each in range(SUBSCRIBERS)]
    publisher = await LeanClient.connect(relay.url)
    events = make_events(count, group)
    cpu, began = relay.cpu(), time.perf_counter()
    await publish(publisher, events, window)
    for client in crowd:
        await client.wait_for(count)
    used, taken = relay.cpu() - cpu, time.perf_counter() - began
    for client in crowd:
        client.close()
    publisher.close()
    deliveries = count * SUBSCRIBERS
    return {"cpu": used / deliveries * 1e6, "rate": deliveries / taken}


async def idle(relay: Measured, count: int) -> dict[str, float]:
    """Connections that wait for a group each, and what a REQ without result costs while they are there."""
    memory, cpu = relay.memory(), relay.cpu()
    crowd: list[CountingClient] = []
    while len(crowd) < count:
        at_once = min(_CONNECTING_AT_ONCE, count - len(crowd))
        async with asyncio.TaskGroup() as tasks:
            arriving = [tasks.create_task(_wait_for_a_group(relay.url)) for _ in range(at_once)]
        crowd += [each.result() for each in arriving]
    result = {"kb": (relay.memory() - memory) / count / 1000, "connect": (relay.cpu() - cpu) / count * 1e6}
    client = await LeanClient.connect(relay.url)
    cpu = relay.cpu()
    for number in range(1000):
        client.send(frame(["REQ", f"q{number}", {"kinds": [445], "#h": [os.urandom(32).hex()]}]))
        await client.receive_until(b'["EOSE"')
        client.send(frame(["CLOSE", f"q{number}"]))
    result["req"] = (relay.cpu() - cpu) / 1000 * 1e6
    for waiting in crowd:
        waiting.close()
    client.close()
    return result


async def _wait_for_a_group(url: str) -> CountingClient:
    return await CountingClient.subscribe(url, "s", {"kinds": [445], "#h": [os.urandom(32).hex()]})


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with work_folder() as folder:
        yield from _latency(folder)
        yield from _fan_out(folder)
        yield from _idle(folder)


def _latency(folder: Path) -> Iterator[Figure]:
    """An event is pushed once it is committed: on the disk this is mostly the fsync, in memory what the programs do."""
    ours = asyncio.run(on_ours(folder, latency))
    commits = [each * 1000 for each in bare_commits(folder)]
    cuts = statistics.quantiles(commits, n=100)
    beside = "a bare commit"
    yield Figure(
        "publish to subscriber, median, wall", ours["p50"], "ms", "lower", cuts[49], beside, limit=_MAX_MEDIAN_MS
    )
    yield Figure(
        "publish to subscriber, 99 of 100, wall", ours["p99"], "ms", "lower", cuts[98], beside, limit=_MAX_P99_MS
    )
    with memory_folder() as in_memory:
        ours, theirs = asyncio.run(on_both(in_memory, latency))
    yield Figure("the same with files in memory, median, wall", ours["p50"], "ms", "lower", theirs["p50"], PEER)
    yield Figure("the same with files in memory, 99 of 100, wall", ours["p99"], "ms", "lower", theirs["p99"], PEER)


def _fan_out(folder: Path) -> Iterator[Figure]:
    for window, count in ((100, 1000), (10, 500), (1, 100)):
        ours, theirs = asyncio.run(on_both(folder, functools.partial(fan_out, count=count, window=window)))
        title = f"delivery, {SUBSCRIBERS} subscribers, {window} published at a time"
        limit = _MAX_DELIVERY_US if window == 100 else None
        yield Figure(title, ours["cpu"], "us", "lower", theirs["cpu"], PEER, limit)
        yield Figure(f"{title}, wall", ours["rate"], "1/s", "higher", theirs["rate"], PEER)


def _idle(folder: Path) -> Iterator[Figure]:
    count = min(IDLE, allow_descriptors() - _DESCRIPTORS_OF_OUR_OWN)
    ours = asyncio.run(on_ours(folder, lambda relay: idle(relay, count), rounds=1))
    yield Figure(f"idle connection, {count} of them", ours["kb"], "kB", "lower", limit=_MAX_IDLE_KB)
    yield Figure(f"REQ without result beside {count}", ours["req"], "us", "lower", limit=_MAX_EMPTY_REQ_US)
    mine, theirs = asyncio.run(on_both(folder, lambda relay: idle(relay, _IDLE_BESIDE_PEER), rounds=1))
    title = f"{_IDLE_BESIDE_PEER} of them"
    yield Figure(f"idle connection, {title}", mine["kb"], "kB", "lower", theirs["kb"], PEER)
    yield Figure(f"connect and REQ without result, {title}", mine["connect"], "us", "lower", theirs["connect"], PEER)
    yield Figure(f"REQ without result beside {title}", mine["req"], "us", "lower", theirs["req"], PEER)


def allow_descriptors() -> int:
    """Let this process open as many files as it may; how many those are."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard
