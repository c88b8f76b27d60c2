"""One window per profile: a second start hands its link to the first one and ends.

The first listens on a socket in the profile's folder that only this user may use (`handover_server.py`). A message is one
line of JSON, and the answer is one word. This half imports neither asyncio nor Qt: a second start ends at once.
"""

import json
import os
import socket
import struct
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from marmot_desktop.errors import ErrorCode, PeerFaultError

if TYPE_CHECKING:
    from collections.abc import Iterator

SOCKET_NAME: Final = "window.sock"
MAX_LINK_CHARS: Final = 4096
MAX_TOKEN_CHARS: Final = 512
MAX_MESSAGE_BYTES: Final = 32 * 1024
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
        with short_path(folder) as path, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as peer:
            peer.settimeout(timeout_s)
            peer.connect(path)
            if not is_own(peer):
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


@contextmanager
def short_path(folder: Path) -> "Iterator[str]":
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


def is_own(peer: socket.socket) -> bool:
    """Whether the other end belongs to this user; systems that do not say it rely on the folder's rights."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return True
    credentials = peer.getsockopt(socket.SOL_SOCKET, option, struct.calcsize("3i"))
    return bool(struct.unpack("3i", credentials)[1] == os.getuid())
