"""Subscribers that only count what reaches them, so that a crowd of them fits into one process beside the relay."""

import asyncio
import base64
import os
from typing import Final, cast
from urllib.parse import urlsplit

from benchmarks.relay_client import frame

_EVENT: Final = b'["EVENT"'
_EOSE: Final = b'["EOSE"'
_MEDIUM: Final = 126


class CountingClient(asyncio.Protocol):
    """One connection with one subscription.

    Args:
        request: the REQ, as a frame.
    """

    __slots__ = ("_ahead", "_loop", "_request", "_rest", "_transport", "_upgraded", "_waiter", "_wanted", "events")

    def __init__(self, request: bytes) -> None:
        self.events = 0
        self._request = request
        self._rest = b""
        self._upgraded = False
        self._loop = asyncio.get_running_loop()
        self._ahead: asyncio.Future[None] = self._loop.create_future()
        self._wanted = 0
        self._waiter: asyncio.Future[None] | None = None

    @classmethod
    async def subscribe(cls, url: str, name: str, filter_: dict[str, object]) -> "CountingClient":
        """Connect, subscribe, and wait for the EOSE."""
        host, _, port = urlsplit(url).netloc.rpartition(":")
        request = frame(["REQ", name, filter_])
        _, client = await asyncio.get_running_loop().create_connection(lambda: cls(request), host, int(port))
        await client._ahead
        return client

    async def wait_for(self, events: int) -> None:
        """Return once so many events have come since the connection was opened."""
        if self.events < events:
            self._wanted = events
            self._waiter = self._loop.create_future()
            await self._waiter

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by the loop."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.write(
            b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + base64.b64encode(os.urandom(16)) + b"\r\n\r\n"
        )

    def data_received(self, data: bytes) -> None:
        """Called by the loop."""
        if not self._upgraded:
            head, end, data = (self._rest + data).partition(b"\r\n\r\n")
            if not end:
                self._rest = head
                return
            self._rest, self._upgraded = b"", True
            self._transport.write(self._request)
        self._take_frames(self._rest + data if self._rest else data)
        if self._waiter is not None and self.events >= self._wanted:
            self._waiter.set_result(None)
            self._waiter = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by the loop: whoever waits is told."""
        for waiter in (self._ahead, self._waiter):
            if waiter is not None and not waiter.done():
                waiter.set_exception(exc or ConnectionError("the relay hung up"))

    def _take_frames(self, data: bytes) -> None:
        position, end = 0, len(data)
        while end - position >= 4:
            size, start = data[position + 1], position + 2
            if size == _MEDIUM:
                size, start = int.from_bytes(data[position + 2 : position + 4], "big"), position + 4
            if start + size > end:
                break
            if data.startswith(_EVENT, start):
                self.events += 1
            elif data.startswith(_EOSE, start) and not self._ahead.done():
                self._ahead.set_result(None)
            position = start + size
        self._rest = data[position:]
