"""What a connection is to the relay, whatever carries it.

`listener` reads the first request of a connection and hands websockets to an implementation of `Connection`, which tells a
`ConnectionHandler` what arrives. Everything above this module speaks of texts, never of frames.
"""

from ipaddress import ip_address
from typing import Protocol

from marmot_desktop.frozen import Frozen

_LONG_PAYLOAD = 65536
_SHORT_PAYLOAD = 126


class Peer(Frozen, frozen=True):
    """Who is at the other end.

    Args:
        address: IP address as text; empty where the socket has none.
        is_loopback: the client is on this machine.
    """

    address: str
    is_loopback: bool


class Connection(Protocol):
    """One open websocket."""

    @property
    def peer(self) -> Peer:
        """Who is at the other end."""
        ...

    def send(self, text: bytes) -> None:
        """Send a UTF-8 text; texts of one turn of the loop leave together. Without effect once closing."""
        ...

    async def drained(self) -> None:
        """Wait until the reader keeps up, or the connection is lost."""
        ...

    def hold(self) -> None:
        """Stop reading; the client's socket fills up."""
        ...

    def release(self) -> None:
        """Read again."""
        ...

    def close(self, code: int, reason: str) -> None:
        """Begin the closing handshake; what was sent before still goes out."""
        ...


class ConnectionHandler(Protocol):
    """What a connection tells. Every call is short and raises nothing."""

    def receive_text(self, text: bytes) -> None:
        """A whole text message arrived; not yet checked to be UTF-8."""
        ...

    def connection_lost(self) -> None:
        """The connection is gone; nothing follows."""
        ...


def parse_peer(address: object) -> Peer:
    """The peer of a socket address as `get_extra_info("peername")` gives it."""
    if not (isinstance(address, tuple) and address and isinstance(address[0], str)):
        return Peer("", is_loopback=False)
    try:
        parsed = ip_address(address[0].partition("%")[0])
    except ValueError:
        return Peer(address[0], is_loopback=False)
    mapped = getattr(parsed, "ipv4_mapped", None)
    return Peer(address[0], is_loopback=(mapped or parsed).is_loopback)


def frame_text(text: bytes) -> bytes:
    """The text as one unmasked websocket frame.

    Source: RFC 6455 section 5.2; servers do not mask.
    """
    size = len(text)
    if size < _SHORT_PAYLOAD:
        return bytes((0x81, size)) + text
    if size < _LONG_PAYLOAD:
        return b"\x81\x7e" + size.to_bytes(2, "big") + text
    return b"\x81\x7f" + size.to_bytes(8, "big") + text
