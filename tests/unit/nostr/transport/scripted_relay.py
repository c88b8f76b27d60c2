"""A relay of a few lines that does exactly what a test tells it, faults included."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from types import TracebackType
from typing import Any, Self

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import parse_filter
from marmot_desktop.nostr.types import RelayUrl
from tests.helpers.patience import PATIENCE_S


class Peer:
    """One connection as the relay sees it.

    Args:
        socket: open.
        number: of the connection, from 1.
    """

    def __init__(self, socket: ServerConnection, number: int) -> None:
        self.socket = socket
        self.number = number

    async def receive(self, *kinds: str) -> list[Any]:
        """The next message, or the next of these kinds."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                message: list[Any] = json.loads(await self.socket.recv())
                if not kinds or message[0] in kinds:
                    return message

    async def send(self, *message: Any) -> None:
        """Send one message; events may be among its parts."""
        parts = [json.loads(each.to_json()) if isinstance(each, Event) else each for each in message]
        await self.socket.send(json.dumps(parts))

    async def serve_stored(self, events: Iterable[Event] = (), cap: int = 500) -> None:
        """Behave: answer every message by the book, newest events first, at most `cap` for one request."""
        stored = list(events)
        while True:
            try:
                message = json.loads(await self.socket.recv())
            except ConnectionClosed:
                return
            if message[0] == "REQ":
                await self.answer(message, stored, cap)
            elif message[0] == "EVENT":
                await self.send("OK", message[1]["id"], True, "")

    async def answer(self, request: list[Any], events: Iterable[Event], cap: int = 500) -> None:
        """The stored events of a REQ, and its end."""
        filters = [parse_filter(each) for each in request[2:]]
        newest = sorted(events, key=lambda event: (-event.created_at, event.id))
        for event in [event for event in newest if any(each.matches(event) for each in filters)][:cap]:
            await self.send("EVENT", request[1], event)
        await self.send("EOSE", request[1])


Script = Callable[[Peer], Awaitable[None]]


class ScriptedRelay:
    """Runs `script` for every connection while the context is open; a script that returns closes its connection.

    A script that fails fails the test.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self.peers: list[Peer] = []
        self._server: Server | None = None
        self._port = 0
        self._failures: list[BaseException] = []

    @property
    def url(self) -> RelayUrl:
        """Where it listens."""
        return RelayUrl(f"ws://127.0.0.1:{self._port}")

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
        if kind is None and self._failures:
            raise self._failures[0]

    async def start(self) -> None:
        """Listen, on the port it had before if it ran before."""
        self._server = await serve(self._run, "127.0.0.1", self._port, compression=None, ping_interval=None)
        self._port = next(iter(self._server.sockets)).getsockname()[1]

    async def stop(self) -> None:
        """Cut all connections and listen no more."""
        if self._server is not None:
            server, self._server = self._server, None
            for peer in self.peers:
                peer.socket.transport.abort()
            server.close()
            await server.wait_closed()

    async def _run(self, socket: ServerConnection) -> None:
        peer = Peer(socket, len(self.peers) + 1)
        self.peers.append(peer)
        try:
            await self.script(peer)
        except ConnectionClosed:
            return
        except (Exception, asyncio.CancelledError) as err:
            if not isinstance(err, asyncio.CancelledError):
                self._failures.append(err)
            raise


async def behave(peer: Peer) -> None:
    """The script of a relay without stored events and without faults."""
    await peer.serve_stored()
