"""A network between programs and one relay that shuffles, repeats and loses what the relay says, while it is told to."""

import asyncio
import json
import random
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed


@dataclass
class Faults:
    """What happens to the events of a relay on their way; everything else passes.

    Args:
        shuffle: the stored events of an answer come in any order.
        repeat: this share of them comes twice.
        drop_every: every so many an event is lost; 0 for none.
        cut_every: the connection is cut after so many events; 0 for never.
    """

    shuffle: bool = False
    repeat: float = 0.0
    drop_every: int = 0
    cut_every: int = 0


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

    def __post_init__(self) -> None:
        self._server: Server | None = None
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

    async def _run(self, client: ServerConnection) -> None:
        try:
            async with (
                connect(self.relay, compression=None, max_size=None, proxy=None) as relay,
                asyncio.TaskGroup() as tasks,
            ):
                there = tasks.create_task(_pass_on(client, relay))
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
        if frame.startswith('["EVENT"'):
            self.events += 1
            if self.faults.drop_every and self.events % self.faults.drop_every == 0:
                self.lost += 1
                return True
            if self.faults.cut_every and self.events % self.faults.cut_every == 0:
                self.cuts += 1
                client.transport.abort()
                return False
        await client.send(frame)
        return True


async def _pass_on(client: ServerConnection, relay: ClientConnection) -> None:
    try:
        async for frame in client:
            await relay.send(frame)
    except ConnectionClosed:
        return
    finally:
        await relay.close()
