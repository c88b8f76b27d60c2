"""Three accounts with 100 groups each in one window: going from one to another, memory, and nothing to do (Xvfb)."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.profile import Profile
from benchmarks.relay_process import our_command, running
from benchmarks.window_profile import SMALL_CHAT, make_profile
from benchmarks.window_runs import percentile, play
from tests.helpers.x_server import XServer

ACCOUNTS: Final = 3
GROUPS: Final = 100
SWITCHES: Final = 63
MAX_MS: Final = 100.0
MAX_MB: Final = 300.0
MAX_SHARE: Final = 1.0


async def _play(screen: XServer, folder: Path) -> dict[str, Any]:
    async with running(our_command(folder)) as relay:
        profile = Profile(folder / "profile", relay.url)
        for number in range(ACCOUNTS):
            await make_profile(
                profile, relay.url, chats=GROUPS, messages=GROUPS * SMALL_CHAT, name=f"Reader {number + 1}"
            )
        return await play(screen, "switch", profile.folder, relay.url, SWITCHES)


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with XServer() as screen, work_folder() as folder:
        took = asyncio.run(_play(screen, folder))
    name = f"{ACCOUNTS} accounts with {GROUPS} groups each"
    later, first = took["later"], took["first"]
    yield Figure(f"{name}: to another's painted chats, p50", percentile(later, 0.5), "ms", "lower", limit=MAX_MS)
    yield Figure("the same, p95", percentile(later, 0.95), "ms", "lower", limit=MAX_MS)
    yield Figure("the same, the first time for each, worst", max(first), "ms", "lower", limit=MAX_MS)
    yield Figure(f"{name}: resident memory", took["rss"] / 1e6, "MB", "lower", limit=MAX_MB)
    yield Figure("the same, of its own alone", took["uss"] / 1e6, "MB", "lower")
    yield Figure("at rest, of one core", took["share"] * 100, "%", "lower", limit=MAX_SHARE)
