"""Relay killed: 100,000 publishes during which it is killed again and again; every event that got its OK has to be there."""

import asyncio
import json
import os
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.relay_client import LeanClient, SignedEvent, frame, make_events

EVENTS: Final = 100_000
CONNECTIONS: Final = 4
WINDOW: Final = 100
KILLS: Final = 10
_IDS_AT_ONCE: Final = 400
_RAISED: Final = ("--limits-events-per-s", "1000000", "--limits-events-burst", "1000000")


class Story:
    """A relay that is killed and started again on one database.

    Args:
        database: its file.
        events: to be published, each by one connection.
    """

    def __init__(self, database: Path, events: Sequence[SignedEvent]) -> None:
        self._database = database
        self._events = events
        self._accepted: set[str] = set()
        self._process: asyncio.subprocess.Process | None = None
        self._url = ""
        self._wanted = 0
        self._enough = asyncio.Event()
        self.kills = 0
        self.lost = 0
        self.checked = 0

    async def tell(self) -> None:
        """Publish everything, with a kill after about each tenth of it; look for what was accepted after each start."""
        rng = random.Random(9)
        await self._start()
        part = len(self._events) // (KILLS + 1)
        for start in range(0, len(self._events), part):
            batch = self._events[start : start + part]
            async with asyncio.TaskGroup() as tasks:
                self._enough.clear()
                self._wanted = len(self._accepted) + rng.randrange(200, part - CONNECTIONS * WINDOW)
                for number in range(CONNECTIONS):
                    tasks.create_task(self._publish(batch[number::CONNECTIONS]))
                if self.kills < KILLS:
                    await self._enough.wait()
                    await self._kill()
            if self._process is None:
                await self._start()
                await self._check()
        await self._check()
        await self._kill()

    async def _publish(self, events: Sequence[SignedEvent]) -> None:
        try:
            client = await LeanClient.connect(self._url)
            waiting = 0
            for event in events:
                client.send(event.frame)
                waiting += 1
                if waiting >= WINDOW:
                    waiting -= await self._take_ok(client)
            while waiting:
                waiting -= await self._take_ok(client)
            client.close()
        except (OSError, asyncio.IncompleteReadError):
            return  # killed

    async def _take_ok(self, client: LeanClient) -> int:
        message = json.loads(await client.receive())
        if message[0] != "OK":
            return 0
        if message[2] is not True:
            raise ValueError(message[3])
        self._accepted.add(message[1])
        if len(self._accepted) >= self._wanted:
            self._enough.set()
        return 1

    async def _check(self) -> None:
        """How many of the accepted events the relay does not have."""
        client = await LeanClient.connect(self._url)
        wanted = sorted(self._accepted)
        for start in range(0, len(wanted), _IDS_AT_ONCE):
            ids = wanted[start : start + _IDS_AT_ONCE]
            client.send(frame(["REQ", "check", {"ids": ids}]))
            self.lost += len(ids) - await client.receive_until(b'["EOSE"')
            client.send(frame(["CLOSE", "check"]))
        self.checked = len(wanted)
        client.close()

    async def _start(self) -> None:
        command = [sys.executable, "-m", "marmot_desktop.relay", "--listen", "127.0.0.1:0"]
        self._process = await asyncio.create_subprocess_exec(
            *command,
            *("--database", str(self._database), *_RAISED),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert self._process.stdout is not None
        self._url = (await self._process.stdout.readline()).decode().split()[-1].rstrip("/")

    async def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            await self._process.wait()
            self._process = None
            self.kills += 1


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with work_folder() as folder:
        story = Story(folder / "relay.db", make_events(EVENTS, os.urandom(32).hex()))
        asyncio.run(story.tell())
        yield Figure("killed, times", story.kills - 1, "", "higher", limit=KILLS)
        yield Figure("events that got an OK", story.checked, "", "higher")
        yield Figure("of them lost", story.lost, "", "lower", limit=0)
