"""What the mailbox needs from a database, and what it keeps.

Source: protocol of the key package gateway, mailbox; requirements 32 to 37.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp


class Deposit(Frozen, frozen=True):
    """A Welcome on its way into the mailbox.

    Args:
        id: of the gift wrap.
        recipient: of the gift wrap.
        ref: of the key package it was made for; `None` if the sender does not say.
        created_at: of the gift wrap.
        json: of the gift wrap.
    """

    id: EventId
    recipient: PubKey
    ref: KeyPackageRef | None
    created_at: Timestamp
    json: bytes


class DepositResult(Enum):
    """What became of a deposit."""

    CREATED = "deposited"
    KNOWN = "known"
    UNKNOWN_PACKAGE = "unknown_package"
    FULL = "full"


class WaitingWelcome(Frozen, frozen=True):
    """A Welcome that its recipient may fetch; see `Deposit`."""

    id: EventId
    ref: KeyPackageRef | None
    created_at: Timestamp


class FetchResult(Enum):
    """What became of a fetch."""

    FETCHED = "fetched"
    GONE = "gone"
    UNKNOWN = "unknown"
    FORBIDDEN = "forbidden"


class Fetched(Frozen, frozen=True):
    """The answer to a fetch.

    Args:
        result: whether there is anything.
        json: of the gift wrap; empty unless it was fetched.
    """

    result: FetchResult
    json: bytes = b""


class WelcomeBox(Protocol):
    """Welcomes that wait. A Welcome and the key package it names are used up together, or not at all."""

    async def deposit(self, deposit: Deposit, *, now: int) -> DepositResult:
        """Keep a Welcome; one that is known stays as it is."""
        ...

    async def list_waiting(self, recipient: PubKey, *, now: int) -> Sequence[WaitingWelcome]:
        """What this recipient can fetch, the oldest first: its package is known, valid and not joined, or it names none."""
        ...

    async def fetch(self, welcome: EventId, recipient: PubKey, *, now: int) -> Fetched:
        """Hand a Welcome to its recipient, once: in one transaction it is consumed and its package joined.

        A package of last resort, and the last one of a slot, stay as they are.
        """
        ...

    async def tidy(self, *, now: int) -> None:
        """Forget Welcomes whose time was over a while ago."""
        ...
