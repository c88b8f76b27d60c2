"""How the program is doing, in figures: relays, the outbox, the store. No figure tells who, to whom or what."""

from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import RelayUrl, Timestamp


class RelayTraffic(Frozen, frozen=True):
    """What has gone over the connections to a relay since sign-in.

    Args:
        url: which.
        sent: messages to it.
        received: messages from it.
        sent_bytes: their size as text.
        received_bytes: their size as text.
        connections: how often a connection was opened.
        failures: how often one could not be opened, or was lost.
    """

    url: RelayUrl
    sent: int = 0
    received: int = 0
    sent_bytes: int = 0
    received_bytes: int = 0
    connections: int = 0
    failures: int = 0


class RelayHealth(Frozen, frozen=True):
    """One relay: how it is doing and what has gone over it."""

    status: RelayStatus
    traffic: RelayTraffic


class Waiting(Frozen, frozen=True):
    """What has not been acknowledged by any relay yet.

    Args:
        purpose: what the events are for, as a word of the outbox.
        count: how many.
        oldest: when the first of them was written.
    """

    purpose: str
    count: int
    oldest: Timestamp


class AccountFigures(Frozen, frozen=True):
    """One account in figures.

    Args:
        groups: how many in each state.
        pending_invites: that wait for an answer.
        contacts: how many.
        key_packages: that others can use now.
        waiting: what no relay has acknowledged.
        failed: what was given up.
        schema: version of the database.
    """

    groups: tuple[tuple[str, int], ...]
    pending_invites: int
    contacts: int
    key_packages: int
    waiting: tuple[Waiting, ...]
    failed: int
    schema: int
