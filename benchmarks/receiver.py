"""`python -m benchmarks.receiver PROFILE RELAY COUNT`: opens a profile, catches up, tells what it took as JSON.

A process of its own, so that processor time and memory are those of receiving and of nothing else.
"""

import asyncio
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from benchmarks.profile import Profile
from marmot_desktop.domain.facts import MessageStored, Published
from marmot_desktop.launch import open_desk

TIMEOUT_S = 600.0


@dataclass(frozen=True, slots=True)
class Reception:
    """What catching up took.

    Args:
        wall_s: from signing in until the last message was stored and told.
        cpu_s: processor time of the process in that while.
        memory_before: resident bytes before signing in.
        memory_after: resident bytes when the last message was stored.
        store_before: bytes of the closed database before.
        store_after: bytes of the closed database after.
    """

    wall_s: float
    cpu_s: float
    memory_before: int
    memory_after: int
    store_before: int
    store_after: int


async def receive(profile: Profile, count: int) -> Reception:
    """Open the profile and stay until so many messages are stored."""
    process = psutil.Process()
    async with open_desk(profile.config, profile.paths) as desk:
        (account,) = await desk.accounts.list()
        store_before = profile.store_bytes(account.pubkey)
        stored = 0
        done = asyncio.Event()

        def hear(published: Published) -> None:
            nonlocal stored
            if isinstance(published.fact, MessageStored):
                stored += published.fact.message.kind == 9
                if stored == count:
                    done.set()

        desk.hub.subscribe(hear)
        memory_before = process.memory_info().rss
        cpu, wall = time.process_time(), time.perf_counter()
        await desk.sign_in(account.pubkey)
        async with asyncio.timeout(TIMEOUT_S):
            await done.wait()
        wall_s, cpu_s = time.perf_counter() - wall, time.process_time() - cpu
        memory_after = process.memory_info().rss
    store_after = profile.store_bytes(account.pubkey)
    return Reception(wall_s, cpu_s, memory_before, memory_after, store_before, store_after)


async def run(profile: Profile, relay: str, count: int) -> Reception:
    """The same in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "benchmarks.receiver",
        str(profile.folder),
        relay,
        str(count),
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError("the receiver has failed")
    return Reception(**json.loads(output))


def main(folder: str, relay: str, count: str) -> None:
    """What the command line asks for."""
    reception = asyncio.run(receive(Profile(Path(folder), relay), int(count)))
    print(json.dumps(asdict(reception)))


if __name__ == "__main__":
    main(*sys.argv[1:])
