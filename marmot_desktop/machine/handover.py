"""One window per profile: a second start hands its link to the first one and ends.

The first listens on a socket in the profile's folder that only this user may use. A message is one line of JSON, and the
answer is one word; who sends anything else is cut off. The socket of a window that has crashed is replaced by the next.
"""

import asyncio
import json
import logging
import os
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, cast

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

log = logging.getLogger(__name__)

SOCKET_NAME: Final = "window.sock"
MAX_LINK_CHARS: Final = 4096
MAX_TOKEN_CHARS: Final = 512
MAX_MESSAGE_BYTES: Final = 32 * 1024
MAX_CALLERS: Final = 8
MESSAGE_TIMEOUT_S: Final = 2.0
ANSWER: Final = b"shown\n"
_MAX_PATH_BYTES: Final = 100
"""Of a socket's address, which may be 104 bytes long on some systems."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What a second start asks for.

    Args:
        link: to be followed; empty for none. It is unchecked, and too long by one character if it was cut.
        token: the right to the focus, which the launcher gave (`XDG_ACTIVATION_TOKEN`); empty for none.
    """

    link: str = ""
    token: str = ""


def is_supported() -> bool:
    """Whether there are such sockets here."""
    return os.name == "posix" and hasattr(socket, "AF_UNIX")


def build_message(handed: Handed) -> bytes:
    """One line; what is too long is cut where it is too long already."""
    link, token = handed.link[: MAX_LINK_CHARS + 1], handed.token
    return json.dumps({"link": link, "token": token if len(token) <= MAX_TOKEN_CHARS else ""}).encode() + b"\n"


def parse_message(line: bytes) -> Handed:
    """What a second start has sent.

    Raises:
        PeerFaultError: `invalid_reference`, if it is nothing that a start of this program sends.
    """
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as err:
        raise PeerFaultError(ErrorCode.INVALID_REFERENCE, "the message of a second start is not JSON") from err
    if not isinstance(value, dict):
        raise PeerFaultError(ErrorCode.INVALID_REFERENCE, "the message of a second start is no object")
    link, token = value.get("link", ""), value.get("token", "")
    if not isinstance(link, str) or not isinstance(token, str):
        raise PeerFaultError(ErrorCode.INVALID_REFERENCE, "the message of a second start has no texts")
    if len(link) > MAX_LINK_CHARS + 1 or len(token) > MAX_TOKEN_CHARS:
        raise PeerFaultError(ErrorCode.INVALID_REFERENCE, "the message of a second start is too long")
    if not token.isprintable() or not token.isascii():
        raise PeerFaultError(ErrorCode.INVALID_REFERENCE, "the token of a second start is none")
    return Handed(link, token)


def hand_over(folder: Path, handed: Handed, timeout_s: float = 1.0) -> bool:
    """Ask the window that has this profile open to show itself; nothing else is imported for it.

    Args:
        folder: of the profile's data.
        handed: what it shall do.
        timeout_s: for each step.

    Returns:
        Whether it has said that it does.
    """
    if not is_supported():
        return False
    try:
        with _short_path(folder) as path, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as peer:
            peer.settimeout(timeout_s)
            peer.connect(path)
            if not _is_own(peer):
                return False
            peer.sendall(build_message(handed))
            heard = b""
            while not heard.endswith(b"\n") and len(heard) < len(ANSWER):
                piece = peer.recv(len(ANSWER))
                if not piece:
                    return False
                heard += piece
            return heard == ANSWER
    except OSError:
        return False


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
            with _short_path(self._folder) as path, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
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
        if len(self._callers) > MAX_CALLERS or not _is_own(peer):
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


@contextmanager
def _short_path(folder: Path) -> "Iterator[str]":
    """The socket's path as an address, which may be no longer than about a hundred bytes.

    Raises:
        OSError: it cannot be made short here, or there is no such folder.
    """
    path = str(folder / SOCKET_NAME)
    if len(os.fsencode(path)) <= _MAX_PATH_BYTES:
        yield path
        return
    if not sys.platform.startswith("linux"):
        raise OSError("the profile's path is too long for a socket")
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{descriptor}/{SOCKET_NAME}"
    finally:
        os.close(descriptor)


def _is_own(peer: socket.socket) -> bool:
    """Whether the other end belongs to this user; systems that do not say it rely on the folder's rights."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return True
    credentials = peer.getsockopt(socket.SOL_SOCKET, option, struct.calcsize("3i"))
    return bool(struct.unpack("3i", credentials)[1] == os.getuid())
