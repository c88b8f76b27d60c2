"""The window at work and at rest: 10,000 messages arrive while somebody writes; 200 groups and nothing to do (Xvfb)."""

import asyncio
import statistics
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, Final

from benchmarks.crowd import Crowd, frames, join_crowd
from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.profile import Profile
from benchmarks.relay_client import LeanClient, publish
from benchmarks.relay_process import our_command, running
from benchmarks.window_profile import make_profile
from benchmarks.window_runs import percentile, play
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from tests.helpers.x_server import XServer

BACKLOG: Final = 10_000
ROUNDS: Final = 5
GROUPS: Final = 200
IDLE_S: Final = 60
MAX_SHARE: Final = 0.5
MAX_MB: Final = 200.0


async def _arrive(screen: XServer, folder: Path) -> dict[str, Any]:
    """A window waits for its relay, which comes back with a backlog."""
    command = our_command(folder)
    async with running(command) as relay:
        url = relay.url
        profile = Profile(folder / "profile", url)
        me = await profile.create("Reader")
        began = Timestamp(int(time.time()) - BACKLOG - 600)
        package = MlsRsEngine(me).generate_key_package(now=began, last_resort=False)
        crowd = Crowd(me, package.content, size=3, relays=[RelayUrl(url)], now=began)
        await profile.change(lambda turn: join_crowd(turn, crowd.welcome, package.private, Timestamp(began - 60)))
        client = await LeanClient.connect(url)
        await publish(client, frames(crowd.chat(BACKLOG, began)), 100)
        client.close()
    again = [url.removeprefix("ws://") if part == "127.0.0.1:0" else part for part in command]
    async with AsyncExitStack() as stack:

        async def come_back() -> None:
            await stack.enter_async_context(running(again))

        return await play(screen, "arrive", profile.folder, url, BACKLOG, come_back)


def _arrivals(screen: XServer) -> Iterator[Figure]:
    rounds = []
    for _ in range(ROUNDS):
        with work_folder() as folder:
            rounds.append(asyncio.run(_arrive(screen, folder)))

    def median(key: str, share: float) -> float:
        return statistics.median(percentile(took[key], share) for took in rounds)

    name = f"Qt's loop away while {BACKLOG} messages arrive, p99"
    idle = median("idle", 0.99)
    yield Figure(name, median("gaps", 0.99), "ms", "lower", idle, "idle", idle + 16)
    longest = statistics.median(max(took["gaps"]) for took in rounds)
    yield Figure("the same, longest", longest, "ms", "lower", limit=100)
    yield Figure(
        "a key until its letter is painted, p99", median("keys", 0.99), "ms", "lower", median("idle_keys", 0.99)
    )
    yield Figure("they arrive in, wall", statistics.median(took["took"] for took in rounds), "s", "lower")


async def _rest(screen: XServer, folder: Path) -> dict[str, Any]:
    async with running(our_command(folder)) as relay:
        profile = Profile(folder / "profile", relay.url)
        await make_profile(profile, relay.url, chats=GROUPS, messages=GROUPS * 20)
        return await play(screen, "rest", profile.folder, relay.url, IDLE_S)


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with XServer() as screen:
        yield from _arrivals(screen)
        with work_folder() as folder:
            took = asyncio.run(_rest(screen, folder))
    yield Figure(f"at rest with {GROUPS} groups, of one core", took["share"] * 100, "%", "lower", limit=MAX_SHARE)
    yield Figure("the same, resident memory", took["rss"] / 1e6, "MB", "lower", limit=MAX_MB)
    yield Figure("the same, of its own alone", took["uss"] / 1e6, "MB", "lower")
