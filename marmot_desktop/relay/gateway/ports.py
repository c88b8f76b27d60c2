"""What the gateway needs from a database: each method is one transaction, whatever the number of relay processes."""

from collections.abc import Collection, Mapping, Sequence
from enum import Enum
from typing import Protocol

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.relay.gateway.request import KeyPackageRequest
from marmot_desktop.relay.gateway.stock import KeyPackageEntry, StockState


class ClaimResult(Enum):
    """What became of a request."""

    SERVED = "served"
    REPEATED = "repeated"
    """The same request on the same connection: the same answer, nothing more."""

    SERVED_ELSEWHERE = "served_elsewhere"
    STILL_WAITING = "still_waiting"
    """An earlier request of the same author still waits for its reader."""

    FAILED = "failed"


class Claim(Frozen, frozen=True):
    """A request as the database needs it.

    Args:
        request: what is asked for.
        connection: random name of the connection it came by.
        network: of the peer's address; `None` where networks are not limited.
        admitted_kinds: kinds the requester's open subscriptions take; `None` if none of them matches.
        is_known: authenticated, or followed by the owner where the database can tell.
    """

    request: KeyPackageRequest
    connection: bytes
    network: str | None
    admitted_kinds: frozenset[int] | None
    is_known: bool


class Package(Frozen, frozen=True):
    """A package for a requester.

    Args:
        entry: what it is.
        json: the event, the bytes that were stored.
        preserved: it stays in stock.
    """

    entry: KeyPackageEntry
    json: bytes
    preserved: bool


class LowSlot(Frozen, frozen=True):
    """A slot whose owner is to be told.

    Args:
        owner: of the slot.
        slot: its name.
        remaining: what it holds.
    """

    owner: PubKey
    slot: str
    remaining: int


class Claimed(Frozen, frozen=True):
    """What became of one claim.

    Args:
        result: whether anything was done.
        text: of the OK.
        packages: reserved for the requester and to be sent now; `Package.preserved` ones stay available as well.
        waits: packages are reserved until somebody listens.
        low: slots whose owner is to be told now, and by nobody else.
    """

    result: ClaimResult
    text: str = ""
    packages: tuple[Package, ...] = ()
    waits: bool = False
    low: tuple[LowSlot, ...] = ()


class Waiting(Frozen, frozen=True):
    """Packages reserved for a requester who did not listen.

    Args:
        request_id: of the request.
        requester: its author.
        connection: it came by.
        packages: in the order of delivery.
    """

    request_id: EventId
    requester: PubKey
    connection: bytes
    packages: tuple[Package, ...]


class StockReport(Frozen, frozen=True):
    """The stock in numbers.

    Args:
        states: packages by state.
        owners: how many owners have so many packages available.
    """

    states: Mapping[StockState, int]
    owners: Mapping[int, int]


class KeyPackageStock(Protocol):
    """The stock of key packages: reserve, deliver, hand out, each once."""

    async def claim(self, batch: Sequence[Claim], *, own_urls: Collection[RelayUrl], now: int) -> Sequence[Claimed]:
        """Serve requests in their order: select, reserve, note the request, all or nothing.

        A request whose subscription is known reserves its packages as being sent: after a crash they count as handed out.

        Args:
            batch: the requests.
            own_urls: normalised addresses of this relay.
            now: our clock.
        """
        ...

    async def mark_handed_out(self, request_ids: Sequence[EventId], *, now: int) -> None:
        """What was reserved for these requests has been written to a socket; its events are served no more."""
        ...

    async def put_back(self, request_ids: Sequence[EventId], *, now: int) -> None:
        """What was being sent could not be: it waits for its requester again, as long as a reservation lasts."""
        ...

    async def find_waiting(self, requester: PubKey | None, connection: bytes | None, *, now: int) -> Sequence[Waiting]:
        """Reservations that wait for this requester, or came by this connection; all of them for `None` twice."""
        ...

    async def begin_sending(self, request_id: EventId, *, now: int) -> bool:
        """Take a waiting reservation for delivery; false if it has ended or somebody else delivers it."""
        ...

    async def note_read(self, event_ids: Sequence[EventId], network: str | None, *, now: int) -> int:
        """A stranger was sent these key packages where reading uses them up; how many are served no more."""
        ...

    async def release_expired(self, *, now: int) -> int:
        """Return reservations that nobody fetched to the stock; how many packages."""
        ...

    async def read_secret(self, name: str) -> bytes:
        """A random secret of 32 bytes that every process of this relay shares; made when first asked for."""
        ...

    async def tidy(self, *, now: int) -> None:
        """Let packages and notes go whose time is over."""
        ...

    async def report(self) -> StockReport:
        """The stock in numbers."""
        ...
