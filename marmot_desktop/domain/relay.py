"""Relays, the lists they stand in, and how they are doing."""

from enum import StrEnum

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import RelayUrl


class RelayConnectionState(StrEnum):
    """What the connection to a relay is doing."""

    IDLE = "idle"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    WAITING = "waiting"


class RelayConcern(StrEnum):
    """What a relay says of itself that keeps other people from reaching us over it."""

    AUTH_REQUIRED = "auth_required"
    RESTRICTED_WRITES = "restricted_writes"
    PAYMENT_REQUIRED = "payment_required"


class RelayStatus(Frozen, frozen=True):
    """One relay as the pool sees it.

    Args:
        url: normalised.
        state: of its connection; `WAITING` is the pause before the next attempt.
        authenticated: the relay accepted our NIP-42 answer on this connection.
        last_error: technical words of the last failure; empty if none.
        latency_ms: of the last answered request; `None` before the first.
        concerns: why it serves badly in our lists, as it says itself; empty while nobody has asked.
    """

    url: RelayUrl
    state: RelayConnectionState
    authenticated: bool
    last_error: str
    latency_ms: int | None
    concerns: tuple[RelayConcern, ...] = ()


class RelayDocument(Frozen, frozen=True):
    """What a relay says of itself (NIP-11), for people to read; nothing of it is proved.

    Args:
        url: which.
        name, description, software, version, contact: in its own words; empty if it does not say.
        nips: what it supports, in order.
        auth_required, payment_required, restricted_writes: strangers are not served, or not for nothing.
        work_bits: proof of work that it wants of every event.
        max_message_bytes, max_subscriptions, max_limit: `None` if it does not say.
        hands_out_key_packages: it keeps a stock of key packages and gives them out on request.
    """

    url: RelayUrl
    name: str = ""
    description: str = ""
    software: str = ""
    version: str = ""
    contact: str = ""
    nips: tuple[int, ...] = ()
    auth_required: bool = False
    payment_required: bool = False
    restricted_writes: bool = False
    work_bits: int = 0
    max_message_bytes: int | None = None
    max_subscriptions: int | None = None
    max_limit: int | None = None
    hands_out_key_packages: bool = False


class RelayLists(Frozen, frozen=True):
    """The account's own relay lists (kinds 10002, 10050 and 10051) and the state of each relay in them.

    Args:
        general: kind 10002.
        inbox: kind 10050.
        key_packages: kind 10051.
        states: of every relay in use.
        reveals_sender: a relay that takes invitations from no stranger may learn who sends them.
    """

    general: tuple[RelayUrl, ...]
    inbox: tuple[RelayUrl, ...]
    key_packages: tuple[RelayUrl, ...]
    states: tuple[RelayStatus, ...] = ()
    reveals_sender: bool = False
