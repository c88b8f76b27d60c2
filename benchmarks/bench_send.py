"""Send: from the wish to the socket, and to the row in somebody else's store; two programs and a relay process, wall."""

import asyncio
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.disk import bare_commits, work_folder
from benchmarks.figure import Figure
from benchmarks.profile import Profile
from benchmarks.relay_process import our_command, running
from benchmarks.talk import Times, meet, talk

MESSAGES: Final = 300
COMMITS_ALLOWED: Final = 2
BESIDE_MS: Final = 1.0
MEDIAN_MS: Final = 10.0
SLOWEST_MS: Final = 40.0


async def measure(folder: Path) -> tuple[Times, Times]:
    """One conversation of two profiles that have met."""
    async with running(our_command(folder)) as relay:
        one, other = Profile(folder / "one", relay.url), Profile(folder / "other", relay.url)
        for profile in (one, other):
            await profile.create(profile.folder.name)
        await meet(one, other)
        return await talk(one, other, relay.url, MESSAGES)


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with work_folder() as folder:
        before = bare_commits(folder, 300)
        said, heard = asyncio.run(measure(folder))
        commit = statistics.median((*before, *bare_commits(folder, 300))) * 1000
    durable = [(at - asked) * 1000 for asked, at, _ in said.values()]
    sent = [(at - asked) * 1000 for asked, _, at in said.values()]
    stored = [(heard[text][0] - times[0]) * 1000 for text, times in said.items()]
    beside = "bare commit that reaches the disk"
    limit = COMMITS_ALLOWED * commit + BESIDE_MS
    yield Figure("send, until durable, median", statistics.median(durable), "ms", "lower", commit, beside)
    yield Figure("send, until on the socket, median", statistics.median(sent), "ms", "lower", commit, beside, limit)
    yield Figure("send, 99 of 100", statistics.quantiles(sent, n=100)[98], "ms", "lower")
    yield Figure("sent to stored, median", statistics.median(stored), "ms", "lower", commit, beside, MEDIAN_MS)
    slowest = statistics.quantiles(stored, n=100)[98]
    yield Figure("sent to stored, 99 of 100", slowest, "ms", "lower", limit=SLOWEST_MS)
