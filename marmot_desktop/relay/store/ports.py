"""What the relay needs from a database."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Protocol

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.stock import KeyPackageEntry


class StoreResult(Enum):
    """What the store did with an event."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    SUPERSEDED = "superseded"
    DELETED = "deleted"
    CONSUMED = "consumed"
    """A key package that has been handed out already."""

    STOCK_FULL = "stock_full"
    FAILED = "failed"


class Incoming(Frozen, frozen=True):
    """A verified event on its way into the store.

    Args:
        event: the event.
        json: its canonical JSON, the bytes that readers will get.
        entry: what it puts into the stock of key packages; `None` for every other event.
        vanishes: it asks this relay to forget its author (NIP-62).
    """

    event: Event
    json: bytes
    entry: KeyPackageEntry | None = None
    vanishes: bool = False


class Outcome(Frozen, frozen=True):
    """What became of one `Incoming`.

    Args:
        result: what was done.
        position: of a stored event in the order of commits; 0 where nothing was stored.
        is_shown: strangers may be shown the event.
    """

    result: StoreResult
    position: int = 0
    is_shown: bool = True


class Reader(Frozen, frozen=True):
    """On whose behalf is read: what is addressed to somebody else stays hidden.

    Args:
        authenticated: public keys proved on this connection (NIP-42).
    """

    authenticated: frozenset[PubKey]


class Found(Frozen, frozen=True):
    """The events that answer a query, by reference.

    Args:
        keys: newest first, at equal dates the lowest id first; each event once; opaque, for `EventStore.read`.
        position: every event committed at or before it was looked at, every one after it was not.
    """

    keys: tuple[int, ...]
    position: int


class ForeignFeed(Protocol):
    """What other processes of the same relay do to the database."""

    async def run(self, push: Callable[[Event, bytes, Outcome], None], wake: Callable[[], None]) -> None:
        """Tell what they do, until cancelled.

        Args:
            push: called for each event that another process has stored or passed on.
            wake: called when packages wait for a requester who may be connected here.
        """
        ...


class EventStore(Protocol):
    """Keeps events for as long as the rules of NIP-01, 09 and 40 say; durable when `add` returns."""

    async def add(self, batch: Sequence[Incoming]) -> Sequence[Outcome]:
        """Store a batch in the given order, all in one transaction.

        Returns:
            One outcome for each; the committed ones survive a crash of process and machine. A batch that cannot be
            written gives `FAILED` outcomes instead of an error.
        """
        ...

    async def pass_on(self, batch: Sequence[bytes]) -> None:
        """Let other processes of this relay push these ephemeral events, which nobody stores; as JSON."""
        ...

    async def find(self, filters: Sequence[Filter], reader: Reader, *, now: int, max_results: int) -> Found:
        """Which events match any filter; each filter brings at most its limit, and `max_results`.

        Raises:
            QueryTimeoutError: It took too long.
            StoreError: The database cannot be read.
        """
        ...

    async def read(self, keys: Sequence[int], *, max_bytes: int) -> tuple[Sequence[bytes], int]:
        """The JSON of the first events of `keys`, until `max_bytes` are reached; at least one.

        Returns:
            The JSON of each that still exists, and how many keys were used up.

        Raises:
            StoreError: The database cannot be read.
        """
        ...

    async def count(self, filters: Sequence[Filter], reader: Reader, *, now: int) -> int:
        """How many events match any filter, each counted once, whatever the limits say (NIP-45).

        Raises:
            QueryTimeoutError: It took too long.
            StoreError: The database cannot be read.
        """
        ...

    async def sweep(self, now: int) -> int:
        """Remove some of what has expired, without keeping publishers waiting; how many events that were, 0 at the end."""
        ...

    async def close(self) -> None:
        """End all work; what was begun is finished first."""
        ...
