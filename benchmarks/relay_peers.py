"""The same measurement on a relay of ours and on the peer of the same run, in turn."""

import statistics
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from benchmarks.relay_process import Measured, our_command, running

PEER: Final = "nostr-sdk LocalRelay, in memory"
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

Measurement = Callable[[Measured], Awaitable[dict[str, float]]]


async def on_ours(folder: Path, measure: Measurement, *, rounds: int = 3) -> dict[str, float]:
    """The median of each number over fresh relays of ours."""
    results = []
    for _ in range(rounds):
        async with running(our_command(folder)) as relay:
            results.append(await measure(relay))
    return _medians(results)


async def on_both(folder: Path, measure: Measurement, *, rounds: int = 3) -> tuple[dict[str, float], dict[str, float]]:
    """The medians of ours and of the peer, each relay fresh, one after the other."""
    ours, theirs = [], []
    for _ in range(rounds):
        async with running(our_command(folder)) as relay:
            ours.append(await measure(relay))
        async with running([sys.executable, "-c", _SDK_PROGRAM]) as relay:
            theirs.append(await measure(relay))
    return _medians(ours), _medians(theirs)


def _medians(results: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(each[name] for each in results) for name in results[0]}
