"""Lives of the monkey: each has a fresh profile with chats in which people talk all the while, over a real relay."""

import asyncio
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks.crowd import Crowd, frames, join_crowd
from benchmarks.profile import Profile
from benchmarks.relay_client import LeanClient, publish
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from tests.helpers.local_relay import RelayProcess

LIFE_S: Final = 60.0
CHATS: Final = 6
TALK_EVERY_S: Final = 0.4
GRACE_S: Final = 150.0


@dataclass(frozen=True, slots=True)
class Life:
    """How a life went.

    Args:
        seed: of its deeds.
        deeds: how many there were.
        wrongs: what no user may see, each with the deeds before it.
    """

    seed: int
    deeds: int
    wrongs: tuple[dict[str, Any], ...]


async def live_once(seed: int, seconds: float = LIFE_S) -> Life:
    """One life."""
    with tempfile.TemporaryDirectory(prefix="marmot-monkey-") as name:
        folder = Path(name)
        async with RelayProcess(folder / "relay.db") as relay:
            profile = Profile(folder / "profile", relay.url)
            crowds = await _people(profile, relay.url)
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "tests.monkey.life", str(profile.folder), relay.url, str(seconds), str(seed)),
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "MARMOT_PUBLIC_RELAYS": "none"},
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                limit=4_000_000,
            )
            try:
                async with asyncio.timeout(seconds + GRACE_S), asyncio.TaskGroup() as tasks:
                    talk = tasks.create_task(_talk(crowds, relay.url))
                    output, errors = await process.communicate()
                    talk.cancel()
            except TimeoutError:
                process.kill()
                await process.wait()
                return Life(seed, 0, ({"wrong": "hang", "words": "the window did not end", "diary": []},))
    return _read(seed, output, errors, process.returncode)


def _read(seed: int, output: bytes, errors: bytes, status: int | None) -> Life:
    lines = [json.loads(line) for line in output.splitlines() if line.startswith(b"{")]
    wrongs = [line for line in lines if isinstance(line.get("wrong"), str)]
    deeds = next((line["deeds"] for line in lines if "deeds" in line), 0)
    if status != 0 or not deeds:
        wrongs.append({"wrong": f"status {status}", "words": errors.decode(errors="replace")[-3000:], "diary": []})
    return Life(seed, deeds, tuple(wrongs))


async def _people(profile: Profile, relay: str) -> list[Crowd]:
    """An account in some groups of three."""
    me = await profile.create("Monkey")
    now = Timestamp(int(time.time()) - 60)
    crowds = []
    for number in range(CHATS):
        package = MlsRsEngine(me).generate_key_package(now=now, last_resort=False)
        crowd = Crowd(me, package.content, size=3, relays=[RelayUrl(relay)], now=now)
        await profile.change(partial(join_crowd, welcome=crowd.welcome, private=package.private, since=now))
        crowds.append(crowd)
        client = await LeanClient.connect(relay)
        began = Timestamp(int(time.time()) - 300)
        await publish(client, frames([crowd.say(each % 2, f"{number}: {each}", began) for each in range(40)]), 20)
        client.close()
    return crowds


async def _talk(crowds: list[Crowd], relay: str) -> None:
    """People write, and their admin gives a group another name now and then."""
    client = await LeanClient.connect(relay)
    number = 0
    try:
        while True:
            crowd = crowds[number % len(crowds)]
            now = Timestamp(int(time.time()))
            event = (
                crowd.rename(f"Tide {number}", now) if number % 40 == 39 else crowd.say(number % 2, f"{number}", now)
            )
            await publish(client, frames([event]), 1)
            number += 1
            await asyncio.sleep(TALK_EVERY_S)
    finally:
        client.close()
