"""How the program is doing, in figures: relays, the outbox, the store. No figure tells who, to whom or what."""

from enum import StrEnum

from marmot_desktop.domain.account import Account
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


class ManagerState(StrEnum):
    """How a background manager of an account is doing."""

    WAITING = "waiting"
    RUNNING = "running"
    RESTARTING = "restarting"
    ENDED = "ended"


class ManagerHealth(Frozen, frozen=True):
    """One background manager of an account.

    Args:
        name: as in the log.
        state: it waits for the start, runs, waits to be started again, or has done all there is to do.
        failures: how often it has failed since sign-in.
    """

    name: str
    state: ManagerState
    failures: int = 0


class AccountActivity(Frozen, frozen=True):
    """How a signed-in account is doing.

    Args:
        groups: that it is in.
        unread: messages in chats that may disturb.
        invites: that wait for an answer.
        managers: all that it has.
        connected: relays with an open connection.
        relays: in use.
        last_event: when the last group event or invitation came in; `None` before the first.
    """

    groups: int
    unread: int
    invites: int
    managers: tuple[ManagerHealth, ...]
    connected: int
    relays: int
    last_event: Timestamp | None


class AccountStanding(Frozen, frozen=True):
    """One account of this machine.

    Args:
        account: which.
        activity: `None` while it is signed out: its database is closed then, and encrypted.
        database_bytes: of its files on the disk; `None` where they cannot be read.
    """

    account: Account
    activity: AccountActivity | None
    database_bytes: int | None
