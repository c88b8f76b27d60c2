"""`python -m benchmarks.receiver PROFILE RELAY COUNT [WARM]`: opens a profile, receives, tells what it took as JSON.

A process of its own, so that processor time and memory are those of receiving and of nothing else.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import psutil

from benchmarks.profile import Profile
from marmot_desktop.domain.facts import MessageStored, Published
from marmot_desktop.launch import open_desk
from marmot_desktop.nostr.kinds import CHAT

TIMEOUT_S: Final = 1200.0
READY: Final = "ready"


@dataclass(frozen=True, slots=True)
class Reception:
    """What catching up took.

    Args:
        wall_s: from signing in until the last message was stored and told.
        cpu_s: processor time of the process in that while.
        memory_before: resident bytes before signing in, or when the first so many messages were stored.
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


async def receive(profile: Profile, count: int, warm: int = 0) -> Reception:
    """Open the profile and stay until so many messages are stored.

    Args:
        profile: with one account.
        count: messages.
        warm: after so many memory is read for the first time; 0 for before any.
    """
    process = psutil.Process()
    async with open_desk(profile.config, profile.paths) as desk:
        (account,) = await desk.accounts.list()
        store_before = profile.store_bytes(account.pubkey)
        stored = 0
        memory_before = process.memory_info().rss
        done = asyncio.Event()

        def hear(published: Published) -> None:
            nonlocal stored, memory_before
            if isinstance(published.fact, MessageStored) and published.fact.message.kind == CHAT:
                stored += 1
                if stored == warm:
                    memory_before = process.memory_info().rss
                if stored == count:
                    done.set()

        desk.hub.subscribe(hear)
        cpu, wall = time.process_time(), time.perf_counter()
        await desk.sign_in(account.pubkey)
        print(READY, flush=True)
        async with asyncio.timeout(TIMEOUT_S):
            await done.wait()
        wall_s, cpu_s = time.perf_counter() - wall, time.process_time() - cpu
        memory_after = process.memory_info().rss
    store_after = profile.store_bytes(account.pubkey)
    return Reception(wall_s, cpu_s, memory_before, memory_after, store_before, store_after)


async def run(
    profile: Profile,
    relay: str,
    count: int,
    warm: int = 0,
    meanwhile: Callable[[], Awaitable[None]] | None = None,
) -> Reception:
    """The same in a process of its own.

    Args:
        profile: with one account.
        relay: its relay.
        count: messages.
        warm: see `receive`.
        meanwhile: what to do once the receiver is signed in.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "benchmarks.receiver",
        str(profile.folder),
        relay,
        str(count),
        str(warm),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert (await process.stdout.readline()).decode().strip() == READY
    if meanwhile is not None:
        await meanwhile()
    output, _ = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError("the receiver has failed")
    return Reception(**json.loads(output))


def main(folder: str, relay: str, count: str, warm: str = "0") -> None:
    """What the command line asks for."""
    reception = asyncio.run(receive(Profile(Path(folder), relay), int(count), int(warm)))
    print(json.dumps(asdict(reception)))


if __name__ == "__main__":
    main(*sys.argv[1:])
