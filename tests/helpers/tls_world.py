"""Servers of the world outside, on this machine: they have names, and certificates of an authority nobody else knows."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Final

import pytest
import trustme

from marmot_desktop.nostr.transport import tls

HERE: Final = "127.0.0.1"
PIECE: Final = 65_536

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Any]


class TlsWorld:
    """A throw-away authority that this process believes, and names that lead to this machine.

    Args:
        monkeypatch: takes it all back.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._authority = trustme.CA()
        believed = ssl.create_default_context()
        self._authority.configure_trust(believed)
        monkeypatch.setattr(tls, "_of_this_machine", lambda: believed)
        self.names: dict[str, str] = {}
        """Addresses by name; names of `.test` alone, which no network resolves."""
        resolve = socket.getaddrinfo

        def look_up(host: str | bytes | None, *arguments: Any, **further: Any) -> Any:
            name = host.decode("ascii") if isinstance(host, bytes) else host
            return resolve(self.names.get(name or "", host), *arguments, **further)

        monkeypatch.setattr(socket, "getaddrinfo", look_up)

    def context_for(self, name: str, *, expired: bool = False, by: trustme.CA | None = None) -> ssl.SSLContext:
        """What a server of this name shows.

        Args:
            name: in its certificate.
            expired: the certificate was good until long ago.
            by: another authority than the one that is believed.
        """
        until = datetime(2020, 1, 2, tzinfo=UTC) if expired else None
        since = datetime(2020, 1, 1, tzinfo=UTC) if expired else None
        issued = (by or self._authority).issue_cert(name, not_before=since, not_after=until)
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        issued.configure_cert(made)
        return made

    @asynccontextmanager
    async def serving(self, handler: Handler, context: ssl.SSLContext, name: str) -> AsyncIterator[int]:
        """A TLS server on this machine under a name, until the end of the block; its port."""
        self.names[name] = HERE
        server = await asyncio.start_server(handler, HERE, 0, ssl=context)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            await server.wait_closed()

    @asynccontextmanager
    async def in_front_of(self, port: int, name: str) -> AsyncIterator[int]:
        """TLS in front of a plain server of this machine, as a public relay has it; the port."""
        pumps: set[asyncio.Task[None] | None] = set()

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            pumps.add(asyncio.current_task())
            try:
                inner_reader, inner_writer = await asyncio.open_connection(HERE, port)
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(_pump(reader, inner_writer))
                    tasks.create_task(_pump(inner_reader, writer))
            finally:
                pumps.discard(asyncio.current_task())

        async with self.serving(serve, self.context_for(name), name) as outer:
            yield outer
            waiting = [task for task in pumps if task is not None]
            if waiting:
                await asyncio.wait(waiting, timeout=10.0)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Pass everything on until one side ends; the other one is told."""
    with contextlib.suppress(OSError, ssl.SSLError):
        while piece := await reader.read(PIECE):
            writer.write(piece)
            await writer.drain()
    writer.close()
    with contextlib.suppress(OSError, ssl.SSLError):
        await writer.wait_closed()
