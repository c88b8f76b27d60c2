"""What became of each event of a group."""

from enum import StrEnum

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
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


class LogPart(StrEnum):
    """A part of a group's log."""

    ALL = "all"
    UNREADABLE = "unreadable"
    REFUSED = "refused"
    COMMITS = "commits"


class GroupLogRow(Frozen, frozen=True):
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


class UnreadableEvents(Frozen, frozen=True):
    """What of a group cannot be read.

    Args:
        waiting: how many events are tried again whenever the group moves on.
        given_up: how many will not be tried again unless they are fetched once more.
        newest: the one that came last; `None` where there is none.
        problem: why the whole group is broken or behind; `None` where it is not.
    """

    waiting: int
    given_up: int
    newest: GroupLogRow | None
    problem: ErrorCode | None

    @property
    def count(self) -> int:
        """How many there are."""
        return self.waiting + self.given_up
