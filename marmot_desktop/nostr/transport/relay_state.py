"""How one relay is doing."""

from enum import StrEnum

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import RelayUrl


class ConnectionState(StrEnum):
    """What a connection is doing."""

    IDLE = "idle"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    WAITING = "waiting"


class RelayState(Frozen, frozen=True):
    """How one relay is doing.

    Args:
        url: which.
        state: of its connection.
        authenticated: it knows who we are.
        last_error: technical words of the last failure; empty if none since it was connected.
        latency_ms: of the last answered request.
    """

    url: RelayUrl
    state: ConnectionState = ConnectionState.IDLE
    authenticated: bool = False
    last_error: str = ""
    latency_ms: int | None = None
