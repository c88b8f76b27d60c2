"""What the events that cannot be read say of a group: whether it has moved on without us."""

# ruff: noqa: S608 - what is formatted into SQL is the condition of this module; values are always bound.

from collections.abc import Collection
from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.storage.columns import decode_code
from marmot_desktop.storage.transaction import Transaction

_LOOKED_AT: Final = 32
"""The newest date is among the last ones that came: a backlog is taken in by date."""

_SPAN: Final = "count(*), coalesce(min(received_at), 0), coalesce(max(received_at), 0)"
_UNREAD: Final = "event IS NOT NULL AND outcome IN ('undecryptable', 'held') AND code IS NOT 'stale_commit'"


class NewestRead(Frozen, frozen=True):
    """The last of what others have sent and we could read; zeros if there is nothing.

    Args:
        created_at: the newest date of its events.
        received_at: when the last of them came.
    """

    created_at: Timestamp
    received_at: Timestamp


class UnreadRun(Frozen, frozen=True):
    """Events in a row of which none can be read.

    Args:
        count: how many.
        first_at: when the first of them came; 0 if there is none.
        last_at: when the last of them came.
    """

    count: int
    first_at: Timestamp
    last_at: Timestamp


class RefusedCommit(Frozen, frozen=True):
    """A commit that was refused.

    Args:
        event_id: of its event.
        created_at: of its event.
        code: why.
    """

    event_id: EventId
    created_at: Timestamp
    code: ErrorCode


class UnreadEventsRepository:
    """Looks at the verdicts on a group's events; changes them only to have them looked at again."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def newest_read(self, group_key: int) -> NewestRead:
        """How far the group could be read."""
        row = self._tx.one(
            "SELECT coalesce(max(created_at), 0), coalesce(max(received_at), 0) FROM"
            " (SELECT created_at, received_at FROM seen_event WHERE group_key = ? AND outcome = 'applied'"
            " ORDER BY received_at DESC LIMIT ?)",
            (group_key, _LOOKED_AT),
        )
        return (
            NewestRead(Timestamp(0), Timestamp(0)) if row is None else NewestRead(Timestamp(row[0]), Timestamp(row[1]))
        )

    def has_newer(self, group_key: int, than: Timestamp) -> bool:
        """Whether something that is dated later waits to become readable."""
        row = self._tx.one(
            f"SELECT 1 FROM seen_event WHERE group_key = ? AND {_UNREAD} AND created_at > ? LIMIT 1",
            (group_key, than),
        )
        return row is not None

    def count(self, group_key: int) -> tuple[int, int]:
        """How many events wait to become readable, and how many were given up unread."""
        row = self._tx.one(
            f"SELECT total({_UNREAD}), total(event IS NULL AND outcome = 'undecryptable') FROM seen_event"
            " WHERE group_key = ?",
            (group_key,),
        )
        return (0, 0) if row is None else (int(row[0]), int(row[1]))

    def run_since(
        self, group_key: int, received_after: Timestamp, dated_from: Timestamp, *, fresh_within_s: int
    ) -> UnreadRun:
        """What has come since and cannot be read.

        Args:
            group_key: of the group.
            received_after: only what came later counts.
            dated_from: only what is dated then or later counts.
            fresh_within_s: only what was not dated further than this from the time it came counts; the rest was stored.
        """
        row = self._tx.one(
            f"SELECT {_SPAN} FROM seen_event WHERE group_key = ? AND {_UNREAD} AND received_at > ?"
            " AND created_at >= ? AND abs(created_at - received_at) <= ?",
            (group_key, received_after, dated_from, fresh_within_s),
        )
        count, first, last = row or (0, 0, 0)
        return UnreadRun(count, Timestamp(first), Timestamp(last))

    def last_refused_commit(self, group_key: int, epoch: int, codes: Collection[ErrorCode]) -> RefusedCommit | None:
        """The newest commit of an epoch that was refused for one of these reasons."""
        rows = self._tx.all_in(
            "SELECT event_id, created_at, code FROM seen_event WHERE group_key = ? AND epoch = ? AND outcome = 'refused'"
            " AND what = 'commit' AND code IN ({})",
            [code.value for code in codes],
            (group_key, epoch),
        )
        if not rows:
            return None
        event_id, created_at, code = max(rows, key=lambda row: (row[1], row[0]))
        return RefusedCommit(EventId(event_id), Timestamp(created_at), decode_code(code) or ErrorCode.INVALID_EVENT)

    def reopen(self, group_key: int) -> int:
        """Forget the verdicts on what was given up unread: should a relay still have it, it is tried once more.

        Returns:
            How many there were.
        """
        return self._tx.run(
            "DELETE FROM seen_event WHERE group_key = ? AND event IS NULL AND outcome = 'undecryptable'", (group_key,)
        )
