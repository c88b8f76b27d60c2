"""The window: start, opening and reading a chat of 100,000 messages, changing chats; on a screen of its own (Xvfb)."""

import asyncio
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.profile import Profile
from benchmarks.relay_process import our_command, running
from benchmarks.window_profile import make_profile
from benchmarks.window_runs import floor_s, keyring_s, percentile, play, start_s
from tests.helpers.x_server import XServer

CHATS: Final = 200
MESSAGES: Final = 100_000
STARTS: Final = 7
FLOOR: Final = "an empty QWidget"
TIMES_SMALL: Final = 2.5
TIMES_LARGE: Final = 4.0


async def _make(folder: Path, chats: int, messages: int) -> str:
    async with running(our_command(folder)) as relay:
        await make_profile(Profile(folder / "profile", relay.url), relay.url, chats=chats, messages=messages)
        return relay.url


def _starts(screen: XServer, profile: Path, relay: str) -> tuple[float, float, float]:
    """The medians of our first paint, of our list of chats, and of the floor, in turn."""
    ours, floors = [], []
    for _ in range(STARTS):
        floors.append(floor_s(screen))
        ours.append(start_s(screen, profile, relay))
    windows, chats = zip(*ours, strict=True)
    return statistics.median(windows), statistics.median(chats), statistics.median(floors)


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with XServer() as screen, work_folder() as small, work_folder() as large:
        relay = asyncio.run(_make(small, 1, 20))
        # The first start of all reads the program from the disk.
        floor_s(screen)
        start_s(screen, small / "profile", relay)
        window, chats, floor = _starts(screen, small / "profile", relay)
        name = "start to the painted window, key given"
        yield Figure(name, window * 1e3, "ms", "lower", floor * 1e3, FLOOR, TIMES_SMALL * floor * 1e3)
        yield Figure("the same to its list of one chat", chats * 1e3, "ms", "lower", floor * 1e3, FLOOR)
        waited = statistics.median(keyring_s(small / "bus", STARTS))
        yield Figure("apart from that: the key out of a keyring", waited * 1e3, "ms", "lower")
        relay = asyncio.run(_make(large, CHATS, MESSAGES))
        _, chats, floor = _starts(screen, large / "profile", relay)
        name = f"the same to {CHATS} chats, {MESSAGES} messages"
        yield Figure(name, chats * 1e3, "ms", "lower", floor * 1e3, FLOOR, TIMES_LARGE * floor * 1e3)
        yield from _reading(asyncio.run(play(screen, "read", large / "profile", relay)))


def _reading(took: dict[str, Any]) -> Iterator[Figure]:
    name = f"open a chat of {MESSAGES - CHATS * 20} messages, 60 rows"
    yield Figure(name, took["open"], "ms", "lower", limit=150)
    frames, pages, switches = took["frames"], took["pages"], took["switches"]
    yield Figure(f"a frame of {len(frames)} while scrolling, p50", percentile(frames, 0.5), "ms", "lower")
    yield Figure("the same, p99", percentile(frames, 0.99), "ms", "lower", limit=16)
    yield Figure(f"50 older rows in front, of {len(pages)}, p50", percentile(pages, 0.5), "ms", "lower")
    yield Figure("the same, p99", percentile(pages, 0.99), "ms", "lower", limit=33)
    yield Figure(f"change the chat, of {len(switches)}, p50", percentile(switches, 0.5), "ms", "lower")
    yield Figure("the same, p95", percentile(switches, 0.95), "ms", "lower", limit=50)
