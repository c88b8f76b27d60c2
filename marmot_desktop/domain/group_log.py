"""What became of each event of a group."""

from dataclasses import dataclass
from enum import StrEnum

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp


class EventOutcome(StrEnum):
    """The verdict on an event."""

    APPLIED = "applied"
    OWN = "own"
    HELD = "held"
    DUPLICATE = "duplicate"
    UNDECRYPTABLE = "undecryptable"
    REFUSED = "refused"
    STALE = "stale"
    ROLLED_BACK = "rolled_back"


@dataclass(frozen=True, slots=True)
class GroupLogRow:
    """One event and its verdict; one row for each event id.

    Args:
        event_id: of the kind 445.
        kind: 445.
        created_at: of the event.
        received_at: when this device had it first.
        epoch: of the MLS message inside, if it could be read.
        what: `message`, `commit` or `proposal`; empty if it could not be read.
        outcome: see `EventOutcome`.
        code: why; always there with `REFUSED`.
        author: who made it, proved by MLS.
    """

    event_id: EventId
    kind: int
    created_at: Timestamp
    received_at: Timestamp
    epoch: int | None
    what: str
    outcome: EventOutcome
    code: ErrorCode | None
    author: PubKey | None
