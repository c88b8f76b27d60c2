"""Relay: what an event, a delivery and an idle connection cost; processor time is the relay's own process."""

import asyncio
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Final

from benchmarks.disk import bare_commits, work_folder
from benchmarks.figure import Figure
from benchmarks.relay_client import LeanClient, frame, make_events, publish
from benchmarks.relay_process import Measured, our_command, running

PEER: Final = "nostr-sdk LocalRelay, in memory"
PUBLISHED: Final = 5000
SUBSCRIBERS: Final = 100
IDLE: Final = 1000
_SDK_PROGRAM: Final = """
import asyncio, nostr_sdk as sdk
async def main():
    limit = sdk.RateLimit(max_reqs=100_000, notes_per_minute=100_000_000)
    relay = sdk.LocalRelayBuilder().addr("127.0.0.1").rate_limit(limit).max_filter_limit(10_000).build()
    await relay.run()
    print("listening on", await relay.url(), flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""


async def pipelined(relay: Measured) -> dict[str, float]:
    """Publish with a window of 100 on one connection."""
    events = make_events(PUBLISHED, "aa" * 32)
    client = await LeanClient.connect(relay.url)
    await publish(client, events[:100], 100)
    cpu, began = relay.cpu(), time.perf_counter()
    await publish(client, events[100:], 100)
    count = len(events) - 100
    result = {"cpu": (relay.cpu() - cpu) / count * 1e6, "rate": count / (time.perf_counter() - began)}
    client.close()
    return result


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


async def live(relay: Measured, subscribers: int, count: int) -> dict[str, float]:
    """Publish one event after another to subscribers; the time until each has it."""
    group = os.urandom(32).hex()
    clients = [await LeanClient.connect(relay.url) for _ in range(subscribers)]
    for client in clients:
        client.send(frame(["REQ", "live", {"kinds": [445], "#h": [group]}]))
        await client.receive_until(b'["EOSE"')
    publisher = await LeanClient.connect(relay.url)
    latencies = []
    cpu = relay.cpu()
    for event in make_events(count, group):
        began = time.perf_counter()
        publisher.send(event.frame)
        for client in clients:
            await client.receive_until(b'["EVENT"')
            latencies.append((time.perf_counter() - began) * 1000)
        await publisher.receive_until(b'["OK"')
    used = relay.cpu() - cpu
    for client in (*clients, publisher):
        client.close()
    cuts = statistics.quantiles(latencies, n=100)
    return {"p50": cuts[49], "p99": cuts[98], "cpu": used / (count * subscribers) * 1e6}


async def stored(relay: Measured) -> dict[str, float]:
    """Read back what `pipelined` has published, several times."""
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
    return {"cpu": used / received * 1e6, "ms": statistics.median(times), "events": received / 10}


async def idle(relay: Measured) -> dict[str, float]:
    """Connections that wait for a group each."""
    memory, cpu = relay.memory(), relay.cpu()
    clients = []
    for _ in range(IDLE):
        client = await LeanClient.connect(relay.url)
        client.send(frame(["REQ", "s", {"kinds": [445], "#h": [os.urandom(32).hex()]}]))
        await client.receive_until(b'["EOSE"')
        clients.append(client)
    result = {"kb": (relay.memory() - memory) / IDLE / 1000, "cpu": (relay.cpu() - cpu) / IDLE * 1e6}
    for client in clients:
        client.close()
    return result


async def on_both(
    folder: Path, measure: Callable[[Measured], Awaitable[dict[str, float]]]
) -> tuple[dict[str, float], dict[str, float]]:
    """The same measurement on our relay and on the peer, each fresh."""
    async with running(our_command(folder)) as ours:
        mine = await measure(ours)
    async with running([sys.executable, "-c", _SDK_PROGRAM]) as theirs:
        return mine, await measure(theirs)


async def pipelined_then_stored(relay: Measured) -> dict[str, float]:
    """Both, on one relay."""
    written = await pipelined(relay)
    read = await stored(relay)
    return written | {f"stored_{name}": value for name, value in read.items()}


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with work_folder() as folder:
        yield from _start(folder)
        yield from _publish(folder)
        yield from _one_by_one(folder)
        yield from _live(folder)
        yield from _idle(folder)


def _start(folder: Path) -> Iterator[Figure]:
    async def start() -> tuple[float, float]:
        seconds, memory = [], []
        for _ in range(5):
            async with running(our_command(folder)) as relay:
                seconds.append(relay.start_s)
                memory.append(relay.memory() / 1e6)
        return statistics.median(seconds), statistics.median(memory)

    seconds, memory = asyncio.run(start())
    yield Figure("start until it listens, wall", seconds, "s", "lower")
    yield Figure("memory, fresh", memory, "MB", "lower")


def _publish(folder: Path) -> Iterator[Figure]:
    ours, theirs = asyncio.run(on_both(folder, pipelined_then_stored))
    yield Figure("publish, 100 at a time", ours["cpu"], "us/event", "lower", theirs["cpu"], PEER)
    yield Figure("publish, 100 at a time, wall", ours["rate"], "1/s", "higher", theirs["rate"], PEER)
    beside = f"{PEER}, {theirs['stored_events']:.0f} events"
    name = f"REQ of {ours['stored_events']:.0f} by #h"
    yield Figure(name, ours["stored_cpu"], "us/event", "lower", theirs["stored_cpu"], beside)
    yield Figure(f"{name}, wall", ours["stored_ms"], "ms", "lower", theirs["stored_ms"], beside)


def _one_by_one(folder: Path) -> Iterator[Figure]:
    commits = bare_commits(folder)
    bare = len(commits) / sum(commits)
    ours, theirs = asyncio.run(on_both(folder, one_by_one))
    yield Figure("publish, one by one, wall", ours["rate"], "1/s", "higher", bare, "bare commits that reach the disk")
    yield Figure("publish, one by one", ours["cpu"], "us/event", "lower", theirs["cpu"], PEER)


def _live(folder: Path) -> Iterator[Figure]:
    ours, theirs = asyncio.run(on_both(folder, lambda relay: live(relay, 1, 1000)))
    yield Figure("publish to subscriber, median, wall", ours["p50"], "ms", "lower", theirs["p50"], PEER)
    yield Figure("publish to subscriber, 99 of 100, wall", ours["p99"], "ms", "lower", theirs["p99"], PEER)
    ours, theirs = asyncio.run(on_both(folder, lambda relay: live(relay, SUBSCRIBERS, 100)))
    yield Figure(f"delivery, {SUBSCRIBERS} subscribers", ours["cpu"], "us", "lower", theirs["cpu"], PEER)


def _idle(folder: Path) -> Iterator[Figure]:
    ours, theirs = asyncio.run(on_both(folder, idle))
    yield Figure(f"idle connection, {IDLE} of them", ours["kb"], "kB", "lower", theirs["kb"], PEER)
    yield Figure("connect and REQ without result", ours["cpu"], "us", "lower", theirs["cpu"], PEER)
