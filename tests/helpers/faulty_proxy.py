"""A network between programs and one relay that shuffles, repeats, delays and loses what they say, while it is told to."""

import asyncio
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed


@dataclass
class Faults:
    """What happens to events and to the relay's OKs on their way; everything else passes.

    Args:
        shuffle: the stored events of an answer come in any order.
        repeat: this share of them comes twice.
        drop_every: every so many an event is lost; 0 for none.
        cut_every: the connection is cut after so many events; 0 for never.
        delay_s: an event or an OK takes up to so long.
        repeat_sent: this share of the events that programs publish reaches the relay twice.
        drop_sent_every: every so many a published event is lost; 0 for none.
        drop_ok_every: every so many an OK is lost, and its event is stored; 0 for none.
    """

    shuffle: bool = False
    repeat: float = 0.0
    drop_every: int = 0
    cut_every: int = 0
    delay_s: float = 0.0
    repeat_sent: float = 0.0
    drop_sent_every: int = 0
    drop_ok_every: int = 0


@dataclass
class FaultyProxy:
    """Listens while the context is open and passes everything on to a relay.

    Args:
        rng: decides what is shuffled and repeated.
        relay: where the relay listens; known before the first connection.
    """

    rng: random.Random
    relay: str = ""
    faults: Faults = field(default_factory=Faults)
    events: int = 0
    """Events that the relay has sent."""
    lost: int = 0
    cuts: int = 0
    published: int = 0
    """Events that programs have published, the lost ones too."""
    oks: int = 0
    unheard: int = 0
    """OKs that were lost."""

    def __post_init__(self) -> None:
        self._server: Server | None = None
        self._moved = asyncio.Event()
        self.url = ""

    async def __aenter__(self) -> Self:
        self._server = await serve(self._run, "127.0.0.1", 0, compression=None, max_size=None)
        self.url = f"ws://127.0.0.1:{next(iter(self._server.sockets)).getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    async def until(self, wanted: Callable[[], bool]) -> None:
        """Wait until something holds that is decided by what passes here."""
        while not wanted():
            self._moved.clear()
            await self._moved.wait()

    async def _run(self, client: ServerConnection) -> None:
        try:
            async with (
                connect(self.relay, compression=None, max_size=None, proxy=None) as relay,
                asyncio.TaskGroup() as tasks,
            ):
                there = tasks.create_task(self._pass_on(client, relay))
                await self._pass_back(relay, client)
                there.cancel()
        except (OSError, ConnectionClosed):
            return

    async def _pass_back(self, relay: ClientConnection, client: ServerConnection) -> None:
        """What the relay says; stored events wait for the end of their answer while they are to be shuffled."""
        answers: dict[str, list[str]] = {}
        ended: set[str] = set()
        try:
            async for frame in relay:
                message: list[Any] = json.loads(frame)
                if message[0] == "EVENT" and message[1] not in ended and self.faults.shuffle:
                    answers.setdefault(message[1], []).append(str(frame))
                    continue
                frames = [str(frame)]
                if message[0] == "EOSE":
                    ended.add(message[1])
                    frames = [*self._disturbed(answers.pop(message[1], [])), str(frame)]
                for each in frames:
                    if not await self._deliver(client, each):
                        return
        except ConnectionClosed:
            return
        finally:
            await client.close()

    def _disturbed(self, frames: list[str]) -> list[str]:
        more = [frame for frame in frames if self.rng.random() < self.faults.repeat]
        shuffled = frames + more
        self.rng.shuffle(shuffled)
        return shuffled

    async def _deliver(self, client: ServerConnection, frame: str) -> bool:
        """Pass one frame on, or lose it; false when the connection was cut."""
        if frame.startswith(('["EVENT"', '["OK"')):
            await self._delay()
        if frame.startswith('["OK"') and self.faults.drop_ok_every:
            self.oks += 1
            if self.oks % self.faults.drop_ok_every == 0:
                self.unheard += 1
                return True
        if frame.startswith('["EVENT"'):
            self.events += 1
            self._moved.set()
            if self.faults.drop_every and self.events % self.faults.drop_every == 0:
                self.lost += 1
                return True
            if self.faults.cut_every and self.events % self.faults.cut_every == 0:
                self.cuts += 1
                client.transport.abort()
                return False
        await client.send(frame)
        return True

    async def _pass_on(self, client: ServerConnection, relay: ClientConnection) -> None:
        """What a program says; published events are lost or repeated."""
        try:
            async for frame in client:
                times = 1
                if str(frame).startswith('["EVENT"'):
                    await self._delay()
                    self.published += 1
                    self._moved.set()
                    every = self.faults.drop_sent_every
                    times = (
                        0
                        if every and self.published % every == 0
                        else 1 + (self.rng.random() < self.faults.repeat_sent)
                    )
                for _ in range(times):
                    await relay.send(frame)
        except ConnectionClosed:
            return
        finally:
            await relay.close()

    async def _delay(self) -> None:
        if self.faults.delay_s:
            await asyncio.sleep(self.rng.random() * self.faults.delay_s)
