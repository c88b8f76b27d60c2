"""Memory and disk: what a hundred thousand messages leave behind in a program that hears them as they are said."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks import receiver
from benchmarks.crowd import TEXT, Crowd, frames, join_crowd
from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.profile import Profile
from benchmarks.receiver import Reception
from benchmarks.relay_client import LeanClient, publish
from benchmarks.relay_process import our_command, running
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.types import RelayUrl, Timestamp

WARM: Final = 10_000
MESSAGES: Final = 100_000
PART: Final = 2_000
MAX_GROWTH_MB: Final = 30.0
MAX_BYTES_PER_MESSAGE: Final = 2_500


async def measure(folder: Path) -> Reception:
    """One receiver that is online while two others write."""
    async with running(our_command(folder)) as relay:
        profile = Profile(folder / "profile", relay.url)
        me = await profile.create("Receiver")
        now = Timestamp(int(time.time()) - 60)
        package = MlsRsEngine(me).generate_key_package(now=now, last_resort=False)
        crowd = Crowd(me, package.content, size=3, relays=[RelayUrl(relay.url)], now=now)
        await profile.change(lambda turn: join_crowd(turn, crowd.welcome, package.private, now))

        async def write() -> None:
            client = await LeanClient.connect(relay.url)
            for start in range(0, WARM + MESSAGES, PART):
                at = Timestamp(int(time.time()))
                said = [crowd.say(number % 2, f"{TEXT}{number}", at) for number in range(start, start + PART)]
                await publish(client, frames(said), 100)
            client.close()

        return await receiver.run(profile, relay.url, WARM + MESSAGES, WARM, write)


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with work_folder() as folder:
        took = asyncio.run(measure(folder))
    growth = (took.memory_after - took.memory_before) / 1e6
    name = f"{MESSAGES} messages"
    yield Figure(f"memory after {name}, grown by", growth, "MB", "lower", limit=MAX_GROWTH_MB)
    size = (took.store_after - took.store_before) / (WARM + MESSAGES)
    text = float(len(f"{TEXT}{MESSAGES}"))
    yield Figure("store, each message", size, "bytes", "lower", text, "its text alone", MAX_BYTES_PER_MESSAGE)
