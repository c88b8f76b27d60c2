"""Opens the websocket of a relay: verified TLS, bounded frames, no compression, no redirects, nothing said of us."""

import asyncio
import logging
import ssl
from typing import TYPE_CHECKING, Final

from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.nostr.wire import MAX_FRAME_BYTES

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection, connect

OPEN_TIMEOUT_S: Final = 10.0
CLOSE_TIMEOUT_S: Final = 1.0
MAX_WORDS_CHARS: Final = 200

# websockets logs every handshake and frame by itself; what matters is logged by the connection.
_QUIET: Final = logging.getLogger("marmot_desktop.websockets")
_QUIET.setLevel(logging.CRITICAL)


def connect_errors() -> tuple[type[Exception], ...]:
    """What opening may raise where the network or the relay is at fault."""
    from websockets.exceptions import WebSocketException

    return (OSError, WebSocketException, TimeoutError)


def open_websocket(url: RelayUrl, tls: ssl.SSLContext | None) -> "connect":
    """A context manager that opens and closes one websocket.

    Args:
        url: ws or wss; which hosts may be ws was decided when the url was parsed.
        tls: checks certificates; see `tls_for`.
    """
    from marmot_desktop.nostr.transport.strict_connect import StrictConnect

    return StrictConnect(
        url,
        compression=None,
        max_size=MAX_FRAME_BYTES,
        open_timeout=OPEN_TIMEOUT_S,
        close_timeout=CLOSE_TIMEOUT_S,
        ping_interval=None,
        proxy=None,
        user_agent_header=None,
        logger=_QUIET,
        ssl=tls if url.startswith("wss:") else None,
    )


async def is_alive(socket: "ClientConnection", timeout_s: float) -> bool:
    """Whether the relay answers a ping in time."""
    from websockets.exceptions import ConnectionClosed

    try:
        async with asyncio.timeout(timeout_s):
            await (await socket.ping())
    except (TimeoutError, ConnectionClosed):
        return False
    return True


def describe(error: BaseException) -> str:
    """Technical words for a failed connection, short and of one line."""
    return one_line(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)


def one_line(text: str) -> str:
    """Words of a relay as they may stand in a log: short, printable, on one line."""
    return "".join(character if character.isprintable() else " " for character in text[:MAX_WORDS_CHARS]).strip()
