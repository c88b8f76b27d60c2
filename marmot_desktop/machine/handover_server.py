"""The first window's half of `handover`: listens for second starts, and cuts off whoever says anything else.

The socket of a window that has crashed is replaced by the next.
"""

import asyncio
import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self, cast

from marmot_desktop.errors import PeerFaultError
from marmot_desktop.machine.handover import (
    ANSWER,
    MAX_MESSAGE_BYTES,
    SOCKET_NAME,
    Handed,
    is_own,
    is_supported,
    parse_message,
    short_path,
)
from marmot_desktop.paths import make_private_folder

log = logging.getLogger(__name__)

MAX_CALLERS: Final = 8
MESSAGE_TIMEOUT_S: Final = 2.0


class HandoverServer:
    """Listens for second starts. Use it as an async context manager, while the profile's window is locked for this process.

    Args:
        folder: of the profile's data.
        on_handed: told of each.
    """

    def __init__(self, folder: Path, on_handed: Callable[[Handed], object]) -> None:
        self._folder = folder
        self._on_handed = on_handed
        self._callers: set[_Caller] = set()
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        if not is_supported():
            return self
        make_private_folder(self._folder)
        file = self._folder / SOCKET_NAME
        loop = asyncio.get_running_loop()
        try:
            # Whoever has made it is gone: the lock is ours.
            file.unlink(missing_ok=True)
            with short_path(self._folder) as path, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
                listener.bind(path)
                file.chmod(0o600)
                self._server = await loop.create_unix_server(self._new_caller, sock=listener.dup())
        except OSError as err:
            # The window works all the same; a second start will say that the profile is in use.
            log.warning("second starts cannot be heard: %s", type(err).__name__)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()
            for caller in tuple(self._callers):
                caller.hang_up()
            with suppress(OSError):
                (self._folder / SOCKET_NAME).unlink(missing_ok=True)
            self._server = None

    def _new_caller(self) -> "_Caller":
        return _Caller(self._callers, self._on_handed)


class _Caller(asyncio.Protocol):
    """One connection: a line, an answer, the end."""

    def __init__(self, callers: "set[_Caller]", on_handed: Callable[[Handed], object]) -> None:
        self._callers = callers
        self._on_handed = on_handed
        self._heard = bytearray()
        self._transport: asyncio.Transport | None = None
        self._limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See asyncio.Protocol."""
        self._transport = cast("asyncio.Transport", transport)
        self._callers.add(self)
        peer = transport.get_extra_info("socket")
        if len(self._callers) > MAX_CALLERS or not is_own(peer):
            log.warning("a second start is not heard: it is one of too many, or another user's")
            self.hang_up()
            return
        self._limit = asyncio.get_running_loop().call_later(MESSAGE_TIMEOUT_S, self.hang_up)

    def data_received(self, data: bytes) -> None:
        """See asyncio.Protocol."""
        transport = self._transport
        if transport is None or transport.is_closing():
            return
        self._heard += data
        if len(self._heard) > MAX_MESSAGE_BYTES:
            log.warning("a second start has sent too much")
            self.hang_up()
            return
        line, end, _ = bytes(self._heard).partition(b"\n")
        if not end:
            return
        try:
            handed = parse_message(line)
        except PeerFaultError as err:
            log.warning("a second start was not understood: %s", err.detail)
            self.hang_up()
            return
        transport.write(ANSWER)
        transport.close()
        self._on_handed(handed)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio names it
        """See asyncio.Protocol."""
        self._callers.discard(self)
        if self._limit is not None:
            self._limit.cancel()

    def hang_up(self) -> None:
        """End the connection without a word."""
        if self._transport is not None:
            self._transport.abort()
